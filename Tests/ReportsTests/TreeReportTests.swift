import Foundation
import Provenance
import TestSupport
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
    #expect(text.contains("shares 370 words; link .99, direction unknown"))
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
    #expect(
      TreeReport().render(trace).contains("is the same text as the one above, 640 words; "))
    trace.tree = try Traces.tree(roots: ["a.txt"], branches: [])
    #expect(TreeReport().render(trace).contains("a.txt and b.txt are the same text, 640 words; "))
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
    let positions = ["● text-30", "● text-40"].compactMap { text.range(of: $0)?.lowerBound }
    #expect(positions.count == 2 && positions.sorted() == positions)
    #expect(
      text.hasSuffix("\n35 documents share no passage with the others; --verbose lists them.\n"))
    #expect(!text.contains("text-49"))
    #expect(TreeReport(listLimit: nil).render(trace).contains("text-49"))
  }

  @Test("of two trees of one size the surer comes first")
  func surest() throws {
    var trace = try Traces.chain(["a", "b", "c", "d"])
    trace.edges.remove(at: 1)
    trace.edges[0].directed = false
    trace.tree = try Traces.tree(roots: ["a", "c"], branches: [("a", "b"), ("c", "d")])
    let text = TreeReport().render(trace)
    let positions = ["● c", "● a"].compactMap { text.range(of: $0)?.lowerBound }
    #expect(positions.count == 2 && positions.sorted() == positions, "\(text)")
  }

  @Test("lists the surest undetermined pairs and counts the others")
  func manyUndetermined() throws {
    let ids = (10..<24).map { "text-\($0)" }
    var trace = try Traces.chain(ids)
    trace.tree = try Traces.tree(roots: ids, branches: [])
    for index in trace.edges.indices {
      trace.edges[index].directed = false
      trace.edges[index].arrowProbability = 0.5
      trace.edges[index].linkProbability = 0.3 + Double(index) / 100
      trace.edges[index].wouldChange = ["a publication date"]
    }
    let text = TreeReport().render(trace)
    #expect(text.contains("┄ text-22 and text-23 share 370 words; link .42, direction unknown\n"))
    #expect(text.contains("\nand 3 more pairs; --verbose lists all.\n"))
    #expect(!text.contains("text-10 and text-11"))
    #expect(text.contains("What would help: a publication date (13\u{D7})\n"))
    #expect(TreeReport(listLimit: nil).render(trace).contains("text-10 and text-11"))
  }

  @Test("never gives the general doubt as the reason against an edge")
  func generalDoubt() throws {
    var trace = try Traces.chain(["a", "b"])
    var doubt = trace.edges[0].evidence[0]
    doubt.cue = "unseen-text"
    doubt.note = "a text outside may stand between"
    trace.edges[0].against = [doubt]
    #expect(!TreeReport().render(trace).contains("but: "))
  }

  @Test("names the texts that a note calls source and follower, in either direction")
  func roles() throws {
    var trace = try Traces.chain(["a", "b"])
    trace.edges[0].evidence[0].note = "a word of the source is doubled in the follower"
    trace.edges[0].evidence[0].spans = []
    trace.edges[0].against = [trace.edges[0].evidence[0]]
    let tree = TreeReport().render(trace)
    #expect(tree.contains("why: a word of the one above is doubled in this text"))
    #expect(tree.contains("but: a word of this text is doubled in the one above"))
    let explanation = try #require(try trace.explanation(of: "a", and: "b"))
    let text = ExplanationReport().render(explanation, in: trace)
    #expect(text.contains("a word of A is doubled in B"))
    #expect(text.contains("a word of B is doubled in A"))
  }

  @Test("lets a document speak for the source that it names")
  func hiddenFollower() throws {
    var trace = try Traces.lighthouse()
    let edge = try #require(trace.edges.firstIndex { $0.child == "hidden:ledger" })
    trace.edges[edge].evidence[0].note = "the follower credits the source"
    trace.edges[edge].evidence[0].spans = trace.hiddenSources[2].evidence[0].spans
    let text = TreeReport().render(trace)
    #expect(text.contains("why: markets.txt credits the one above: “Source:"), "\(text)")
  }

  @Test("says who else has the words of an undetermined edge")
  func otherHolders() throws {
    var trace = try Traces.lighthouse()
    let passage = try #require(trace.passages.first)
    let cluster = try #require(trace.clusters.firstIndex { $0.id == passage.cluster })
    trace.edges = try Traces.chain([passage.a.document, passage.b.document]).edges
    trace.edges[0].directed = false
    trace.edges[0].passages = [passage.id]
    trace.edges[0].runnerUp = nil
    trace.edges[0].against[0].cue = "rival"
    var other = passage.b
    other.document = "recipes.txt"
    trace.clusters[cluster].occurrences.append(other)
    #expect(TreeReport().render(trace).contains("the words also stand in: "))
    #expect(TreeReport().render(trace).contains("recipes.txt"))
    trace.edges[0].against = []
    #expect(!TreeReport().render(trace).contains("the words also stand in: "))
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
