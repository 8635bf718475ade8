import Foundation
import Testing

// The first example of the documentation, as a user of the library would compile it: no part of it
// may be changed here alone.

// example begins
import Provenance

/// Traces a folder and says what was found, a line each.
func report(on folder: String) async throws -> (lines: [String], json: [UInt8]) {
  // A passage has at least 8 equal words unless you say otherwise.
  let tracer = Tracer(parameters: TraceParameters(minimumWords: 10))
  let trace = try await tracer.trace(paths: [folder])
  var lines: [String] = []

  // What went wrong comes first: a file that could not be read is missing from all that follows.
  for warning in trace.warnings {
    lines.append("\(warning.document ?? "the run"): \(warning.message)")
  }

  // An edge asserts a direction only if something shows it.
  for edge in trace.edges {
    guard edge.directed else {
      lines.append("\(edge.parent) and \(edge.child) share \(edge.words) words")
      continue
    }
    lines.append("\(edge.child) follows \(edge.parent): \(edge.verdict), \(edge.summary)")
    // Reasons are sums of nats (natural log-odds); the strongest against is worth as much
    // attention as the strongest for.
    if let reason = edge.evidence.max(by: { $0.nats < $1.nats }) {
      lines.append("  because \(reason.note)")
    }
    if let doubt = edge.against.first { lines.append("  but \(doubt.note)") }
  }

  // Sources that the texts point to and that nobody gave us.
  for source in trace.hiddenSources {
    lines.append("not in the folder: \(source.name ?? source.id) (\(source.rule))")
  }

  // The passages of one edge, by their places in the texts.
  if let edge = trace.edges.first(where: { !$0.passages.isEmpty }) {
    for passage in trace.passages where edge.passages.contains(passage.id) {
      lines.append("\(passage.id): bytes \(passage.a.bytes) of \(passage.a.document)")
    }
  }

  // The trace as JSON can be kept, and read again by this release and later ones.
  let json = trace.json()
  _ = try Trace(json: json)
  return (lines, json)
}
// example ends

@Suite("Worked example of the documentation")
struct WorkedExampleTests {
  private static let tests = URL(filePath: #filePath)
  private static let project = tests.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func part(of file: URL, from begin: String, to end: String) throws -> String {
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let start = try #require(text.range(of: begin)).upperBound
    let stop = try #require(text.range(of: end, range: start..<text.endIndex)).lowerBound
    return String(text[start..<stop])
  }

  @Test("is the code that this test runs")
  func same() throws {
    let article = try part(
      of: Self.project.appending(
        path: "Sources/Provenance/Provenance.docc/Articles/TracingAFolder.md"),
      from: "<!-- example -->\n```swift\n", to: "```\n<!-- end of example -->")
    let code = try part(of: Self.tests, from: "// example begins\n", to: "// example ends\n")
    #expect(article == code)
  }

  @Test("says what it promises")
  func runs() async throws {
    let (lines, json) = try await report(on: Self.project.appending(path: "seeds").path)
    #expect(lines.contains { $0.hasPrefix("markets-blog.md follows hidden:cornerpit-example: ") })
    #expect(lines.contains { $0.hasPrefix("  because ") })
    #expect(lines.contains("not in the folder: Or-Mirat (language)"))
    #expect(lines.contains { $0.contains(" share ") })
    #expect(try Trace(json: json).documents.count == 7)
  }
}

@Suite("Articles of the documentation")
struct ArticleTests {
  private static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test("explain every cue that the source gives a name")
  func cues() throws {
    let article = String(
      decoding: try Data(
        contentsOf: Self.project.appending(
          path: "Sources/Provenance/Provenance.docc/Methods/Directions.md")), as: UTF8.self)
    let folder = Self.project.appending(path: "Sources/Lineage")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }.sorted()
    var cues: Set<String> = []
    for file in files {
      let source = String(
        decoding: try Data(contentsOf: folder.appending(path: file)), as: UTF8.self)
      for part in source.split(separator: "cue: \"").dropFirst() {
        cues.insert(String(part.prefix { $0 != "\"" }))
      }
    }
    #expect(cues.count > 15)
    for cue in cues.sorted() { #expect(article.contains("`\(cue)`"), "\(cue)") }
  }
}
