internal import Foundation

/// How probable a direction is, given the evidence for it and how often such evidence proved right.
///
/// A piecewise linear map from the nats of evidence to calibrated log-odds, the same for both
/// directions, so that nothing speaks where nothing is said. Fitted by isotonic regression on pairs
/// whose direction is known (Zadrozny and Elkan 2002), or by one slope where there are few (Platt
/// 1999, without intercept). Beyond its last point it is constant: nothing is surer than the best
/// that was measured.
struct ArrowCalibration: Hashable, Sendable {
  /// One point of the map.
  struct Knot: Hashable, Sendable {
    /// The evidence, in nats, above 0.
    let nats: Double
    /// The log-odds that its direction is right, in nats.
    let logOdds: Double
  }

  /// The points by rising evidence; neither column falls.
  let knots: [Knot]

  /// The log-odds of a direction for which so much speaks. Negative for negative evidence.
  func logOdds(_ nats: Double) -> Double {
    guard nats >= 0 else { return -logOdds(-nats) }
    var last = Knot(nats: 0, logOdds: 0)
    for knot in knots {
      if nats < knot.nats {
        let share = (nats - last.nats) / (knot.nats - last.nats)
        return last.logOdds + share * (knot.logOdds - last.logOdds)
      }
      last = knot
    }
    return knots.isEmpty ? nats : last.logOdds
  }

  /// The map for arrows of a sort; nil sort stands for no evidence.
  static func map(for arrowClass: ArrowClass?) -> ArrowCalibration {
    switch arrowClass {
    case .stated: stated
    case .marked: marked
    case .stylistic: stylistic
    case nil: ArrowCalibration(knots: [])
    }
  }
}
