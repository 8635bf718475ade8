/// The signs of Markdown that change how a text looks and not what it says.
enum Markup {
  /// Whether the byte at `index` is an emphasis sign, a backtick, or a backslash that escapes.
  static func isMarkup(_ text: Span<UInt8>, at index: Int, end: Int) -> Bool {
    switch text[index] {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"): true
    case UInt8(ascii: "\\"): index + 1 < end && isEscapable(text, at: index + 1, end: end)
    default: false
    }
  }

  /// Whether a backslash can escape what stands at `index`: ASCII punctuation, and curly quotation
  /// marks as their straight twins.
  private static func isEscapable(_ text: Span<UInt8>, at index: Int, end: Int) -> Bool {
    if text[index] < 0x80 { return isPunctuation(text[index]) }
    let kind = ScalarKind.of(UTF8Reader.scalar(in: text, at: index, end: end).value)
    return kind == .quote || kind == .apostrophe
  }

  /// Whether a byte is one of the ASCII signs that a backslash can escape.
  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
