internal import Foundation

/// Chooses the most probable tree among the edges of a derivation.
enum DerivationTree {
  /// What it costs a text to be a root although an edge leads to it, in nats; more than any edge.
  private static let rootScore = -40.0

  /// The edges of the tree, as indices, ascending.
  static func branches(of edges: [DerivationEdge]) -> [Int] {
    var numbers: [Witness: Int] = [:]
    for edge in edges {
      for witness in [edge.parent, edge.child] where numbers[witness] == nil {
        numbers[witness] = numbers.count + 1
      }
    }
    var candidates: [MaximumArborescence.Edge] = []
    for edge in edges {
      candidates.append(
        .init(
          parent: numbers[edge.parent] ?? 0, child: numbers[edge.child] ?? 0,
          score: log(max(edge.probability, 1e-9)) - (edge.directed ? 0 : 10)))
    }
    for number in 1..<(numbers.count + 1) {
      candidates.append(.init(parent: 0, child: number, score: rootScore))
    }
    let chosen = MaximumArborescence.find(count: numbers.count + 1, edges: candidates)
    return chosen.compactMap { $0 }.filter { $0 < edges.count }.sorted()
  }
}
