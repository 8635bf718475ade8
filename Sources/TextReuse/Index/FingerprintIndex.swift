/// Where every shared shingle of a corpus stands.
///
/// Postings are columns (fingerprint, position), split by the top eight bits of the fingerprint and
/// sorted part by part, parts side by side on all cores. A position says document and word both.
///
/// Only the shingles of two documents or more are kept, and a part depends on no other. So what does
/// not fit into memory at once is made in *rounds*: each round hashes the corpus again, which is much
/// cheaper than any disk, and keeps the postings of its own parts. A round holds `bytesPerPosting`
/// bytes a posting while it runs. The number of rounds changes nothing in the result.
package struct FingerprintIndex: Sendable {
  /// The groups, by the top eight bits of their fingerprints.
  private(set) var parts: [PostingGroups]
  /// The number of words of a shingle.
  let width: Int

  /// How many stretches of the corpus are hashed as one task each: enough to balance some cores, and
  /// so many that what a stretch of an ordinary corpus takes stays near the processor.
  private static let stretches = 64

  /// What a posting takes while it is split and sorted: fingerprint and position, twice.
  static let bytesPerPosting = 24

  /// Indexes every shingle of a corpus.
  ///
  /// - Parameters:
  ///   - corpus: The words.
  ///   - width: The number of words of a shingle.
  ///   - memory: The bytes that postings may take while they are sorted. A round has at least one
  ///     part in 256, however little that is.
  /// - Complexity: O(*w* · *r*) for *w* words and *r* rounds.
  package init(corpus: CorpusWords, width: Int, memory: Int = .max) async {
    let rolling = RollingShingle(width: width, vocabulary: corpus.vocabulary)
    let chunks = corpus.chunks(Self.stretches)
    var parts: [PostingGroups] = []
    for round in Self.rounds(words: corpus.words.count, memory: memory) {
      let postings = await concurrentMap(chunks) { runs in
        rolling.postings(of: runs, in: corpus, parts: round)
      }
      parts += await Self.groups(of: round, in: postings, corpus: corpus)
    }
    self.parts = parts
    self.width = width
  }

  /// Takes a part out, which is empty afterwards: what goes on with the groups of all parts need not hold
  /// them twice.
  mutating func takePart(_ number: Int) -> PostingGroups {
    var part = PostingGroups()
    swap(&part, &parts[number])
    return part
  }

  /// The parts of each round, ascending: as few rounds as the memory allows.
  static func rounds(words: Int, memory: Int) -> [Range<Int>] {
    let bytes = words.multipliedReportingOverflow(by: bytesPerPosting)
    let total = bytes.overflow ? Int.max : bytes.partialValue
    let rounds = min(SplitPostings.parts, total / max(1, memory) + 1)
    return (0..<rounds).map {
      SplitPostings.parts * $0 / rounds..<SplitPostings.parts * ($0 + 1) / rounds
    }
  }

  /// Indexes the shingles that begin at some positions of a corpus.
  ///
  /// - Parameters:
  ///   - corpus: The words.
  ///   - width: The number of words of a shingle.
  ///   - starts: Where shingles begin, ascending.
  /// - Complexity: O(*p* · `width`) for *p* positions.
  init(corpus: CorpusWords, width: Int, at starts: [UInt32]) async {
    let rolling = RollingShingle(width: width, vocabulary: corpus.vocabulary)
    let size = max(1, starts.count / Self.stretches + 1)
    let slices = stride(from: 0, to: starts.count, by: size).map {
      $0..<min($0 + size, starts.count)
    }
    let postings = await concurrentMap(slices) { slice in
      var fingerprints: [UInt64] = []
      var positions: [UInt32] = []
      for start in starts[slice] {
        guard let value = rolling.fingerprint(at: Int(start), of: corpus.words) else { continue }
        fingerprints.append(value)
        positions.append(start)
      }
      return SplitPostings(fingerprints: fingerprints.span, positions: positions.span)
    }
    let all = 0..<SplitPostings.parts
    parts = await Self.groups(of: all, in: postings, corpus: corpus)
    self.width = width
  }

  /// The groups of some parts, from the postings of all stretches.
  private static func groups(
    of parts: Range<Int>, in postings: [SplitPostings], corpus: CorpusWords
  ) async -> [PostingGroups] {
    await concurrentMap(Array(parts)) { part in
      let (fingerprints, positions) = SplitPostings.repeated(part, of: postings)
      return PostingGroups(sortedFingerprints: fingerprints, positions: positions, corpus: corpus)
    }
  }
}
