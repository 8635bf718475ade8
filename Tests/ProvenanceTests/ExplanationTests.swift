import Testing

@testable import Provenance

@Suite("Explaining one pair")
struct ExplanationTests {
  private static let trace = Trace.tiny(
    documents: [
      .tiny("north/report.txt"), .tiny("south/report.txt"), .tiny("south/reply.html"),
      .tiny("reply"), .tiny(".profile"),
    ],
    passages: [
      .tiny("p1", ("north/report.txt", 0..<9), ("south/reply.html", 5..<14)),
      .tiny("p2", ("south/reply.html", 20..<29), ("north/report.txt", 30..<39)),
      .tiny("p3", ("reply", 0..<9), ("south/reply.html", 5..<14)),
    ],
    hiddenSources: [
      .tiny("hidden:gazette", name: "Gazette"), .tiny("hidden:wire", name: "Wire"),
      .tiny("hidden:sink", name: "Sink"),
    ],
    edges: [
      .tiny(
        "north/report.txt", "south/reply.html", probability: 0.7, passages: ["p1", "p2"],
        evidence: [.tiny("date", 4)], against: [.tiny("typo", -0.4)],
        runnerUp: Trace.RunnerUp(parent: "reply", probability: 0.2)),
      .tiny("hidden:gazette", "north/report.txt", probability: 0.8),
      .tiny("hidden:gazette", "south/reply.html", probability: 0.9),
      .tiny("north/report.txt", "hidden:wire"), .tiny("hidden:wire", "south/reply.html"),
      .tiny("north/report.txt", "hidden:sink"), .tiny("south/reply.html", "hidden:sink"),
    ])

  @Test(
    "finds the text that a name means",
    arguments: [
      ("north/report.txt", "north/report.txt"), ("north/report", "north/report.txt"),
      ("reply", "reply"), ("reply.html", "south/reply.html"), ("reply.h", "south/reply.html"),
      ("nor", "north/report.txt"), ("hidden:gazette", "hidden:gazette"),
      ("gazette", "hidden:gazette"), ("gaz", "hidden:gazette"), (".profile", ".profile"),
      (".pro", ".profile"), ("", nil), ("east", nil), ("profile", nil), ("REPLY", nil),
    ])
  func names(name: String, id: String?) throws {
    #expect(try Self.trace.witness(named: name) == id)
  }

  @Test(
    "lists what an ambiguous name fits",
    arguments: [
      ("report", ["north/report.txt", "south/report.txt"]),
      ("report.txt", ["north/report.txt", "south/report.txt"]),
      ("south", ["south/report.txt", "south/reply.html"]),
    ])
  func ambiguous(name: String, matches: [String]) {
    let error = #expect(throws: WitnessNameError.ambiguous(name: name, matches: matches)) {
      try Self.trace.witness(named: name)
    }
    #expect(error.map { "\($0)".contains("fits 2 texts: \(matches[0])") } == true)
  }

  @Test("gathers edges, detours, passages and candidates of both directions")
  func gathers() throws {
    let found = try Self.trace.explanation(of: "north/report", and: "reply.html")
    let explanation = try #require(found)
    #expect(explanation.forward == [Self.trace.edges[0]])
    #expect(explanation.backward == [])
    #expect(explanation.detours.map(\.source.id) == ["hidden:gazette", "hidden:wire"])
    #expect(explanation.detours.map(\.a.child) == ["north/report.txt", "hidden:wire"])
    #expect(explanation.passages.map(\.id) == ["p1", "p2"])
    #expect(explanation.passages.allSatisfy { $0.a.document == "north/report.txt" })
    #expect(explanation.passages[1].a.bytes == [30, 39])
    #expect(
      explanation.parentsOfB.map(\.parent) == [
        "hidden:gazette", "hidden:wire", "north/report.txt", "reply",
      ])
    #expect(explanation.parentsOfB.map(\.isEdge) == [true, true, true, false])
    #expect(explanation.parentsOfA.map(\.parent) == ["hidden:gazette"])
    #expect(!explanation.isUnrelated)
  }

  @Test("turns round with its arguments")
  func turnsRound() throws {
    let found = try Self.trace.explanation(of: "reply.html", and: "north/report")
    let explanation = try #require(found)
    #expect(explanation.forward == [])
    #expect(explanation.backward == [Self.trace.edges[0]])
    #expect(explanation.passages.allSatisfy { $0.b.document == "north/report.txt" })
    #expect(explanation.detours.map(\.b.child) == ["north/report.txt", "hidden:wire"])
  }

  @Test("explains a hidden source, an unrelated pair, and neither a missing nor the same text")
  func otherPairs() throws {
    let hidden = try Self.trace.explanation(of: "gazette", and: "reply.html")
    #expect(hidden?.forward.map(\.probability) == [0.9])
    #expect(hidden?.detours == [])
    #expect(try Self.trace.explanation(of: "reply", and: ".profile")?.isUnrelated == true)
    #expect(try Self.trace.explanation(of: "east", and: "reply") == nil)
    #expect(throws: WitnessNameError.sameText(id: "reply")) {
      try Self.trace.explanation(of: "reply", and: "reply")
    }
  }

  @Test(
    "tells readings that the two share against others from places where they part, each with others"
  )
  func readings() throws {
    func site(_ readings: [String]...) -> Trace.Site {
      Trace.Site(
        cluster: "c1", bits: 9,
        readings: readings.map { ids in
          Trace.Reading(text: "words", witnesses: ids.map { .tiny($0, 0..<5) })
        })
    }
    let (a, b, c, d) = ("north/report.txt", "south/reply.html", "reply", ".profile")
    var trace = Self.trace
    let alike = site([a, b], [c, d])
    let parted = site([a, c], [b, d])
    trace.sites = [
      alike, parted,
      // Most texts read so, one has a reading of its own, one is not there.
      site([a, b, c], [d, "south/report.txt"]), site([a], [c, d], [b, "south/report.txt"]),
      site([a, c], ["south/report.txt", d]),
    ]
    let explanation = try #require(try trace.explanation(of: a, and: b))
    #expect(explanation.alike == [alike])
    #expect(explanation.parted == [parted])
    #expect(try Self.trace.explanation(of: a, and: b)?.alike == [])
  }

  @Test("turns the whole passage, differences too, so that side a is of the first text")
  func turnsPassages() throws {
    var trace = Self.trace
    trace.passages[0].differences = [Trace.Difference(a: [2, 4], b: [7, 8])]
    let straight = try #require(
      try trace.explanation(of: "north/report.txt", and: "south/reply.html"))
    let turned = try #require(
      try trace.explanation(of: "south/reply.html", and: "north/report.txt"))
    #expect(straight.passages.first?.differences == [Trace.Difference(a: [2, 4], b: [7, 8])])
    #expect(turned.passages.first?.a.document == "south/reply.html")
    #expect(turned.passages.first?.differences == [Trace.Difference(a: [7, 8], b: [2, 4])])
  }

  @Test("names the text through which two others have what they share")
  func intermediaries() throws {
    let trace = Trace.tiny(
      documents: [.tiny("a"), .tiny("b"), .tiny("c"), .tiny("d")],
      passages: [
        .tiny("p1", ("a", 0..<100), ("b", 0..<100)), .tiny("p2", ("a", 0..<90), ("c", 0..<90)),
        .tiny("p3", ("b", 0..<90), ("c", 0..<90)), .tiny("p4", ("a", 0..<20), ("d", 0..<20)),
      ],
      edges: [.tiny("a", "c", probability: 0.9), .tiny("c", "b"), .tiny("a", "d")])
    let found = try #require(try trace.explanation(of: "a", and: "b")).intermediaries
    #expect(found.map(\.document) == ["c"])
    #expect(found.map(\.share) == [0.9])
    #expect(try trace.explanation(of: "a", and: "c")?.intermediaries.isEmpty == true)
  }
}
