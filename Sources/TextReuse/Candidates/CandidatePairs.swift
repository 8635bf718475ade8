/// The candidate pairs of some consecutive documents with later ones, and their seeds.
///
/// All pairs of a corpus are cut into *stretches* by their first document, which are sorted, looked
/// through and aligned side by side.
struct CandidatePairs: Sendable {
  /// The pairs, ascending by first document, then second.
  let pairs: [CandidatePair]
  /// The seeds of all pairs, pair by pair, by position.
  let seeds: [Seed]

  /// The number of stretches: many more than there are cores, because some take much longer.
  private static let stretches = 64

  /// The stretch of a document's pairs with later documents.
  static func stretch(of document: Int, corpus: CorpusWords) -> Int {
    document * stretches / max(1, corpus.order.count)
  }

  /// Cuts seeds into stretches; inside each they stay as they come.
  static func split(_ seeds: [Seed], corpus: CorpusWords) -> [[Seed]] {
    let stretchOfSeed = seeds.map {
      UInt8(truncatingIfNeeded: stretch(of: corpus.document(at: UInt32($0.first)), corpus: corpus))
    }
    var counts = [Int](repeating: 0, count: stretches)
    for stretch in stretchOfSeed { counts[Int(stretch)] += 1 }
    var result = counts.map { count in
      var stretch: [Seed] = []
      stretch.reserveCapacity(count)
      return stretch
    }
    for (seed, stretch) in zip(seeds, stretchOfSeed) { result[Int(stretch)].append(seed) }
    return result
  }

  /// Sorts the seeds of a stretch by pair of documents, then by position, and finds the pairs.
  ///
  /// - Complexity: O(*s*) for *s* seeds.
  init(of stretch: [Seed], corpus: CorpusWords) {
    var raw = stretch.map(\.rawValue)
    RadixSort.sort(&raw)
    var pairs: [CandidatePair] = []
    var seeds: [Seed] = []
    seeds.reserveCapacity(raw.count)
    var keys: [UInt64] = []
    var values: [UInt64] = []
    var start = 0
    while start < raw.count {
      // Positions ascend with their documents, so that the seeds of a first document stand together.
      let first = corpus.document(at: UInt32(truncatingIfNeeded: raw[start] >> 32))
      keys.removeAll(keepingCapacity: true)
      values.removeAll(keepingCapacity: true)
      var end = start
      while end < raw.count,
        corpus.document(at: UInt32(truncatingIfNeeded: raw[end] >> 32)) == first
      {
        if end == start || raw[end] != raw[end - 1] {
          let second = UInt32(truncatingIfNeeded: raw[end])
          keys.append(UInt64(truncatingIfNeeded: corpus.document(at: second)))
          values.append(raw[end])
        }
        end += 1
      }
      start = end
      RadixSort.sort(&keys, &values)
      for index in keys.indices {
        if index == 0 || keys[index] != keys[index - 1] {
          pairs.append(
            CandidatePair(
              first: first, second: Int(keys[index]), seeds: seeds.count..<seeds.count + 1))
        } else {
          pairs[pairs.count - 1].seeds = pairs[pairs.count - 1].seeds.lowerBound..<seeds.count + 1
        }
        seeds.append(Seed(rawValue: values[index]))
      }
    }
    self.pairs = pairs
    self.seeds = seeds
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
