internal import CZlib

/// A member of a gzip file (RFC 1952).
package enum GzipMember {
  /// The first bytes of every member that holds deflated data.
  package static let magic: [UInt8] = [0x1F, 0x8B, 0x08]

  /// The CRC-32 of gzip and ZIP, continuing from that of the bytes before.
  package static func checksum(_ content: [UInt8], after earlier: UInt32 = 0) -> UInt32 {
    content.withUnsafeBufferPointer { buffer in
      UInt32(truncatingIfNeeded: crc32_z(UInt(earlier), buffer.baseAddress, buffer.count))
    }
  }
}
