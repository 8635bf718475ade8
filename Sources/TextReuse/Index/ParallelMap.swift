internal import Dispatch
internal import Synchronization

/// Transforms every number below a count, on all cores; the results stand in the numbers' order.
///
/// Which core does which part is left to the system; what comes out does not depend on it.
///
/// - Parameters:
///   - count: How many results there are.
///   - leastPart: The fewest results that are worth handing out.
///   - transform: Gives the result for a number of `0..<count`; called on any thread.
/// - Returns: The results, by number.
package func parallelMap<Result: Sendable>(
  _ count: Int, leastPart: Int = 32, _ transform: @Sendable (Int) -> Result
) -> [Result] {
  // Many more parts than cores, because some take longer; none so small that handing it out counts.
  let size = max(leastPart, count / 64)
  let parts = (count + size - 1) / size
  guard parts > 1 else { return (0..<count).map(transform) }
  let results = Mutex([[Result]](repeating: [], count: parts))
  let lanes = min(parts, max(1, Concurrency.width ?? parts))
  DispatchQueue.concurrentPerform(iterations: lanes) { lane in
    for part in stride(from: lane, to: parts, by: lanes) {
      let found = (part * size..<min(count, (part + 1) * size)).map(transform)
      results.withLock { $0[part] = found }
    }
  }
  return results.withLock { Array($0.joined()) }
}
