import Foundation
import Lineage

/// Fits the calibration of arrows to development sets: `Calibrating CORPORA [MADE [TABLE]]`.
///
/// Prints how reliable the result is, each set judged by the others, and those of the second folder by
/// all of the first; writes the table that the product bundles if a path is given.
@main
struct Calibrating {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard (2...4).contains(arguments.count) else {
      print("Usage: Calibrating CORPORA [MADE [TABLE]]")
      exit(2)
    }
    var fitted: [ArrowClass: [Observation]] = [:]
    var judged: [ArrowClass: [Observation]] = [:]
    var sets: [String] = []
    var silent: [String: Int] = [:]
    for (number, folder) in arguments[1...].prefix(2).enumerated() {
      for set in try DevelopmentSet.all(in: folder) {
        let found = try await set.observations()
        if !found.bySort.isEmpty { sets.append(set.name) }
        silent[set.name] = found.silent
        for (sort, pairs) in found.bySort {
          judged[sort, default: []] += pairs
          if number == 0 { fitted[sort, default: []] += pairs }
        }
      }
    }
    let knots = fitted.mapValues { Fit.knots($0) }
    printReliability(fitted, knots)
    printHeldOut(judged, fitted, sets, silent)
    guard arguments.count == 4 else { return }
    let counts = ArrowClass.allCases.map { "\($0.rawValue) \(fitted[$0]?.count ?? 0)" }
    var provenance = ["Pairs of texts of known direction: \(counts.joined(separator: ", ")), from"]
    for set in sets where fitted.values.joined().contains(where: { $0.set == set }) {
      provenance.append("  \(set)")
    }
    try TableFile.text(knots, provenance: provenance)
      .write(toFile: arguments[3], atomically: true, encoding: .utf8)
  }

  private static func judged(_ observations: [Observation], _ knots: [Knot]) -> [Judged] {
    observations.map { Judged(probability: Fit.probability($0.nats, knots), isRight: $0.isRight) }
  }

  private static func printReliability(
    _ observations: [ArrowClass: [Observation]], _ knots: [ArrowClass: [Knot]]
  ) {
    for sort in ArrowClass.allCases {
      print("## \(sort.rawValue), fitted to all sets\n")
      print(Report.reliability(judged(observations[sort] ?? [], knots[sort] ?? [])) + "\n")
    }
  }

  /// Each set judged by a calibration that has not seen it; all of them together, none with more weight
  /// than `Fit.mostOfSet` pairs; and the same with the linked pairs of which nothing speaks, whose
  /// directions are even odds.
  private static func printHeldOut(
    _ judged: [ArrowClass: [Observation]], _ fitted: [ArrowClass: [Observation]], _ sets: [String],
    _ silent: [String: Int]
  ) {
    print("## Each set held out\n")
    print("| set | pairs | right at .80 | right at .95 | calibration error |")
    print("|---|---:|---:|---:|---:|")
    var all: [Judged] = []
    var linked: [Judged] = []
    for set in sets {
      var held: [Judged] = []
      for sort in ArrowClass.allCases {
        held += self.judged(
          judged[sort]?.filter { $0.set == set } ?? [],
          Fit.knots(fitted[sort]?.filter { $0.set != set } ?? []))
      }
      print("| \(set) | \(Report.summary(held)) |")
      all += Judged.weighed(held)
      linked += Judged.weighed(held + Judged.evenOdds(silent[set] ?? 0))
    }
    print("| all | \(Report.summary(all)) |")
    print("| all linked pairs | \(Report.summary(linked)) |")
  }
}
