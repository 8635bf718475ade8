import Foundation
import Provenance
import Reports
import Testing

@Suite("DOT report")
struct DotReportTests {
  @Test("writes the lighthouse story")
  func golden() throws {
    try expectSnapshot(DotReport().render(Traces.lighthouse()), named: "lighthouse.dot")
  }

  @Test("escapes what DOT would read as its own")
  func escaping() throws {
    var trace = try Traces.unrelated(["a\"b\\", "plain"])
    trace.documents[0].title = #"Say "\N" & &lt; <b>"#
    let text = DotReport().render(trace)
    #expect(text.contains(#""a\"b\\" ["#))
    #expect(text.contains(#"label="Say \"\\N\" &amp; &amp;lt; <b>\n"#))
  }

  @Test("keeps ids apart that differ only in what cannot be shown")
  func unusualIDs() throws {
    let text = DotReport().render(try Traces.unrelated(["a b", "a\nb", "a\u{7}b"]))
    #expect(text.contains("\"a b\" ["))
    #expect(text.contains("\"a b #2\" ["))
    #expect(text.contains("\"a␇b #3\" ["))
  }

  /// So many pairs of texts, and so many texts alone.
  private static func stories(_ pairs: Int, alone: Int) throws -> Trace {
    let ids = (0..<(2 * pairs)).map { "text \($0)" }
    var trace = try Traces.unrelated(ids + (0..<alone).map { "alone \($0)" })
    let chain = try Traces.chain(ids)
    trace.edges = chain.edges.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
    trace.tree = try Traces.tree(
      roots: [], branches: trace.edges.map { ($0.parent, $0.child) })
    return trace
  }

  @Test("frames the stories if there are several, and counts the texts that stand alone")
  func frames() throws {
    let text = DotReport().render(try Self.stories(3, alone: 11))
    #expect(text.components(of: "subgraph cluster_story") == 3)
    #expect(text.contains("label=\"Story 2: 2 texts\""))
    #expect(text.contains("label=\"11 documents\\nthat share no passage\\nwith the others\""))
    #expect(!text.contains("alone 3"))
    let few = DotReport().render(try Self.stories(1, alone: 10))
    #expect(!few.contains("subgraph"))
    #expect(few.contains("\"alone 3\" [class=\"extant\""))
  }

  @Test("Graphviz draws many stories", .enabled(if: graphviz != nil, "install graphviz"))
  func graphvizFrames() throws {
    let svg = try draw(DotReport().render(try Self.stories(40, alone: 500)))
    #expect(svg.components(of: "class=\"cluster story\"") == 40)
    #expect(svg.components(of: "<g id=\"node") == 81)
    #expect(svg.components(of: "<g id=\"edge") == 40)
  }

  @Test("Graphviz draws hostile names", .enabled(if: graphviz != nil, "install graphviz"))
  func graphvizHostile() throws {
    for seed in 1...10 {
      let svg = try draw(DotReport().render(try HostileTraces.lighthouse(seed: UInt64(seed))))
      #expect(svg.components(of: "<g id=\"node") == 9)
      #expect(svg.components(of: "<g id=\"edge") == 9)
    }
  }

  @Test("Graphviz draws it", .enabled(if: graphviz != nil, "install graphviz"))
  func graphvizAccepts() throws {
    var trace = try Traces.lighthouse()
    trace.documents[0].title = #"Ends in \ and says "\N" & &lt;b> <i>"#
    trace.documents[3].title = "灯台守 \u{202E}evil"
    let svg = try draw(DotReport().render(trace))
    #expect(svg.contains("class=\"node extant\""))
    #expect(svg.contains("class=\"node hypothetical\""))
    #expect(svg.contains("class=\"edge undetermined\""))
    #expect(svg.contains("and says &quot;\\N&quot; &amp; &amp;lt;b&gt;"))
    #expect(svg.components(of: "<g id=\"node") == 9)
    #expect(svg.components(of: "<g id=\"edge") == 9)
  }

  private func draw(_ dot: String) throws -> String {
    let folder = URL.temporaryDirectory.appending(path: "provenance-dot-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "in.dot")
    let output = folder.appending(path: "out.svg")
    try Data(dot.utf8).write(to: input)
    let process = Process()
    process.executableURL = graphviz
    process.arguments = ["-Tsvg", "-o", output.path(), input.path()]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try String(decoding: Data(contentsOf: output), as: UTF8.self)
  }
}

/// Graphviz' `dot`, where it is installed.
private let graphviz: URL? = ["/usr/bin/dot", "/usr/local/bin/dot", "/opt/homebrew/bin/dot"]
  .first { FileManager.default.isExecutableFile(atPath: $0) }
  .map { URL(filePath: $0) }
