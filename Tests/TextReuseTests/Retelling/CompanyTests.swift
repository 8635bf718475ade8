import Testing

@testable import TextReuse

@Suite("Weak passages in company")
struct CompanyTests {
  private func passage(_ a: Int, _ b: Int, surprise: Double) -> Passage {
    Passage(
      a: Occurrence(document: 0, words: a..<a + 10), b: Occurrence(document: 1, words: b..<b + 10),
      steps: [], equalWords: 10, bits: 90, surprise: surprise, cluster: 0)
  }

  @Test(
    "a weak passage needs others near it or on both sides of it",
    arguments: [
      // where the weak one stands on both sides, and whether it counts
      (a: 30, b: 530, counts: true), (a: 400, b: 900, counts: true), (a: 640, b: 990, counts: true),
      (a: 400, b: 40, counts: false), (a: 900, b: 1400, counts: false),
      (a: 30, b: 1300, counts: false), (a: 640, b: 1200, counts: false),
    ])
  func company(a: Int, b: Int, counts: Bool) {
    let others = [passage(0, 500, surprise: 200), passage(600, 950, surprise: 70)]
    for surprise in [0, 29.9, 30, 100] {
      let weak = passage(a, b, surprise: surprise)
      let kept = PairPassages(
        DocumentPair(first: 0, second: 1), related: others + [weak], minimumBits: 60)
      #expect(kept.passages.count == (counts || surprise >= 30 ? 3 : 2))
    }
  }

  @Test("company hands on") func chain() {
    let chain = (0..<9).map { passage($0 * 50, 1000 - $0 * 50, surprise: $0 == 0 ? 80 : 1) }
    let pair = DocumentPair(first: 0, second: 1)
    #expect(PairPassages(pair, related: chain, minimumBits: 60).passages.count == 9)
    #expect(PairPassages(pair, retold: chain, minimumBits: 60).passages.count == 1)
  }

  @Test("the best passage of a pair counts, however weak") func best() {
    let passages = [passage(0, 500, surprise: 9), passage(600, 0, surprise: 3)]
    let kept = PairPassages(
      DocumentPair(first: 0, second: 1), related: passages, minimumBits: 60)
    #expect(kept.passages.map(\.surprise) == [9])
  }
}
