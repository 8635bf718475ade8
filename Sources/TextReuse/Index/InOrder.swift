internal import Synchronization

/// Does the parts of some work on all cores, and takes the results one after the other in the order of the
/// parts, while further parts are being done.
///
/// What is finished before its turn waits; that is at most one result for each core.
///
/// - Parameters:
///   - parts: How many parts there are.
///   - make: Does one part; called on any thread.
///   - take: Takes the result of each part, by its number; called on any thread, once at a time.
package func forEachInOrder<Result: Sendable>(
  _ parts: Int, make: @Sendable (Int) -> Result, take: (Int, Result) -> Void
) {
  withoutActuallyEscaping(take) { take in
    // Called under the lock only.
    nonisolated(unsafe) let take = take
    let line = Mutex((next: 0, waiting: [Int: Result]()))
    forEachSideBySide(parts) { part in
      let result = make(part)
      line.withLock { line in
        line.waiting[part] = result
        while let first = line.waiting.removeValue(forKey: line.next) {
          take(line.next, first)
          line.next += 1
        }
      }
    }
  }
}
