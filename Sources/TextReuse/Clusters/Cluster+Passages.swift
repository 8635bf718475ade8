extension Cluster {
  /// Finds the clusters of passages and tells each passage its own.
  ///
  /// - Parameter passages: The passages, in the order in which they are to stay.
  /// - Returns: The passages with their clusters, and the clusters by their first occurrence.
  static func assigned(to passages: [Passage]) -> (passages: [Passage], clusters: [Cluster]) {
    let sets = OccurrenceUnion.sets(of: passages)
    var entries: [(set: Int, occurrence: Occurrence)] = []
    for (index, passage) in passages.enumerated() {
      entries.append((sets[index], passage.a))
      entries.append((sets[index], passage.b))
    }
    entries.sort { ($0.set, $0.occurrence) < ($1.set, $1.occurrence) }
    var found: [(set: Int, cluster: Cluster)] = []
    var occurrences: [Occurrence] = []
    for (index, entry) in entries.enumerated() {
      if let last = occurrences.last, last.document == entry.occurrence.document,
        entry.occurrence.words.lowerBound < last.words.upperBound
      {
        let end = max(last.words.upperBound, entry.occurrence.words.upperBound)
        occurrences[occurrences.count - 1] = Occurrence(
          document: last.document, words: last.words.lowerBound..<end)
      } else {
        occurrences.append(entry.occurrence)
      }
      if index + 1 == entries.count || entries[index + 1].set != entry.set {
        found.append((entry.set, Cluster(occurrences: occurrences)))
        occurrences = []
      }
    }
    found.sort {
      $0.cluster.occurrences != $1.cluster.occurrences
        ? $0.cluster.occurrences.lexicographicallyPrecedes($1.cluster.occurrences)
        : $0.set < $1.set
    }
    var numbers = [Int](repeating: 0, count: passages.count)
    for (number, entry) in found.enumerated() { numbers[entry.set] = number }
    let assigned = passages.enumerated().map { index, passage in
      passage.renumbered(
        a: passage.a.document, b: passage.b.document, cluster: numbers[sets[index]])
    }
    return (assigned, found.map(\.cluster))
  }
}
