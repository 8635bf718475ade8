internal import Foundation

/// The form of a stretch of text that a person may be shown.
///
/// Composed (NFC), straight quotation marks, white space collapsed, Markdown emphasis and escapes
/// removed; letters, dashes and case stay. Every encoding variant of one text gives the same string.
enum DisplayForm {
  /// The display form of a span, cut at a word with an ellipsis after `limit` characters.
  ///
  /// - Parameters:
  ///   - text: Valid UTF-8.
  ///   - span: The part to show, clamped to the text.
  ///   - limit: The greatest number of characters, the ellipsis included. Less than 1 counts as 1.
  /// - Returns: The string to show; empty for an empty span.
  static func string(_ text: [UInt8], _ span: ByteSpan, limit: Int = 4_096) -> String {
    let limit = min(max(1, limit), 1 << 20)
    let range = span.range.clamped(to: 0..<text.count)
    let source = text.span
    var utf8: [UInt8] = []
    utf8.reserveCapacity(min(range.count, limit * 2))
    var count = 0
    // As long as every scalar is a character and composed as it is, no more need be read than shown.
    var isPlain = true
    // A character of more than eight scalars is decoration: what it displaces is cut.
    let budget = limit * 8 + 64
    var pendingSpace = false
    var previous: UInt32 = 0x20
    var index = range.lowerBound
    while index < range.upperBound, count < (isPlain ? limit + 2 : budget) {
      // Most bytes are letters, which are shown as they are.
      if isLetter(source[index]) {
        if pendingSpace { utf8.append(0x20) }
        pendingSpace = false
        utf8.append(source[index])
        previous = UInt32(source[index])
        count += 1
        index += 1
        continue
      }
      let (value, length) = UTF8Reader.scalar(in: source, at: index, end: range.upperBound)
      let next = index + length
      defer { index = next }
      guard let shown = shown(value) else { continue }
      if shown == 0x20 {
        pendingSpace = count > 0
        previous = 0x20
        continue
      }
      if value < 0x80, Markup.isMarkup(source, at: index, end: range.upperBound),
        !isEscaped(source, index, range.lowerBound),
        value != 0x5F || !isBetweenLetters(source, previous, next, range.upperBound)
      {
        continue
      }
      if pendingSpace { utf8.append(0x20) }
      pendingSpace = false
      if shown < 0x80 {
        utf8.append(UInt8(shown))
      } else if let scalar = Unicode.Scalar(shown) {
        utf8.append(contentsOf: Character(scalar).utf8)
        isPlain = isPlain && !mayCompose(shown)
      }
      previous = shown
      count += 1
    }
    let isComplete = index >= range.upperBound
    if isPlain { return cut(plain: utf8, limit: limit, isComplete: isComplete) }
    let shown = String(decoding: utf8, as: UTF8.self).precomposedStringWithCanonicalMapping
    return cut(shown, limit: limit, isComplete: isComplete)
  }

  /// Whether a byte is an ASCII letter.
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Whether a scalar may belong to the character before it, or be written otherwise in NFC. Nothing
  /// below the first combining mark does, nor do dashes, dots and the euro sign.
  private static func mayCompose(_ value: UInt32) -> Bool {
    value >= 0x300 && !(0x2010...0x2027).contains(value) && value != 0x20AC
  }

  /// The value to show for a scalar; nil if it is not shown.
  private static func shown(_ value: UInt32) -> UInt32? {
    if value > 0x27, value < 0x7F { return value }
    switch ScalarKind.of(value) {
    case .space: return 0x20
    case .quote: return 0x22
    case .apostrophe: return 0x27
    case .dropped:
      // Joiners and variation selectors shape letters and emoji.
      return value == 0x200C || value == 0x200D || (0xFE00...0xFE0F).contains(value) ? value : nil
    default: return value < 0x20 || value == 0x7F ? nil : value
    }
  }

  private static func isEscaped(_ text: Span<UInt8>, _ index: Int, _ start: Int) -> Bool {
    index > start && text[index - 1] == UInt8(ascii: "\\")
  }

  /// Whether an underscore stands inside a word, as in a file name.
  private static func isBetweenLetters(
    _ text: Span<UInt8>, _ previous: UInt32, _ next: Int, _ end: Int
  ) -> Bool {
    guard next < end, ScalarKind.of(previous) == .letter else { return false }
    return ScalarKind.of(UTF8Reader.scalar(in: text, at: next, end: end).value) == .letter
  }

  /// The same as `cut(_:limit:isComplete:)` for a text in which every scalar is a character, which is
  /// cut as bytes.
  private static func cut(plain text: [UInt8], limit: Int, isComplete: Bool) -> String {
    func isFirst(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
    var end = 0
    var count = 0
    while end < text.count, count < limit - 1 || !isFirst(text[end]) {
      if isFirst(text[end]) { count += 1 }
      end += 1
    }
    let rest = text[end...].reduce(0) { isFirst($1) ? $0 + 1 : $0 }
    if isComplete, count + rest <= limit { return String(decoding: text, as: UTF8.self) }
    var words = text[..<end]
    let isWhole = end < text.count && text[end] == 0x20
    if !isWhole, let space = words.lastIndex(of: 0x20),
      words[..<space].reduce(0, { isFirst($1) ? $0 + 1 : $0 }) >= limit / 2
    {
      words = words[..<space]
    }
    while let last = words.last, [0x20, 0x2C, 0x3B, 0x3A].contains(last) { words.removeLast() }
    return String(decoding: words, as: UTF8.self) + "…"
  }

  /// The string, or as many of its words as leave room for an ellipsis.
  private static func cut(_ text: String, limit: Int, isComplete: Bool) -> String {
    if isComplete, text.count <= limit { return text }
    let kept = text.prefix(limit - 1)
    let isWhole = text.dropFirst(kept.count).first == " "
    // A word longer than half the limit is cut inside.
    var words = kept
    if !isWhole, let space = kept.lastIndex(of: " "),
      kept.distance(from: kept.startIndex, to: space) >= limit / 2
    {
      words = kept[..<space]
    }
    while let last = words.last, last == " " || last == "," || last == ";" || last == ":" {
      words.removeLast()
    }
    return words + "…"
  }
}
