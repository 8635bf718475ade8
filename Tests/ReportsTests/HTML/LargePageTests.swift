import Foundation
import Testing

@testable import Provenance
@testable import Reports

/// A page of so many edges that their table holds everything about them.
@Suite("Large HTML report")
struct LargePageTests {
  private static let story = CrowdStory(texts: 280)
  private static let page = HTMLReportTests.page(story.trace, story.texts)

  /// The markup of each edge's row, by the edge.
  private static func rows() throws -> [(edge: Trace.Edge, markup: Substring)] {
    let start = try #require(page.range(of: "<table class=\"edges paged large\""))
    let end = try #require(page.range(of: "</table>", range: start.upperBound..<page.endIndex))
    var rows: [String: Substring] = [:]
    for row in page[start.upperBound..<end.lowerBound].split(separator: "<tr id=").dropFirst() {
      rows[String(row.prefix { $0 != " " })] = row
    }
    #expect(rows.count == story.trace.edges.count)
    return try zip(story.trace.edges, FragmentNames(story.trace).edges).map { edge, fragment in
      (edge, try #require(rows[fragment.name]))
    }
  }

  @Test("is large")
  func isLarge() {
    #expect(Self.story.trace.edges.count >= TextBudget.edgesOfLarge)
  }

  @Test("says of each edge what it is, how sure, by which passages, why and what else it could be")
  func facts() throws {
    for (edge, row) in try Self.rows() {
      #expect(row.contains("<td>quotation<td>"))
      #expect(row.contains(edge.directed ? "<td>likely .85<td" : "undetermined: link .87"))
      #expect(row.contains(edge.directed ? "<td>→ " : "<td>↔ "))
      #expect(row.contains("<td class=n>1<td class=n>5 % / 5 %<td>"))
      #expect(
        row.contains(
          "<summary>+4.00 the source was published 2 Jan 2019, before the follower (4 Mar 2019)"))
      #expect(row.contains("<li>+ one passage with 20 equal words, 200 bits"))
      #expect(row.contains("<li>− unseen text") && row.contains("<li>− rival<"))
      #expect(row.contains("Best alternative: ") == (edge.runnerUp != nil))
      #expect(row.contains("<section class="))
    }
  }

  @Test("calls a reason that many edges have by a word, and says once what the word stands for")
  func terms() throws {
    let list = try #require(
      HTMLReportTests.part(of: Self.page, after: "<details class=terms>", until: "</details>"))
    let terms = list.matches(of: #/<dt>([^<]*)<dd>([^<]*)/#).map { (String($0.1), String($0.2)) }
    #expect(Set(terms.map(\.0)).count == terms.count)
    #expect(Set(terms.map(\.1)).count == terms.count)
    let unseen = try #require(terms.first { $0.0 == "unseen text" })
    #expect(unseen.1.hasPrefix("no credit names the source"))
    for (edge, row) in try Self.rows() {
      // What shows while a row is closed is a sentence.
      let summary = try #require(
        HTMLReportTests.part(of: String(row), after: "<summary>", until: "<"))
      #expect(!terms.contains { summary.hasSuffix(" " + $0.0) }, "\(edge.child)")
      #expect(!terms.contains { row.contains("<li>− " + $0.1) }, "\(edge.child)")
    }
  }

  @Test("keeps the wording of a reason that few edges have, and of one with a number in it")
  func rareReasons() {
    var trace = Self.story.trace
    let note = "the follower spells a name as no other text does"
    for index in trace.edges.indices.prefix(29) { trace.edges[index].against[1].note = note }
    let page = HTMLReportTests.page(trace, Self.story.texts)
    #expect(page.components(separatedBy: "<li>− " + note).count == 30)
    trace.edges[29].against[1].note = note
    let called = HTMLReportTests.page(trace, Self.story.texts)
    #expect(!called.contains("<li>− " + note))
    #expect(called.components(separatedBy: note).count == 2)
  }

  @Test("shows weights that add up to the sum beside them, and the sum is that of the probability")
  func sums() throws {
    for (edge, row) in try Self.rows() {
      let weights = row.matches(of: #/(?:<summary>|<li>)([+−])(\d+\.\d\d) /#).map {
        ($0.1 == "+" ? 1 : -1) * (Double($0.2) ?? .nan)
      }
      let sum = try #require(row.firstMatch(of: #/<b>= \+(\d+\.\d\d)</b>/#))
      #expect(weights.count == 2)
      #expect(abs(weights.reduce(0, +) - (Double(sum.1) ?? .nan)) < 0.001)
      #expect(abs(1 / (1 + exp(-weights.reduce(0, +))) - edge.arrowProbability) < 0.001)
    }
  }

  @Test("names every document, edge and passage once, and every link leads somewhere")
  func fragments() {
    var ids: [String] = []
    var links: Set<String> = []
    for tag in DrawnPage.tags(Self.page) {
      let attributes = DrawnPage.attributes(tag)
      if let id = attributes["id"] { ids.append(id) }
      if let link = attributes["href"] { links.insert(String(link.dropFirst())) }
    }
    #expect(Set(ids).count == ids.count)
    #expect(links.subtracting(ids).isEmpty)
    for (prefix, count) in [
      ("d-", Self.story.trace.documents.count), ("e-", Self.story.trace.edges.count),
      ("p-", Self.story.trace.passages.count),
    ] {
      #expect(ids.count { $0.hasPrefix(prefix) } == count, "\(prefix)")
    }
  }

  @Test("has the words of each passage once, and leads there from the others")
  func words() throws {
    let sections = Self.page.replacing("class=\"p eq\"", with: "class=p")
      .split(separator: "<section class=p id=").dropFirst()
    var shown: [String: String] = [:]
    for section in sections {
      let id = String(section.prefix { $0 != ">" })
      shown[id] = section.firstMatch(of: #/<p class=t dir=auto>([^<]*)</p></section>/#)
        .map { String($0.1) }
    }
    var repeated = 0
    for (passage, fragment) in zip(
      Self.story.trace.passages, FragmentNames(Self.story.trace).passages)
    where passage.differences.isEmpty {
      let text = try #require(Self.story.texts[passage.b.document]?.bytes)
      let words = String(decoding: text[passage.b.bytes[0]..<passage.b.bytes[1]], as: UTF8.self)
      let section = try #require(sections.first { $0.hasPrefix(fragment.name + ">") })
      let other = section.firstMatch(of: ##/<p class=also><a href=#([^>]*)>/##).map { String($0.1) }
      #expect(shown[other ?? fragment.name] == words)
      if other != nil { repeated += 1 }
    }
    #expect(repeated > 100)
    #expect(Set(shown.values).count == shown.count)
  }

  @Test("marks in both sides what the follower has otherwise")
  func differences() {
    let altered = Self.story.trace.passages.count { !$0.differences.isEmpty }
    #expect(altered > 20)
    #expect(Self.page.components(separatedBy: "<ins>otherwise</ins>").count - 1 == altered)
    #expect(Self.page.components(separatedBy: "<del>").count - 1 == altered)
  }

  @Test("shows words told anew on both sides, though no difference is marked in them")
  func retold() throws {
    var trace = Self.story.trace
    trace.passages[0].kind = "paraphrase"
    trace.passages[0].differences = []
    let page = HTMLReportTests.page(trace, Self.story.texts)
    let id = FragmentNames(trace).passages[0].name
    let section = try #require(
      HTMLReportTests.part(of: page, after: "<section class=p id=\(id)>", until: "</section>"))
    #expect(section.components(separatedBy: "<p class=t dir=auto>").count == 3)
  }

  @Test("lists passages that no edge is carried by")
  func loose() throws {
    var trace = Self.story.trace
    for index in trace.edges.indices.prefix(60) { trace.edges[index].passages = [] }
    let page = HTMLReportTests.page(trace, Self.story.texts)
    let list = try #require(
      HTMLReportTests.part(of: page, after: "<details class=loose id=loose>", until: "</details>"))
    #expect(list.components(separatedBy: "<section class=p id=").count - 1 == 60)
  }

  /// Beside the texts and passages, as on every page, an edge may take 700 bytes: that is what its names,
  /// its probability and its reasons need, however short its passage is.
  @Test("is small: one and a half times its texts and passages, 200 KB, and 700 bytes an edge")
  func size() {
    let story = Self.story
    let documents = story.trace.documents.reduce(0) { $0 + (story.texts[$1.id]?.bytes.count ?? 0) }
    let passages = story.trace.passages.reduce(0) {
      $0 + $1.a.bytes[1] - $1.a.bytes[0] + $1.b.bytes[1] - $1.b.bytes[0]
    }
    let edges = 700 * story.trace.edges.count
    #expect(2 * Self.page.utf8.count <= 3 * (documents + passages) + 2 * (200_000 + edges))
  }

  @Test("has the columns of a table that scripts can page, search and filter")
  func table() throws {
    #expect(Self.page.components(separatedBy: "data-p=").count - 1 >= Self.story.trace.edges.count)
    #expect(Self.page.contains("Of a corpus of this size, reasons and passages stand in the table"))
    #expect(!Self.page.contains("<article class=edge"))
  }
}
