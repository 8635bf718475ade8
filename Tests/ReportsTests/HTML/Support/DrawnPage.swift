import Foundation

@testable import Reports

/// What the drawings of a page show, read back from its markup.
struct DrawnPage {
  /// An upright rectangle.
  struct Box {
    let id: String
    let x: Double
    let y: Double
    let width: Double
    let height: Double

    var right: Double { x + width }
    var bottom: Double { y + height }

    func overlaps(_ other: Box) -> Bool {
      x < other.right && other.x < right && y < other.bottom && other.y < bottom
    }

    /// Whether a straight line between two points enters the inside.
    func isCrossed(from a: (x: Double, y: Double), to b: (x: Double, y: Double)) -> Bool {
      max(a.x, b.x) > x && min(a.x, b.x) < right && max(a.y, b.y) > y && min(a.y, b.y) < bottom
    }
  }

  /// A link: its two ends, whether it has a head at both, its corners.
  struct Line {
    let source: String
    let follower: String
    let heads: Int
    let points: [(x: Double, y: Double)]
  }

  let boxes: [Box]
  let labels: [Box]
  let lines: [Line]
  /// The leaders from a time to a column: the time, the true place, the column.
  let leaders: [(time: Int, x: Double, column: Double)]
  /// The true places of times that stand between the two leaders of their column.
  let ticks: [(time: Int, x: Double)]
  /// The names of the lanes, as wide as any font sets them.
  let laneNames: [Box]

  init(_ page: String) {
    var boxes: [Box] = []
    var labels: [Box] = []
    var lines: [Line] = []
    var leaders: [(time: Int, x: Double, column: Double)] = []
    var ticks: [(time: Int, x: Double)] = []
    var node = ""
    var ends = ("", "")
    for tag in Self.tags(page) {
      let attributes = Self.attributes(tag)
      let classes = Set((attributes["class"] ?? "").split(separator: " ").map(String.init))
      if tag.hasPrefix("a "), classes.contains("node") { node = attributes["id"] ?? "" }
      if tag.hasPrefix("a "), classes.contains("link") {
        ends = (attributes["data-a"] ?? "", attributes["data-b"] ?? "")
      }
      if tag.hasPrefix("rect"), let box = Self.box(attributes, id: node) {
        if classes.contains("b"), !node.isEmpty { boxes.append(box) }
        if classes.contains("lb") { labels.append(box) }
      }
      guard tag.hasPrefix("path"), let points = Self.points(attributes["d"] ?? "") else { continue }
      if classes.contains("l"), !ends.0.isEmpty {
        let heads = ["marker-start", "marker-end"].count { attributes[$0] != nil }
        lines.append(Line(source: ends.0, follower: ends.1, heads: heads, points: points))
      }
      if classes.contains("tick"), let first = points.first {
        ticks.append((Int(attributes["data-t"] ?? "") ?? 0, first.x))
      }
      if classes.contains("lead"), let first = points.first, let last = points.last {
        leaders.append((Int(attributes["data-t"] ?? "") ?? 0, first.x, last.x))
      }
    }
    (self.boxes, self.labels, self.lines, self.leaders) = (boxes, labels, lines, leaders)
    self.ticks = ticks
    laneNames = page.components(separatedBy: "<text class=lt ").dropFirst().compactMap { piece in
      let parts = piece.prefix { $0 != "<" }.split(separator: ">", maxSplits: 1)
      guard let head = parts.first, let name = parts.last else { return nil }
      let attributes = Self.attributes("text " + head)
      guard let x = attributes["x"].flatMap(Double.init),
        let y = attributes["y"].flatMap(Double.init)
      else { return nil }
      return Box(
        id: String(name), x: x, y: y - 11, width: BoxText.ems(String(name)) * 11.5, height: 14)
    }
  }

  /// The inside of every tag of the markup.
  static func tags(_ page: String) -> [Substring] {
    page.split(separator: "<").compactMap { piece in
      piece.firstIndex(of: ">").map { piece[..<$0] }
    }
  }

  /// The attributes of a tag, with or without quotation marks.
  static func attributes(_ tag: Substring) -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = tag.drop { $0 != " " }
    while true {
      rest = rest.drop { " \n/".contains($0) }
      let name = rest.prefix { !"= ".contains($0) }
      guard !name.isEmpty else { return attributes }
      rest = rest.dropFirst(name.count)
      guard rest.first == "=" else {
        attributes[String(name)] = ""
        continue
      }
      rest = rest.dropFirst()
      if rest.first == "\"" {
        let value = rest.dropFirst().prefix { $0 != "\"" }
        attributes[String(name)] = String(value)
        rest = rest.dropFirst(value.count + 2)
      } else {
        let value = rest.prefix { $0 != " " }
        attributes[String(name)] = String(value)
        rest = rest.dropFirst(value.count)
      }
    }
  }

  private static func box(_ attributes: [String: String], id: String) -> Box? {
    let numbers = ["x", "y", "width", "height"].compactMap { attributes[$0].flatMap(Double.init) }
    guard numbers.count == 4 else { return nil }
    return Box(id: id, x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
  }

  /// The corners of a path of the commands M, H, V and L.
  private static func points(_ path: String) -> [(x: Double, y: Double)]? {
    var points: [(x: Double, y: Double)] = []
    var rest = path[...]
    while let command = rest.first, "MHVL".contains(command) {
      let part = rest.dropFirst().prefix { !"MHVL".contains($0) }
      rest = rest.dropFirst(part.count + 1)
      let numbers = part.split(separator: " ").compactMap { Double($0) }
      switch (command, points.last) {
      case ("H", let last?): points.append((numbers.first ?? 0, last.y))
      case ("V", let last?): points.append((last.x, numbers.first ?? 0))
      default:
        guard numbers.count == 2 else { return nil }
        points.append((numbers[0], numbers[1]))
      }
    }
    return rest.isEmpty ? points : nil
  }
}
