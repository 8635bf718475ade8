extension JSONWriter {
  /// Writes `null`.
  package mutating func null() { bytes.append(contentsOf: "null".utf8) }

  /// Writes `true` or `false`.
  package mutating func bool(_ value: Bool) {
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Writes an integer.
  package mutating func number(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    digits(of: UInt64(value.magnitude))
  }

  private mutating func digits(of value: UInt64) {
    // Eight digits fit into one word, the last one in its highest byte.
    guard value < 100_000_000 else {
      digits(of: value / 100_000_000)
      return padded(value % 100_000_000)
    }
    var rest = value
    var packed: UInt64 = 0
    repeat {
      packed = packed << 8 | (0x30 + rest % 10)
      rest /= 10
    } while rest > 0
    while packed > 0 {
      bytes.append(UInt8(truncatingIfNeeded: packed))
      packed >>= 8
    }
  }

  /// Writes eight digits.
  private mutating func padded(_ value: UInt64) {
    var unit: UInt64 = 10_000_000
    while unit > 0 {
      bytes.append(UInt8(0x30 + value / unit % 10))
      unit /= 10
    }
  }

  /// Writes a number, rounded to 6 decimals (`Double.roundedForTrace`).
  package mutating func number(_ value: Double) {
    let millionths = value.millionths
    if millionths < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = millionths.magnitude
    digits(of: magnitude / 1_000_000)
    var fraction = magnitude % 1_000_000
    guard fraction > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var unit: UInt64 = 100_000
    while fraction > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(fraction / unit))
      fraction %= unit
      unit /= 10
    }
  }

  /// Writes a string.
  package mutating func string(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { utf8 in
      var plain = 0
      var index = 0
      while index < utf8.count {
        // Most bytes are written as they are, and many at a time.
        while index + 8 <= utf8.count, Self.arePlain(utf8, index) { index += 8 }
        guard index < utf8.count else { break }
        let length = Self.escapedLength(at: index, in: utf8)
        if length > 0 {
          bytes.append(contentsOf: utf8[plain..<index])
          escape(utf8[index..<(index + length)])
          plain = index + length
        }
        index += max(1, length)
      }
      bytes.append(contentsOf: utf8[plain...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether eight bytes are all ASCII that needs no escape: a byte that is less than another borrows from
  /// its highest bit (H. S. Warren, "Hacker's Delight", 6-1).
  @inline(__always)
  private static func arePlain(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let bytes = UnsafeRawBufferPointer(utf8).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    func holds(_ byte: UInt64) -> UInt64 {
      let rest = bytes ^ (ones &* byte)
      return (rest &- ones) & ~rest
    }
    let special = bytes | (bytes &- ones &* 0x20) | holds(0x22) | holds(0x5C) | holds(0x7F)
    return special & (ones << 7) == 0
  }

  /// One in each of eight bytes.
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The number of bytes of the scalar that begins here if it has to be escaped; else 0.
  private static func escapedLength(at index: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Int {
    switch utf8[index] {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: 1
    // U+0080 to U+009F are C2 80 to C2 9F.
    case 0xC2 where index + 1 < utf8.count && utf8[index + 1] < 0xA0: 2
    // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
    case 0xE2
    where index + 2 < utf8.count && utf8[index + 1] == 0x80 && utf8[index + 2] & 0xFE == 0xA8: 3
    default: 0
    }
  }

  private mutating func escape(_ scalar: Slice<UnsafeBufferPointer<UInt8>>) {
    bytes.append(UInt8(ascii: "\\"))
    switch scalar.first {
    case UInt8(ascii: "\""): bytes.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): bytes.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
    case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
    default:
      let value = String(decoding: scalar, as: UTF8.self).unicodeScalars.first?.value ?? 0
      let digits = String(value, radix: 16)
      bytes.append(contentsOf: "u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
    }
  }
}
