import Foundation
import Provenance
import Reports
import Testing

@Suite("Inspect report")
struct InspectReportTests {
  /// A document with every kind of region, and its text.
  private func sample() throws -> (Trace, [String: [UInt8]]) {
    var trace = try Traces.lighthouse()
    trace.documents = [trace.documents[1]]
    trace.warnings = [trace.warnings[1]]
    let parts = [
      "title: What the keepers know\n", "The lamp stayed lit.\nNorthsea Insight noticed. 灯台\n",
      "The Lamp and the Ledger\nby Ida Brandt\nLedgers burn.\n", "4 thoughts on this\nGood read!\n",
    ]
    var start = 0
    for (index, part) in parts.enumerated() {
      let end = start + part.utf8.count
      trace.documents[0].regions[index].bytes = [start, end]
      start = end
    }
    trace.documents[0].credits[0].bytes = [50, 66]
    return (trace, ["harbour-blog.md": Array(parts.joined().utf8)])
  }

  @Test("shows what the reader saw")
  func golden() throws {
    let (trace, texts) = try sample()
    try expectSnapshot(InspectReport().render(trace, texts: texts), named: "inspect.txt")
    try expectSnapshot(
      InspectReport().render(trace, texts: texts, showsText: true), named: "inspect-text.txt")
  }

  @Test("needs no text, and survives ranges that do not fit it")
  func wrongRanges() throws {
    var (trace, _) = try sample()
    trace.documents[0].regions[0].bytes = [-5, 3]
    trace.documents[0].regions[1].bytes = [3]
    trace.documents[0].regions[2].bytes = [.max, .min]
    trace.documents[0].regions[3].bytes = [2, 900]
    let text = InspectReport().render(
      trace, texts: ["harbour-blog.md": Array("short".utf8)], showsText: true)
    #expect(text.contains("furniture"))
    #expect(!InspectReport().render(trace).isEmpty)
  }
}
