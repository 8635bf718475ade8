/// Finds the words of a text and hashes their comparison form, in one pass over the bytes.
///
/// A word is a run of letters, digits and combining marks. An apostrophe between two of them, a
/// point or comma between two digits, zero-width signs and Markdown emphasis inside do not end it;
/// a hyphen does. In scripts without spaces each character with its marks is a word. Addresses
/// (`https://…`, `www.…`, the target of a Markdown link) hold no words.
///
/// Follows the word boundaries of Unicode Standard Annex #29, simplified.
package enum WordScanner {
  /// What an ASCII byte, or the lead of a longer scalar, is to the scanner.
  private enum Class: UInt8 {
    case other, word, markup, apostrophe, point, square, wide
  }

  /// The class of each byte.
  private static let classes: [Class] = (0...255).map { (byte: Int) -> Class in
    switch UInt8(byte) {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .word
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "\\"): .markup
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "."), UInt8(ascii: ","): .point
    case UInt8(ascii: "]"): .square
    case 0x80...0xFF: .wide
    default: .other
    }
  }

  private static let http = WordHash.hash(ofComparisonForm: "http".utf8)
  private static let https = WordHash.hash(ofComparisonForm: "https".utf8)
  private static let www = WordHash.hash(ofComparisonForm: "www".utf8)

  /// A word that was read: its hash, and where it ends.
  private struct Word {
    var hash: UInt64
    var end: Int
  }

  /// Appends the words of a span to a table.
  ///
  /// - Complexity: O(*n*) in the bytes of the span. Allocates nothing for ASCII words.
  package static func scan(
    _ text: Span<UInt8>, _ span: ByteSpan, sentence: UInt32, region: UInt16,
    into words: inout WordTable
  ) {
    var list = WordList(capacity: span.count / 5 + 8)
    scan(text, span, sentence: sentence, region: region, into: &list)
    words.append(list)
  }

  /// Adds the words of a span to a list; the same as for a table.
  static func scan(
    _ text: Span<UInt8>, _ span: ByteSpan, sentence: UInt32, region: UInt16,
    into words: inout WordList
  ) {
    let end = min(span.end, text.count)
    var index = max(0, span.start)
    while index < end {
      words.makeRoom()
      index = scan(
        text, from: index, end: end, hashes: &words.hash, starts: &words.start, ends: &words.end,
        count: &words.count)
    }
    words.endSentence(sentence, region: region)
  }

  /// Adds words until the span ends or there is no room left, and returns how far it came.
  private static func scan(
    _ text: Span<UInt8>, from start: Int, end: Int, hashes: inout [UInt64],
    starts: inout [UInt32], ends: inout [UInt32], count words: inout Int
  ) -> Int {
    var count = words
    var hashes = hashes.mutableSpan
    var starts = starts.mutableSpan
    var ends = ends.mutableSpan
    let classes = classes.span
    let lowercase = lowercase.span
    var index = start
    while index < end, count < hashes.count {
      let word: Word
      switch classes[Int(text[index])] {
      case .word:
        word =
          readASCII(text, at: index, end: end, classes: classes, lowercase: lowercase)
          ?? read(text, at: index, end: end, classes: classes)
        if let after = addressEnd(text, word, start: index, end: end) {
          index = after
          continue
        }
      case .wide:
        let (value, length) = UTF8Reader.scalar(in: text, at: index, end: end)
        let kind = ScalarKind.of(value)
        if kind == .single {
          word = readSingle(text, at: index, end: end, value: value, length: length)
        } else if kind == .letter || kind == .mark {
          word = read(text, at: index, end: end, classes: classes)
        } else {
          index += length
          continue
        }
      case .square:
        index = linkTargetEnd(text, at: index, end: end) ?? index + 1
        continue
      default:
        index &+= 1
        continue
      }
      hashes[count] = word.hash
      starts[count] = UInt32(clamping: index)
      ends[count] = UInt32(clamping: word.end)
      count &+= 1
      index = max(word.end, index &+ 1)
    }
    words = count
    return index
  }

  /// Reads a word that begins with an ASCII letter or digit, if it is nothing but those; nil if what
  /// follows may belong to it too.
  private static func readASCII(
    _ text: Span<UInt8>, at start: Int, end: Int, classes: Span<Class>, lowercase: Span<UInt8>
  ) -> Word? {
    var hash = WordHash.basis
    var index = start
    while index < end {
      let byte = lowercase[Int(text[index])]
      if byte == 0 { break }
      hash = (hash ^ UInt64(byte)) &* WordHash.prime
      index &+= 1
    }
    if index < end {
      switch classes[Int(text[index])] {
      case .other, .square: break
      case .point where !isDigit(text[index &- 1]): break
      default: return nil
      }
    }
    return Word(hash: WordHash.finished(hash), end: index)
  }

  /// The lower-case form of each ASCII letter or digit, and 0 for all other bytes.
  private static let lowercase: [UInt8] = (0...255).map { (byte: Int) -> UInt8 in
    switch UInt8(byte) {
    case 0x30...0x39, 0x61...0x7A: UInt8(byte)
    case 0x41...0x5A: UInt8(byte) | 0x20
    default: 0
    }
  }

  /// Reads the word that begins at `start`.
  private static func read(
    _ text: Span<UInt8>, at start: Int, end: Int, classes: Span<Class>
  ) -> Word {
    var hash = WordHash.basis
    var wordEnd = start
    var index = start
    var needsFolding = false
    scanning: while index < end {
      let byte = text[index]
      switch classes[Int(byte)] {
      case .word:
        let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        hash = (hash ^ UInt64(lower)) &* WordHash.prime
        index += 1
        wordEnd = index
      case .markup:
        let first = index
        while index < end, Markup.isMarkup(text, at: index, end: end) { index += 1 }
        // Between digits an asterisk multiplies.
        if index == first || (index < end && isDigit(text[index]) && isDigit(text[first - 1])) {
          break scanning
        }
      case .apostrophe:
        guard beginsWordPart(text, at: index + 1, end: end) else { break scanning }
        hash = (hash ^ 0x27) &* WordHash.prime
        index += 1
      case .point:
        guard index > start, index + 1 < end, isDigit(text[index - 1]), isDigit(text[index + 1])
        else { break scanning }
        hash = (hash ^ UInt64(byte)) &* WordHash.prime
        index += 1
      case .wide:
        let (value, length) = UTF8Reader.scalar(in: text, at: index, end: end)
        switch ScalarKind.of(value) {
        case .letter:
          let folded = value < 0x800 ? UInt32(CaseFolding.table[Int(value)]) : 0
          if folded == 0 {
            needsFolding = needsFolding || !isItsOwnFold(value)
            for offset in 0..<length {
              hash = (hash ^ UInt64(text[index + offset])) &* WordHash.prime
            }
          } else if folded < 0x80 {
            hash = (hash ^ UInt64(folded)) &* WordHash.prime
          } else {
            hash = (hash ^ UInt64(0xC0 | folded >> 6)) &* WordHash.prime
            hash = (hash ^ UInt64(0x80 | folded & 0x3F)) &* WordHash.prime
          }
          index += length
          wordEnd = index
        case .mark:
          needsFolding = true
          index += length
          wordEnd = index
        case .dropped: index += length
        case .apostrophe:
          guard index > start, beginsWordPart(text, at: index + length, end: end) else {
            break scanning
          }
          hash = (hash ^ 0x27) &* WordHash.prime
          index += length
        default: break scanning
        }
      default: break scanning
      }
    }
    if needsFolding { return Word(hash: foldedHash(text, start, wordEnd), end: wordEnd) }
    return Word(hash: WordHash.finished(hash), end: max(wordEnd, start + 1))
  }

  /// Reads the one-character word that begins at `start`, with its marks.
  private static func readSingle(
    _ text: Span<UInt8>, at start: Int, end: Int, value: UInt32, length: Int
  ) -> Word {
    var wordEnd = start + length
    var isFolded = !isItsOwnFold(value)
    while wordEnd < end, text[wordEnd] >= 0x80 {
      let (follower, width) = UTF8Reader.scalar(in: text, at: wordEnd, end: end)
      guard ScalarKind.of(follower) == .mark else { break }
      wordEnd += width
      isFolded = true
    }
    if isFolded { return Word(hash: foldedHash(text, start, wordEnd), end: wordEnd) }
    var hash = WordHash.basis
    for index in start..<wordEnd { hash = (hash ^ UInt64(text[index])) &* WordHash.prime }
    return Word(hash: WordHash.finished(hash), end: wordEnd)
  }

  /// Whether a scalar above U+07FF is known to fold to itself whatever stands beside it.
  private static func isItsOwnFold(_ value: UInt32) -> Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3041...0x3096, 0x30A1...0x30FA, 0xAC00...0xD7A3: true
    default: false
    }
  }

  /// The hash of a word by way of its comparison form; allocates.
  private static func foldedHash(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(end - start)
    for index in start..<end { bytes.append(text[index]) }
    return WordHash.hash(
      ofComparisonForm: ComparisonForm(of: bytes, in: ByteSpan(0, bytes.count)).bytes)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Whether a letter, digit or mark stands at `index`.
  private static func beginsWordPart(_ text: Span<UInt8>, at index: Int, end: Int) -> Bool {
    guard index < end else { return false }
    let byte = text[index]
    if byte < 0x80 { return classes[Int(byte)] == .word }
    let kind = ScalarKind.of(UTF8Reader.scalar(in: text, at: index, end: end).value)
    return kind == .letter || kind == .mark
  }

  /// Where an address that begins with this word ends; nil if the word begins none.
  private static func addressEnd(_ text: Span<UInt8>, _ word: Word, start: Int, end: Int) -> Int? {
    let index = word.end
    guard index + 2 < end else { return nil }
    switch (text[index], index - start) {
    case (UInt8(ascii: ":"), 4...5):
      guard text[index + 1] == UInt8(ascii: "/"), text[index + 2] == UInt8(ascii: "/"),
        word.hash == http || word.hash == https
      else { return nil }
    case (UInt8(ascii: "."), 3):
      guard word.hash == www, beginsWordPart(text, at: index + 1, end: end) else { return nil }
    default: return nil
    }
    return Address.end(in: text, from: index, limit: end)
  }

  /// Where the target of a Markdown link ends, if `](` at `index` begins one: the index after `)`.
  private static func linkTargetEnd(_ text: Span<UInt8>, at index: Int, end: Int) -> Int? {
    guard index + 1 < end, text[index + 1] == UInt8(ascii: "(") else { return nil }
    var cursor = index + 2
    var isTitle = false
    // Longer targets exist, but only as a way to make a reader scan the same bytes many times.
    let limit = min(end, cursor + 1_024)
    while cursor < limit {
      switch text[cursor] {
      case UInt8(ascii: ")"): return cursor + 1
      case 0x0A, 0x0D, UInt8(ascii: "["), UInt8(ascii: "]"): return nil
      case 0x20 where !isTitle:
        guard cursor + 1 < limit, text[cursor + 1] == 0x22 else { return nil }
        isTitle = true
      default: break
      }
      cursor += 1
    }
    return nil
  }
}
