/// The signs that Markdown, mail and lists put around a heading.
enum HeadingSigns {
  /// A heading without number signs, quotation signs and bullets before it, and without the number
  /// signs that close one that began with them; white space at the edges goes too.
  static func removed(_ text: [UInt8], _ span: ByteSpan) -> ByteSpan {
    var start = span.start
    var end = span.end
    while start < end, isSign(text, at: start, end: end) { start += 1 }
    let hasNumberSign = text[span.start..<start].contains(UInt8(ascii: "#"))
    while hasNumberSign, end > start, closing.contains(text[end - 1]) { end -= 1 }
    return Blank.trimmed(text, ByteSpan(start, end))
  }

  /// Whether a sign of lists or headings stands at `index`; a hyphen is one only as a bullet.
  private static func isSign(_ text: [UInt8], at index: Int, end: Int) -> Bool {
    switch text[index] {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "*"), 0x20: true
    case UInt8(ascii: "-"): index + 1 < end && text[index + 1] == 0x20
    default: false
    }
  }

  private static let closing: [UInt8] = Array("# ".utf8)
}
