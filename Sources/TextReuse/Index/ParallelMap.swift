internal import Dispatch

/// Transforms every number below a count, on all cores; the results stand in the numbers' order.
///
/// Which core does which part is left to the system; what comes out does not depend on it. Inlinable,
/// because the loop over a million numbers took twice as long without knowing the type of a result.
///
/// - Parameters:
///   - count: How many results there are.
///   - leastPart: The fewest results that are worth handing out.
///   - transform: Gives the result for a number of `0..<count`; called on any thread.
/// - Returns: The results, by number.
@inlinable
package func parallelMap<Result: Sendable>(
  _ count: Int, leastPart: Int = 32, _ transform: @Sendable (Int) -> Result
) -> [Result] {
  // Many more parts than cores, because some take longer; none so small that handing it out counts.
  let size = max(leastPart, count / 64)
  guard count > size else { return (0..<max(0, count)).map(transform) }
  return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
    // Every slot is filled by the part that it lies in, and none is looked at before all are.
    nonisolated(unsafe) let slots = buffer
    forEachSideBySide((count + size - 1) / size) { part in
      for number in part * size..<min(count, (part + 1) * size) {
        slots.initializeElement(at: number, to: transform(number))
      }
    }
    initialized = count
  }
}

/// Does every part of some work, on all cores; returns when all are done.
///
/// - Parameters:
///   - parts: How many parts there are.
///   - body: Does one part; called on any thread.
@usableFromInline
package func forEachSideBySide(_ parts: Int, _ body: @Sendable (Int) -> Void) {
  let lanes = min(parts, max(1, Concurrency.width ?? parts))
  DispatchQueue.concurrentPerform(iterations: lanes) { lane in
    for part in stride(from: lane, to: parts, by: lanes) { body(part) }
  }
}
