import Foundation
import Lineage

/// Fits the calibration of arrows to development sets: `Calibrating CORPORA [TABLE]`.
///
/// Prints how reliable the result is, each set judged by the others, and writes the table that the
/// product bundles if a path is given.
@main
struct Calibrating {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard (2...3).contains(arguments.count) else {
      print("Usage: Calibrating CORPORA [TABLE]")
      exit(2)
    }
    var observations: [ArrowClass: [Observation]] = [:]
    var sets: [String] = []
    for set in try DevelopmentSet.all(in: arguments[1]) {
      let found = try await set.observations()
      if !found.isEmpty { sets.append(set.name) }
      for (sort, pairs) in found { observations[sort, default: []] += pairs }
    }
    let knots = observations.mapValues { Fit.knots($0) }
    printReliability(observations, knots)
    printHeldOut(observations, sets)
    guard arguments.count == 3 else { return }
    let counts = ArrowClass.allCases.map { "\($0.rawValue) \(observations[$0]?.count ?? 0)" }
    var provenance = ["Pairs of texts of known direction: \(counts.joined(separator: ", ")), from"]
    for set in sets { provenance.append("  \(set)") }
    try TableFile.text(knots, provenance: provenance)
      .write(toFile: arguments[2], atomically: true, encoding: .utf8)
  }

  private static func judged(
    _ observations: [Observation], _ knots: [Knot]
  ) -> [(probability: Double, isRight: Bool)] {
    observations.map { (Fit.probability($0.nats, knots), $0.isRight) }
  }

  private static func printReliability(
    _ observations: [ArrowClass: [Observation]], _ knots: [ArrowClass: [Knot]]
  ) {
    for sort in ArrowClass.allCases {
      print("## \(sort.rawValue), fitted to all sets\n")
      print(Report.reliability(judged(observations[sort] ?? [], knots[sort] ?? [])) + "\n")
    }
  }

  /// Each set judged by a calibration that has not seen it.
  private static func printHeldOut(_ observations: [ArrowClass: [Observation]], _ sets: [String]) {
    print("## Each set held out\n")
    print("| set | pairs | right at .80 | right at .95 | calibration error |")
    print("|---|---:|---:|---:|---:|")
    var all: [(probability: Double, isRight: Bool)] = []
    for set in sets {
      var held: [(probability: Double, isRight: Bool)] = []
      for sort in ArrowClass.allCases {
        let pairs = observations[sort] ?? []
        held += judged(pairs.filter { $0.set == set }, Fit.knots(pairs.filter { $0.set != set }))
      }
      all += held
      print("| \(set) | \(Report.summary(held)) |")
    }
    print("| all | \(Report.summary(all)) |")
  }
}
