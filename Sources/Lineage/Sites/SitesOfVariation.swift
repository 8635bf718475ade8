internal import Documents
internal import TextReuse

/// The sites of variation of all clusters.
struct SitesOfVariation: Sendable {
  /// The sites, ascending by cluster, and from left to right in each.
  private(set) var sites: [SiteOfVariation] = []
  /// The same without those that are too many to be shown.
  private(set) var listed: [SiteOfVariation] = []
  /// The number of sites that are too many to be shown.
  private(set) var unlisted = 0
  /// The number of clusters of which some texts were left out.
  private(set) var uncollated = 0

  /// Four texts are the fewest that can part two against two.
  private static let fewestTexts = 4

  /// Collates every cluster of four or more texts.
  ///
  /// A place that stands in two clusters, because one stretch of wording contains the other, is listed
  /// once, where it has more texts.
  ///
  /// - Complexity: linear in the passages' words, and for each cluster the product of its texts and
  ///   columns.
  init(documents: [Document], reuse: Reuse, limits: LineageLimits) {
    let limits = limits.inRange
    var numbers = [[Int]](repeating: [], count: reuse.clusters.count)
    for (number, passage) in reuse.passages.enumerated()
    where numbers.indices.contains(passage.cluster) {
      numbers[passage.cluster].append(number)
    }
    let large = reuse.clusters.indices.filter {
      Self.texts(of: reuse.clusters[$0]) >= Self.fewestTexts
    }
    let found = parallelMap(large.count) { [numbers] index in
      let cluster = large[index]
      let order = CollationOrder(
        of: reuse.clusters[cluster], numbers: numbers[cluster], in: reuse.passages,
        most: limits.collatedTexts)
      guard order.witnesses.count >= Self.fewestTexts else {
        return (sites: [SiteFinder.Found](), leftOut: order.leftOut)
      }
      let collation = ClusterCollation(order, passages: reuse.passages, documents: documents)
      let sites = SiteFinder(collation, documents: documents, longest: limits.readingWords)
        .sites(information: reuse.information)
      return (sites, order.leftOut)
    }
    let kept = Self.withoutRepeats(found.map(\.sites))
    for (index, cluster) in large.enumerated() {
      let ranked = kept[index].indices.sorted {
        (-kept[index][$0].bits, $0) < (-kept[index][$1].bits, $1)
      }
      unlisted += max(0, ranked.count - limits.sites)
      let isListed = Set(ranked.prefix(limits.sites))
      for (number, found) in kept[index].enumerated() {
        let site = Self.site(found, cluster, documents)
        sites.append(site)
        if isListed.contains(number) { listed.append(site) }
      }
    }
    uncollated = found.count { $0.leftOut > 0 }
  }

  /// The number of documents that hold a cluster's wording.
  private static func texts(of cluster: Cluster) -> Int {
    zip(cluster.occurrences, cluster.occurrences.dropFirst())
      .reduce(cluster.occurrences.isEmpty ? 0 : 1) {
        $0 + ($1.0.document == $1.1.document ? 0 : 1)
      }
  }

  /// The sites of each cluster without those of which most places are part of one site that has as many
  /// texts or more.
  private static func withoutRepeats(_ sites: [[SiteFinder.Found]]) -> [[SiteFinder.Found]] {
    var order: [(cluster: Int, site: Int, texts: Int)] = []
    for (cluster, sites) in sites.enumerated() {
      for (number, site) in sites.enumerated() {
        order.append((cluster, number, site.readings.reduce(0) { $0 + $1.count }))
      }
    }
    order.sort { (-$0.texts, $0.cluster, $0.site) < (-$1.texts, $1.cluster, $1.site) }
    var known: [Occurrence: Int] = [:]
    var isKept = sites.map { [Bool](repeating: true, count: $0.count) }
    for (number, entry) in order.enumerated() {
      let places = sites[entry.cluster][entry.site].readings.joined()
      var repeats: [Int: Int] = [:]
      for place in places {
        if let first = known[place] { repeats[first, default: 0] += 1 }
      }
      isKept[entry.cluster][entry.site] = !repeats.values.contains { 2 * $0 > entry.texts }
      guard isKept[entry.cluster][entry.site] else { continue }
      for place in places where known[place] == nil { known[place] = number }
    }
    return zip(sites, isKept).map { sites, isKept in
      sites.indices.filter { isKept[$0] }.map { sites[$0] }
    }
  }

  private static func site(
    _ found: SiteFinder.Found, _ cluster: Int, _ documents: [Document]
  ) -> SiteOfVariation {
    SiteOfVariation(
      cluster: cluster,
      readings: found.readings.map { reading in
        SiteOfVariation.Reading(
          witnesses: reading.map { place in
            let table = documents[place.document].words
            let end = place.words.lowerBound > 0 ? Int(table.end[place.words.lowerBound - 1]) : 0
            return DocumentSpan(
              document: place.document,
              span: place.words.isEmpty ? ByteSpan(end, end) : table.span(of: place.words))
          })
      }, bits: found.bits)
  }
}
