// Written by Benchmarks/calibrate. Do not edit; measure again.
//
// Pairs of texts of known direction: stated 6, marked 51, stylistic 117, from
//   news-copies-dev
//   news-updates-dev
//   news-wire-dev
//   plag-pan13-dev
//   rev-cmdline
//   rev-gesetze
//   rev-progit
//   tree-licenses-dev
//   tree-peps-dev
//   tree-styleguide-dev

extension ArrowCalibration {
  static let stated = ArrowCalibration(knots: [
    Knot(nats: 4.40, logOdds: 4.60)
  ])
  static let marked = ArrowCalibration(knots: [
    Knot(nats: 0.30, logOdds: 0.18),
    Knot(nats: 1.75, logOdds: 2.74),
  ])
  static let stylistic = ArrowCalibration(knots: [
    Knot(nats: 0.23, logOdds: 0.21),
    Knot(nats: 2.00, logOdds: 2.36),
  ])
}
