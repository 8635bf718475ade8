/// The seeds of a corpus on a shelf, cut into the stretches of `CandidatePairs`; inside each they stay as
/// they come.
struct SeedStretches: Sendable {
  private let corpus: CorpusWords
  private var seeds: ShelvedBuckets<Seed>
  private var runs: ShelvedBuckets<UInt8>
  /// The number of seeds.
  private(set) var count = 0

  /// Begins without seeds.
  init(corpus: CorpusWords, on shelf: Shelf) {
    self.corpus = corpus
    seeds = ShelvedBuckets(count: CandidatePairs.stretches, on: shelf)
    runs = ShelvedBuckets(count: CandidatePairs.stretches, on: shelf)
  }

  /// Adds seeds.
  mutating func append(_ list: SeedList) throws(ShelfError) {
    count += list.seeds.count
    for (seed, run) in zip(list.seeds, list.runs) {
      let document = corpus.document(at: UInt32(truncatingIfNeeded: seed.first))
      let stretch = CandidatePairs.stretch(of: document, corpus: corpus)
      try seeds.append(seed, to: stretch)
      try runs.append(run, to: stretch)
    }
  }

  /// The seeds of a stretch.
  func list(_ stretch: Int) throws(ShelfError) -> SeedList {
    SeedList(seeds: try seeds.records(of: stretch), runs: try runs.records(of: stretch))
  }
}
