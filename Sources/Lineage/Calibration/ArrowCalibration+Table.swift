// Written by Benchmarks/calibrate. Do not edit; measure again.
//
// Pairs of texts of known direction: stated 42, marked 42, stylistic 140, from
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
    Knot(nats: 3.87, logOdds: 4.60)
  ])
  static let marked = ArrowCalibration(knots: [
    Knot(nats: 3.00, logOdds: 3.75)
  ])
  static let stylistic = ArrowCalibration(knots: [
    Knot(nats: 0.15, logOdds: 0.11),
    Knot(nats: 0.34, logOdds: 0.56),
    Knot(nats: 1.88, logOdds: 1.94),
  ])
}
