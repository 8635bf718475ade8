/// White space and signs without width at the edges of a stretch of text.
enum Blank {
  /// Whether a byte is ASCII white space, line ends included.
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// The span without white space and zero-width signs at either end; empty if it has nothing else.
  static func trimmed(_ text: [UInt8], _ span: ByteSpan) -> ByteSpan {
    var start = max(0, span.start)
    var end = min(span.end, text.count)
    while start < end {
      let (value, length) = UTF8Reader.scalar(in: text.span, at: start, end: end)
      guard isBlank(value) else { break }
      start += length
    }
    while let (value, begin) = UTF8Reader.scalar(in: text, before: end, from: start) {
      guard isBlank(value) else { break }
      end = begin
    }
    return ByteSpan(start, end)
  }

  private static func isBlank(_ value: UInt32) -> Bool {
    if value > 0x20, value < 0x7F { return false }
    let kind = ScalarKind.of(value)
    return kind == .space || kind == .dropped || value < 0x20
  }
}
