internal import Documents

/// The place, and perhaps the agency, with which a report opens: "LISBON (Agency) -" before its first
/// sentence. It stands at the head of a report and nowhere else.
enum Dateline {
  /// The most words of a dateline: "NEW YORK, March 3 (Agency) -".
  private static let longest = 8
  /// The fewest letters of its place.
  private static let shortestPlace = 3
  /// How many words may stand before it: a headline, a line with the author.
  private static let mostBefore = 20

  /// The words of a dateline that begins with a given word; nil if none does there.
  static func words(of document: Document, from first: Int) -> Range<Int>? {
    let words = document.words
    guard first >= 0, first + 1 < words.count else { return nil }
    let name = document.bytes(of: first..<first + 1)
    guard name.count >= shortestPlace, name.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return nil
    }
    for word in first..<min(first + longest, words.count - 1) {
      let gap = (Int(words.end[word])..<max(Int(words.end[word]), Int(words.start[word + 1])))
        .clamped(to: 0..<document.text.count)
      if holdsDash(document.text[gap]) { return first..<word + 1 }
      guard words.sentence[word + 1] == words.sentence[first] else { return nil }
    }
    return nil
  }

  /// The words of the dateline with which a document opens, perhaps below a headline; nil if it has none.
  static func opening(of document: Document) -> Range<Int>? {
    let sentences = document.words.sentence
    var first = 0
    while first < sentences.count, first <= mostBefore {
      if let words = words(of: document, from: first) { return words }
      let sentence = sentences[first]
      while first < sentences.count, sentences[first] == sentence { first += 1 }
    }
    return nil
  }

  /// Whether a dash stands between two words: one of the signs, two hyphens, or one with spaces.
  private static func holdsDash(_ gap: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(gap)
    return bytes.indices.contains { index in
      if bytes[index] == 0xE2, index + 2 < bytes.count {
        return bytes[index + 1] == 0x80 && (bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94)
      }
      guard bytes[index] == 0x2D, index > 0, index + 1 < bytes.count else { return false }
      return bytes[index - 1] == 0x20 && (bytes[index + 1] == 0x20 || bytes[index + 1] == 0x2D)
    }
  }
}
