/// Finds tags that no page has, before the parser meets them.
enum HTMLTagScan {
  /// The number of attributes at which a tag is refused. The parser compares every attribute with
  /// all before it, so a hostile tag of a few megabytes would take it hours.
  static let maximumAttributes = 4_096

  /// The offset of the first tag with too many attributes; nil if there is none.
  ///
  /// Comments, scripts and style sheets are passed over: a comparison in a script looks like a tag.
  ///
  /// - Complexity: O(*n*).
  static func overlongTag(in html: [UInt8]) -> Int? {
    var index = 0
    while let start = html[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = start + 1
      guard index < html.count else { return nil }
      if html[index] == UInt8(ascii: "!") {
        if html[index...].starts(with: Array("!--".utf8)) {
          index = self.index(after: Array("-->".utf8), in: html, from: index + 3)
        }
        continue
      }
      guard (0x41...0x5A).contains(html[index] & 0xDF) else { continue }
      let name = html[index...].prefix(8).map { $0 | 0x20 }
      guard passAttributes(of: html, &index) else { return start }
      for element in ["script", "style"] where name.starts(with: element.utf8) {
        index = self.index(after: Array("</\(element)".utf8), in: html, from: index)
      }
    }
    return nil
  }

  /// Moves `index` behind the end of a tag; false if the tag has too many attributes.
  private static func passAttributes(of html: [UInt8], _ index: inout Int) -> Bool {
    var quote: UInt8?
    var attributes = 0
    while index < html.count {
      let (previous, byte) = (html[index - 1], html[index])
      index += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return true
      } else if previous == UInt8(ascii: "="), byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if isSeparator(previous), !isSeparator(byte) {
        attributes += 1
        if attributes > maximumAttributes { return false }
      }
    }
    return true
  }

  /// Whether an attribute may begin after a byte: white space, a slash or a quote.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09...0x0D, 0x20, 0x22, 0x27, 0x2F: true
    default: false
    }
  }

  /// The offset after the next `mark`, which is given in lower case; the end if there is none.
  private static func index(after mark: [UInt8], in html: [UInt8], from start: Int) -> Int {
    var index = start
    while index + mark.count <= html.count {
      var length = 0
      while length < mark.count {
        let byte = html[index + length]
        let isUpper = (0x41...0x5A).contains(byte)
        guard (isUpper ? byte | 0x20 : byte) == mark[length] else { break }
        length += 1
      }
      if length == mark.count { return index + length }
      index += 1
    }
    return html.count
  }
}
