/// The candidate pairs of some consecutive documents with later ones, and their seeds.
///
/// All pairs of a corpus are cut into *stretches* by their first document, which are sorted, looked
/// through and aligned side by side.
struct CandidatePairs: Sendable {
  /// The pairs, ascending by first document, then second.
  let pairs: [CandidatePair]
  /// The seeds of all pairs, pair by pair, by position.
  let seeds: [Seed]
  /// How many equal words go on from each seed, as in `SeedList`.
  let runs: [UInt8]

  /// The number of stretches: many more than there are cores, because some take much longer.
  static let stretches = 64

  /// The stretch of a document's pairs with later documents.
  static func stretch(of document: Int, corpus: CorpusWords) -> Int {
    document * stretches / max(1, corpus.order.count)
  }

  /// Takes pairs that were found before.
  init(pairs: [CandidatePair], seeds: [Seed], runs: [UInt8]) {
    self.pairs = pairs
    self.seeds = seeds
    self.runs = runs
  }

  /// Sorts the seeds of a stretch by pair of documents, then by position, and finds the pairs.
  ///
  /// - Complexity: O(*s*) for *s* seeds.
  init(of stretch: SeedList, corpus: CorpusWords) {
    var raw = stretch.seeds.map(\.rawValue)
    var runsOfRaw = stretch.runs
    RadixSort.sort(&raw, &runsOfRaw)
    var pairs: [CandidatePair] = []
    var seeds: [Seed] = []
    var runs: [UInt8] = []
    pairs.reserveCapacity(raw.count)
    seeds.reserveCapacity(raw.count)
    runs.reserveCapacity(raw.count)
    var keys: [UInt64] = []
    var places: [UInt32] = []
    var start = 0
    while start < raw.count {
      // Positions ascend with their documents, so that the seeds of a first document stand together.
      let first = corpus.document(at: UInt32(truncatingIfNeeded: raw[start] >> 32))
      keys.removeAll(keepingCapacity: true)
      places.removeAll(keepingCapacity: true)
      var end = start
      while end < raw.count,
        corpus.document(at: UInt32(truncatingIfNeeded: raw[end] >> 32)) == first
      {
        if end == start || raw[end] != raw[end - 1] {
          let second = UInt32(truncatingIfNeeded: raw[end])
          keys.append(UInt64(truncatingIfNeeded: corpus.document(at: second)))
          places.append(UInt32(truncatingIfNeeded: end - start))
        }
        end += 1
      }
      RadixSort.sort(&keys, &places)
      var firstSeed = seeds.count
      for index in keys.indices {
        seeds.append(Seed(rawValue: raw[start + Int(places[index])]))
        runs.append(runsOfRaw[start + Int(places[index])])
        if index + 1 == keys.count || keys[index + 1] != keys[index] {
          pairs.append(
            CandidatePair(first: first, second: Int(keys[index]), seeds: firstSeed..<seeds.count))
          firstSeed = seeds.count
        }
      }
      start = end
    }
    self.pairs = pairs
    self.seeds = seeds
    self.runs = runs
  }

  /// The pair of two documents, if it is a candidate.
  ///
  /// - Complexity: O(log *n*) for *n* pairs.
  func pair(_ wanted: DocumentPair) -> CandidatePair? {
    var low = 0
    var high = pairs.count
    while low < high {
      let middle = (low + high) / 2
      if (pairs[middle].first, pairs[middle].second) < (wanted.first, wanted.second) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < pairs.count, pairs[low].first == wanted.first, pairs[low].second == wanted.second
    else { return nil }
    return pairs[low]
  }
}
