/// The tree of greatest total score that is rooted at node 0.
///
/// Y.-J. Chu and T.-H. Liu, "On the shortest arborescence of a directed graph", 1965;
/// J. Edmonds, "Optimum branchings", 1967.
enum MaximumArborescence {
  /// A scored edge of the graph.
  struct Edge: Sendable {
    /// The parent, 0 for the root.
    let parent: Int
    /// The child, at least 1.
    let child: Int
    /// The score; the tree maximises the sum.
    let score: Double

    /// Creates an edge.
    init(parent: Int, child: Int, score: Double) {
      self.parent = parent
      self.child = child
      self.score = score
    }
  }

  /// Finds the tree.
  ///
  /// - Parameters:
  ///   - count: The number of nodes, the root included.
  ///   - edges: The edges that may be used. On equal scores the earlier one is taken.
  /// - Returns: For each node the index in `edges` of the edge into it; nil for the root and for
  ///   nodes that no edge reaches.
  /// - Complexity: O(*n* · *m*) for a group of *n* nodes that *m* edges connect.
  static func find(count: Int, edges: [Edge]) -> [Int?] {
    let usable = edges.indices.filter { index in
      let edge = edges[index]
      return edge.parent != edge.child && (0..<count).contains(edge.parent)
        && (1..<max(1, count)).contains(edge.child)
    }
    var result = [Int?](repeating: nil, count: count)
    // Groups that only the root connects do not affect each other, and most of them are small.
    var sets = DisjointSets(count: count)
    for index in usable where edges[index].parent > 0 {
      _ = sets.union(edges[index].parent, edges[index].child)
    }
    var numberOfNode = [Int](repeating: 0, count: count)
    var sizeOfGroup = [Int](repeating: 1, count: count)
    for node in 0..<count {
      let group = sets.root(node)
      if node > 0 {
        numberOfNode[node] = sizeOfGroup[group]
        sizeOfGroup[group] += 1
      }
    }
    var edgesOfGroup = [[Candidate]](repeating: [], count: count)
    for index in usable {
      let edge = edges[index]
      edgesOfGroup[sets.root(edge.child)].append(
        Candidate(
          parent: numberOfNode[edge.parent], child: numberOfNode[edge.child], score: edge.score,
          origin: index))
    }
    for (group, candidates) in edgesOfGroup.enumerated() where !candidates.isEmpty {
      for candidate in solve(count: sizeOfGroup[group], edges: candidates) {
        result[edges[candidate].child] = candidate
      }
    }
    return result
  }

  private struct Candidate {
    var parent: Int
    var child: Int
    var score: Double
    /// The index of the edge in the caller's list.
    var origin: Int
  }

  /// The indices of the chosen edges in the caller's list.
  private static func solve(count: Int, edges: [Candidate]) -> [Int] {
    var best = [Int?](repeating: nil, count: count)
    for (index, edge) in edges.enumerated() {
      if let held = best[edge.child], edges[held].score >= edge.score { continue }
      best[edge.child] = index
    }
    guard let cycle = firstCycle(best: best, edges: edges) else {
      return best.compactMap { $0.map { edges[$0].origin } }
    }
    let inCycle = Set(cycle)
    // The cycle becomes one node, with the number after the last.
    let merged = count
    var contracted: [Candidate] = []
    // For each contracted edge, the node of the cycle that it enters.
    var entered: [Int: Int] = [:]
    for edge in edges {
      var moved = edge
      let fromCycle = inCycle.contains(edge.parent)
      let intoCycle = inCycle.contains(edge.child)
      if fromCycle && intoCycle { continue }
      if fromCycle { moved.parent = merged }
      if intoCycle, let held = best[edge.child] {
        moved.child = merged
        moved.score -= edges[held].score
        entered[edge.origin] = edge.child
      }
      contracted.append(moved)
    }
    let chosen = solve(count: count + 1, edges: contracted)
    let entry = chosen.compactMap { entered[$0] }.first
    let kept = cycle.filter { $0 != entry }.compactMap { best[$0].map { edges[$0].origin } }
    return chosen + kept
  }

  /// The first cycle of the graph in which every node has one edge into it, ascending; nil if none.
  private static func firstCycle(best: [Int?], edges: [Candidate]) -> [Int]? {
    var color = [Int](repeating: 0, count: best.count)
    for start in best.indices where color[start] == 0 {
      var node = start
      var path: [Int] = []
      while color[node] == 0 {
        color[node] = 1
        path.append(node)
        guard let edge = best[node] else { break }
        node = edges[edge].parent
      }
      if color[node] == 1, best[node] != nil, let first = path.firstIndex(of: node) {
        return path[first...].sorted()
      }
      for visited in path { color[visited] = 2 }
    }
    return nil
  }
}
