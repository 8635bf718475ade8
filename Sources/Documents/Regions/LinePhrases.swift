/// A set of phrases that lines are compared with, in comparison form.
struct LinePhrases: Sendable {
  /// The phrases by their first byte, for prefix search.
  private let byFirstByte: [[[UInt8]]]
  /// Whether a phrase begins with three bytes, by a mixture of them: nearly all places of a line are
  /// turned away here.
  private let beginnings: [Bool]
  private let whole: WordSet
  /// The length of the longest phrase.
  private let longest: Int

  /// Creates a set of phrases separated by line breaks.
  init(_ list: String) {
    let phrases = list.split(separator: "\n").map { ComparisonForm(String($0)).bytes }
    whole = WordSet(hashes: phrases.map { WordHash.hash(ofComparisonForm: $0) })
    longest = phrases.map(\.count).max() ?? 0
    var beginnings = [Bool](repeating: false, count: Self.beginningCount)
    for phrase in phrases where phrase.count > 2 {
      beginnings[Self.beginning(phrase[0], phrase[1], phrase[2])] = true
    }
    self.beginnings = beginnings
    var byFirstByte = [[[UInt8]]](repeating: [], count: 256)
    for phrase in phrases {
      if let first = phrase.first { byFirstByte[Int(first)].append(phrase) }
    }
    self.byFirstByte = byFirstByte
  }

  /// Whether a line is one of the phrases.
  func isWhole(_ line: [UInt8]) -> Bool {
    line.count <= longest && whole.contains(WordHash.hash(ofComparisonForm: line))
  }

  /// Whether a line begins with one of the phrases, at a word's end.
  func isPrefix(of line: [UInt8]) -> Bool {
    guard let first = line.first else { return false }
    return byFirstByte[Int(first)].contains { phrase in
      guard line.starts(with: phrase) else { return false }
      guard phrase.count < line.count, let last = phrase.last else { return true }
      return !isWordByte(last) || !isWordByte(line[phrase.count])
    }
  }

  /// Whether one of the phrases, of three bytes or more, stands anywhere in a line.
  func isInside(_ line: [UInt8]) -> Bool {
    let bytes = line.span
    let beginnings = beginnings.span
    for start in 0..<max(0, bytes.count - 2) {
      guard beginnings[Self.beginning(bytes[start], bytes[start + 1], bytes[start + 2])],
        start == 0 || !isWordByte(bytes[start - 1])
      else { continue }
      for phrase in byFirstByte[Int(bytes[start])] where matches(phrase, bytes, at: start) {
        return true
      }
    }
    return false
  }

  private static let beginningCount = 1 << 12

  private static func beginning(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    (Int(first) ^ Int(second) << 3 ^ Int(third) << 6) & (beginningCount - 1)
  }

  private func matches(_ phrase: [UInt8], _ line: Span<UInt8>, at start: Int) -> Bool {
    guard start + phrase.count <= line.count else { return false }
    for offset in 1..<max(1, phrase.count) where line[start + offset] != phrase[offset] {
      return false
    }
    return true
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
