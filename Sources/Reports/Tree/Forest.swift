internal import Provenance

/// The order in which a tree is drawn: who stands below whom, each text once.
///
/// Reads `Trace.tree` with distrust, because a trace may come from a file: a second parent, a
/// branch that closes a cycle or a text that no root reaches cannot make a text appear twice or
/// not at all.
struct Forest {
  /// A text in drawing order.
  struct Node {
    /// The document or hidden source.
    let id: String
    /// The edge that leads to it; nil for a root, or if the tree's branch has no edge.
    let edge: Trace.Edge?
    /// The number of texts above it.
    let depth: Int
    /// Whether no sibling follows.
    let isLast: Bool
    /// Whether a text stands below it.
    let hasChildren: Bool
  }

  /// The texts that have a branch or an edge, each before what follows it; the tree with the most
  /// texts first.
  let nodes: [Node]
  /// The documents that no edge touches, by the bytes of their ids.
  let unrelated: [Trace.Document]
  /// The edges that the drawing shows as branches, as indices into `Trace.edges`.
  let drawn: Set<Int>

  /// A parent and its child.
  private struct Pair: Hashable {
    let parent: String
    let child: String
  }

  /// Orders the texts of a trace.
  ///
  /// - Complexity: O(*n* log *n*) in the number of documents and edges.
  init(_ trace: Trace) {
    var edgeIndex: [Pair: Int] = [:]
    for (index, edge) in trace.edges.enumerated() {
      let branch = Pair(parent: edge.parent, child: edge.child)
      if edgeIndex[branch] == nil { edgeIndex[branch] = index }
    }
    var published: [String: String] = [:]
    for document in trace.documents { published[document.id] = document.published }

    var children: [String: [String]] = [:]
    var parents: [String: String] = [:]
    for branch in trace.tree.branches where branch.parent != branch.child {
      guard parents[branch.child] == nil else { continue }
      parents[branch.child] = branch.parent
      children[branch.parent, default: []].append(branch.child)
    }
    // Siblings in order of time, as a reader expects; texts without a date after the others.
    for parent in children.keys {
      children[parent]?.sort { left, right in
        (published[left] ?? "~", left) < (published[right] ?? "~", right)
      }
    }

    let touched = Set(trace.edges.flatMap { [$0.parent, $0.child] })
    var candidates = trace.tree.roots.filter { children[$0] != nil }
    candidates += trace.tree.branches.map(\.parent).filter { parents[$0] == nil }
    candidates += trace.edges.flatMap { [$0.parent, $0.child] }.filter { parents[$0] == nil }
    candidates += trace.hiddenSources.map(\.id).filter { parents[$0] == nil }
    candidates += trace.tree.branches.map(\.parent)

    var visited: Set<String> = []
    var trees: [[Node]] = []
    var drawn: Set<Int> = []
    for root in candidates where visited.insert(root).inserted {
      var nodes: [Node] = []
      var pending = [(id: root, parent: String?.none, depth: 0, isLast: true)]
      while let next = pending.popLast() {
        let below = (children[next.id] ?? []).filter { visited.insert($0).inserted }
        let index = next.parent.flatMap { edgeIndex[Pair(parent: $0, child: next.id)] }
        if let index { drawn.insert(index) }
        nodes.append(
          Node(
            id: next.id, edge: index.map { trace.edges[$0] }, depth: next.depth,
            isLast: next.isLast, hasChildren: !below.isEmpty))
        for (place, child) in below.enumerated().reversed() {
          pending.append((child, next.id, next.depth + 1, place == below.count - 1))
        }
      }
      trees.append(nodes)
    }
    nodes = Self.inReadingOrder(trees, published).flatMap(\.self)
    self.drawn = drawn
    unrelated = trace.documents
      .filter { !visited.contains($0.id) && !touched.contains($0.id) }
      .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  /// The largest tree first, then the one with the surest branch, then the one that reuses most,
  /// then the oldest; ids only decide what is left.
  private static func inReadingOrder(
    _ trees: [[Node]], _ published: [String: String]
  ) -> [[Node]] {
    struct Rank {
      let size: Int
      let probability: Double
      let words: Int
      let date: String
      let id: String
    }
    let ranked = trees.map { tree in
      let edges = tree.compactMap(\.edge)
      return (
        tree: tree,
        rank: Rank(
          size: tree.count,
          probability: edges.map { $0.directed ? 1 + $0.probability : $0.linkProbability }.max()
            ?? 0, words: edges.reduce(0) { $0 &+ $1.words },
          date: tree.first.flatMap { published[$0.id] } ?? "~", id: tree.first?.id ?? "")
      )
    }
    return ranked.sorted { left, right in
      let (a, b) = (left.rank, right.rank)
      if a.size != b.size { return a.size > b.size }
      if a.probability != b.probability { return a.probability > b.probability }
      if a.words != b.words { return a.words > b.words }
      return (a.date, a.id) < (b.date, b.id)
    }.map(\.tree)
  }
}
