/// A set of phrases that lines are compared with, in comparison form.
struct LinePhrases: Sendable {
  /// The phrases by their first byte, for prefix search.
  private let byFirstByte: [[[UInt8]]]
  private let hashes: Set<UInt64>

  /// Creates a set of phrases separated by line breaks.
  init(_ list: String) {
    let phrases = list.split(separator: "\n").map { ComparisonForm(String($0)).bytes }
    hashes = Set(phrases.map { WordHash.hash(ofComparisonForm: $0) })
    var byFirstByte = [[[UInt8]]](repeating: [], count: 256)
    for phrase in phrases {
      if let first = phrase.first { byFirstByte[Int(first)].append(phrase) }
    }
    self.byFirstByte = byFirstByte
  }

  /// Whether a line is one of the phrases.
  func isWhole(_ line: [UInt8]) -> Bool {
    hashes.contains(WordHash.hash(ofComparisonForm: line))
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

  /// Whether one of the phrases stands anywhere in a line.
  func isInside(_ line: [UInt8]) -> Bool {
    let bytes = line.span
    var isBoundary = true
    for start in 0..<line.count {
      let byte = bytes[start]
      if isBoundary {
        for phrase in byFirstByte[Int(byte)] where matches(phrase, bytes, at: start) { return true }
      }
      isBoundary = !isWordByte(byte)
    }
    return false
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
