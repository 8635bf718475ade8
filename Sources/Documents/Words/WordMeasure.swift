/// What is kept about the words of a document that is at rest: how many there are, and digests that
/// tell equal ones.
struct WordMeasure: Sendable {
  /// The number of words, of all regions.
  let count: Int
  /// The number of words in regions that are scored.
  let scoredCount: Int
  /// See `Document.contentKey`.
  let contentKey: (UInt64, UInt64)
  /// See `Document.runsKey`.
  let runsKey: UInt64

  /// Measures the words of a document. O(words).
  init(_ words: WordTable, _ regions: [Region]) {
    count = words.count
    let scored = words.ranges(in: regions, where: \.isScored)
    scoredCount = scored.reduce(0) { $0 + $1.count }
    contentKey = Self.contentKey(words, scored)
    runsKey = words.runsKey(of: scored)
  }

  private static func contentKey(_ words: WordTable, _ scored: [Range<Int>]) -> (UInt64, UInt64) {
    // Two lanes with different multipliers, so that a collision must hit both.
    var first: UInt64 = 0x9e37_79b9_7f4a_7c15
    var second: UInt64 = 0xd1b5_4a32_d192_ed03
    var count: UInt64 = 0
    let hashes = words.hash.span
    for index in scored.joined() {
      first = (first ^ hashes[index]) &* 0xff51_afd7_ed55_8ccd
      first ^= first >> 32
      second = (second &+ hashes[index]) &* 0xc4ce_b9fe_1a85_ec53
      second ^= second >> 29
      count &+= 1
    }
    return (WordHash.finished(first ^ count), WordHash.finished(second &+ count))
  }
}

extension WordTable {
  /// A hash of the words of some runs and of the borders between them. O(words).
  package func runsKey(of runs: [Range<Int>]) -> UInt64 {
    var key: UInt64 = 0
    let hashes = hash.span
    for run in runs {
      for index in run {
        key = (key ^ hashes[index]) &* 0x9E37_79B9_7F4A_7C15
        key ^= key >> 29
      }
      key = WordHash.finished(key &+ 1)
    }
    return key
  }
}

extension Document {
  /// A digest of the words of the regions that count: equal for every encoding variant of one text,
  /// and for two texts whose words are the same in the same order.
  package var contentKey: (UInt64, UInt64) { facts.measure.contentKey }

  /// A digest of the same words and of the borders between their regions.
  package var runsKey: UInt64 { facts.measure.runsKey }

  /// The number of words, of all regions.
  package var wordCount: Int { facts.measure.count }

  /// The number of words in regions that are scored.
  package var scoredWordCount: Int { facts.measure.scoredCount }
}
