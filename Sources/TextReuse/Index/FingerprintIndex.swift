/// Where every shared shingle of a corpus stands.
///
/// Postings are columns (fingerprint, position), split by the top eight bits of the fingerprint and
/// sorted part by part, parts side by side on all cores. A position says document and word both.
/// While it is built, holds 24 bytes a posting; afterwards only the shingles of two documents or more.
struct FingerprintIndex: Sendable {
  /// The groups, by the top eight bits of their fingerprints.
  let parts: [PostingGroups]
  /// The number of words of a shingle.
  let width: Int

  /// How many stretches of the corpus are hashed as one task each: enough to balance some cores.
  private static let stretches = 8

  /// Indexes every shingle of a corpus.
  ///
  /// - Complexity: O(*w*) for *w* words.
  init(corpus: CorpusWords, width: Int) async {
    let rolling = RollingShingle(width: width, vocabulary: corpus.vocabulary)
    let postings = await concurrentMap(corpus.chunks(Self.stretches)) { runs in
      var fingerprints: [UInt64] = []
      var positions: [UInt32] = []
      let words =
        runs.isEmpty ? 0 : corpus.runEnd(runs.upperBound - 1) - corpus.runStart[runs.lowerBound]
      fingerprints.reserveCapacity(words)
      positions.reserveCapacity(words)
      for run in runs {
        rolling.append(
          run: corpus.runStart[run]..<corpus.runEnd(run), of: corpus.words,
          fingerprints: &fingerprints, positions: &positions)
      }
      return SplitPostings(fingerprints: fingerprints, positions: positions)
    }
    await self.init(postings, corpus: corpus, width: width)
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
    await self.init(postings, corpus: corpus, width: width)
  }

  /// The positions of a shingle that stands in two documents or more, ascending; nil for others.
  ///
  /// - Complexity: O(log *g*) for *g* groups in one part.
  func holders(of fingerprint: UInt64?) -> ArraySlice<UInt32>? {
    guard let fingerprint else { return nil }
    let part = parts[Int(fingerprint >> 56)]
    return part.group(of: fingerprint).map { part.positions[part.range($0)] }
  }

  private init(_ postings: [SplitPostings], corpus: CorpusWords, width: Int) async {
    self.width = width
    parts = await concurrentMap(Array(0..<SplitPostings.parts)) { part in
      var fingerprints: [UInt64] = []
      var positions: [UInt32] = []
      for chunk in postings {
        fingerprints.append(contentsOf: chunk.fingerprints[chunk.range(part)])
        positions.append(contentsOf: chunk.positions[chunk.range(part)])
      }
      RadixSort.sort(&fingerprints, &positions, bits: 0..<56)
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
    var offsets = starts
    var splitFingerprints = fingerprints
    var splitPositions = positions
    for index in fingerprints.indices {
      let part = Int(fingerprints[index] >> 56)
      let target = offsets[part]
      offsets[part] = target + 1
      splitFingerprints[target] = fingerprints[index]
      splitPositions[target] = positions[index]
    }
    self.fingerprints = splitFingerprints
    self.positions = splitPositions
    self.starts = starts
  }
}
