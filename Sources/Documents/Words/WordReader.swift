/// What stands between two words.
struct Gap: OptionSet {
  let rawValue: UInt16

  static let hyphen = Gap(rawValue: 1)
  static let comma = Gap(rawValue: 2)
  static let stop = Gap(rawValue: 4)
  static let colon = Gap(rawValue: 8)
  static let openBracket = Gap(rawValue: 16)
  static let closeBracket = Gap(rawValue: 32)
  static let quote = Gap(rawValue: 64)
  static let ampersand = Gap(rawValue: 128)
  static let slash = Gap(rawValue: 256)
  static let dash = Gap(rawValue: 512)
  /// A line break.
  static let line = Gap(rawValue: 1024)
  static let space = Gap(rawValue: 2048)
  /// Any other sign, an address among them.
  static let other = Gap(rawValue: 4096)

  /// Nothing but white space, line breaks and emphasis.
  var isPlain: Bool { subtracting([.space, .line]).isEmpty }
  /// Nothing but white space, line breaks, emphasis and quotation marks.
  var isQuotedPlain: Bool { subtracting([.space, .line, .quote]).isEmpty }
}

/// Reads a document's words together with what stands between them.
struct WordReader {
  let text: [UInt8]
  let words: WordTable

  /// The number of words.
  var count: Int { words.count }

  /// The hash of a word; 0, which no table holds, outside of the text.
  func hash(_ index: Int) -> UInt64 {
    words.hash.indices.contains(index) ? words.hash[index] : 0
  }

  /// The bytes from one word to another, both included.
  func span(_ first: Int, _ last: Int) -> ByteSpan { words.span(of: first..<max(first, last) + 1) }

  /// Whether two words stand in one sentence.
  func sameSentence(_ left: Int, _ right: Int) -> Bool {
    words.sentence.indices.contains(left) && words.sentence.indices.contains(right)
      && words.sentence[left] == words.sentence[right]
  }

  /// Whether a word is the first of its sentence.
  func beginsSentence(_ index: Int) -> Bool { !sameSentence(index - 1, index) }

  /// What stands between a word and the next; `.other` at the end of the text.
  func gap(after index: Int) -> Gap {
    guard index + 1 < count, index >= -1 else { return .other }
    let start = index < 0 ? 0 : Int(words.end[index])
    return gap(from: start, to: Int(words.start[index + 1]))
  }

  /// What stands in a stretch without words.
  ///
  /// Stops after 256 bytes: what is longer holds an address or is no gap inside a phrase.
  func gap(from start: Int, to end: Int) -> Gap {
    if end - start > 256 { return .other }
    var gap: Gap = []
    var index = start
    while index < end {
      let (value, length) = UTF8Reader.scalar(in: text, at: index)
      switch value {
      case 0x0A, 0x0D: gap.insert(.line)
      case 0x2A, 0x5F, 0x60, 0x5C: break
      case 0x2C, 0x60C, 0x3001, 0xFF0C: gap.insert(.comma)
      case 0x2E: gap.insert(.stop)
      case 0x3A, 0xFF1A: gap.insert(.colon)
      case 0x28, 0x5B, 0xFF08: gap.insert(.openBracket)
      case 0x29, 0x5D, 0xFF09: gap.insert(.closeBracket)
      case 0x26: gap.insert(.ampersand)
      case 0x2F: gap.insert(.slash)
      case 0xAB, 0xBB, 0x2039, 0x203A: gap.insert(.quote)
      case 0x2D, 0x2010, 0x2011: gap.insert(.hyphen)
      default:
        switch ScalarKind.of(value) {
        case .space: gap.insert(.space)
        case .dropped: break
        case .quote, .apostrophe: gap.insert(.quote)
        case .dash: gap.insert(.dash)
        default: gap.insert(.other)
        }
      }
      index += length
    }
    // A hyphen with white space around it is a dash.
    if gap.isSuperset(of: [.hyphen, .space]) {
      gap.remove(.hyphen)
      gap.insert(.dash)
    }
    return gap
  }

  /// The end of the line on which an index stands, at most 1,024 bytes on: addresses are shorter.
  func lineEnd(from index: Int) -> Int {
    let limit = min(text.count, index + 1_024)
    var end = index
    while end < limit, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
    return end
  }

  /// Whether a word begins with a capital letter, or with a letter that has no case.
  func isCapitalised(_ index: Int) -> Bool {
    guard words.start.indices.contains(index) else { return false }
    let start = Int(words.start[index])
    var value = UTF8Reader.scalar(in: text, at: start).value
    if value == 0x6C || value == 0x64 {
      // The elided articles of French, "l'Agence", stand inside the word.
      let (apostrophe, length) = UTF8Reader.scalar(in: text, at: start + 1)
      if ScalarKind.of(apostrophe) == .apostrophe {
        value = UTF8Reader.scalar(in: text, at: start + 1 + length).value
      }
    }
    if value < 0x80 { return (0x41...0x5A).contains(value) }
    guard let properties = Unicode.Scalar(value)?.properties else { return false }
    return properties.isUppercase || properties.generalCategory == .titlecaseLetter
  }

  /// Whether a word has two letters or more, all of them ASCII capitals or digits.
  func isAcronym(_ index: Int) -> Bool {
    guard words.start.indices.contains(index) else { return false }
    let range = Int(words.start[index])..<Int(words.end[index])
    return range.count >= 2 && isCapitalised(index)
      && text[range].allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
  }

  /// Whether a word ends with an apostrophe and "s".
  func isPossessive(_ index: Int) -> Bool {
    guard words.start.indices.contains(index) else { return false }
    let start = Int(words.start[index])
    let last = Int(words.end[index]) - 1
    guard last > start, text[last] | 0x20 == UInt8(ascii: "s"),
      let before = UTF8Reader.scalar(in: text, before: last, from: start)
    else { return false }
    return ScalarKind.of(before.value) == .apostrophe
  }

  /// Whether a word is a number.
  func isNumber(_ index: Int) -> Bool {
    guard words.start.indices.contains(index) else { return false }
    return (0x30...0x39).contains(text[Int(words.start[index])])
  }

  /// The value of a word of at most four ASCII digits; nil for any other.
  func number(_ index: Int) -> Int? {
    guard words.start.indices.contains(index) else { return nil }
    let range = Int(words.start[index])..<Int(words.end[index])
    guard range.count <= 4, text[range].allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return text[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
