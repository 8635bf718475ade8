import Documents
import Testing

@testable import Lineage

@Suite("Cues")
struct CueTests {
  private let shared = Prose.text(Prose.lighthouse, Prose.bakery, Prose.archive)

  /// The weight of a cue for the second text following the first, in nats.
  private func weight(_ cue: String, _ found: Case) throws -> Double {
    let edge = try #require(found.edge(0, 1))
    let sign = edge.parent == .document(0) ? 1.0 : -1.0
    return sign * (edge.evidence + edge.against).filter { $0.cue == cue }.reduce(0) { $0 + $1.nats }
  }

  @Test("a credit weighs by how exactly it names the text and how near it stands")
  func credits() async throws {
    let far = (0..<4).map { Prose.own($0 + 20) }.joined(separator: "\n\n")
    let cases: [(record: SourceRecord, credit: String, nats: Double)] = [
      (.sample("a", shared, site: "Tennick Courier"), "As noted by the Tennick Courier, ", 4),
      (.sample("a", shared, site: "Tennick Courier"), "Quite other words. ", 0),
    ]
    for (record, credit, nats) in cases {
      let found = await Case([record, .sample("b", Prose.text(Prose.own(2), credit + shared))])
      #expect(try weight("credit", found) == nats, "\(credit)")
    }
    let distant = await Case([
      .sample("a", shared, site: "Tennick Courier"),
      .sample(
        "b",
        Prose.text(
          Prose.own(2), Prose.tram, "As noted by the Tennick Courier, the tram is late.", far,
          shared, Prose.own(3))),
    ])
    #expect(try weight("credit", distant) == 2)
  }

  @Test("an address of the very text leaves least doubt")
  func address() async throws {
    var original = SourceRecord.sample("a", shared)
    original.url = "https://courier.example/2020/foghorns"
    let found = await Case([
      original,
      .sample(
        "b",
        Prose.text(
          Prose.own(2), shared, "---", "Source: <https://www.courier.example/2020/foghorns/?ref=x>")
      ),
    ])
    #expect(try weight("credit", found) == 6)
    #expect(try #require(found.edge(0, 1)).verdict == .certain)
    #expect(found.derivation.hiddenSources.isEmpty)
  }

  @Test("a text's own name is no credit of another")
  func ownName() async throws {
    let found = await Case([
      .sample("a", Prose.text(Prose.own(1), shared), site: "Tennick Courier"),
      .sample(
        "b", Prose.text(Prose.own(2), "As noted by the Oddney Herald, " + shared),
        site: "Oddney Herald"),
    ])
    #expect(try weight("credit", found) == 0)
  }

  @Test("a misspelling that the follower mends points to its source")
  func typo() async throws {
    let wrong = "Every lantern was lit, and the last lantrens burned until the ferry had gone by."
    let right = "Every lantern was lit, and the last lanterns burned until the ferry had gone by."
    let known = "Two lanterns hung there before."
    let found = await Case([
      .sample("a", Prose.text(known, wrong, Prose.archive, Prose.lighthouse, Prose.bakery)),
      .sample("b", Prose.text(right, Prose.archive, Prose.lighthouse, Prose.bakery)),
    ])
    #expect(abs(try weight("typo-mended", found) - 0.2) < 1e-9)
  }

  @Test("two words of the language that differ by a letter are no misspelling")
  func variant() async throws {
    let one = "The harbour was quiet, and these boats had come in long before the storm arrived."
    let other = "The harbour was quiet, and three boats had come in long before the storm arrived."
    let found = await Case([
      .sample("a", Prose.text(Prose.own(1), one, Prose.archive)),
      .sample("b", Prose.text(Prose.own(2), other, Prose.archive)),
    ])
    #expect(try weight("typo-mended", found) == 0)
  }

  @Test("what stands later, after words of its own, counts a little for the follower")
  func position() async throws {
    let own = (0..<6).map { Prose.own($0 + 20) }.joined(separator: "\n\n")
    let head = Prose.text(Prose.lighthouse, Prose.bakery)
    let found = await Case([
      .sample("a", Prose.text(head, Prose.own(1), Prose.archive, own, Prose.owns(1))),
      .sample("b", Prose.text(Prose.owns(2), Prose.own(3), head, Prose.own(4), Prose.archive)),
    ])
    let weight = try weight("position", found)
    #expect(weight > 0 && weight <= 0.4)
  }

  @Test("the place of a lone passage says nothing")
  func lonePassage() async throws {
    let own = (0..<6).map { Prose.own($0 + 20) }.joined(separator: "\n\n")
    let found = await Case([
      .sample("a", Prose.text(Prose.lighthouse, own)),
      .sample("b", Prose.text(Prose.own(2), Prose.own(3), Prose.lighthouse)),
    ])
    #expect(try weight("position", found) == 0)
  }

  @Test("numbered notes count beside the shared words only")
  func notes() async throws {
    let noted = "The tram is twice as long as it looks.[1] The council denies it.[2]"
    let far = (0..<6).map { Prose.own($0 + 20) }.joined(separator: "\n\n")
    for (text, nats) in [
      (Prose.text(noted, shared), 0.3), (Prose.text(noted, far, shared), 0),
    ] {
      let found = await Case([
        .sample("a", text), .sample("b", Prose.text(Prose.own(2), shared)),
      ])
      #expect(try weight("self-declared", found) == nats)
    }
  }

  @Test("a credit of the original speaks for the text that translates it")
  func translatedOriginal() async throws {
    let found = await Case([
      .sample(
        "a",
        Prose.text(
          Prose.own(1), "The following are translated excerpts from the Al-Rawat report.", shared)),
      .sample("b", Prose.text(Prose.own(2), "Speaking to Al-Rawat, she said: " + shared)),
    ])
    #expect(try weight("translated-original", found) == 2)
  }
}
