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
  let parts: [PostingGroups]
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
      return SplitPostings(fingerprints: fingerprints, positions: positions)
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
      // Most shingles stand in one place: they are left out before the rest is sorted.
      var repeats = RepeatFilter(count: postings.reduce(0) { $0 + $1.range(part).count })
      for chunk in postings { repeats.note(chunk.fingerprints.span, in: chunk.range(part)) }
      var fingerprints: [UInt64] = []
      var positions: [UInt32] = []
      for chunk in postings {
        let keys = chunk.fingerprints.span
        let places = chunk.positions.span
        for index in chunk.range(part) where repeats.hasRepeated(keys[index]) {
          fingerprints.append(keys[index])
          positions.append(places[index])
        }
      }
      SplitPostings.sort(&fingerprints, &positions)
      return PostingGroups(sortedFingerprints: fingerprints, positions: positions, corpus: corpus)
    }
  }
}

/// Postings split by the top eight bits of their fingerprints, in each part as they came.
struct SplitPostings: Sendable {
  /// The number of parts.
  static let parts = 256
  let fingerprints: [UInt64]
  let positions: [UInt32]
  private let starts: [Int]

  /// The places of a part's postings in both columns.
  func range(_ part: Int) -> Range<Int> { starts[part]..<starts[part + 1] }

  /// Splits columns of postings.
  init(fingerprints: [UInt64], positions: [UInt32]) {
    var starts = [Int](repeating: 0, count: Self.parts + 1)
    for fingerprint in fingerprints { starts[Int(fingerprint >> 56) + 1] += 1 }
    for part in 0..<Self.parts { starts[part + 1] += starts[part] }
    var splitFingerprints = [UInt64](repeating: 0, count: fingerprints.count)
    var splitPositions = [UInt32](repeating: 0, count: fingerprints.count)
    var offsets = starts
    var next = offsets.mutableSpan
    let keys = fingerprints.span
    let places = positions.span
    var targetKeys = splitFingerprints.mutableSpan
    var targetPlaces = splitPositions.mutableSpan
    for index in keys.indices {
      let part = Int(keys[index] >> 56)
      let target = next[part]
      next[part] = target &+ 1
      targetKeys[target] = keys[index]
      targetPlaces[target] = places[index]
    }
    self.fingerprints = splitFingerprints
    self.positions = splitPositions
    self.starts = starts
  }

  /// Splits the postings of some parts, whose fingerprints stand in ranges of a column, by position.
  init(values: Span<UInt64>, in ranges: [Range<Int>], firstPosition: Int, parts: Range<Int>) {
    var counts = [Int](repeating: 0, count: Self.parts)
    for range in ranges {
      for place in range { counts[Int(truncatingIfNeeded: values[place] >> 56)] &+= 1 }
    }
    var starts = [Int](repeating: 0, count: Self.parts + 1)
    for part in 0..<Self.parts {
      starts[part + 1] = starts[part] + (parts.contains(part) ? counts[part] : 0)
    }
    var splitFingerprints = [UInt64](repeating: 0, count: starts[Self.parts])
    var splitPositions = [UInt32](repeating: 0, count: starts[Self.parts])
    var offsets = starts
    var next = offsets.mutableSpan
    var targetKeys = splitFingerprints.mutableSpan
    var targetPlaces = splitPositions.mutableSpan
    for range in ranges {
      for place in range {
        let value = values[place]
        let part = Int(truncatingIfNeeded: value >> 56)
        guard parts.contains(part) else { continue }
        let target = next[part]
        next[part] = target &+ 1
        targetKeys[target] = value
        targetPlaces[target] = UInt32(truncatingIfNeeded: firstPosition &+ place)
      }
    }
    fingerprints = splitFingerprints
    positions = splitPositions
    self.starts = starts
  }

  /// Sorts the postings of one part.
  ///
  /// By four bytes first: those of different shingles hardly ever agree in them, and if some do, the
  /// other three are sorted by as well.
  static func sort(_ fingerprints: inout [UInt64], _ positions: inout [UInt32]) {
    RadixSort.sort(&fingerprints, &positions, bits: 24..<56)
    if !isAscending(fingerprints.span) {
      RadixSort.sort(&fingerprints, &positions, bits: 0..<56)
    }
  }

  private static func isAscending(_ keys: Span<UInt64>) -> Bool {
    for index in keys.indices.dropFirst() where keys[index] < keys[index - 1] { return false }
    return true
  }
}
