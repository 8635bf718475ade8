import TextReuse
import Testing

@testable import Lineage

@Suite("Stretches")
struct StretchTests {
  private func passage(
    _ place: Int, bits: Double, kind: Passage.Kind = .verbatim, runs: Int = 1
  ) -> Passage {
    let steps = (0..<2 * runs - 1).map { number in
      let words = place + number..<place + number + 1
      return AlignmentStep(kind: number % 2 == 0 ? .keep : .substitute, a: words, b: words)
    }
    let words = place..<place + steps.count
    return Passage(
      a: Occurrence(document: 0, words: words), b: Occurrence(document: 1, words: words),
      steps: steps, equalWords: runs, bits: bits, cluster: 0, kind: kind)
  }

  @Test(
    "what only two documents tell counts whole, what others tell too less than a formula",
    arguments: [
      (kind: Passage.Kind.verbatim, isPair: true, evidence: 80.0),
      (kind: .paraphrase, isPair: true, evidence: 240),
      (kind: .digest, isPair: true, evidence: 240),
      (kind: .paraphrase, isPair: false, evidence: 80),
    ])
  func evidence(kind: Passage.Kind, isPair: Bool, evidence: Double) {
    let stretches = Stretch.joined([passage(0, bits: 240, kind: kind, runs: 3)]) { _ in isPair }
    #expect(stretches.map { $0.evidence(LineageParameters()) } == [evidence])
  }

  @Test("passages near each other are one stretch", arguments: [(40, 1), (200, 2)])
  func near(place: Int, count: Int) {
    let passages = [
      passage(0, bits: 150), passage(place, bits: 70, kind: .paraphrase, runs: 2),
    ]
    let stretches = Stretch.joined(passages) { _ in true }
    #expect(stretches.count == count)
    #expect(stretches.reduce(0) { $0 + $1.evidence(LineageParameters()) } == 120)
  }
}
