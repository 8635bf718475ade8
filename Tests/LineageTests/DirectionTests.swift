import Documents
import Testing

@testable import Lineage

@Suite("Directions")
struct DirectionTests {
  private let shared = Prose.text(Prose.lighthouse, Prose.bakery, Prose.archive)

  @Test("two undated texts that share wording stay undetermined at one half")
  func nothingKnown() async throws {
    let found = await Case([
      .sample("a", Prose.text(Prose.own(1), shared)),
      .sample("b", Prose.text(Prose.own(2), shared)),
    ])
    let edge = try #require(found.edge(0, 1))
    #expect(!edge.directed)
    #expect(edge.verdict == .undetermined)
    #expect(abs(edge.arrowProbability - 0.5) < 1e-9)
    // All but the share that is kept for a text outside the corpus.
    #expect(abs(edge.linkProbability - 0.92) < 0.01)
  }

  @Test("how much else a text says decides nothing", arguments: [1, 5, 20])
  func lengthIsNoCue(paragraphs: Int) async throws {
    let more = (0..<paragraphs).map { Prose.own($0 + 10) }.joined(separator: "\n\n")
    let found = await Case([
      .sample("a", Prose.lighthouse + " " + Prose.bakery),
      .sample("b", Prose.text(Prose.lighthouse + " " + Prose.bakery, more)),
    ])
    let edge = try #require(found.edge(0, 1))
    #expect(abs(edge.arrowProbability - 0.5) < 1e-9)
  }

  @Test("the earlier date is the source, whichever text comes first in the corpus")
  func dates() async throws {
    for days in [(100, 110), (110, 100)] {
      let found = await Case([
        .sample("a", Prose.text(Prose.own(1), shared), day: days.0),
        .sample("b", Prose.text(Prose.own(2), shared), day: days.1),
      ])
      let edge = try #require(found.edge(0, 1))
      #expect(edge.directed)
      #expect(edge.parent == .document(days.0 < days.1 ? 0 : 1))
      #expect(edge.evidence.first?.cue == "date")
    }
  }

  @Test("overlapping dates say nothing")
  func sameDay() async throws {
    let found = await Case([
      .sample("a", Prose.text(Prose.own(1), shared), day: 100),
      .sample("b", Prose.text(Prose.own(2), shared), day: 100),
    ])
    #expect(try #require(found.edge(0, 1)).arrowProbability == 0.5)
  }

  @Test("a credit outweighs a contrary date, which stays on record")
  func creditAgainstDate() async throws {
    let found = await Case([
      .sample("a", Prose.text(Prose.own(1), shared), site: "Tennick Courier", day: 110),
      .sample(
        "b",
        Prose.text(Prose.own(2), "According to the Tennick Courier, " + Prose.lighthouse, shared),
        day: 100),
    ])
    let edge = try #require(found.edge(0, 1))
    #expect(
      edge.evidence.contains { $0.cue == "credit" } || edge.against.contains { $0.cue == "credit" })
    #expect(
      edge.evidence.contains { $0.cue == "date" } || edge.against.contains { $0.cue == "date" })
  }

  @Test("a bracket that lost its partner marks the follower")
  func damage() async throws {
    let sound = "Flour prices in the [lower] valley doubled within a fortnight, the bakers said."
    let broken = "Flour prices in the [lower valley doubled within a fortnight, the bakers said."
    let found = await Case([
      .sample("a", Prose.text(Prose.owns(1), broken, Prose.archive)),
      .sample("b", Prose.text(Prose.owns(2), sound, Prose.archive)),
    ])
    let edge = try #require(found.edge(0, 1))
    #expect(edge.parent == .document(1))
    #expect(edge.evidence.contains { $0.cue == "damage" })
  }

  @Test(
    "two words that run together mark the follower, unless others write them as one",
    arguments: [
      ("opened the parish", "opened theparish", true),
      ("the north west of the harbour", "the northwest of the harbour", false),
      ("the maps without end", "the maps with out end", false),
    ])
  func runTogether(sound: String, other: String, isDamage: Bool) async throws {
    let texts = [sound, other].enumerated().map { number, words in
      Prose.text(
        Prose.owns(number + 1), "Nobody had \(words) since the flood, the verger said.",
        Prose.archive)
    }
    let edge = try #require(
      await Case([.sample("a", texts[0]), .sample("b", texts[1])]).edge(0, 1))
    let cues = edge.evidence + edge.against
    #expect(cues.contains { $0.cue == "damage" } == isDamage)
  }

  @Test("a lost bracket says nothing between two states of one text, which editors mend")
  func damageOfVersions() async throws {
    let sound = "Flour prices in the [lower] valley doubled within a fortnight, the bakers said."
    let broken = "Flour prices in the [lower valley doubled within a fortnight, the bakers said."
    let found = await Case([
      .sample("a", Prose.text(broken, Prose.archive, Prose.lighthouse, Prose.bakery)),
      .sample("b", Prose.text(sound, Prose.archive, Prose.lighthouse, Prose.bakery)),
    ])
    let edge = try #require(found.edge(0, 1))
    #expect(!(edge.evidence + edge.against).contains { $0.cue == "damage" })
  }

  @Test("brackets and ellipses that a copy smooths away point to the source")
  func absorbed() async throws {
    let marked =
      "The keeper of the lighthouse [there] had counted seventeen foghorns before breakfast..."
    let smooth =
      "The keeper of the lighthouse there had counted seventeen foghorns before breakfast."
    let found = await Case([
      .sample("a", Prose.text(Prose.owns(1), smooth, Prose.archive)),
      .sample("b", Prose.text(Prose.owns(2), marked, Prose.archive)),
    ])
    let edge = try #require(found.edge(0, 1))
    #expect(edge.parent == .document(1))
    #expect(edge.evidence.filter { $0.cue == "bracket-absorbed" }.count == 2)
  }

  @Test("style alone never reaches what a date or a credit can")
  func styleIsCapped() async throws {
    let marked = (1...6).map {
      "A [very] strange thing number \($0) happened near the [old] harbour wall..."
    }
    let smooth = (1...6).map {
      "A very strange thing number \($0) happened near the old harbour wall."
    }
    let found = await Case([
      .sample("a", Prose.text(marked.joined(separator: " "), Prose.archive)),
      .sample("b", Prose.text(Prose.own(2), smooth.joined(separator: " "), Prose.archive)),
    ])
    let edge = try #require(found.edge(0, 1))
    let arrow = edge.evidence.filter { $0.cue != "shared-words" }.reduce(0) { $0 + $1.nats }
    #expect(arrow <= LineageParameters().styleCap + 1e-9)
    #expect(edge.verdict != .certain)
  }

  @Test("texts with the same words are reported as identical, and nothing breaks the tie")
  func identical() async throws {
    let text = Prose.text(Prose.own(1), shared)
    let found = await Case([.sample("a", text), .sample("b", text)])
    let edge = try #require(found.edge(0, 1))
    #expect(edge.kind == .identical)
    #expect(!edge.directed)
    #expect(found.derivation.warnings.map(\.code) == ["identical-documents"])
  }

  @Test(
    "says what the follower does with the words",
    arguments: [
      (DerivationEdge.Kind.copy, ["a.example", "b.example"], 0),
      (.rewrite, ["a.example", "b.example"], 4), (.quotation, ["a.example", "b.example"], 30),
      (.update, ["a.example", "a.example"], 0),
    ] as [(DerivationEdge.Kind, [String], Int)])
  func kinds(kind: DerivationEdge.Kind, sites: [String], own: Int) async throws {
    let more = (0..<own).map { Prose.own($0 + 10) }.joined(separator: "\n\n")
    let found = await Case([
      .sample("a", Prose.text(Prose.own(1), shared), site: sites[0], day: 100),
      .sample("b", Prose.text(shared, more), site: sites[1], day: 110),
    ])
    #expect(try #require(found.edge(0, 1)).kind == kind)
  }
}
