import Foundation
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
    let trace = try Traces.lighthouse()
    let explanation = try #require(try trace.explanation(of: first, and: second))
    try expectSnapshot(ExplanationReport().render(explanation, in: trace), named: name)
  }

  @Test("says so if two texts share nothing")
  func nothingShared() throws {
    let trace = try Traces.lighthouse()
    let explanation = try #require(try trace.explanation(of: "recipes", and: "markets"))
    let text = ExplanationReport().render(explanation, in: trace)
    #expect(text.contains("A and B share no passage."))
  }

  @Test("gives programs the same facts")
  func json() throws {
    let trace = try Traces.lighthouse()
    let explanation = try #require(try trace.explanation(of: "harbour-blog", and: "state-radio"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(ExplanationReport.json(explanation)))
        as? [String: Any])
    #expect(object["a"] as? String == "harbour-blog.md")
    #expect((object["passages"] as? [[String: Any]])?.first?["id"] as? String == "p4")
    #expect((object["detours"] as? [Any])?.count == explanation.detours.count)
    #expect((object["parentsOfB"] as? [[String: Any]])?.first?["directed"] as? Bool == true)
  }

  @Test("the weights that are shown add up to the log-odds of the direction")
  func sum() throws {
    let trace = try Traces.lighthouse()
    let explanation = try #require(try trace.explanation(of: "bulletin", and: "state-radio"))
    let edge = try #require(explanation.forward.first)
    #expect(abs(edge.arrowProbability - 1 / (1 + exp(-edge.directionNats))) < 1e-6)
    let text = ExplanationReport().render(explanation, in: trace)
    #expect(text.contains("+2.20  = sum of the log-odds"), "\(text)")
    #expect(!text.contains("50.1"), "the weight of a link is no part of the sum")
  }

  @Test("writes plain ASCII of its own if asked")
  func ascii() throws {
    var trace = try Traces.chain(["a", "b"])
    trace.edges[0].evidence = []
    trace.edges[0].against = []
    let explanation = try #require(try trace.explanation(of: "a", and: "b"))
    let text = ExplanationReport(style: TerminalStyle(symbols: .ascii))
      .render(explanation, in: trace)
    #expect(text.allSatisfy { $0.isASCII })
    #expect(text.contains("Nothing speaks for either direction."))
  }
}
