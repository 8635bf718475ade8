/// What a drawing shows: texts and the links between them, without places.
struct StoryGraph {
  /// Where a text stands in the drawing.
  enum Lane: Int, Comparable, CaseIterable {
    /// A source that is not in the corpus; its date is unknown as well.
    case hidden
    /// A document with a date: its place across is its time.
    case dated
    /// A document without a date.
    case undated

    static func < (left: Lane, right: Lane) -> Bool { left.rawValue < right.rawValue }
  }

  /// A text, or several that are drawn as one.
  struct Node: Equatable {
    /// The texts, as indices that the maker of the graph knows; more than one if they are folded.
    let members: [Int]
    /// The lane.
    let lane: Lane
    /// When it was published, in seconds since 1970; nil outside of the lane of dated texts.
    let time: Int?
  }

  /// A link from a source to its follower.
  struct Link: Equatable {
    /// The node that is followed.
    let source: Int
    /// The node that follows.
    let follower: Int
    /// The edges of the trace, as indices; more than one if they are folded.
    let edges: [Int]
    /// Whether the direction is asserted; else the link has two heads.
    let isDirected: Bool
    /// The width of the label in pixels.
    let labelWidth: Double
  }

  /// The texts in reading order, sources before those that follow them where that is possible.
  var nodes: [Node]
  /// The links, in the order of the nodes that they lead to.
  var links: [Link]
}

extension StoryGraph {
  /// From so many texts on, followers that nobody follows in turn are drawn together.
  static let foldedFrom = 40
  /// So many followers of one text keep a box of their own.
  private static let keptOpen = 3

  /// The graph with the many followers of one text drawn as one box, if it is a large graph.
  ///
  /// Folded are texts that have no follower and one source, which at least two others of the same
  /// lane share; the first three of each source and lane stay.
  ///
  /// - Complexity: O(*n*) in the number of nodes and links, on average.
  func folded() -> StoryGraph {
    guard nodes.count >= Self.foldedFrom else { return self }
    struct Bundle: Hashable {
      let source: Int
      let lane: Lane
      let isDirected: Bool
    }
    var incoming = [[Int]](repeating: [], count: nodes.count)
    var hasFollower = [Bool](repeating: false, count: nodes.count)
    for (index, link) in links.enumerated() {
      incoming[link.follower].append(index)
      hasFollower[link.source] = true
    }
    var bundles: [Bundle: [Int]] = [:]
    for node in nodes.indices where !hasFollower[node] && incoming[node].count == 1 {
      let link = links[incoming[node][0]]
      bundles[
        Bundle(source: link.source, lane: nodes[node].lane, isDirected: link.isDirected),
        default: []
      ].append(node)
    }
    // A folded text stands for itself and all that are folded into it, which name their host here.
    var host = Array(nodes.indices)
    for leaves in bundles.values where leaves.count > Self.keptOpen + 1 {
      let folded = leaves.dropFirst(Self.keptOpen)
      // The earliest: the box must not stand left of a text that is older.
      let first = folded.min { (nodes[$0].time ?? 0, $0) < (nodes[$1].time ?? 0, $1) }
      for leaf in folded { host[leaf] = first ?? leaf }
    }
    var members = [[Int]](repeating: [], count: nodes.count)
    for node in nodes.indices { members[host[node]] += nodes[node].members }
    let kept = nodes.indices.filter { host[$0] == $0 }
    var place = [Int](repeating: 0, count: nodes.count)
    for (index, node) in kept.enumerated() { place[node] = index }

    var folded = StoryGraph(
      nodes: kept.map {
        Node(members: members[$0], lane: nodes[$0].lane, time: nodes[$0].time)
      }, links: [])
    var edges = [[Int]](repeating: [], count: nodes.count)
    for link in links where members[host[link.follower]].count > 1 {
      edges[host[link.follower]] += link.edges
    }
    for link in links where host[link.follower] == link.follower {
      let isFolded = members[link.follower].count > 1
      folded.links.append(
        Link(
          source: place[link.source], follower: place[link.follower],
          edges: isFolded ? edges[link.follower] : link.edges, isDirected: link.isDirected,
          labelWidth: isFolded ? 0 : link.labelWidth))
    }
    return folded
  }
}
