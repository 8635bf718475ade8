import Foundation
import Testing

@testable import Provenance
@testable import Reports

@Suite("Drawing of a story")
struct DrawingTests {
  /// A drawing of a random story of 2 to 60 texts.
  private func drawing(_ seed: UInt64, undated: Double = 0.3) -> DrawnPage {
    var story = RandomStory(seed: seed)
    let trace = story.trace(texts: 2 + Int(seed * 37 % 59), undated: undated)
    return DrawnPage(String(decoding: HTMLReport().render(trace), as: UTF8.self))
  }

  @Test("has boxes that do not overlap", arguments: UInt64(0)..<50)
  func boxes(seed: UInt64) {
    let drawing = drawing(seed)
    #expect(!drawing.boxes.isEmpty)
    for (index, box) in drawing.boxes.enumerated() {
      for other in drawing.boxes.dropFirst(index + 1) {
        #expect(!box.overlaps(other), "\(box) \(other)")
      }
    }
  }

  @Test("has labels that lie on no box and on no other label", arguments: UInt64(0)..<50)
  func labels(seed: UInt64) {
    let drawing = drawing(seed)
    for (index, label) in drawing.labels.enumerated() {
      #expect(!drawing.boxes.contains { $0.overlaps(label) }, "\(label)")
      #expect(!drawing.labels.dropFirst(index + 1).contains { $0.overlaps(label) }, "\(label)")
    }
  }

  @Test(
    "has lines that run through no box, from the source to the follower", arguments: UInt64(0)..<50)
  func lines(seed: UInt64) throws {
    let drawing = drawing(seed)
    #expect(!drawing.lines.isEmpty)
    for line in drawing.lines {
      for (start, end) in zip(line.points, line.points.dropFirst()) {
        let crossed = drawing.boxes.first { $0.isCrossed(from: start, to: end) }
        #expect(crossed == nil, "\(line) through \(String(describing: crossed))")
      }
      let last = try #require(line.points.last)
      if let follower = drawing.boxes.first(where: { $0.id == line.follower }) {
        #expect(last.x == follower.x && last.y > follower.y && last.y < follower.bottom)
      }
      let first = try #require(line.points.first)
      if let source = drawing.boxes.first(where: { $0.id == line.source }) {
        #expect(first.x == source.right && first.y > source.y && first.y < source.bottom)
      }
    }
  }

  @Test(
    "tells lines of two sources apart: they share no piece of a track", arguments: UInt64(0)..<50)
  func tracks(seed: UInt64) {
    let lines = drawing(seed).lines
    for (index, line) in lines.enumerated() {
      for other in lines.dropFirst(index + 1)
      where other.source != line.source || other.heads == 2 || line.heads == 2 {
        for (a, b) in zip(line.points, line.points.dropFirst()) {
          for (c, d) in zip(other.points, other.points.dropFirst()) where a.x == b.x && c.x == d.x {
            let shared = min(max(a.y, b.y), max(c.y, d.y)) - max(min(a.y, b.y), min(c.y, d.y))
            #expect(a.x != c.x || shared <= 0, "\(line) \(other)")
          }
        }
      }
    }
  }

  @Test("has time run from left to right, and a leader for each time", arguments: UInt64(0)..<50)
  func time(seed: UInt64) {
    var story = RandomStory(seed: seed)
    let trace = story.trace(texts: 2 + Int(seed * 37 % 39))
    let drawing = DrawnPage(String(decoding: HTMLReport().render(trace), as: UTF8.self))
    let published = Dictionary(
      trace.documents.compactMap { document in
        document.published.map { ("n-" + document.sha256.prefix(6), $0) }
      }, uniquingKeysWith: { first, _ in first })
    let dated = drawing.boxes.compactMap { box in published[box.id].map { (date: $0, box: box) } }
      .sorted { $0.date < $1.date }
    for (earlier, later) in zip(dated, dated.dropFirst()) where earlier.date < later.date {
      #expect(earlier.box.x <= later.box.x)
    }
    let times = Set(dated.map(\.date))
    #expect(drawing.leaders.count + drawing.ticks.count == (times.count > 1 ? times.count : 0))
    // A time without a leader of its own stands between the two of its column.
    for tick in drawing.ticks {
      let before = drawing.leaders.last { $0.time < tick.time }
      let after = drawing.leaders.first { $0.time > tick.time }
      #expect(before != nil && before?.column == after?.column)
      #expect((before?.x ?? .nan) <= tick.x && tick.x <= (after?.x ?? .nan))
    }
    for (one, next) in zip(drawing.leaders, drawing.leaders.dropFirst()) {
      #expect(one.time < next.time && one.x <= next.x && one.column <= next.column)
    }
    // The true places are those of a ruler: equal pauses have equal lengths.
    if let first = drawing.leaders.first, let last = drawing.leaders.last, first.time < last.time {
      for (time, x) in drawing.leaders.map({ ($0.time, $0.x) }) + drawing.ticks {
        let share = Double(time - first.time) / Double(last.time - first.time)
        #expect(abs(x - (first.x + share * (last.x - first.x))) < 0.2)
      }
    }
  }

  @Test("puts texts without a date into a lane of their own, and no date on the axis")
  func undated() {
    var story = RandomStory(seed: 5)
    let trace = story.trace(texts: 12, undated: 1)
    let page = String(decoding: HTMLReport().render(trace), as: UTF8.self)
    let drawing = DrawnPage(page)
    #expect(drawing.leaders.isEmpty)
    #expect(!page.contains("class=axis"))
    #expect(!page.contains("1970"))
    #expect(drawing.laneNames.contains { $0.id == "Date unknown" })
    #expect(page.contains("date unknown: the place across says nothing about time"))
  }

  /// Nothing lies on the name of a lane.
  private func expectFreeNames(_ drawing: DrawnPage) {
    for name in drawing.laneNames {
      #expect(!drawing.boxes.contains { $0.overlaps(name) }, "\(name)")
      #expect(!drawing.labels.contains { $0.overlaps(name) }, "\(name)")
      for line in drawing.lines {
        for (start, end) in zip(line.points, line.points.dropFirst()) {
          #expect(!name.isCrossed(from: start, to: end), "\(line) through \(name)")
        }
      }
    }
  }

  @Test("has names of lanes that no line crosses", arguments: UInt64(0)..<50)
  func laneNames(seed: UInt64) {
    let drawing = drawing(seed)
    #expect(!drawing.laneNames.isEmpty)
    expectFreeNames(drawing)
  }

  @Test("has names of lanes that are no wider than a box", arguments: PageLanguage.allCases)
  func shortNames(language: PageLanguage) {
    let words = PageWords(language)
    for phrase in [Phrase.laneHidden, .laneDated, .laneUndated] {
      #expect(BoxText.ems(words[phrase]) * 11.5 <= StoryLayout.boxWidth, "\(words[phrase])")
    }
  }

  @Test(
    "has names of lanes that no line crosses in the case of five articles",
    .enabled(if: HTMLReportTests.corpora != nil, "set PROVENANCE_CORPORA"))
  func realLaneNames() async throws {
    let folder = try #require(HTMLReportTests.corpora) + "/seeds"
    let paths = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasPrefix("0") }.map { folder + "/" + $0 }
    let page = HTMLReportTests.page(try await Tracer().trace(paths: paths))
    let drawing = DrawnPage(page)
    #expect(drawing.laneNames.count == 2)
    #expect(drawing.lines.count > 5)
    expectFreeNames(drawing)
  }

  @Test("calls a text by its file only once in its box")
  func untitled() {
    var story = RandomStory(seed: 3)
    var trace = story.trace(texts: 4, undated: 1)
    for index in trace.documents.indices { trace.documents[index].title = nil }
    let page = String(decoding: HTMLReport().render(trace), as: UTF8.self)
    #expect(page.contains(">no date</text>"))
    for document in trace.documents {
      #expect(page.components(separatedBy: ">\(document.id)</text>").count <= 2)
    }
  }

  @Test("draws an undetermined link with two heads, a directed one with one")
  func heads() {
    var story = RandomStory(seed: 7)
    let trace = story.trace(texts: 30)
    let drawing = DrawnPage(String(decoding: HTMLReport().render(trace), as: UTF8.self))
    #expect(drawing.lines.count { $0.heads == 2 } == trace.edges.count { !$0.directed })
    #expect(drawing.lines.count { $0.heads == 1 } == trace.edges.count { $0.directed })
  }

  @Test("folds the many followers of one text, and loses none of them")
  func folding() {
    var story = RandomStory(seed: 9)
    var trace = story.trace(texts: 2, undated: 1)
    let model = trace.edges[0]
    for number in 2..<502 {
      let document = RandomStory.document("copy-\(number).txt", number, day: number / 3)
      trace.documents.append(document)
      var edge = model
      edge.child = document.id
      trace.edges.append(edge)
    }
    let page = String(decoding: HTMLReport().render(trace), as: UTF8.self)
    let drawing = DrawnPage(page)
    #expect(drawing.boxes.count <= 8)
    #expect(page.contains("497 more texts"))
    for document in trace.documents { #expect(page.contains(document.id)) }
  }
}
