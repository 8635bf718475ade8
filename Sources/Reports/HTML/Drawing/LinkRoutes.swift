/// The way of each link through the grid, in channels and corridors; lengths come later.
struct LinkRoutes {
  /// How a link runs.
  enum Way: Equatable {
    /// From the source along its row to the channel before the follower, then up or down.
    case direct
    /// Up or down beside the source to a corridor, along it, then up or down before the follower.
    case corridor(Int)
  }

  /// The way of each link.
  private(set) var ways: [Way] = []
  /// The place of each link on the right side of its source: its number from the top, and of how many.
  private(set) var leaving: [(number: Int, of: Int)] = []
  /// The place of each link on the left side of its follower.
  private(set) var arriving: [(number: Int, of: Int)] = []
  /// The tracks of each channel; channel *c* lies left of column *c*.
  private(set) var channels: [TrackTable]
  /// The tracks of each corridor; corridor *r* lies above row *r*.
  private(set) var corridors: [TrackTable]

  private let graph: StoryGraph
  private let grid: GridPlacement

  /// Finds the ways of all links.
  ///
  /// - Complexity: O(*l* · *c*) for *l* links over *c* columns, and for sorting.
  init(_ graph: StoryGraph, _ grid: GridPlacement) {
    self.graph = graph
    self.grid = grid
    channels = [TrackTable](repeating: TrackTable(), count: grid.columns + 1)
    corridors = [TrackTable](repeating: TrackTable(), count: grid.rows + 1)
    placeEnds()
    findWays()
    for index in channels.indices { channels[index].assign() }
    for index in corridors.indices { corridors[index].assign() }
  }

  /// Which links lie on one line: the directed ones of a source. Others lie alone.
  func bundle(of link: Int) -> Int {
    graph.links[link].isDirected
      ? graph.links[link].source : graph.nodes.count + link
  }

  /// The bundle of the last upright part of a link that came by a corridor.
  func arrivingBundle(of link: Int) -> Int {
    graph.nodes.count + graph.links.count + link
  }

  /// Gives every link a place of its own on the follower's side. On the source's side the directed
  /// ones share the first place.
  private mutating func placeEnds() {
    var incoming = [[Int]](repeating: [], count: graph.nodes.count)
    var outgoing = incoming
    for (index, link) in graph.links.enumerated() {
      incoming[link.follower].append(index)
      outgoing[link.source].append(index)
    }
    leaving = [(number: Int, of: Int)](repeating: (0, 1), count: graph.links.count)
    arriving = leaving
    for node in graph.nodes.indices {
      let arrivals = incoming[node].sorted {
        (grid.row[graph.links[$0].source], $0) < (grid.row[graph.links[$1].source], $1)
      }
      for (number, link) in arrivals.enumerated() { arriving[link] = (number, arrivals.count) }
      let open = outgoing[node].filter { !graph.links[$0].isDirected }
      let hasBundle = open.count < outgoing[node].count
      let places = open.count + (hasBundle ? 1 : 0)
      for link in outgoing[node] where graph.links[link].isDirected { leaving[link] = (0, places) }
      for (number, link) in open.enumerated() {
        leaving[link] = (number + (hasBundle ? 1 : 0), places)
      }
    }
  }

  private mutating func findWays() {
    var taken = [[Bool]](
      repeating: [Bool](repeating: false, count: grid.columns), count: grid.rows)
    for node in graph.nodes.indices { taken[grid.row[node]][grid.column[node]] = true }
    for (index, link) in graph.links.enumerated() {
      let (from, to) = (grid.column[link.source], grid.column[link.follower])
      let (top, bottom) = (grid.row[link.source], grid.row[link.follower])
      let start = Self.extent(ofRow: top)
      let end = Self.extent(ofRow: bottom)
      if from < to, (from + 1..<to).allSatisfy({ !taken[top][$0] }) {
        ways.append(.direct)
        channels[to].add(
          .init(bundle: bundle(of: index), extent: Self.union(start, end)))
      } else {
        // On the side of the follower's row where the source is.
        let corridor = top < bottom ? bottom : bottom + 1
        let level = 2 * Double(corridor)
        ways.append(.corridor(corridor))
        channels[from + 1].add(
          .init(bundle: bundle(of: index), extent: Self.union(start, level...level)))
        corridors[corridor].add(
          .init(
            bundle: bundle(of: index),
            extent: Double(min(from + 1, to))...Double(max(from + 1, to))))
        channels[to].add(
          .init(bundle: arrivingBundle(of: index), extent: Self.union(end, level...level)))
      }
    }
  }

  /// The heights at which a line may meet a row, in units where row *r* lies between 2*r* and 2*r* + 2:
  /// wherever its end is, no other line of the channel stands beside the row on the same track.
  private static func extent(ofRow row: Int) -> ClosedRange<Double> {
    2 * Double(row) + 0.1...2 * Double(row) + 1.9
  }

  private static func union(
    _ left: ClosedRange<Double>, _ right: ClosedRange<Double>
  ) -> ClosedRange<Double> {
    min(left.lowerBound, right.lowerBound)...max(left.upperBound, right.upperBound)
  }
}
