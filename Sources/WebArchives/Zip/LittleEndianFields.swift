/// Reads numbers from bytes, the least significant byte first, and never beyond their end.
struct LittleEndianFields {
  private let bytes: [UInt8]
  /// The next byte to read.
  private(set) var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// How many bytes are left.
  var left: Int { bytes.count - index }

  /// A number of up to 8 bytes; `nil` if there are fewer left or it does not fit into `Int`.
  mutating func number(_ size: Int) -> Int? {
    guard size <= 8, let field = take(size) else { return nil }
    var number: UInt64 = 0
    for byte in field.reversed() { number = number << 8 | UInt64(byte) }
    return Int(exactly: number)
  }

  /// The next bytes; `nil` if there are fewer left.
  mutating func take(_ count: Int) -> [UInt8]? {
    guard count >= 0, count <= left else { return nil }
    defer { index += count }
    return Array(bytes[index..<(index + count)])
  }

  /// Moves on, if there are so many bytes left.
  mutating func skip(_ count: Int) -> Bool {
    guard count >= 0, count <= left else { return false }
    index += count
    return true
  }
}
