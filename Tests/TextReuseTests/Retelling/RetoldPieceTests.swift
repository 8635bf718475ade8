import Documents
import TestSupport
import Testing

@testable import TextReuse

@Suite("Pieces of retold text")
struct RetoldPieceTests {
  private func piece(
    _ a: Range<Int>, _ b: Range<Int>, bits: Double = 100, kind: Passage.Kind = .paraphrase,
    isPlain: Bool = false
  ) -> RetoldPiece {
    RetoldPiece(a: a, b: b, bits: bits, passage: nil, kind: kind, isPlain: isPlain)
  }

  @Test("a line that a document repeats three times counts once, a caption twice", arguments: 1...5)
  func formulas(copies: Int) {
    let pieces = (0..<copies).map {
      piece(10..<20, $0 * 100..<$0 * 100 + 10, bits: 90 + Double($0))
    }
    let other = piece(50..<90, 800..<840, bits: 70)
    let kept = (pieces + [other]).withoutFormulas()
    #expect(kept.count == 1 + (copies < RetellingRule.formulaPlaces ? copies : 1))
    #expect(kept.first?.b == pieces.last?.b, "the best one stays")
    let long = pieces.map { piece($0.a, $0.b, kind: .verbatim, isPlain: true) }
    #expect(long.withoutFormulas().count == copies)
  }

  @Test("an entry's address that stands in every entry is one passage") func address() async {
    var fresh = FreshWords()
    let address = fresh.take(12)
    let a = address + fresh.take(80)
    let b = (0..<5).flatMap { _ in fresh.take(30) + address } + fresh.take(20)
    let reuse = await Reuse.find(in: [madeDocument("a", a), madeDocument("b", b)])
    #expect(reuse.passages.count == 1)
  }

  @Test(
    "neighbours from distant places are a digest, if one is retold and each is brief",
    arguments: [
      // the second piece on both sides, its kind, the pieces that are left
      (42..<80, 700..<760, Passage.Kind.paraphrase, 1), (42..<80, 700..<760, .verbatim, 1),
      (70..<110, 700..<760, .paraphrase, 2), (42..<80, 44..<80, .paraphrase, 2),
      (42..<180, 700..<830, .paraphrase, 2), (42..<80, 1900..<1960, .paraphrase, 2),
    ] as [(Range<Int>, Range<Int>, Passage.Kind, Int)])
  func digests(short: Range<Int>, long: Range<Int>, kind: Passage.Kind, count: Int) {
    for isTurned in [false, true] {
      var pieces = [piece(0..<40, 0..<45), piece(short, long, kind: kind)]
      if isTurned { pieces = pieces.map { piece($0.b, $0.a, kind: $0.kind) } }
      pieces.joinDigests { _ in 0 }
      #expect(pieces.count == count)
      if count == 1 {
        #expect(pieces.first?.kind == .digest && pieces.first?.bits == 200)
        #expect((isTurned ? pieces.first?.b : pieces.first?.a) == 0..<short.upperBound)
      }
    }
    var parted = [piece(0..<40, 0..<45), piece(short, long, kind: kind)]
    parted.joinDigests { $0 / 41 }
    #expect(parted.count == 2, "regions are not joined")
    var copied = [piece(0..<40, 0..<45, kind: .verbatim), piece(short, long, kind: .verbatim)]
    copied.joinDigests { _ in 0 }
    #expect(copied.count == 2, "two quotations are no digest")
  }
}
