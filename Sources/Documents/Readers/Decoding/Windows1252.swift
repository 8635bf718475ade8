/// The code page that the web calls Latin-1.
///
/// As in the WHATWG Encoding Standard, the five bytes without a character (81, 8D, 8F, 90, 9D) are
/// the control characters of the same number, so that every byte string can be read.
enum Windows1252 {
  /// The scalar values of the bytes 80…9F; all other bytes are their own scalar value.
  private static let upperControls: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// `bytes` as UTF-8.
  static func decoded(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.underestimatedCount)
    for byte in bytes {
      let value = (0x80..<0xA0).contains(byte) ? upperControls[Int(byte) - 0x80] : UInt32(byte)
      UTF8Reader.append(value, to: &text)
    }
    return text
  }
}
