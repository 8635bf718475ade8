import Documents
import TestSupport
import Testing

@testable import TextReuse

@Suite("Significance")
struct SignificanceTests {
  @Test(
    "the surprise needed is that at which chance explains one pair in fifty",
    arguments: [
      // documents, pairs that share something, bits needed
      (5, 4, 0.0), (100, 50, 25.2), (1000, 100, 115.0), (1000, 10_000, 9.0),
      (20_000, 27_000, 125.0), (20_000, 270, 140.0), (1_000_000, 100, 140.0),
    ])
  func requires(documents: Int, count: Int, bits: Double) {
    let surprises = [Double](repeating: 200, count: count)
    let test = Significance(of: surprises, documents: documents, chanceShare: 0.02)
    #expect(abs(test.requiredBits - bits) < 1)
    #expect(test.kept == count && test.sharing == count)
    #expect(test.pairs == documents * (documents - 1) / 2)
  }

  @Test("weak pairs need the company of strong ones") func company() {
    let weak = [Double](repeating: 100, count: 5)
    let strong = [Double](repeating: 300, count: 400)
    let alone = Significance(of: weak, documents: 1000, chanceShare: 0.02)
    #expect(alone.kept == 0)
    let together = Significance(of: weak + strong, documents: 1000, chanceShare: 0.02)
    #expect(together.kept == 405)
  }

  @Test("a smaller share never keeps more", arguments: [0, 1e-9, 0.001, 0.02, 0.5, 1, 7])
  func share(of share: Double) {
    var generator = SplitMix64(seed: 8)
    let surprises = (0..<500).map { _ in Double(generator.next() % 200) }
    let kept = Significance(of: surprises, documents: 3000, chanceShare: share).kept
    let more = Significance(of: surprises, documents: 3000, chanceShare: share * 2).kept
    #expect(kept <= more)
    if share >= 1 { #expect(kept == 500) }
    #expect(kept >= surprises.filter { $0 >= Significance.certainBits }.count)
  }

  @Test("nothing to judge is judged without harm", arguments: [0, 1, 2])
  func nothing(documents: Int) {
    let test = Significance(of: [], documents: documents, chanceShare: 0.02)
    #expect(test.kept == 0 && test.requiredBits == Significance.certainBits)
  }

  @Test("of several passages the best counts whole, the others what exceeds the least")
  func passages() {
    #expect(Significance.surprise(of: [70, 50, 100], minimumBits: 60) == 110)
    #expect(Significance.surprise(of: [], minimumBits: 60) == 0)
  }
}

@Suite("Surprise")
struct SurpriseTests {
  /// The surprise of the only passage of two documents among others.
  private func surprise(_ texts: [[String]]) async throws -> (bits: Double, surprise: Double) {
    var parameters = ReuseParameters()
    parameters.chanceShare = 1
    let reuse = await Reuse.find(
      in: texts.enumerated().map { madeDocument("d\($0)", $1) }, parameters: parameters)
    let passage = try #require(reuse.passages.first { $0.a.document == 0 && $0.b.document == 1 })
    return (passage.bits, passage.surprise)
  }

  @Test("an unbroken run that nobody else has counts in full") func unbroken() async throws {
    let run = madeWords(0..<12)
    let found = try await surprise([run + madeWords(100..<150), madeWords(200..<230) + run])
    #expect(found.surprise == found.bits)
  }

  @Test("a gap costs its place and its words") func gap() async throws {
    let first = madeWords(0..<8)
    let second = madeWords(10..<18)
    let found = try await surprise([
      first + madeWords(100..<102) + second, first + madeWords(200..<201) + second,
    ])
    #expect(found.surprise == found.bits - Surprise.gapBits - 3 * Surprise.gapWordBits)
  }

  @Test("a formula of unrelated documents is one item, a long run is none")
  func formula() async throws {
    var fresh = FreshWords(from: 1000)
    let formula = madeWords(0..<7)
    let own = madeWords(20..<28)
    let others = (0..<5).map { _ in fresh.take(60) + formula + fresh.take(60) }
    let pair = (0..<2).map { _ in fresh.take(30) + own + formula + fresh.take(30) }
    let found = try await surprise(pair + others)
    // Eight words of its own and those of the formula that stand in a shingle with one of them.
    #expect(found.surprise < found.bits - 20)
    #expect(found.surprise > 120)
    let long = madeWords(0..<Surprise.takenRun)
    let everywhere = (0..<5).map { _ in fresh.take(60) + long + fresh.take(60) }
    let taken = try await surprise(everywhere)
    #expect(taken.surprise == taken.bits)
  }

  @Test("reports of one kind share formulas, a copied sentence stands out", arguments: [40, 160])
  func reports(count: Int) async {
    var generator = SplitMix64(seed: 1987)
    var fresh = FreshWords(from: 1000)
    let formulas = (0..<6).map { madeWords($0 * 7..<$0 * 7 + 7) }
    var texts = (0..<count).map { _ in
      formulas.shuffled(using: &generator).flatMap { $0 + fresh.take(2) } + fresh.take(40)
    }
    let sentence = fresh.take(18)
    texts[3] += sentence
    texts[17] = sentence + texts[17]
    let reuse = await Reuse.find(in: texts.enumerated().map { madeDocument("d\($0)", $1) })
    #expect(Set(reuse.passages.map { [$0.a.document, $0.b.document] }) == [[3, 17]])
    #expect(reuse.significance?.kept == 1)
  }
}
