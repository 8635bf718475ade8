/// Collects the bytes of a page.
///
/// Markup can only be written in the source code (`StaticString`), and every value of a trace goes
/// through `text` or `value`, which escape it: no text of a document can become an element, an
/// attribute or a script, whatever it holds.
struct HTMLWriter {
  /// The page so far, UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Makes room for a page of about this many bytes.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Writes markup as it is.
  mutating func markup(_ html: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: html.utf8Start, count: html.utf8CodeUnitCount))
  }

  /// Writes an integer.
  mutating func number(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

  /// Writes a length of a drawing, with at most one decimal.
  mutating func length(_ value: Double) {
    let tenths = Int((min(max(value.isFinite ? value : 0, -1e7), 1e7) * 10).rounded())
    number(tenths / 10)
    guard tenths % 10 != 0 else { return }
    bytes.append(UInt8(ascii: "."))
    number(abs(tenths % 10))
  }

  /// Writes a fragment identifier, made of letters, digits and hyphens only.
  mutating func fragment(_ id: Fragment) { bytes.append(contentsOf: id.name.utf8) }

  /// Writes a string as text between elements: escaped, and with what cannot be seen made visible.
  mutating func text(_ string: String) {
    var string = string
    string.withUTF8 { text($0.span) }
  }

  /// Writes bytes of UTF-8 as text between elements; see `text(_:)`.
  mutating func text(_ source: Span<UInt8>) {
    append(source, isValue: false)
  }

  /// Writes a string as the value of an attribute between double quotes. What cannot be seen is left
  /// out there, as no element can mark it.
  mutating func value(_ string: String) {
    var string = string
    string.withUTF8 { append($0.span, isValue: true) }
  }

  /// Writes a file of the project's own, such as the style sheet, or what a writer wrote before. The
  /// caller answers for it.
  mutating func asset(_ content: [UInt8]) { bytes.append(contentsOf: content) }

  /// Whether a byte is written as it is: most signs of ASCII, and line feeds.
  @inline(__always)
  private static func isPlain(_ byte: UInt8, _ isValue: Bool) -> Bool {
    if byte > 0x3E { return byte < 0x7F }
    guard byte >= 0x20 else { return byte == 0x0A || byte == 0x09 }
    return byte != 0x26 && byte != 0x3C && byte != 0x3E
      && (!isValue || byte != 0x22 && byte != 0x27)
  }

  /// Whether eight bytes are all plain and none of them ends a line: a byte that is less than another, or
  /// equal to it, borrows from its highest bit (H. S. Warren, "Hacker's Delight", 6-1).
  @inline(__always)
  private static func arePlain(_ source: Span<UInt8>, _ index: Int, _ isValue: Bool) -> Bool {
    let bytes = source.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
    func holds(_ byte: UInt64) -> UInt64 {
      let rest = bytes ^ (ones &* byte)
      return (rest &- ones) & ~rest
    }
    var special = bytes | ((bytes &- ones &* 0x20) & ~bytes)
    special |= holds(0x26) | holds(0x3C) | holds(0x3E) | holds(0x7F)
    if isValue { special |= holds(0x22) | holds(0x27) }
    return special & (ones << 7) == 0
  }

  /// One in each of eight bytes.
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Quotation marks end a value, and are signs like any other between elements (HTML, "Data state").
  private mutating func append(_ source: Span<UInt8>, isValue: Bool) {
    var index = 0
    let count = source.count
    while index < count {
      // Most bytes are written as they are, and many at a time.
      let start = index
      while index + 8 <= count, Self.arePlain(source, index, isValue) { index += 8 }
      while index < count, Self.isPlain(source[index], isValue) { index += 1 }
      if start < index {
        source.extracting(start..<index).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
        continue
      }
      let byte = source[index]
      if byte < 0x80 {
        index += 1
        switch byte {
        case UInt8(ascii: "&"): markup("&amp;")
        case UInt8(ascii: "<"): markup("&lt;")
        case UInt8(ascii: ">"): markup("&gt;")
        case UInt8(ascii: "\""): markup("&quot;")
        case UInt8(ascii: "'"): markup("&#39;")
        case 0x0D:
          // A line end of two bytes is one; a parser would fold it in any case.
          if index >= count || source[index] != 0x0A { bytes.append(0x0A) }
        default: if !isValue { control(UInt32(byte)) }
        }
        continue
      }
      let (scalar, length) = HiddenScalar.read(source, at: index)
      if let scalar, HiddenScalar.isHidden(scalar, after: bytes.last) {
        if !isValue { control(scalar) }
      } else {
        for offset in index..<(index + length) { bytes.append(source[offset]) }
      }
      index += length
    }
  }

  /// A character that has no picture of its own, by its number.
  private mutating func control(_ scalar: UInt32) {
    markup("<i class=u>U+")
    let digits = String(scalar, radix: 16, uppercase: true)
    for _ in digits.utf8.count..<max(4, digits.utf8.count) { bytes.append(UInt8(ascii: "0")) }
    bytes.append(contentsOf: digits.utf8)
    markup("</i>")
  }
}
