internal import CZlib

/// Writes gzip members that say nothing about the machine on which they were written.
enum GzipMember {
  /// The first bytes of every member that holds deflated data.
  static let magic: [UInt8] = [0x1F, 0x8B, 0x08]

  /// One member (RFC 1952) without a name, a time or an operating system.
  ///
  /// The compressed bytes depend on the zlib that is used; what they inflate to does not.
  static func compress(_ content: [UInt8]) throws(InteropError) -> [UInt8] {
    let header: [UInt8] = magic + [0, 0, 0, 0, 0, 0, 255]
    guard let deflated = Deflate.compress(content, level: 6) else {
      throw .invalidExport(name: "record", reason: "there is not enough memory to compress it")
    }
    return header + deflated + littleEndian(checksum(content))
      + littleEndian(UInt32(truncatingIfNeeded: content.count))
  }

  /// The CRC-32 of gzip and ZIP, continuing from that of the bytes before.
  static func checksum(_ content: [UInt8], after earlier: UInt32 = 0) -> UInt32 {
    content.withUnsafeBufferPointer { buffer in
      UInt32(truncatingIfNeeded: crc32_z(UInt(earlier), buffer.baseAddress, buffer.count))
    }
  }

  private static func littleEndian(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
