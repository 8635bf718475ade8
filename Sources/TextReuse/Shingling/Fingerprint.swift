/// The 64-bit hash of one word shingle: of `width` consecutive words of one run.
///
/// Two shingles of equal words have equal fingerprints; unequal ones collide with probability about
/// 2⁻⁶⁴. The value depends on the words' hashes alone and is stable across runs and platforms.
///
/// A shingle never crosses the border of a region, but it may cross that of a sentence, because two
/// documents often cut the same words into different sentences.
package struct Fingerprint: Hashable, Sendable {
  /// The hash itself.
  package let rawValue: UInt64

  /// The base of the polynomial: odd, without structure (the golden ratio's fraction).
  package static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Spreads the entropy of a value over all of its bits; a bijection.
  ///
  /// - Note: The finalizer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
  package static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Creates the fingerprint of words given by their hashes.
  package init(of words: some Sequence<UInt64>) {
    var sum: UInt64 = 0
    for word in words { sum = sum &* Self.base &+ Self.mixed(word) }
    rawValue = Self.mixed(sum)
  }
}

/// Rolls the polynomial of a fingerprint along consecutive words: one step a word, whatever the width.
struct RollingShingle: Sendable {
  /// The hash of each word, mixed, by the word's number.
  let mixedWords: [UInt64]
  /// What the word that leaves the window is multiplied with: the base to the power of the width.
  let leaving: UInt64
  /// The number of words of a shingle.
  let width: Int

  /// Prepares to hash shingles of `width` words of a vocabulary.
  init(width: Int, vocabulary: WordIndex) {
    self.width = width
    mixedWords = vocabulary.hashes.map(Fingerprint.mixed)
    leaving = (0..<width).reduce(1) { power, _ in power &* Fingerprint.base }
  }

  /// The postings of every shingle of consecutive runs that belongs to one of the parts given.
  func postings(of runs: Range<Int>, in corpus: CorpusWords, parts: Range<Int>) -> SplitPostings {
    var fingerprints: [UInt64] = []
    var positions: [UInt32] = []
    let words =
      runs.isEmpty ? 0 : corpus.runEnd(runs.upperBound - 1) - corpus.runStart[runs.lowerBound]
    // An eighth more than the parts' share: fingerprints are spread evenly.
    let room = words / SplitPostings.parts * parts.count / 8 * 9 + 64
    fingerprints.reserveCapacity(min(words, room))
    positions.reserveCapacity(min(words, room))
    let column = corpus.words.span
    for run in runs {
      append(
        run: corpus.runStart[run]..<corpus.runEnd(run), of: column, parts: parts,
        fingerprints: &fingerprints, positions: &positions)
    }
    return SplitPostings(fingerprints: fingerprints, positions: positions)
  }

  /// Appends the fingerprint of every shingle of a run that belongs to one of the parts given, in
  /// text order, and its position.
  func append(
    run: Range<Int>, of words: Span<UInt32>, parts: Range<Int> = 0..<SplitPostings.parts,
    fingerprints: inout [UInt64], positions: inout [UInt32]
  ) {
    guard run.count >= width else { return }
    let mixedWords = mixedWords.span
    var sum: UInt64 = 0
    for position in run.lowerBound..<run.lowerBound + width - 1 {
      sum = sum &* Fingerprint.base &+ mixedWords[Int(words[position])]
    }
    var left: UInt64 = 0
    for position in run.lowerBound + width - 1..<run.upperBound {
      sum = sum &* Fingerprint.base &+ mixedWords[Int(words[position])]
      sum &-= left &* leaving
      let value = Fingerprint.mixed(sum)
      if parts.contains(Int(truncatingIfNeeded: value >> 56)) {
        fingerprints.append(value)
        positions.append(UInt32(truncatingIfNeeded: position - width + 1))
      }
      left = mixedWords[Int(words[position - width + 1])]
    }
  }

  /// The fingerprint of the shingle at a position, or nil if its run ends before the shingle does.
  func fingerprint(at position: Int, of words: [UInt32]) -> UInt64? {
    var sum: UInt64 = 0
    for index in position..<position + width {
      guard index < words.count, words[index] != CorpusWords.border else { return nil }
      sum = sum &* Fingerprint.base &+ mixedWords[Int(words[index])]
    }
    return Fingerprint.mixed(sum)
  }
}
