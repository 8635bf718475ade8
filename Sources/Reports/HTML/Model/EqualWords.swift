internal import Provenance

/// Words of a passage that were written once, for all passages that have the same.
struct EqualWords {
  /// The passage with which they stand.
  let passage: Int
  /// The document that has them.
  let document: String
  /// Where, in bytes.
  let range: Range<Int>

  /// A hash of words, FNV-1a over eight bytes at a time: only a table in memory rests on it.
  static func hash(of words: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var word: UInt64 = 0
    for index in words.indices {
      word = word << 8 | UInt64(words[index])
      if index & 7 == 7 {
        hash = (hash ^ word) &* 0x0000_0100_0000_01B3
        hash ^= hash >> 29
        word = 0
      }
    }
    return (hash ^ word ^ UInt64(words.count)) &* 0x0000_0100_0000_01B3
  }

  /// Whether they are these words, byte for byte.
  func isEqual(to words: Span<UInt8>, _ texts: SourceTexts) -> Bool {
    guard words.count == range.count, let bytes = texts[document]?.bytes,
      range.upperBound <= bytes.count
    else { return false }
    let own = bytes.span.extracting(range)
    return words.indices.allSatisfy { words[$0] == own[$0] }
  }
}
