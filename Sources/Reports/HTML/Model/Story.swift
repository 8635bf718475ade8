internal import Provenance

/// Texts that edges tie together, directly or through others.
struct Story {
  /// The texts in reading order: each, where that is possible, after what it follows.
  let texts: [String]
  /// The edges, as indices into the trace, in the order of the texts that follow.
  let edges: [Int]

  /// The first text, by which the story is called.
  var first: String { texts.first ?? "" }

  /// All stories of a trace, the one with the most texts first, and the documents that are in none.
  ///
  /// - Complexity: O(*n* log *n*) in the number of documents and edges.
  static func all(in trace: Trace) -> (stories: [Story], unrelated: [Trace.Document]) {
    let forest = Forest(trace)
    var order = forest.nodes.map(\.id)
    var place: [String: Int] = [:]
    for (index, id) in order.enumerated() where place[id] == nil { place[id] = index }
    // What only an undetermined edge ties is no node of the forest.
    for id in trace.edges.lazy.flatMap({ [$0.parent, $0.child] }) where place[id] == nil {
      place[id] = order.count
      order.append(id)
    }
    var roots = Array(order.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while roots[index] != index {
        roots[index] = roots[roots[index]]
        index = roots[index]
      }
      return index
    }
    // Of each edge: the places of its ends, and what it is ranked by.
    var children = [Int?](repeating: nil, count: trace.edges.count)
    var ranks = [Double](repeating: 0, count: trace.edges.count)
    for index in trace.edges.indices {
      children[index] = place[trace.edges[index].child]
      let probability = trace.edges[index].probability
      ranks[index] =
        (probability.isFinite ? -probability : 0) + (trace.edges[index].directed ? 0 : 2)
      guard let parent = place[trace.edges[index].parent], let child = children[index] else {
        continue
      }
      let (a, b) = (root(parent), root(child))
      roots[max(a, b)] = min(a, b)
    }
    var texts: [Int: [Int]] = [:]
    for index in order.indices { texts[root(index), default: []].append(index) }
    var edges: [Int: [Int]] = [:]
    for (index, child) in children.enumerated() {
      if let child { edges[root(child), default: []].append(index) }
    }
    let keys = texts.keys.sorted {
      (-(texts[$0]?.count ?? 0), $0) < (-(texts[$1]?.count ?? 0), $1)
    }
    let known = Set(trace.documents.map(\.id)).union(trace.hiddenSources.map(\.id))
    let stories = keys.compactMap { key -> Story? in
      let members = (texts[key] ?? []).map { order[$0] }.filter(known.contains)
      guard !members.isEmpty else { return nil }
      let ranked = (edges[key] ?? []).sorted { left, right in
        (children[left] ?? 0, ranks[left], left) < (children[right] ?? 0, ranks[right], right)
      }
      return Story(texts: members, edges: ranked)
    }
    return (stories, forest.unrelated)
  }
}
