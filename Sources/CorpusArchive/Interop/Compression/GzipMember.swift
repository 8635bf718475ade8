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
    return header + (try deflate(content)) + littleEndian(checksum(content))
      + littleEndian(UInt32(truncatingIfNeeded: content.count))
  }

  /// The CRC-32 of gzip and ZIP, continuing from that of the bytes before.
  static func checksum(_ content: [UInt8], after earlier: UInt32 = 0) -> UInt32 {
    content.withUnsafeBufferPointer { buffer in
      UInt32(truncatingIfNeeded: crc32_z(UInt(earlier), buffer.baseAddress, buffer.count))
    }
  }

  /// Deflated data without anything around it (RFC 1951).
  private static func deflate(_ content: [UInt8]) throws(InteropError) -> [UInt8] {
    guard content.count < Int(UInt32.max) / 2 else {
      throw .invalidExport(name: "record", reason: "it is larger than 2 GiB")
    }
    var stream = z_stream()
    guard
      deflateInit2_(
        &stream, 6, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw .invalidExport(name: "record", reason: "zlib could not start") }
    defer { deflateEnd(&stream) }
    let room = Int(deflateBound(&stream, UInt(content.count)))
    var status = Z_OK
    let output = [UInt8](unsafeUninitializedCapacity: room) { buffer, used in
      status = content.withUnsafeBufferPointer { input in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(room)
        return CZlib.deflate(&stream, Z_FINISH)
      }
      used = room - Int(stream.avail_out)
    }
    guard status == Z_STREAM_END else {
      throw .invalidExport(name: "record", reason: "zlib could not compress it")
    }
    return output
  }

  private static func littleEndian(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
