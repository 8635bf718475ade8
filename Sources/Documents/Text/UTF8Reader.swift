/// Reads and writes single scalars of UTF-8 bytes, without ever trapping.
///
/// A document's text is valid UTF-8, but nothing here depends on it: a byte that begins no
/// scalar reads as U+FFFD of length 1.
enum UTF8Reader {
  /// The value that stands for a byte that begins no scalar.
  static let replacement: UInt32 = 0xFFFD

  /// The scalar that begins at `index` and its length in bytes, at least 1.
  ///
  /// - Parameters:
  ///   - text: The bytes.
  ///   - index: An index below `end`.
  ///   - end: The first index not to be read, at most the number of bytes.
  /// - Returns: The value, or U+FFFD, and the length.
  static func scalar(in text: Span<UInt8>, at index: Int, end: Int) -> (value: UInt32, length: Int)
  {
    let lead = UInt32(text[index])
    if lead < 0x80 { return (lead, 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, index + length <= end else { return (replacement, 1) }
    var value = lead & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = UInt32(text[index + offset])
      guard byte & 0xC0 == 0x80 else { return (replacement, 1) }
      value = value << 6 | (byte & 0x3F)
    }
    return (value, length)
  }

  /// The scalar that begins at `index` of an array; U+FFFD and 1 outside of it.
  static func scalar(in text: [UInt8], at index: Int) -> (value: UInt32, length: Int) {
    guard text.indices.contains(index) else { return (replacement, 1) }
    return scalar(in: text.span, at: index, end: text.count)
  }

  /// The scalar that ends before `index`, and where it begins; nil at or before `start`.
  static func scalar(in text: [UInt8], before index: Int, from start: Int)
    -> (value: UInt32, start: Int)?
  {
    guard index > start, index <= text.count, start >= 0 else { return nil }
    var begin = index - 1
    while begin > start, index - begin < 4, text[begin] & 0xC0 == 0x80 { begin -= 1 }
    let (value, length) = scalar(in: text.span, at: begin, end: index)
    return length == index - begin ? (value, begin) : (replacement, index - 1)
  }

  /// Appends the UTF-8 form of a scalar value; a value that is no scalar becomes U+FFFD.
  static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    if value < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value))
    } else {
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
