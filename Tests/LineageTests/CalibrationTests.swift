import Testing

@testable import Lineage

@Suite("Calibration")
struct CalibrationTests {
  private let map = ArrowCalibration(knots: [
    .init(nats: 1, logOdds: 0.5), .init(nats: 3, logOdds: 2.5),
  ])

  @Test(
    "is a line from point to point, constant beyond the last, the same both ways",
    arguments: [(0.0, 0.0), (0.5, 0.25), (1, 0.5), (2, 1.5), (3, 2.5), (30, 2.5)])
  func interpolates(nats: Double, logOdds: Double) {
    #expect(abs(map.logOdds(nats) - logOdds) < 1e-9)
    #expect(abs(map.logOdds(-nats) + logOdds) < 1e-9)
  }

  @Test("of every sort never falls with more evidence", arguments: ArrowClass.allCases)
  func bundled(sort: ArrowClass) {
    let knots = ArrowCalibration.map(for: sort).knots
    #expect(!knots.isEmpty)
    #expect(knots.allSatisfy { $0.nats > 0 && $0.logOdds >= 0 })
    for (knot, next) in zip(knots, knots.dropFirst()) {
      #expect(knot.nats < next.nats && knot.logOdds <= next.logOdds)
    }
  }

  @Test("takes the surest sort of evidence that speaks")
  func sorts() {
    #expect(ArrowClass(cues: ["fit", "date"]) == .stated)
    #expect(ArrowClass(cues: ["fit", "damage"]) == .marked)
    #expect(ArrowClass(cues: ["fit", "shared-words"]) == .stylistic)
    #expect(ArrowClass(cues: ["shared-words"]) == nil)
  }
}
