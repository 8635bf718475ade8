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
  ///
  /// Takes 12 bytes a word of these runs while it runs.
  func postings(of runs: Range<Int>, in corpus: CorpusWords, parts: Range<Int>) -> SplitPostings {
    guard let first = runs.first, let last = runs.last else {
      return SplitPostings(fingerprints: Span(), positions: Span())
    }
    let most = corpus.runEnd(last) - corpus.runStart[first] + 1
    var fingerprintColumn = [UInt64](repeating: 0, count: most)
    var positionColumn = [UInt32](repeating: 0, count: most)
    var fingerprints = fingerprintColumn.mutableSpan
    var positions = positionColumn.mutableSpan
    let words = corpus.words.span
    var count = 0
    for run in runs {
      append(
        corpus.runStart[run]..<corpus.runEnd(run), of: words, parts: parts, to: &fingerprints,
        &positions, count: &count)
    }
    return SplitPostings(
      fingerprints: fingerprintColumn.span.extracting(0..<count),
      positions: positionColumn.span.extracting(0..<count))
  }

  /// Adds the postings of those shingles of a run that belong to some parts to columns that have room
  /// for one more than all of them.
  func append(
    _ run: Range<Int>, of words: Span<UInt32>, parts: Range<Int>,
    to fingerprints: inout MutableSpan<UInt64>, _ positions: inout MutableSpan<UInt32>,
    count: inout Int
  ) {
    guard run.count >= width else { return }
    let mixedWords = mixedWords.span
    let firstPart = UInt64(parts.lowerBound)
    let countOfParts = UInt64(parts.count)
    var sum: UInt64 = 0
    for position in run.lowerBound..<run.lowerBound + width - 1 {
      sum = sum &* Fingerprint.base &+ mixedWords[Int(words[position])]
    }
    var left: UInt64 = 0
    var end = count
    for position in run.lowerBound + width - 1..<run.upperBound {
      sum = sum &* Fingerprint.base &+ mixedWords[Int(words[position])]
      sum &-= left &* leaving
      let value = Fingerprint.mixed(sum)
      let start = position &- width &+ 1
      // Nobody can foresee the part: to write all and step over the others is faster.
      fingerprints[end] = value
      positions[end] = UInt32(truncatingIfNeeded: start)
      end &+= value &>> 56 &- firstPart < countOfParts ? 1 : 0
      left = mixedWords[Int(words[start])]
    }
    count = end
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
