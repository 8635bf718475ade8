internal import Documents

extension Document {
  /// The years that a text may name as its present or past; other numbers of four digits are amounts.
  private static let years = 1900...2099

  /// The value of a word that is an ASCII number of so many digits; nil for any other.
  func number(_ word: Int, digits: ClosedRange<Int>) -> Int? {
    guard words.start.indices.contains(word) else { return nil }
    let range = (Int(words.start[word])..<Int(words.end[word])).clamped(to: 0..<text.count)
    guard digits.contains(range.count), range.count <= 9 else { return nil }
    let bytes = text.span
    var value = 0
    for offset in range {
      let byte = bytes[offset]
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// The year that a word is; nil if it is none.
  func year(_ word: Int) -> Int? {
    number(word, digits: 4...4).flatMap { Self.years.contains($0) ? $0 : nil }
  }

  /// The latest year among some words; nil if there is none.
  func latestYear(_ words: Range<Int>) -> Int? { words.lazy.compactMap { year($0) }.max() }
}
