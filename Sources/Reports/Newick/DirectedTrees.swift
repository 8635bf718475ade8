internal import Provenance

/// The trees that are left of a forest where every branch without a known direction is cut.
struct DirectedTrees {
  /// The texts of the forest.
  let nodes: [Forest.Node]
  /// The texts that follow each text, as indices into `nodes`.
  let children: [[Int]]
  /// The texts at the top of a tree of at least two, the largest tree first.
  let roots: [Int]
  /// The number of branches that are left.
  let branches: Int

  /// Cuts a forest.
  ///
  /// - Complexity: O(*n* log *n*) in the number of texts.
  init(_ forest: Forest) {
    nodes = forest.nodes
    var children = nodes.map { _ in [Int]() }
    var root = Array(nodes.indices)
    var size = nodes.map { _ in 1 }
    var above: [Int] = []
    for (index, node) in nodes.enumerated() {
      while let last = above.last, nodes[last].depth >= node.depth { above.removeLast() }
      if let parent = above.last, node.edge?.directed == true {
        children[parent].append(index)
        root[index] = root[parent]
        size[root[index]] += 1
      }
      above.append(index)
    }
    self.children = children
    roots = nodes.indices.filter { root[$0] == $0 && size[$0] > 1 }
      .sorted { (size[$1], $0) < (size[$0], $1) }
    branches = children.reduce(0) { $0 + $1.count }
  }
}
