/// A drawing in pixels: boxes, lines, labels, lanes and the time axis.
///
/// By its making no two boxes overlap, no line runs through a box that is not its end, and no label
/// lies on a box: boxes stand in cells, lines run in channels and corridors between the cells, and a
/// label stands on the last piece of its line, which is as long as the label. No line crosses the name
/// of a lane either: it stands above the first column, where nothing runs upright.
struct StoryLayout {
  /// An upright rectangle.
  struct Box: Equatable {
    /// The left edge.
    var x: Double
    /// The upper edge.
    var y: Double
    /// The width.
    var width: Double
    /// The height.
    var height: Double
  }

  /// A point.
  struct Point: Equatable {
    /// From the left.
    var x: Double
    /// From the top.
    var y: Double
  }

  /// The date of a column, and the line from its true place in time.
  struct Column: Equatable {
    /// The middle of the column's boxes.
    let x: Double
    /// The times of its texts.
    let times: ClosedRange<Int>
  }

  /// A tick of the axis.
  struct Tick: Equatable {
    /// The true place of the time.
    let x: Double
    /// The middle of the boxes of this time.
    let column: Double
    /// The time, in seconds since 1970.
    let time: Int
  }

  /// The size of the drawing.
  private(set) var size = Point(x: 0, y: 0)
  /// The box of each node.
  private(set) var boxes: [Box] = []
  /// The corners of each link, from the source to the follower.
  private(set) var lines: [[Point]] = []
  /// The label of each link; without width if it has none.
  private(set) var labels: [Box] = []
  /// The lanes: which, and the space that they take.
  private(set) var lanes: [(lane: StoryGraph.Lane, box: Box)] = []
  /// The columns of dated texts, from the left.
  private(set) var columns: [Column] = []
  /// Where the names of lanes begin; they have the width of a box.
  var laneNameStart: Double { columnStart.first ?? Self.margin }
  /// The true times of the dated texts, ascending.
  private(set) var ticks: [Tick] = []

  /// The width of a box.
  static let boxWidth = 176.0
  /// The height of a box with few links.
  static let boxHeight = 72.0
  /// The height of the band with the time axis.
  static let axisHeight = 66.0
  /// The height of a label.
  static let labelHeight = 14.0
  /// The least distance of two links that arrive at one box.
  private static let portDistance = 16.0
  private static let trackDistance = 9.0
  private static let laneHeading = 26.0
  private static let margin = 12.0

  private let graph: StoryGraph
  private let grid: GridPlacement
  private let routes: LinkRoutes
  private var channelStart: [Double] = []
  private var columnStart: [Double] = []
  private var corridorStart: [Double] = []
  private var rowStart: [Double] = []
  private var rowHeight: [Double] = []

  /// Lays out a graph.
  ///
  /// - Complexity: as `GridPlacement` and `LinkRoutes`.
  init(_ graph: StoryGraph) {
    self.graph = graph
    grid = GridPlacement(graph)
    routes = LinkRoutes(graph, grid)
    measureColumns()
    measureRows()
    boxes = graph.nodes.indices.map { node in
      Box(
        x: columnStart[grid.column[node]], y: rowStart[grid.row[node]], width: Self.boxWidth,
        height: rowHeight[grid.row[node]])
    }
    lines = graph.links.indices.map(line)
    labels = zip(graph.links, lines).map { link, line in
      let end = line.last ?? Point(x: 0, y: 0)
      return Box(
        x: end.x - 10 - link.labelWidth, y: end.y - Self.labelHeight / 2, width: link.labelWidth,
        height: Self.labelHeight)
    }
    placeAxis()
  }

  private mutating func measureColumns() {
    var labelWidth = [Double](repeating: 0, count: grid.columns)
    for link in graph.links {
      let column = grid.column[link.follower]
      labelWidth[column] = max(labelWidth[column], link.labelWidth)
    }
    var x = Self.margin
    for column in 0..<grid.columns {
      channelStart.append(x)
      let tracks = routes.channels[column].count
      x += Double(tracks) * Self.trackDistance + (tracks > 0 ? 4 : 0)
      // The last piece of a line: the label between two short strokes, the arrowhead.
      x += tracks > 0 ? labelWidth[column] + 15 : (column > 0 ? 20 : 0)
      columnStart.append(x)
      x += Self.boxWidth + 4
    }
    channelStart.append(x)
    x += Double(routes.channels[grid.columns].count) * Self.trackDistance
    size.x = x + Self.margin
  }

  private mutating func measureRows() {
    rowHeight = [Double](repeating: Self.boxHeight, count: grid.rows)
    for (index, link) in graph.links.enumerated() {
      for (node, place) in [
        (link.follower, routes.arriving[index]), (link.source, routes.leaving[index]),
      ] {
        rowHeight[grid.row[node]] = max(
          rowHeight[grid.row[node]], Double(place.of + 1) * Self.portDistance)
      }
    }
    var y = grid.columnTimes.contains { $0 != nil } ? Self.axisHeight : 0
    var starts = grid.laneStarts[...]
    for row in 0...grid.rows {
      if let next = starts.first, next.row == row {
        if let last = lanes.indices.last { lanes[last].box.height = y - lanes[last].box.y }
        lanes.append((next.lane, Box(x: 0, y: y, width: size.x, height: 0)))
        y += Self.laneHeading
        starts = starts.dropFirst()
      }
      corridorStart.append(y)
      y += 10 + Double(routes.corridors[row].count) * Self.trackDistance
      if row < grid.rows {
        rowStart.append(y)
        y += rowHeight[row]
      }
    }
    if let last = lanes.indices.last { lanes[last].box.height = y - lanes[last].box.y }
    size.y = y
  }

  private func line(_ index: Int) -> [Point] {
    let link = graph.links[index]
    let (source, follower) = (boxes[link.source], boxes[link.follower])
    let start = Point(
      x: source.x + source.width, y: port(routes.leaving[index], on: source, arrives: false))
    var end = Point(x: follower.x, y: port(routes.arriving[index], on: follower, arrives: true))
    // The only link that arrives comes straight along its row.
    if routes.ways[index] == .direct, routes.arriving[index].of == 1,
      grid.row[link.source] == grid.row[link.follower]
    {
      end.y = start.y
    }
    let bundle = routes.bundle(of: index)
    switch routes.ways[index] {
    case .direct:
      let x = trackX(grid.column[link.follower], bundle)
      return start.y == end.y
        ? [start, end] : [start, Point(x: x, y: start.y), Point(x: x, y: end.y), end]
    case .corridor(let corridor):
      let first = trackX(grid.column[link.source] + 1, bundle)
      let last = trackX(grid.column[link.follower], routes.arrivingBundle(of: index))
      let y =
        corridorStart[corridor] + 5
        + (Double(routes.corridors[corridor].track(of: bundle)) + 0.5) * Self.trackDistance
      return [
        start, Point(x: first, y: start.y), Point(x: first, y: y), Point(x: last, y: y),
        Point(x: last, y: end.y), end,
      ]
    }
  }

  private func trackX(_ channel: Int, _ bundle: Int) -> Double {
    channelStart[channel] + 3
      + (Double(routes.channels[channel].track(of: bundle)) + 0.5) * Self.trackDistance
  }

  /// The height at which a link leaves or reaches a box. Leaving and arriving links of one row never
  /// have the same height, or two lines could look like one; only a link that stays in its row is
  /// straight.
  private func port(_ place: (number: Int, of: Int), on box: Box, arrives: Bool) -> Double {
    let exact = box.height * Double(place.number + 1) / Double(place.of + 1)
    return box.y + (exact / 8).rounded(.down) * 8 + (arrives ? 4 : 0)
  }

  /// The axis runs over the columns that have dates. A single time has no axis, only a date.
  private mutating func placeAxis() {
    columns = grid.columnTimes.indices.compactMap { column in
      grid.columnTimes[column].map {
        Column(x: columnStart[column] + Self.boxWidth / 2, times: $0)
      }
    }
    guard let first = columns.first, let last = columns.last else { return }
    let span = Double(last.times.upperBound) - Double(first.times.lowerBound)
    let places = Dictionary(
      graph.nodes.indices.compactMap { node in
        graph.nodes[node].time.map { ($0, columnStart[grid.column[node]] + Self.boxWidth / 2) }
      }, uniquingKeysWith: { first, _ in first })
    ticks = places.keys.sorted().map { time in
      let share = span > 0 ? (Double(time) - Double(first.times.lowerBound)) / span : 0
      return Tick(
        x: first.x + share * (last.x - first.x), column: places[time] ?? first.x, time: time)
    }
  }
}
