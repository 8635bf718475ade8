import Foundation
import Lineage

/// What a calibration is worth, as tables.
enum Report {
  /// How often directions of each stated probability are right.
  static func reliability(_ judged: [Judged]) -> String {
    var lines = ["| probability | pairs | stated | right |", "|---|---:|---:|---:|"]
    for low in stride(from: 0.5, to: 1, by: 0.1) {
      let bin = judged.filter {
        $0.probability >= low && ($0.probability < low + 0.1 || low > 0.89)
      }
      guard !bin.isEmpty else { continue }
      let weight = bin.reduce(0) { $0 + $1.weight }
      let stated = bin.reduce(0) { $0 + $1.weight * $1.probability } / weight
      lines.append(
        "| \(decimal(low))–\(decimal(low + 0.1)) | \(count(bin)) | \(decimal(stated)) "
          + "| \(decimal(right(bin))) |")
    }
    return lines.joined(separator: "\n")
  }

  /// One line: pairs, the share right at .80 and .95, and the expected calibration error in ten bins.
  static func summary(_ judged: [Judged]) -> String {
    func at(_ least: Double) -> String {
      let sure = judged.filter { $0.probability >= least }
      return sure.isEmpty ? "– (0)" : "\(decimal(right(sure))) (\(count(sure)))"
    }
    var error = 0.0
    for bin in Dictionary(grouping: judged, by: { min(9, Int(($0.probability - 0.5) * 20)) }).values
    {
      error += abs(bin.reduce(0) { $0 + $1.weight * ($1.probability - $1.right) })
    }
    let all = judged.reduce(0) { $0 + $1.weight }
    let mean = all > 0 ? decimal(error / all) : "–"
    return "\(count(judged)) | \(at(0.80)) | \(at(0.95)) | \(mean)"
  }

  /// As how many pairs they count.
  private static func count(_ judged: [Judged]) -> Int {
    Int(judged.reduce(0) { $0 + $1.weight }.rounded())
  }

  /// The share of directions that are right.
  private static func right(_ judged: [Judged]) -> Double {
    let weight = judged.reduce(0) { $0 + $1.weight }
    return weight > 0 ? judged.reduce(0) { $0 + $1.weight * $1.right } / weight : 0
  }

  /// A number with two places behind the point; written without a locale.
  static func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

/// The source file that the product bundles.
enum TableFile {
  /// Its text for the knots of each sort, with where they come from.
  static func text(_ knots: [ArrowClass: [Knot]], provenance: [String]) -> String {
    var lines = ["// Written by Benchmarks/calibrate. Do not edit; measure again.", "//"]
    lines += provenance.map { "// \($0)" }
    lines += ["", "extension ArrowCalibration {"]
    for sort in ArrowClass.allCases {
      lines.append("  static let \(sort.rawValue) = ArrowCalibration(knots: [")
      for knot in knots[sort] ?? [] {
        lines.append(
          "    Knot(nats: \(Report.decimal(knot.nats)), logOdds: \(Report.decimal(knot.logOdds))),")
      }
      lines.append("  ])")
    }
    return lines.joined(separator: "\n") + "\n}\n"
  }
}
