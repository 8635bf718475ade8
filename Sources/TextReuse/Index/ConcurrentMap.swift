/// How much runs side by side.
package enum Concurrency {
  /// The most parts of the work that run at once; nil for as many as the system likes. Changes
  /// nothing in a result, and so is of interest to tests and measurements only.
  @TaskLocal package static var width: Int?
}

/// Transforms every element as a task of its own; the results stand in the elements' order.
///
/// Which task runs when is left to the system; what comes out does not depend on it.
///
/// - Throws: What the first element throws that does.
func concurrentMap<Element: Sendable, Output: Sendable, Failure: Error>(
  _ elements: [Element],
  _ transform: @escaping @Sendable (Element) throws(Failure) -> Output
) async throws(Failure) -> [Output] {
  var results: [Output] = []
  results.reserveCapacity(elements.count)
  try await forEachConcurrently(elements, ahead: .max, transform) { (output) throws(Failure) in
    results.append(output)
  }
  return results
}

/// Transforms every element as a task of its own and hands over the results in the elements' order, so
/// that few of them are held at once.
///
/// - Parameters:
///   - elements: The elements.
///   - ahead: How many elements are looked at before the first of them is handed over.
///   - transform: Gives the result for an element; called on any thread.
///   - body: Takes the results, one after the other.
/// - Throws: What the first element throws that does, or `body`.
func forEachConcurrently<Element: Sendable, Output: Sendable, Failure: Error>(
  _ elements: [Element], ahead: Int = 16,
  _ transform: @escaping @Sendable (Element) throws(Failure) -> Output,
  _ body: (Output) throws(Failure) -> Void
) async throws(Failure) {
  let atOnce = max(1, Concurrency.width ?? .max)
  let outcome = await withTaskGroup(
    of: (Int, Result<Output, Failure>).self
  ) { group -> Result<Void, Failure> in
    var started = 0
    var running = 0
    var next = 0
    func fill() {
      while started < elements.count, started - next < ahead, running < atOnce {
        let index = started
        let element = elements[index]
        started += 1
        running += 1
        group.addTask {
          do throws(Failure) {
            return (index, .success(try transform(element)))
          } catch {
            return (index, .failure(error))
          }
        }
      }
    }
    var waiting = [Result<Output, Failure>?](repeating: nil, count: elements.count)
    fill()
    for await (index, result) in group {
      running -= 1
      waiting[index] = result
      while next < waiting.count, let result = waiting[next] {
        do throws(Failure) {
          try body(result.get())
        } catch {
          return .failure(error)
        }
        waiting[next] = nil
        next += 1
      }
      fill()
    }
    return .success(())
  }
  return try outcome.get()
}
