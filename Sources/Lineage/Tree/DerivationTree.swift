internal import Foundation

/// Chooses the tree among the edges of a derivation: for each text the parent from which it has most
/// in all likelihood, as long as nobody becomes his own ancestor.
enum DerivationTree {
  /// What it costs a text to be a root although an edge leads to it, in nats; more than any edge.
  private static let rootScore = -40.0

  /// What an undetermined edge loses against a directed one, in nats: a branch is drawn along it
  /// only where there is no other.
  private static let undeterminedScore = -10.0

  /// Chooses among edges, each of which stands for a number of words.
  ///
  /// - Parameters:
  ///   - edges: The edges of the derivation.
  ///   - words: The number of words that each edge stands for.
  ///   - parameters: Tells which directions are asserted.
  /// - Returns: The edges of the tree, as indices, ascending.
  static func branches(
    of edges: [EdgeDraft], words: [Int], parameters: LineageParameters
  ) -> [Int] {
    var numbers: [Witness: Int] = [:]
    for edge in edges {
      for witness in [edge.parent, edge.child] where numbers[witness] == nil {
        numbers[witness] = numbers.count + 1
      }
    }
    var candidates: [MaximumArborescence.Edge] = []
    for (index, edge) in edges.enumerated() {
      let taken = log(max(edge.probability, 1e-9) * Double(max(1, words[index])))
      candidates.append(
        .init(
          parent: numbers[edge.parent] ?? 0, child: numbers[edge.child] ?? 0,
          score: taken + (edge.isAsserted(parameters) ? 0 : undeterminedScore)))
    }
    for number in 1..<(numbers.count + 1) {
      candidates.append(.init(parent: 0, child: number, score: rootScore))
    }
    let chosen = MaximumArborescence.find(count: numbers.count + 1, edges: candidates)
    return chosen.compactMap { $0 }.filter { $0 < edges.count }.sorted()
  }
}
