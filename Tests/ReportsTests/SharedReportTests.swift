import Foundation
import Provenance
import Reports
import Testing

/// What no report may say of a trace that goes to others.
@Suite("Reports for others")
struct SharedReportTests {
  private static let seeds = testFolder.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "seeds")

  /// Every report of a trace by its name.
  private static let reports: [(name: String, render: @Sendable (Trace) -> [UInt8])] = [
    ("tree", { Array(TreeReport(style: TerminalStyle(), listLimit: nil).render($0).utf8) }),
    ("json", { JSONReport().render($0) }),
    ("documents", { CSVReport().render($0, .documents) }),
    ("passages", { CSVReport().render($0, .passages) }),
    ("edges", { CSVReport().render($0, .edges) }),
    ("dot", { Array(DotReport().render($0).utf8) }),
    ("graphml", { GraphMLReport().render($0) }),
    ("gexf", { GEXFReport().render($0) }),
    ("prov", { ProvReport().render($0) }),
    ("newick", { Array(NewickReport().render($0).utf8) }),
  ]

  /// The demo corpus, and a story whose texts name everybody.
  private static func traces() async throws -> [Trace] {
    var story = try Traces.lighthouse()
    let names = names(in: story).joined(separator: "; ")
    for index in story.edges.indices {
      story.edges[index].summary = "takes it from \(names)"
      for reason in story.edges[index].evidence.indices {
        story.edges[index].evidence[reason].note = "the follower names \(names)"
      }
    }
    for index in story.passages.indices { story.passages[index].a.excerpt = names }
    return [story, try await Tracer().trace(paths: [seeds.path])]
  }

  /// Every name in a trace.
  private static func names(in trace: Trace) -> [String] {
    let ofDocuments = trace.documents.flatMap { document -> [String?] in
      [document.id, document.title, document.site, document.author, document.url]
        + document.credits.flatMap { [$0.name, $0.alias, $0.url] }
        + document.regions.flatMap { [$0.title, $0.author] }
    }
    let ofSources = trace.hiddenSources.flatMap { [$0.id, $0.name, $0.url] }
    return (ofDocuments + ofSources).compactMap(\.self).filter { !$0.isEmpty }
  }

  /// The words of a text in lower case, with percent signs and entities of the formats undone.
  private static func words(_ text: String) -> [Substring] {
    (text.removingPercentEncoding ?? text).replacing("&quot;", with: "\"").lowercased()
      .split { !$0.isLetter && !$0.isNumber }
  }

  @Test("a redacted report holds no name of the trace", arguments: reports.indices)
  func redacted(report: Int) async throws {
    let (name, render) = Self.reports[report]
    for trace in try await Self.traces() {
      let shown =
        " "
        + Self.words(String(decoding: render(trace.redacted()), as: UTF8.self))
        .joined(separator: " ") + " "
      let open =
        " "
        + Self.words(String(decoding: render(trace), as: UTF8.self))
        .joined(separator: " ") + " "
      var found = 0
      for forbidden in Self.names(in: trace) {
        let words = " " + Self.words(forbidden).joined(separator: " ") + " "
        if open.contains(words) { found += 1 }
        #expect(!shown.contains(words), "\(name) says \(forbidden)")
      }
      // Otherwise the search would mean nothing.
      #expect(found > 3 || name == "passages", "\(name)")
    }
  }

  @Test(
    "a report without text holds no five words in a row of any text", arguments: reports.indices)
  func withoutText(report: Int) async throws {
    let (name, render) = Self.reports[report]
    var runs: Set<[Substring]> = []
    for file in try FileManager.default.contentsOfDirectory(atPath: Self.seeds.path).sorted() {
      let text = try Data(contentsOf: Self.seeds.appending(path: file))
      guard file != "TRUTH.md" else { continue }
      // What stands above the text, such as its address, is no part of it.
      let body = String(decoding: text, as: UTF8.self).split(separator: "\n---\n").last ?? ""
      let words = Self.words(String(body))
      for start in words.indices.dropLast(4) { runs.insert(Array(words[start..<(start + 5)])) }
    }
    let trace = try await Self.traces()[1]
    func leaks(_ trace: Trace) -> [String] {
      let words = Self.words(String(decoding: render(trace), as: UTF8.self))
      return words.indices.dropLast(4).map { Array(words[$0..<($0 + 5)]) }
        .filter { runs.contains($0) }.map { $0.joined(separator: " ") }
    }
    #expect(leaks(trace.withoutText()) == [], "\(name)")
    #expect(!leaks(trace).isEmpty || name == "newick", "\(name)")
  }

  @Test("every report is the same for the same trace", arguments: reports.indices)
  func deterministic(report: Int) async throws {
    for trace in try await Self.traces() {
      let again = try Trace(json: trace.json())
      #expect(Self.reports[report].render(trace) == Self.reports[report].render(again))
    }
  }

  @Test("every report of no documents, and of one, is written", arguments: reports.indices)
  func small(report: Int) throws {
    for ids in [[], ["a.txt"]] {
      #expect(!Self.reports[report].render(try Traces.unrelated(ids)).isEmpty)
    }
  }
}
