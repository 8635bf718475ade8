internal import Crypto

/// A digest with the name of its algorithm, such as `sha256:9f86…`, as WARC and WACZ write it.
package struct LabelledDigest: Hashable, Sendable {
  /// The algorithms that web archives use in practice.
  enum Algorithm: Sendable {
    case md5, sha1, sha256
  }

  let algorithm: Algorithm
  let bytes: [UInt8]

  /// Reads a digest in hexadecimal or base 32, with or without padding.
  ///
  /// - Returns: `nil` if the algorithm is unknown or the length does not fit it. Nothing can be
  ///   checked against such a digest.
  init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let length: Int
    switch parts[0].lowercased() {
    case "md5": (algorithm, length) = (.md5, 16)
    case "sha1", "sha-1": (algorithm, length) = (.sha1, 20)
    case "sha256", "sha-256": (algorithm, length) = (.sha256, 32)
    default: return nil
    }
    let digits = Array(parts[1].utf8)
    guard digits.count <= 64 else { return nil }
    let value = digits.count == 2 * length ? Hexadecimal.bytes(digits) : Base32.bytes(digits)
    guard let value, value.count == length else { return nil }
    bytes = value
  }

  /// Whether this is the digest of `content`.
  func matches(_ content: some Sequence<UInt8>) -> Bool {
    func digest(_ function: (some HashFunction).Type) -> [UInt8] {
      var hasher = function.init()
      let hashed: Void? = content.withContiguousStorageIfAvailable { buffer in
        hasher.update(bufferPointer: UnsafeRawBufferPointer(buffer))
      }
      if hashed == nil { hasher.update(data: Array(content)) }
      return Array(hasher.finalize())
    }
    return switch algorithm {
    case .md5: digest(Insecure.MD5.self) == bytes
    case .sha1: digest(Insecure.SHA1.self) == bytes
    case .sha256: digest(SHA256.self) == bytes
    }
  }
}
