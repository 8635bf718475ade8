/// The lines at the beginning of a text, one after the other, by byte offsets.
///
/// A line ends with LF, CRLF or CR.
struct TextLines {
  private let text: [UInt8]
  /// The offset at which the next line begins.
  private(set) var offset: Int

  /// Creates the lines of a text, after its byte order mark.
  init(of text: [UInt8]) {
    self.text = text
    offset = ByteOrderMark.length(in: text)
  }

  /// The next line without its end; nil after the last.
  mutating func next() -> Range<Int>? {
    guard offset < text.count else { return nil }
    let start = offset
    let end = text[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
    offset = min(end + 1, text.count)
    if end + 1 < text.count, text[end] == 0x0D, text[end + 1] == 0x0A { offset = end + 2 }
    return start..<end
  }

  /// Whether a part of the text holds nothing but white space.
  func isBlank(_ range: Range<Int>) -> Bool {
    text[range].allSatisfy(Blank.isSpace)
  }

  /// A part of the text.
  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}
