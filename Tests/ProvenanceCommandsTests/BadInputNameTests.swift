import Foundation
import Provenance
import Testing

/// Names that would write over a terminal, or that no encoding explains.
@Suite("Bad file names, as a person meets them")
struct BadInputNameTests {
  private static let names: [[UInt8]] = [
    Array("new\nline.txt".utf8), Array("return\r.txt".utf8), Array("tab\t.txt".utf8),
    Array("red\u{1B}[31m\u{1B}]0;title\u{7}.txt".utf8), Array("csi\u{9B}31m.txt".utf8),
    Array("right\u{202E}txt.gpj.txt".utf8), Array("isolate\u{2066}.txt".utf8),
    Array("-rf.txt".utf8), Array("\"quoted\\\".txt".utf8), Array("soup.txt#2".utf8),
    // Canonically equivalent, and twice the same once what is no UTF-8 is replaced.
    Array("caf\u{E9}.txt".utf8), Array("cafe\u{301}.txt".utf8),
    Array("one".utf8) + [0xFE] + Array(".txt".utf8),
    Array("one".utf8) + [0xFF] + Array(".txt".utf8),
  ]

  /// A tool whose lake has an article under each of the names that the file system allows.
  private func toolWithNames() throws -> (tool: Tool, count: Int) {
    let tool = try Tool.withLake()
    var count = 0
    for (number, name) in Self.names.enumerated() {
      let path = Array((tool.folder.path() + "/lake/").utf8) + name + [0]
      let file = path.withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { $0.baseAddress.flatMap { fopen($0, "wx") } }
      }
      guard let file else { continue }
      fputs("Article number \(number), which shares nothing.\n", file)
      fclose(file)
      count += 1
    }
    return (tool, count)
  }

  @Test("lose no article, and tell nothing about where the folder lies")
  func ids() throws {
    let (tool, count) = try toolWithNames()
    try #require(count > 8)
    let trace = try tool.traceLake("--quiet").trace
    #expect(trace.documents.count == 3 + count)
    #expect(Set(trace.documents.map(\.id)).count == trace.documents.count)
    #expect(trace.documents.map(\.id).filter { $0.contains("/") } == [])
    #expect(trace.documents.contains { $0.id == "new\nline.txt" })
  }

  @Test(
    "reach no terminal as they are",
    arguments: [
      ["trace", "lake", "-f", "tree"], ["trace", "lake", "-f", "tree", "--color", "always"],
      ["trace", "lake", "-f", "dot"], ["explain", "gazette.txt", "red\u{1B}", "lake"],
      ["explain", "gazette.txt", "lost\u{1B}[2J\u{202E}", "lake"], ["trace", "no\u{1B}[2J\nway"],
      ["inspect", "lake/red\u{1B}[31m\u{1B}]0;title\u{7}.txt"], ["inspect", "lake"],
      ["trace", "lake", "--metadata", "red\u{1B}\u{202E}.csv"],
      ["trace", "lake", "-o", "no\u{1B}[2Jfolder/x.json"], ["check", "lost\u{1B}[2J"],
      ["check", "--snapshots", "\u{1B}[2J\u{202E}"], ["trace", "lake", "-f", "\u{1B}[2J"],
      ["\u{1B}[2J\u{202E}"], ["trace", "lake", "-o", "x.\u{1B}[2J"],
    ])
  func shown(arguments: [String]) throws {
    let tool = try toolWithNames().tool
    let result = try tool.run(arguments)
    #expect([0, 2, 6].contains(result.status), "\(result.errors)")
    #expect(!(result.output + result.errors).isEmpty)
    let colors = arguments.contains("always")
    for text in [result.output, result.errors] {
      for scalar in Self.withoutColors(text, if: colors).unicodeScalars where scalar != "\n" {
        #expect(
          ![.control, .format, .lineSeparator, .paragraphSeparator]
            .contains(scalar.properties.generalCategory), "\(text.debugDescription)")
      }
    }
  }

  /// The text without the escape sequences that colour it.
  private static func withoutColors(_ text: String, if colored: Bool) -> String {
    colored ? text.replacing(/\u{1B}\[[0-9;]*m/, with: "") : text
  }
}
