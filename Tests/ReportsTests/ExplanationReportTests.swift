import Provenance
import Reports
import Testing

@Suite("Explanation report")
struct ExplanationReportTests {
  @Test(
    "explains pairs of the lighthouse story",
    arguments: [
      ("explain-followed.txt", "bulletin.html", "state-radio.html"),
      ("explain-undetermined.txt", "state-radio.html", "markets.txt"),
      ("explain-no-edge.txt", "harbour-blog.md", "state-radio.html"),
      ("explain-hidden.txt", "hidden:northsea-insight", "harbour-blog.md"),
    ])
  func golden(name: String, first: String, second: String) throws {
    try expectSnapshot(
      ExplanationReport().render(Traces.lighthouse(), of: first, and: second), named: name)
  }

  @Test("says so if two texts share nothing")
  func nothingShared() throws {
    let text = ExplanationReport().render(
      try Traces.lighthouse(), of: "recipes.txt", and: "markets.txt")
    #expect(text.contains("A and B share no passage."))
  }

  @Test("writes plain ASCII of its own if asked")
  func ascii() throws {
    var trace = try Traces.chain(["a", "b"])
    trace.edges[0].evidence = []
    trace.edges[0].against = []
    let text = ExplanationReport(style: TerminalStyle(symbols: .ascii))
      .render(trace, of: "a", and: "b")
    #expect(text.allSatisfy { $0.isASCII })
    #expect(text.contains("Nothing speaks for this direction."))
  }
}
