import Documents
import TextReuse
import Testing

@testable import Lineage

@Suite("Links")
struct LinkTests {
  private func table(_ texts: String...) async -> (LinkTable, [Document]) {
    let documents = texts.enumerated().map { number, text in
      Document(analysing: .sample("d\(number)", text))
    }
    let reuse = await Reuse.find(in: documents)
    let bits = documents.map { DocumentBits(document: $0, information: reuse.information) }
    return (LinkTable(reuse: reuse, bits: bits), documents)
  }

  @Test("a doublet counts once")
  func doublet() async {
    let (once, _) = await table(
      Prose.text(Prose.lighthouse, Prose.own(1)), Prose.text(Prose.own(2), Prose.lighthouse))
    let (twice, _) = await table(
      Prose.text(Prose.lighthouse, Prose.own(1)),
      Prose.text(Prose.lighthouse, Prose.own(2), Prose.lighthouse))
    #expect(twice.links.count == 1)
    // The word counts of the two corpora differ a little, and with them the bits.
    #expect(abs(twice.links[0].bits - once.links[0].bits) < 0.1 * once.links[0].bits)
    #expect(twice.links[0].wordsOfB.count == 2 * twice.links[0].wordsOfA.count)
  }

  @Test("words that only two speakers' quotations share count half, unless a translator is near")
  func sameSpeech() async {
    let quoted = "\"\(Prose.lighthouse)\""
    for (opening, isHalved) in [
      ("He spoke at noon.", true),
      ("The following are translated excerpts from the Al-Rawat report.", false),
    ] {
      var (table, documents) = await table(
        Prose.text(Prose.own(1), opening, quoted), Prose.text(Prose.own(2), quoted))
      let before = table.links[0].bits
      SameSpeech.discount(
        &table, documents: documents, signs: documents.map { EditorialSigns(document: $0) })
      #expect(table.links[0].bits == (isHalved ? before / 2 : before))
      #expect(table.links[0].notes.isEmpty == !isHalved)
    }
  }

  /// Takes away the links of these texts that nearer ones explain.
  private func marked(_ texts: String..., days: [Int?] = []) async -> LinkTable {
    let documents = texts.enumerated().map { number, text in
      Document(
        analysing: .sample(
          "d\(number)", text, day: days.indices.contains(number) ? days[number] : nil))
    }
    let reuse = await Reuse.find(in: documents)
    let bits = documents.map { DocumentBits(document: $0, information: reuse.information) }
    var table = LinkTable(reuse: reuse, bits: bits)
    let context = CueContext(
      documents: documents, reuse: reuse, table: table,
      signs: documents.map { EditorialSigns(document: $0) },
      credits: CreditResolution(documents: documents),
      latestYears: documents.map { _ in nil }, bareSpeakers: documents.map { _ in [] },
      parameters: LineageParameters())
    let arrows = table.links.map { Arrow(link: $0, context: context) }
    Betweenness.mark(&table, arrows: arrows, parameters: LineageParameters())
    return table
  }

  /// Two texts and a third that has half of what it has from each.
  private static let chain = [
    Prose.text(Prose.lighthouse, Prose.bakery, Prose.archive, Prose.own(1)),
    Prose.text(Prose.lighthouse, Prose.bakery, Prose.archive, Prose.ferry, Prose.orchard),
    Prose.text(Prose.lighthouse, Prose.ferry, Prose.orchard, Prose.own(3)),
  ]

  @Test("the ends of a chain have the middle between them")
  func betweenness() async throws {
    let table = await marked(Self.chain[0], Self.chain[1], Self.chain[2])
    let index = try #require(table.index(0, 2))
    #expect(table.links[index].between == [1])
    #expect(table.index(0, 1).map { table.links[$0].between } == [])
    #expect(table.index(1, 2).map { table.links[$0].between } == [])
  }

  @Test("a text that follows two others does not stand between them")
  func collider() async throws {
    let table = await marked(
      Self.chain[0], Self.chain[1], Self.chain[2], days: [100, 120, 110])
    let index = try #require(table.index(0, 2))
    #expect(table.links[index].between.isEmpty)
  }

  @Test("a link to a farther text stays if it accounts for words that no nearer one has")
  func remainder() async throws {
    let table = await marked(
      Prose.text(Prose.lighthouse, Prose.bakery, Prose.archive, Prose.tram),
      Prose.text(Prose.lighthouse, Prose.bakery, Prose.archive, Prose.ferry, Prose.orchard),
      Prose.text(Prose.lighthouse, Prose.ferry, Prose.orchard, Prose.tram))
    let index = try #require(table.index(0, 2))
    #expect(table.links[index].between.isEmpty)
  }

  @Test("of two texts with the same words, the one that parts from a third less often is nearer")
  func affinity() async throws {
    let words = Prose.text(Prose.lighthouse, Prose.bakery, Prose.archive)
    let changed = words.replacing("breakfast", with: "supper").replacing("family", with: "colony")
      .replacing("blue", with: "green")
    let (table, _) = await table(words, words.replacing("blue", with: "green"), changed)
    let parameters = LineageParameters()
    let near = try #require(table.index(0, 1))
    let far = try #require(table.index(0, 2))
    #expect(
      table.links[near].affinity(parameters)
        > table.links[far].affinity(parameters) + parameters.partingBits)
  }

  @Test("a line that two texts have in common is no evidence of a link by itself")
  func formula() async throws {
    let line = "The opinions expressed in these pages are those of their authors alone."
    let parameters = LineageParameters()
    let (short, _) = await table(
      Prose.text(Prose.own(1), line), Prose.text(Prose.own(2), line))
    #expect(short.links.allSatisfy { $0.evidence(parameters) < 50 })
    let (long, _) = await table(
      Prose.text(Prose.own(1), Prose.bakery), Prose.text(Prose.own(2), Prose.bakery))
    #expect(try #require(long.links.first).evidence(parameters) > 100)
  }
}
