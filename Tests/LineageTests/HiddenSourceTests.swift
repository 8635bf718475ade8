import Documents
import Testing

@testable import Lineage

@Suite("Hidden sources")
struct HiddenSourceTests {
  @Test("a credit beside the only shared passage names the source of both")
  func commonSource() async throws {
    let found = await Case([
      .sample(
        "a",
        Prose.text(
          Prose.own(1), Prose.tram,
          "As noted by Vellmark, the shortage of rope in the northern yards would mark a lasting "
            + "turn in the habits of small shipwrights along the whole coast.", Prose.own(4))),
      .sample(
        "b",
        Prose.text(
          Prose.own(2), Prose.orchard,
          "Many analysts believe that the shortage of rope could be a lasting turn in the habits of "
            + "small shipwrights along the whole coast, if it goes on.", Prose.own(5))),
    ])
    #expect(try #require(found.edge(fromHidden: "Vellmark", to: 0)).directed)
    #expect(try #require(found.edge(fromHidden: "Vellmark", to: 1)).directed)
    #expect(found.edge(0, 1).map { !$0.directed } ?? true)
  }

  @Test(
    "where the earlier text has the words from does not show where the later one has them from",
    arguments: [(100, 110, false), (110, 100, true)])
  func creditOfTheEarlier(crediting: Int, other: Int, isAbove: Bool) async {
    let found = await Case([
      .sample(
        "a",
        Prose.text(
          Prose.own(1), Prose.tram,
          "As noted by Vellmark, the shortage of rope in the northern yards would mark a lasting "
            + "turn in the habits of small shipwrights along the whole coast.", Prose.own(4)),
        day: crediting),
      .sample(
        "b",
        Prose.text(
          Prose.own(2), Prose.orchard,
          "Many people believe the shortage of rope in the northern yards would mark a lasting "
            + "turn in the habits of small shipwrights along the whole coast.", Prose.own(5)),
        day: other),
    ])
    #expect((found.edge(fromHidden: "Vellmark", to: 1) != nil) == isAbove)
  }

  /// A sentence that two texts share, and a credit beside it in one of them.
  private static let rope =
    "The shortage of rope in the northern yards would mark a lasting turn in the habits of small "
    + "shipwrights along the whole coast."

  @Test(
    "an attribution speaks for its own sentence, and for what it leads into",
    arguments: [
      ("The council was warned, the Vellmark Gazette reported on Monday.", false),
      ("The council was warned, the Vellmark Gazette reported on Monday:", true),
      ("It sank, he told the Vellmark Gazette.", false),
      ("According to Vellmark Gazette data of last year, so much is known:", false),
    ])
  func scope(line: String, isAbove: Bool) async {
    let found = await Case([
      .sample("a", Prose.text(Prose.own(1), Prose.tram, line + " " + Self.rope, Prose.own(4))),
      .sample("b", Prose.text(Prose.own(2), Prose.orchard, Self.rope, Prose.own(5))),
    ])
    #expect((found.edge(fromHidden: "Vellmark", to: 0) != nil) == isAbove)
    #expect((found.edge(fromHidden: "Vellmark", to: 1) != nil) == isAbove)
  }

  @Test(
    "whom a text has facts from is no source of its wording",
    arguments: [
      ("according to the Vellmark Gazette", true), ("the Vellmark Gazette reported", true),
      ("according to Vellmark", false), ("according to the Vellmark Department of Ropes", false),
      ("according to Vellmark Gazette data", false), ("Jan Vellmark reported on Friday", false),
    ])
  func factsOrWords(clause: String, isAbove: Bool) async {
    let credited = Self.rope.dropLast() + ", \(clause)."
    let found = await Case([
      .sample("a", Prose.text(Prose.own(1), Prose.tram, String(credited), Prose.own(4))),
      .sample("b", Prose.text(Prose.own(2), Prose.orchard, Self.rope, Prose.own(5))),
    ])
    #expect((found.edge(fromHidden: "Vellmark", to: 1) != nil) == isAbove)
  }

  @Test(
    "two followers need no source beside the earlier text that has the words of both",
    arguments: [(90, false), (150, true), (nil, true)])
  func earlierHolder(day: Int?, isAbove: Bool) async {
    let credited = Self.rope.dropLast() + ", the Vellmark Gazette reported."
    let found = await Case([
      .sample("a", Prose.text(Prose.own(1), Prose.tram, String(credited), Prose.own(4)), day: 120),
      .sample("b", Prose.text(Prose.own(2), Prose.orchard, Self.rope, Prose.own(5)), day: 110),
      .sample("c", Prose.text(Prose.own(3), Prose.ferry, Self.rope, Prose.own(6)), day: day),
    ])
    #expect((found.edge(fromHidden: "Vellmark", to: 1) != nil) == isAbove)
  }

  @Test("a credit that came along from an earlier text says nothing of another that lacks it")
  func cameAlong() async {
    let credited = Self.rope.dropLast() + ", the Vellmark Gazette reported."
    let taken = Prose.text(String(credited), Prose.lighthouse)
    let found = await Case([
      .sample("a", Prose.text(Prose.own(1), Prose.tram, taken, Prose.own(4)), day: 100),
      .sample("b", Prose.text(Prose.own(2), Prose.orchard, taken, Prose.own(5)), day: 120),
      .sample("c", Prose.text(Prose.own(3), Prose.ferry, Self.rope, Prose.own(6)), day: 90),
    ])
    #expect(
      !found.derivation.edges.contains { edge in
        guard case .hidden = edge.parent else { return false }
        return edge.child == .document(1)
      })
  }

  @Test("a line that leads into a block names its source")
  func leadIn() async {
    let block = Prose.text(Prose.lighthouse, Prose.bakery, Prose.archive, Prose.ferry)
    let found = await Case([
      .sample("a", Prose.text(Prose.own(1), block, Prose.own(2)), site: "Oddney Post"),
      .sample(
        "b", Prose.text(Prose.own(3), "From the Vellmark Gazette:", block, Prose.own(4)),
        site: "Tennick Courier"),
    ])
    #expect(found.edge(fromHidden: "Vellmark", to: 0) != nil)
    #expect(found.edge(fromHidden: "Vellmark", to: 1) != nil)
  }

  @Test("a declared translation hangs below the foreign text")
  func translation() async throws {
    let translation = Prose.text(
      Prose.own(1), "The following are translated excerpts from the Al-Rawat report.",
      Prose.lighthouse, Prose.bakery)
    let found = await Case([
      .sample("a", Prose.text(Prose.own(2), "Speaking to Al-Rawat, he said: " + Prose.lighthouse)),
      .sample("b", translation),
    ])
    let above = try #require(found.edge(fromHidden: "Al-Rawat", to: 1))
    #expect(above.kind == .translation)
    #expect(found.edge(fromHidden: "Al-Rawat", to: 0) == nil)
    #expect(try #require(found.edge(0, 1)).parent == .document(1))
  }

  @Test("a source line puts a missing text between a credited parent and its repost")
  func sourceLine() async throws {
    let original = Prose.text(Prose.own(1), Prose.lighthouse, Prose.bakery, Prose.archive)
    let repost = Prose.text(
      Prose.own(2), "According to the Tennick Courier: " + Prose.lighthouse, Prose.bakery,
      Prose.archive, "---", "Source: <https://www.ropewalk.example/news/2019-04-02/foghorns>")
    let found = await Case([
      .sample("a", original, site: "Tennick Courier"), .sample("b", repost),
    ])
    #expect(try #require(found.edge(fromHidden: "ropewalk", to: 1)).directed)
    #expect(
      found.derivation.edges.contains {
        $0.parent == .document(0) && $0.child == .hidden(0) && $0.directed
      })
    #expect(found.edge(0, 1) == nil)
  }

  @Test("an article reproduced under its heading is a source, and carries what stands in it")
  func embedded() async throws {
    let page = Prose.text(
      "Harbour Notes", Prose.tram, Prose.ferry, "The Ropewalk of Oddney at Dusk | Ilse Varnham",
      Prose.lighthouse, Prose.archive, Prose.bakery)
    let found = await Case([
      .sample("a", page), .sample("b", Prose.text(Prose.own(2), Prose.lighthouse, Prose.orchard)),
    ])
    #expect(try #require(found.edge(fromHidden: "Ilse Varnham", to: 0)).directed)
    #expect(found.edge(0, 1).map { !$0.directed } ?? false)
  }

  @Test("a credit to a document of the corpus makes no hidden source")
  func resolved() async throws {
    let found = await Case([
      .sample("a", Prose.text(Prose.own(1), Prose.lighthouse), site: "Tennick Courier"),
      .sample(
        "b", Prose.text(Prose.own(2), "As noted by the Tennick Courier, " + Prose.lighthouse)),
    ])
    #expect(found.derivation.hiddenSources.isEmpty)
    #expect(try #require(found.edge(0, 1)).parent == .document(0))
  }

  @Test("the agency of a dateline hides no earlier text of the corpus")
  func dateline() async throws {
    let taken = Prose.text(Prose.lighthouse, Prose.bakery, Prose.archive)
    let found = await Case([
      .sample("a", Prose.text(Prose.own(1), taken), site: "Tennick Courier", day: 100),
      .sample(
        "b", Prose.text("ODDNEY (Reuters) - " + Prose.tram, Prose.own(2), taken),
        site: "Oddney Post", day: 110),
    ])
    #expect(try #require(found.edge(0, 1)).directed)
    #expect(found.edge(fromHidden: "Reuters", to: 1) == nil)
  }

  @Test(
    "a line that credits a block lays all of it to its source, if the other outlet is another",
    arguments: ["Oddney Post", nil])
  func block(site: String?) async throws {
    let block = Prose.text(Prose.lighthouse, Prose.bakery, Prose.archive, Prose.ferry)
    let found = await Case([
      .sample("a", Prose.text(Prose.own(1), block, Prose.own(2)), site: site),
      .sample(
        "b",
        Prose.text(
          Prose.own(3), block, "Read the full story by the Vellmark Gazette here.", Prose.own(4)),
        site: "Tennick Courier"),
    ])
    #expect((found.edge(fromHidden: "Vellmark", to: 0) != nil) == (site != nil))
    #expect((found.edge(fromHidden: "Vellmark", to: 1) != nil) == (site != nil))
    #expect((found.edge(0, 1) == nil) == (site != nil))
  }

  @Test("a source that nobody names is never asserted")
  func unnamed() async {
    let found = await Case([
      .sample(
        "a",
        Prose.text(
          Prose.own(1), Prose.tram,
          "Many analysts believe that the shortage of rope in the northern yards would mark a "
            + "lasting turn in the habits of small shipwrights along the whole coast.",
          Prose.own(4))),
      .sample(
        "b",
        Prose.text(
          Prose.own(2), Prose.orchard,
          "It is said that the shortage of rope could be a lasting turn in the habits of "
            + "small shipwrights along the whole coast, if it goes on.", Prose.own(5))),
    ])
    #expect(
      found.derivation.edges.allSatisfy { edge in
        guard case .hidden = edge.parent else { return true }
        return !edge.directed
      })
  }
}
