/// Seeds, and how far the equal words go on from each of them.
struct SeedList: Sendable {
  private(set) var seeds: [Seed] = []
  /// The equal words from each seed on, no more than `longRun`, which is as well said of a seed inside
  /// a run.
  private(set) var runs: [UInt8] = []

  /// What is counted of a run; so many words are long whatever follows.
  static let longRun = StockPhrases.longRun

  /// Creates a list; each seed has its run.
  init(seeds: [Seed] = [], runs: [UInt8] = []) {
    self.seeds = seeds
    self.runs = runs
  }

  /// Adds a seed and counts its run.
  mutating func append(_ seed: Seed, in words: Span<UInt32>, goesOn isInside: Bool) {
    var count = 0
    let first = seed.first
    let second = seed.second
    while count < Self.longRun, words[first &+ count] == words[second &+ count],
      words[first &+ count] != CorpusWords.border
    {
      count &+= 1
    }
    append(seed, run: UInt8(truncatingIfNeeded: isInside ? Self.longRun : count))
  }

  /// Adds a seed whose run is known.
  mutating func append(_ seed: Seed, run: UInt8) {
    seeds.append(seed)
    runs.append(run)
  }
}
