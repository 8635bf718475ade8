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

  @Test("the ends of a chain have the middle between them")
  func betweenness() async {
    var (table, _) = await table(
      Prose.text(Prose.lighthouse, Prose.bakery, Prose.archive, Prose.own(1)),
      Prose.text(Prose.lighthouse, Prose.bakery, Prose.archive, Prose.ferry, Prose.orchard),
      Prose.text(Prose.lighthouse, Prose.ferry, Prose.orchard, Prose.own(3)))
    Betweenness.mark(&table, parameters: LineageParameters())
    #expect(table.index(0, 2).map { table.links[$0].between } == 1)
    #expect(table.index(0, 1).map { table.links[$0].between } == .some(nil))
    #expect(table.index(1, 2).map { table.links[$0].between } == .some(nil))
  }
}
