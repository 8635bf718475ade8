/// Finds tags that no page has, before the parser meets them.
enum HTMLTagScan {
  /// The number of attributes at which a tag is refused. The parser compares every attribute with
  /// all before it, so a hostile tag of a few megabytes would take it hours.
  static let maximumAttributes = 4_096

  /// The offset of the first tag with too many attributes; nil if there is none.
  ///
  /// Follows tags and quoted values only roughly, which is enough to count.
  ///
  /// - Complexity: O(*n*).
  static func overlongTag(in html: [UInt8]) -> Int? {
    var start: Int?
    var quote: UInt8?
    var attributes = 0
    var previous: UInt8 = 0
    for (index, byte) in html.enumerated() {
      defer { previous = byte }
      if start == nil {
        if previous == UInt8(ascii: "<"), (0x41...0x5A).contains(byte & 0xDF) {
          (start, quote, attributes) = (index - 1, nil, 0)
        }
      } else if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        start = nil
      } else if previous == UInt8(ascii: "="), byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if isSeparator(previous), !isSeparator(byte) {
        attributes += 1
        if attributes > maximumAttributes { return start }
      }
    }
    return nil
  }

  /// Whether an attribute may begin after a byte: white space, a slash or a quote.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09...0x0D, 0x20, 0x22, 0x27, 0x2F: true
    default: false
    }
  }
}
