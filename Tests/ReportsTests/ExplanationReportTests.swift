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

  @Test("shows readings that the two share against others, and where they part, the two first")
  func readings() throws {
    var trace = try Traces.lighthouse()
    func reading(_ text: String?, _ documents: String...) -> String {
      let end = text == nil ? 3 : 9
      let places = documents.map {
        #"{"document": "\#($0)", "bytes": [3, \#(end)], "characters": [3, \#(end)]}"#
      }
      return (text.map { #"{"text": "\#($0)", "# } ?? "{")
        + #""witnesses": [\#(places.joined(separator: ", "))]}"#
    }
    let (bulletin, radio) = ("bulletin.html", "state-radio.html")
    let (blog, markets) = ("harbour-blog.md", "markets.txt")
    let json = """
      [{"cluster": "c1", "bits": 8, "readings":
        [\(reading("grey", blog, markets)), \(reading("green", bulletin, radio))]},
       {"cluster": "c2", "bits": 3, "readings":
        [\(reading(nil, radio, blog)), \(reading("old", bulletin, markets))]}]
      """
    trace.sites = try JSONDecoder().decode([Trace.Site].self, from: Data(json.utf8))
    let explanation = try #require(try trace.explanation(of: "bulletin", and: "state-radio"))
    let text = ExplanationReport().render(explanation, in: trace)
    #expect(
      text.contains(
        """
        1 reading that A and B share against others
          c1: “green” in A, B; “grey” in harbour-blog.md, markets.txt

        1 place where A and B part, each with others
          c2: nothing in B, harbour-blog.md; “old” in A, markets.txt
        """), "\(text)")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(ExplanationReport.json(explanation)))
        as? [String: Any])
    #expect((object["alike"] as? [[String: Any]])?.first?["cluster"] as? String == "c1")
    #expect((object["parted"] as? [Any])?.count == 1)
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
