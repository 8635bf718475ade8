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
  /// Takes 8 bytes a word of these runs while it runs.
  func postings(of runs: Range<Int>, in corpus: CorpusWords, parts: Range<Int>) -> SplitPostings {
    guard let first = runs.first, let last = runs.last else {
      return SplitPostings(fingerprints: [], positions: [])
    }
    let start = corpus.runStart[first]
    var column = [UInt64](repeating: 0, count: corpus.runEnd(last) - start)
    var values = column.mutableSpan
    let words = corpus.words.span
    for run in runs {
      let positions = corpus.runStart[run]..<corpus.runEnd(run)
      fill(&values, from: positions.lowerBound - start, withRun: positions, of: words)
    }
    let ranges = runs.map { run in
      let end = max(corpus.runStart[run], corpus.runEnd(run) - width + 1)
      return corpus.runStart[run] - start..<end - start
    }
    return SplitPostings(values: column.span, in: ranges, firstPosition: start, parts: parts)
  }

  /// Puts the fingerprint of every shingle of a run into a column, in text order.
  func fill(
    _ values: inout MutableSpan<UInt64>, from start: Int, withRun run: Range<Int>,
    of words: Span<UInt32>
  ) {
    guard run.count >= width else { return }
    let mixedWords = mixedWords.span
    var sum: UInt64 = 0
    for position in run.lowerBound..<run.lowerBound + width - 1 {
      sum = sum &* Fingerprint.base &+ mixedWords[Int(words[position])]
    }
    var left: UInt64 = 0
    var place = start
    for position in run.lowerBound + width - 1..<run.upperBound {
      sum = sum &* Fingerprint.base &+ mixedWords[Int(words[position])]
      sum &-= left &* leaving
      values[place] = Fingerprint.mixed(sum)
      place &+= 1
      left = mixedWords[Int(words[position &- width &+ 1])]
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
