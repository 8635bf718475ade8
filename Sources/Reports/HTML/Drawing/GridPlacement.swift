/// The cell of each text in a grid: its column is its place in time, its row is its own.
///
/// Time runs in columns, so that between any two columns there is a channel, and between any two rows
/// a corridor, where no box can stand: links run there. No cell holds two texts.
struct GridPlacement {
  /// Up to so many times have a column each.
  static let fewTimes = 12

  /// The column of each node, from 0.
  private(set) var column: [Int]
  /// The row of each node, from 0, through all lanes.
  private(set) var row: [Int]
  /// The number of columns.
  private(set) var columns = 0
  /// The number of rows.
  private(set) var rows = 0
  /// The first row of each lane that has texts, in order.
  private(set) var laneStarts: [(lane: StoryGraph.Lane, row: Int)] = []
  /// The times of each column, earliest and latest; nil for a column without dated texts.
  private(set) var columnTimes: [ClosedRange<Int>?] = []

  /// Places the nodes of a graph.
  ///
  /// - Complexity: O(*n* log *n* + *l*) for *n* nodes and *l* links, but for crowded columns.
  init(_ graph: StoryGraph) {
    column = [Int](repeating: 0, count: graph.nodes.count)
    row = column
    placeColumns(graph)
    placeRows(graph)
  }

  private mutating func placeColumns(_ graph: StoryGraph) {
    let groups = Self.groups(graph)
    var sources = [[Int]](repeating: [], count: graph.nodes.count)
    var followers = sources
    for link in graph.links {
      sources[link.follower].append(link.source)
      // Without a direction, the link does not say which of the two stands left.
      if link.isDirected { followers[link.source].append(link.follower) }
    }
    var isPlaced = [Bool](repeating: false, count: graph.nodes.count)
    for (index, node) in graph.nodes.enumerated() {
      guard let time = node.time else { continue }
      column[index] = groups.firstIndex { $0.contains(time) } ?? 0
      isPlaced[index] = true
    }
    // A text without a date stands one column left of what follows it: first those from which links
    // lead to a dated text, the last of them first. The others stand one column right of what they
    // follow.
    if !groups.isEmpty {
      for index in graph.nodes.indices.reversed() where !isPlaced[index] {
        guard let after = followers[index].filter({ isPlaced[$0] }).map({ column[$0] }).min() else {
          continue
        }
        column[index] = after - 1
        isPlaced[index] = true
      }
    }
    for index in graph.nodes.indices where !isPlaced[index] {
      let before = sources[index].filter { isPlaced[$0] }.map { column[$0] }.max()
      column[index] = before.map { $0 + 1 } ?? 0
      isPlaced[index] = true
    }
    let first = column.min() ?? 0
    for index in column.indices { column[index] -= first }
    columns = (column.max() ?? -1) + 1
    columnTimes = [ClosedRange<Int>?](repeating: nil, count: columns)
    for (index, group) in groups.enumerated() where columnTimes.indices.contains(index - first) {
      columnTimes[index - first] = group
    }
  }

  /// The times of a graph in groups, ascending. Many times share columns: a group ends before a text that
  /// is linked to one of the group, so that links run across and not in loops.
  private static func groups(_ graph: StoryGraph) -> [ClosedRange<Int>] {
    var nodes: [Int: [Int]] = [:]
    for (index, node) in graph.nodes.enumerated() {
      if let time = node.time { nodes[time, default: []].append(index) }
    }
    var linked = [[Int]](repeating: [], count: graph.nodes.count)
    for link in graph.links {
      linked[link.source].append(link.follower)
      linked[link.follower].append(link.source)
    }
    var groups: [ClosedRange<Int>] = []
    var members: Set<Int> = []
    for time in nodes.keys.sorted() {
      let own = nodes[time] ?? []
      let isLinked = own.contains { linked[$0].contains(where: members.contains) }
      if let last = groups.last, nodes.count > fewTimes, !isLinked {
        groups[groups.count - 1] = last.lowerBound...time
      } else {
        groups.append(time...time)
        members = []
      }
      members.formUnion(own)
    }
    return groups
  }

  /// Gives each text the row of what it follows if the cell is free, else the next free one.
  private mutating func placeRows(_ graph: StoryGraph) {
    var firstSource = [Int?](repeating: nil, count: graph.nodes.count)
    for link in graph.links where firstSource[link.follower] == nil {
      firstSource[link.follower] = link.source
    }
    var start = 0
    for lane in StoryGraph.Lane.allCases {
      var taken = [Set<Int>](repeating: [], count: columns)
      var height = 0
      for index in graph.nodes.indices where graph.nodes[index].lane == lane {
        var wanted = 0
        if let source = firstSource[index], graph.nodes[source].lane == lane, source < index {
          wanted = row[source]
        }
        while taken[column[index]].contains(wanted) { wanted += 1 }
        taken[column[index]].insert(wanted)
        row[index] = wanted
        height = max(height, wanted + 1)
      }
      guard height > 0 else { continue }
      for index in graph.nodes.indices where graph.nodes[index].lane == lane { row[index] += start }
      laneStarts.append((lane, start))
      start += height
    }
    rows = start
  }
}
