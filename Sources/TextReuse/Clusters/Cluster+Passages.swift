extension Cluster {
  /// Finds the clusters of passages.
  ///
  /// Their sides are looked at document by document, so that few of them are held at once.
  ///
  /// - Parameters:
  ///   - passages: The passages.
  ///   - documents: The number of documents that they speak of.
  ///   - shelf: Takes the sides of the passages.
  /// - Returns: The clusters by their first occurrence, and for each passage the index of its own.
  /// - Throws: If a shelf does.
  static func clusters(
    of passages: ShelvedPassages, documents: Int, on shelf: Shelf
  ) throws(ShelfError) -> (clusters: [Cluster], clusterOfPassage: [UInt32]) {
    var buckets = ShelvedBuckets<PassageSide>(count: Self.buckets, on: shelf)
    try passages.forEachPair { (index, a, b) throws(ShelfError) in
      for side in [a, b] {
        try buckets.append(
          PassageSide(side, of: index), to: side.document * Self.buckets / max(1, documents))
      }
    }
    var sets = UnionFind(count: passages.count)
    for bucket in 0..<Self.buckets {
      OccurrenceUnion.join(
        try buckets.records(of: bucket).sorted(by: PassageSide.precedes), in: &sets)
    }
    var places = ClusterPlaces(passages: passages.count)
    for bucket in 0..<Self.buckets {
      for side in try buckets.records(of: bucket).sorted(by: PassageSide.precedes) {
        places.add(side.occurrence, of: sets.root(of: side.passage))
      }
      buckets.drop(bucket)
    }
    let (clusters, numbers) = places.clusters()
    return (
      clusters,
      (0..<passages.count).map {
        UInt32(truncatingIfNeeded: numbers[places.number(of: sets.root(of: $0))])
      }
    )
  }

  /// In so many stretches documents are looked at.
  private static let buckets = 64
}

/// The places of sets of passages, which come in the order of the documents.
private struct ClusterPlaces {
  /// Sets get numbers in the order in which they come; `none` before.
  private var numbers: [UInt32]
  /// By number the place that was added last.
  private var last: [UInt32] = []
  private var occurrences: [Occurrence] = []
  /// The number of the set at each place.
  private var sets: [UInt32] = []
  /// By number the least passage of the set.
  private var roots: [UInt32] = []

  private static let none = UInt32.max

  init(passages: Int) { numbers = Array(repeating: Self.none, count: passages) }

  /// The number of a set, given by its least passage.
  func number(of root: Int) -> Int { Int(numbers[root]) }

  /// Adds a place of a set, or widens the place before if the two overlap.
  mutating func add(_ occurrence: Occurrence, of root: Int) {
    if numbers[root] == Self.none {
      numbers[root] = UInt32(truncatingIfNeeded: roots.count)
      roots.append(UInt32(truncatingIfNeeded: root))
      last.append(Self.none)
    }
    let number = number(of: root)
    if last[number] != Self.none {
      let known = occurrences[Int(last[number])]
      if known.document == occurrence.document,
        occurrence.words.lowerBound < known.words.upperBound
      {
        let end = max(known.words.upperBound, occurrence.words.upperBound)
        occurrences[Int(last[number])] = Occurrence(
          document: known.document, words: known.words.lowerBound..<end)
        return
      }
    }
    last[number] = UInt32(truncatingIfNeeded: occurrences.count)
    occurrences.append(occurrence)
    sets.append(UInt32(truncatingIfNeeded: number))
  }

  /// The clusters by their first occurrence, and the index of each set's cluster.
  func clusters() -> (clusters: [Cluster], numbers: [Int]) {
    let places = Buckets(of: sets.map(Int.init), count: roots.count)
    let found = roots.indices.map { number in
      Cluster(occurrences: places[number].map { occurrences[Int($0)] })
    }
    let order = roots.indices.sorted {
      found[$0].occurrences != found[$1].occurrences
        ? found[$0].occurrences.lexicographicallyPrecedes(found[$1].occurrences)
        : roots[$0] < roots[$1]
    }
    var numbers = order
    for (number, index) in order.enumerated() { numbers[index] = number }
    return (order.map { found[$0] }, numbers)
  }
}
