internal import WebArchives

/// Writes gzip members that say nothing about the machine on which they were written.
extension GzipMember {
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

  private static func littleEndian(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
