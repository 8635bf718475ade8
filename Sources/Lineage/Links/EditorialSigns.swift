internal import Documents

/// What an editor or an accident left between the words of a text: square brackets, ellipses,
/// brackets that lost their partner. One byte a word.
struct EditorialSigns: Sendable {
  private struct Sign: OptionSet {
    let rawValue: UInt8
    static let bracketed = Sign(rawValue: 1)
    static let ellipsisBefore = Sign(rawValue: 2)
    static let ellipsisAfter = Sign(rawValue: 4)
    static let lonelyBracket = Sign(rawValue: 8)
  }

  private var signs: [Sign]

  /// The longest text in brackets that is taken for an editor's insertion, in words.
  private static let longestInsertion = 40

  /// Signs that stand in program code and markup, not in what an editor inserts into a sentence.
  private static let codeSigns: [UInt8] = Array("\"`<>{}()=+*/\\|;#$%&@^~_\n".utf8)

  /// Reads the signs of a document; without one there are none. O(bytes).
  init(document: Document?) {
    signs = Array(repeating: [], count: document?.words.count ?? 0)
    guard let document else { return }
    readEllipses(document)
    readBrackets(document)
  }

  /// Whether a word stands in square brackets with both ends.
  func isBracketed(_ word: Int) -> Bool { has(word, .bracketed) }
  /// Whether an ellipsis stands directly before a word.
  func hasEllipsisBefore(_ word: Int) -> Bool { has(word, .ellipsisBefore) }
  /// Whether an ellipsis stands directly after a word.
  func hasEllipsisAfter(_ word: Int) -> Bool { has(word, .ellipsisAfter) }
  /// Whether a square bracket without its partner touches a word.
  func hasLonelyBracket(_ word: Int) -> Bool { has(word, .lonelyBracket) }
  /// Whether any word of a range stands in square brackets.
  func hasBracket(in words: Range<Int>) -> Bool { words.contains { isBracketed($0) } }

  private func has(_ word: Int, _ sign: Sign) -> Bool {
    signs.indices.contains(word) && signs[word].contains(sign)
  }

  /// Marks the words around each gap that holds an ellipsis and nothing but what prose has between
  /// words: three dots in program code are no omission.
  private mutating func readEllipses(_ document: Document) {
    let text = document.text
    let words = document.words
    for gap in 0...words.count {
      let start = gap == 0 ? 0 : Int(words.end[gap - 1])
      let end = gap == words.count ? text.count : Int(words.start[gap])
      guard end - start >= 3, end <= text.count else { continue }
      var dots = 0
      var found = false
      var isProse = true
      for index in start..<end {
        switch text[index] {
        case 0x2E:
          dots += 1
          if dots == 3 { found = true }
        case 0xE2 where index + 2 < end && text[index + 1] == 0x80 && text[index + 2] == 0xA6:
          found = true
        case 0x2F, 0x3D, 0x60, 0x7B...0x7D, 0x28, 0x29:
          isProse = false
        default:
          if text[index] != 0x20 { dots = 0 }
        }
      }
      guard found, isProse else { continue }
      if gap > 0 { signs[gap - 1].insert(.ellipsisAfter) }
      if gap < words.count { signs[gap].insert(.ellipsisBefore) }
    }
  }

  private mutating func readBrackets(_ document: Document) {
    let text = document.text
    let words = document.words
    var open: Int?
    // Two line feeds in a row, with or without carriage returns and spaces, end a paragraph.
    var lineFeeds = 0
    for index in text.indices {
      if text[index] == 0x0A { lineFeeds += 1 } else if text[index] > 0x20 { lineFeeds = 0 }
      if let start = open, lineFeeds > 1 {
        markLonely(at: start, words)
        open = nil
      }
      if text[index] == 0x5B {
        if let start = open { markLonely(at: start, words) }
        open = index
      } else if text[index] == 0x5D {
        if let start = open,
          document.words(in: ByteSpan(start, index)).count <= Self.longestInsertion
        {
          markPair(start, index, document)
        } else {
          if let start = open { markLonely(at: start, words) }
          markLonely(at: index, words)
        }
        open = nil
      }
    }
    if let start = open { markLonely(at: start, words) }
  }

  /// Marks the words of an insertion; a note number such as `[1]`, a link's text and a list in program
  /// code are none.
  private mutating func markPair(_ start: Int, _ end: Int, _ document: Document) {
    let text = document.text
    if end + 1 < text.count, text[end + 1] == 0x28 { return }
    let range = document.words(in: ByteSpan(start, end))
    let content = text[min(start + 1, end)..<end]
    guard !content.allSatisfy({ (0x30...0x39).contains($0) }),
      !content.contains(where: { Self.codeSigns.contains($0) }), !Self.holdsCurlyQuote(content)
    else { return }
    for word in range { signs[word].insert(.bracketed) }
  }

  private mutating func markLonely(at offset: Int, _ words: WordTable) {
    let next = words.start.partitioningIndex { Int($0) >= offset }
    if next < words.count { signs[next].insert(.lonelyBracket) }
    if next > 0 { signs[next - 1].insert(.lonelyBracket) }
  }

  /// Whether a curly double quotation mark stands in a text: the straight one is among the signs of
  /// code, and a text must not change its meaning with the form of its quotation marks.
  private static func holdsCurlyQuote(_ text: ArraySlice<UInt8>) -> Bool {
    text.indices.dropLast(2).contains { index in
      text[index] == 0xE2 && text[index + 1] == 0x80 && (0x9C...0x9F).contains(text[index + 2])
    }
  }
}
