/// How much runs side by side.
package enum Concurrency {
  /// The most parts of the work that run at once; nil for as many as the system likes. Changes
  /// nothing in a result, and so is of interest to tests and measurements only.
  @TaskLocal package static var width: Int?
}

/// Transforms every element as a task of its own; the results stand in the elements' order.
///
/// Which task runs when is left to the system; what comes out does not depend on it.
func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ transform: @escaping @Sendable (Element) -> Result
) async -> [Result] {
  await withTaskGroup(of: (Int, Result).self) { group in
    var started = 0
    func start() {
      guard started < elements.count else { return }
      let index = started
      let element = elements[index]
      started += 1
      group.addTask { (index, transform(element)) }
    }
    for _ in 0..<max(1, min(elements.count, Concurrency.width ?? .max)) { start() }
    var results = [Result?](repeating: nil, count: elements.count)
    for await (index, result) in group {
      results[index] = result
      start()
    }
    return results.compactMap(\.self)
  }
}
