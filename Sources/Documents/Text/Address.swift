/// Addresses (URLs) as they stand in running text.
enum Address {
  /// The index after an address that is being read at `index`.
  ///
  /// White space, brackets, quotation marks and non-ASCII punctuation end it.
  static func end(in text: Span<UInt8>, from index: Int, limit: Int) -> Int {
    var cursor = index
    while cursor < limit {
      let byte = text[cursor]
      switch byte {
      case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: ")"),
        UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "`"), 0x7F:
        return cursor
      case 0x80...0xFF:
        let (value, length) = UTF8Reader.scalar(in: text, at: cursor, end: limit)
        guard ScalarKind.of(value) == .letter || ScalarKind.of(value) == .mark else {
          return cursor
        }
        cursor += length
      default: cursor += 1
      }
    }
    return limit
  }

  /// The first address in a span, without what a sentence puts behind it; nil if there is none.
  static func first(in text: [UInt8], _ span: ByteSpan) -> ByteSpan? {
    let range = span.range.clamped(to: 0..<text.count)
    let source = text.span
    var index = range.lowerBound
    while index < range.upperBound {
      let isStart = index == range.lowerBound || !isLetter(text[index - 1])
      if isStart, begins(source, at: index, limit: range.upperBound) {
        var end = end(in: source, from: index, limit: range.upperBound)
        while end > index, trailing.contains(text[end - 1]) { end -= 1 }
        return ByteSpan(index, end)
      }
      index += 1
    }
    return nil
  }

  /// The host of an address in lower case, without "www."; nil if there is none.
  static func host(of address: String) -> String? {
    var rest = Array(address.utf8)
    if let scheme = firstIndex(of: Array("://".utf8), in: rest) { rest.removeFirst(scheme + 3) }
    let ends: [UInt8] = [0x2F, 0x3F, 0x23]
    rest = Array(rest.prefix { !ends.contains($0) })
    if let user = rest.lastIndex(of: UInt8(ascii: "@")) { rest.removeFirst(user + 1) }
    if let port = rest.firstIndex(of: UInt8(ascii: ":")) { rest.removeLast(rest.count - port) }
    rest = rest.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if rest.starts(with: "www.".utf8) { rest.removeFirst(4) }
    guard rest.contains(UInt8(ascii: ".")), rest.count > 3 else { return nil }
    return String(decoding: rest, as: UTF8.self)
  }

  /// Signs that end a sentence or an emphasis, not an address.
  private static let trailing: [UInt8] = Array(".,;:!?*_'\\".utf8)

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func firstIndex(of needle: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= needle.count else { return nil }
    return (0...bytes.count - needle.count).first { bytes[$0...].starts(with: needle) }
  }

  private static func begins(_ text: Span<UInt8>, at index: Int, limit: Int) -> Bool {
    let letter = text[index] | 0x20
    guard letter == UInt8(ascii: "h") || letter == UInt8(ascii: "w") else { return false }
    return matches("https://", text, at: index, limit: limit)
      || matches("http://", text, at: index, limit: limit)
      || matches("www.", text, at: index, limit: limit)
  }

  private static func matches(
    _ prefix: StaticString, _ text: Span<UInt8>, at index: Int, limit: Int
  ) -> Bool {
    guard index + prefix.utf8CodeUnitCount < limit else { return false }
    return prefix.withUTF8Buffer { expected in
      for offset in 0..<expected.count {
        let byte = text[index + offset]
        let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        if lower != expected[offset] { return false }
      }
      return true
    }
  }
}
