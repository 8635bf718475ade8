/// At how many sites of variation the two texts of each link read alike against others, and at how many they
/// part, each with others.
///
/// Two texts next to each other in a tree share readings that the rest of it has not; two that stand
/// far apart part wherever the branches between them do (K. Lachmann's rule, counted: W. W. Greg, *The
/// Calculus of Variants*, 1927).
struct SharedReadings: Sendable {
  /// For each link the sites at which both have a reading that half of the texts there, at most, have.
  private(set) var alike: [Int]
  /// For each link the sites at which each of the two has a reading that other texts share.
  private(set) var parted: [Int]

  /// The fewest sites that say that two texts belong to two groups: fewer may be chance.
  private static let fewestSites = 3
  /// So many times as often must two texts part as they read alike: a text that follows one source
  /// here and another there reads alike with either in a fair part.
  private static let ratio = 4

  /// Counts over all sites.
  ///
  /// - Complexity: for each site the square of its texts.
  init(_ sites: [SiteOfVariation], table: LinkTable) {
    alike = [Int](repeating: 0, count: table.links.count)
    parted = alike
    for site in sites {
      let shared = site.readings.map { $0.witnesses.map(\.document) }.filter { $0.count > 1 }
      let texts = site.readings.reduce(0) { $0 + $1.witnesses.count }
      for (number, reading) in shared.enumerated() {
        if 2 * reading.count <= texts {
          for (place, first) in reading.enumerated() {
            for second in reading[(place + 1)...] {
              if let link = table.index(first, second) { alike[link] += 1 }
            }
          }
        }
        for other in shared[(number + 1)...] {
          for first in reading {
            for second in other {
              if let link = table.index(first, second) { parted[link] += 1 }
            }
          }
        }
      }
    }
  }

  /// Whether the two texts of a link belong to different groups: they part, each with others, at
  /// several sites, and hardly ever read alike against others.
  func areOfTwoGroups(_ link: Int) -> Bool {
    parted[link] >= Self.fewestSites && parted[link] > Self.ratio * alike[link]
  }
}
