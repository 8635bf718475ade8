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
