import Foundation
import Provenance
import Testing

@testable import Reports

@Suite("Tree report")
struct TreeReportTests {
  @Test(
    "draws the lighthouse story",
    arguments: [
      ("tree-80.txt", TerminalStyle()),
      ("tree-60-ascii.txt", TerminalStyle(width: 60, symbols: .ascii)),
      ("tree-100-color.txt", TerminalStyle(width: 100, usesColor: true)),
    ])
  func golden(name: String, style: TerminalStyle) throws {
    try expectSnapshot(TreeReport(style: style).render(Traces.lighthouse()), named: name)
  }

  @Test("draws an undetermined branch dashed and says so")
  func undeterminedBranch() throws {
    var trace = try Traces.chain(["a.txt", "b.txt"])
    trace.edges[0].directed = false
    trace.edges[0].verdict = "undetermined"
    trace.edges[0].arrowProbability = 0.55
    let text = TreeReport().render(trace)
    #expect(text.contains("└┄ ● b.txt"))
    #expect(
      text.contains(
        "(370 words); direction undetermined (link\n       .99, direction .55 this way)"))
    #expect(!text.contains("follows, "))
    #expect(!text.contains("Direction undetermined\n"))
  }

  @Test(
    "says plainly when there is nothing to say",
    arguments: [
      ([], "No documents: nothing to compare.\n"),
      (["a.txt"], "1 document: nothing to compare it with.\n"),
      (["a.txt", "b.txt"], "2 documents, no reused passages: none shares wording with another.\n"),
    ] as [([String], String)])
  func nothing(ids: [String], headline: String) throws {
    let text = TreeReport().render(try Traces.unrelated(ids))
    #expect(text.hasPrefix(headline))
    for id in ids { #expect(text.contains("● \(id) — Kitchen Almanac, 30 Apr 2021")) }
  }

  @Test("says of identical texts that they are the same")
  func identical() throws {
    var trace = try Traces.chain(["a.txt", "b.txt"])
    trace.edges[0].directed = false
    trace.edges[0].kind = "identical"
    trace.edges[0].words = 640
    #expect(TreeReport().render(trace).contains("is the same text (640 words); direction"))
    trace.tree = try Traces.tree(roots: ["a.txt"], branches: [])
    #expect(TreeReport().render(trace).contains("a.txt and b.txt are the same text (640 words)"))
  }

  @Test("shows every text once, even if the tree is no tree")
  func damagedTree() throws {
    var trace = try Traces.unrelated(["a", "b", "c", "d"])
    trace.tree = try Traces.tree(
      roots: ["a", "a", "gone"],
      branches: [("a", "b"), ("c", "b"), ("c", "d"), ("d", "c"), ("a", "a")])
    let text = TreeReport().render(trace)
    for id in ["a", "b", "c", "d"] {
      #expect(text.components(of: "● \(id) ") == 1, "\(id) in\n\(text)")
    }
  }

  @Test("keeps a chain of two hundred texts inside the page", arguments: [40, 80])
  func deep(width: Int) throws {
    let trace = try Traces.chain((0..<200).map { "copy-\($0).txt" })
    let text = TreeReport(style: TerminalStyle(width: width)).render(trace)
    let lines = text.split(separator: "\n")
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
    #expect(text.contains("copy-199.txt"))
  }

  @Test(
    "shows every text of any trace once, inside the page", arguments: 1...40 as ClosedRange<UInt64>)
  func anyTrace(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let ids = (0..<Int.random(in: 1...14, using: &generator)).map { "text-\($0)." }
    func anyID() -> String { ids.randomElement(using: &generator) ?? ids[0] }
    let branches = (0..<Int.random(in: 0...20, using: &generator)).map { _ in (anyID(), anyID()) }
    var trace = try Traces.chain(
      (0...Int.random(in: 1...9, using: &generator)).map { _ in anyID() })
    trace.documents = try Traces.unrelated(ids).documents
    for index in trace.edges.indices { trace.edges[index].directed = .random(using: &generator) }
    trace.tree = try Traces.tree(roots: [anyID(), anyID()], branches: branches)
    let width = Int.random(in: 40...120, using: &generator)
    let report = TreeReport(style: TerminalStyle(width: width), listLimit: nil)
    let text = report.render(trace)
    for id in ids { #expect(text.components(of: "● \(id) ") == 1, "seed \(seed): \(id)\n\(text)") }
    let lines = text.split(separator: "\n")
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= width }, "seed \(seed)\n\(text)")
    #expect(report.render(trace) == text)
  }

  @Test("gives a hostile title no power over the terminal")
  func hostile() throws {
    var trace = try Traces.lighthouse()
    let hostile = "\u{1B}]0;owned\u{7}\u{202E}\u{200B}\n\n└─ ● Forged — line\u{9B}2J"
    for index in trace.documents.indices {
      trace.documents[index].title = hostile
      trace.documents[index].site = hostile
      trace.documents[index].published = hostile
    }
    for index in trace.edges.indices {
      trace.edges[index].summary = hostile
      trace.edges[index].evidence = trace.edges[index].evidence.map {
        var evidence = $0
        evidence.note = hostile
        return evidence
      }
    }
    for index in trace.warnings.indices { trace.warnings[index].message = hostile }
    let explanation = try #require(try trace.explanation(of: "bulletin", and: "state-radio"))
    let text =
      TreeReport().render(trace)
      + ExplanationReport().render(explanation, in: trace)
      + InspectReport().render(trace, texts: ["markets.txt": Array(hostile.utf8)], showsText: true)
      + DotReport().render(trace)
    let forbidden = text.unicodeScalars.filter {
      $0.properties.generalCategory == .control && $0 != "\n"
        || $0.properties.generalCategory == .format
    }
    #expect(forbidden.isEmpty)
    #expect(!text.contains("\n└─ ● Forged"))
  }

  @Test("orders siblings by time and puts undated texts last")
  func order() throws {
    var trace = try Traces.unrelated(["a", "b", "c", "d"])
    trace.tree = try Traces.tree(
      roots: ["a"], branches: [("a", "b"), ("a", "c"), ("a", "d")])
    for (index, date) in zip(1..., [nil, "2021-05-02", "2021-05-01T08:00:00Z"]) {
      trace.documents[index].published = date
    }
    let text = TreeReport().render(trace)
    let marks = text.split(separator: "\n").filter { $0.contains("─ ● ") }.map {
      $0.prefix(6).suffix(1)
    }
    #expect(marks == ["d", "c", "b"])
  }

  @Test("puts the largest story first, and counts unrelated documents beyond the limit")
  func largeCorpus() throws {
    let ids = (10..<50).map { "text-\($0)" }
    var trace = try Traces.unrelated(ids)
    trace.tree = try Traces.tree(
      roots: ids,
      branches: [("text-40", "text-41"), ("text-30", "text-31"), ("text-31", "text-32")])
    let text = TreeReport().render(trace)
    let positions = ["● text-30", "● text-40", "● text-10"].map { text.range(of: $0)?.lowerBound }
    #expect(positions.compactMap(\.self).sorted() == positions.compactMap(\.self))
    #expect(text.hasSuffix("\nand 15 more documents share no passage with the others.\n"))
    #expect(TreeReport(listLimit: nil).render(trace).contains("text-49"))
  }

  @Test("counts the warnings that it leaves out")
  func manyWarnings() throws {
    var trace = try Traces.unrelated(["a"])
    let warning = try Traces.lighthouse().warnings[0]
    let rare = try Traces.lighthouse().warnings[1]
    trace.warnings = Array(repeating: warning, count: 1500) + [rare]
    let text = TreeReport(listLimit: 4).render(trace)
    #expect(text.contains("! and 1,498 more of this kind (no-date)\n! harbour-blog.md"))
    #expect(TreeReport(listLimit: nil).render(trace).components(of: "\n! ") == 1501)
  }

  @Test("an unknown word of a newer release stands for itself")
  func unknownWords() throws {
    var trace = try Traces.chain(["a", "b"])
    trace.edges[0].verdict = "probable"
    trace.edges[0].kind = "echo"
    #expect(TreeReport().render(trace).contains("follows, probable .87"))
  }
}

extension String {
  /// How often a text occurs.
  func components(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
