import Documents
import Testing

@testable import TextReuse

@Suite("Stock phrases")
struct StockPhraseTests {
  /// Documents that each hold the words given, among words of their own.
  private func documents(_ count: Int, sharing words: [String]) -> [Document] {
    var fresh = FreshWords(from: 1000)
    return (0..<count).map {
      madeDocument("d\($0)", fresh.take(40) + words + fresh.take(40))
    }
  }

  @Test(
    "short wording of several unrelated documents tells nothing, a quotation does",
    arguments: [
      (documents: 2, words: 10, passages: 1), (documents: 3, words: 10, passages: 0),
      (documents: 6, words: 11, passages: 0), (documents: 3, words: 12, passages: 3),
      (documents: 5, words: 26, passages: 10),
    ])
  func judges(documents count: Int, words: Int, passages: Int) async {
    let reuse = await Reuse.find(in: documents(count, sharing: madeWords(0..<words)))
    #expect(reuse.passages.count == passages)
  }

  @Test("between documents that share more, the phrase counts") func relatedPair() async {
    var fresh = FreshWords(from: 100)
    let phrase = fresh.take(10)
    let article = fresh.take(40)
    let texts = [
      phrase + fresh.take(30) + article, fresh.take(30) + phrase + fresh.take(20) + article,
      fresh.take(50) + phrase + fresh.take(50), fresh.take(9) + phrase + fresh.take(30),
    ]
    let reuse = await Reuse.find(in: texts.enumerated().map { madeDocument("d\($0)", $1) })
    #expect(reuse.passages.map { [$0.a.document, $0.b.document] } == [[0, 1], [0, 1]])
    #expect(reuse.passages.map(\.equalWords).sorted() == [10, 40])
  }

  @Test("a long alignment of nothing but formulas is no passage") func mosaic() async {
    var fresh = FreshWords(from: 5000)
    let formulas = (0..<4).map { madeWords($0 * 6..<$0 * 6 + 6) }
    let texts = (0..<6).map { _ in formulas.flatMap { $0 + fresh.take(2) } + fresh.take(30) }
    let reuse = await Reuse.find(in: texts.enumerated().map { madeDocument("d\($0)", $1) })
    #expect(reuse.passages.isEmpty)
    let two = await Reuse.find(in: texts.prefix(2).enumerated().map { madeDocument("d\($0)", $1) })
    #expect(two.passages.map(\.equalWords) == [24])
  }
}
