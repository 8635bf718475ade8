internal import Crypto

/// The SHA-256 of files and records.
package enum Checksum {
  /// The SHA-256 of `bytes` as 64 lower-case hexadecimal digits.
  ///
  /// - Complexity: O(*n*); about 2 GB/s with hardware instructions.
  package static func sha256(_ bytes: some Sequence<UInt8> & Sendable) -> String {
    var hasher = SHA256()
    let hashed: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      hasher.update(bufferPointer: UnsafeRawBufferPointer(buffer))
    }
    if hashed == nil { hasher.update(data: Array(bytes)) }
    return hexadecimal(hasher.finalize())
  }

  /// The first eight bytes of the SHA-256, for telling things apart that were seen in one run.
  static func key(_ bytes: [UInt8]) -> UInt64 {
    SHA256.hash(data: bytes).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Bytes as lower-case hexadecimal digits, two a byte.
  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 0x0F)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
