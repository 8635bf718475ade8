import Testing

@testable import Calibrating

@Suite("Fitting a calibration")
struct FitTests {
  private func pairs(_ nats: Double, right: Int, wrong: Int, set: String = "one") -> [Observation] {
    (0..<(right + wrong)).map { Observation(nats: nats, isRight: $0 < right, set: set) }
  }

  @Test("evidence that is right more often gets more, and never less than weaker evidence")
  func monotone() {
    // The middle step is right less often than the first: the two are one.
    let knots = Fit.isotonic(
      pairs(1, right: 20, wrong: 10, set: "a") + pairs(2, right: 15, wrong: 15, set: "b")
        + pairs(3, right: 29, wrong: 1, set: "c"))
    #expect(knots.count == 2)
    #expect(zip(knots, knots.dropFirst()).allSatisfy { $0.logOdds < $1.logOdds })
    #expect(abs(Fit.probability(1.5, knots) - 36.0 / 62) < 1e-9)
    #expect(abs(Fit.probability(9, knots) - 30.0 / 32) < 1e-9)
  }

  @Test("few pairs get one slope, steeper where they are right")
  func platt() {
    let sure = Fit.knots(pairs(1, right: 24, wrong: 1))
    let unsure = Fit.knots(pairs(1, right: 14, wrong: 11))
    #expect(sure.count == 1 && unsure.count == 1)
    #expect(Fit.probability(1, sure) > 0.77)
    #expect(Fit.probability(1, unsure) < 0.72)
  }

  @Test("a slope is not made flatter by the strongest evidence there is")
  func strongest() {
    let weak = pairs(2, right: 30, wrong: 1)
    let all = weak + pairs(9, right: 2, wrong: 0)
    #expect(Fit.probability(2, Fit.platt(all)) >= Fit.probability(2, Fit.platt(weak)) - 0.01)
    #expect(abs(Fit.probability(9, Fit.platt(all)) - 0.99) < 1e-3)
  }

  @Test("a few weak pairs that are wrong do not spoil strong evidence")
  func weakPairs() {
    let weak = pairs(0.2, right: 10, wrong: 12) + pairs(3, right: 1, wrong: 0)
    #expect(Fit.probability(3, Fit.platt(weak)) > 0.85)
  }

  @Test("what is right no more often than wrong says nothing")
  func noise() {
    let knots = Fit.isotonic(pairs(1, right: 10, wrong: 20) + pairs(2, right: 12, wrong: 18))
    #expect(Fit.probability(2, knots) == 0.5)
  }

  @Test("nothing is surer than ninety-nine in a hundred")
  func most() {
    let knots = Fit.knots((0..<20).flatMap { pairs(4, right: 60, wrong: 0, set: "\($0)") })
    #expect(abs(Fit.probability(4, knots) - 0.99) < 1e-3)
  }

  @Test("a large set counts no more than forty pairs")
  func weights() {
    let weights = Fit.weights(
      pairs(1, right: 600, wrong: 0, set: "a") + pairs(1, right: 6, wrong: 0, set: "b"))
    #expect(abs(weights.reduce(0, +) - 46) < 1e-9)
  }
}
