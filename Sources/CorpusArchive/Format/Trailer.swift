/// The last member's payload: where V and T begin, and the SHA-256 of everything before T.
struct Trailer: Hashable, Sendable {
  static let byteCount = 48
  /// How its deflate stream begins: the last block, stored, of 48 bytes.
  static let blockHeader: [UInt8] = [0x01, 48, 0, 0xCF, 0xFF]

  let versionOffset: Int
  let trailerOffset: Int
  let digest: ContentDigest

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    LittleEndian.append(UInt64(versionOffset), count: 8, to: &bytes)
    LittleEndian.append(UInt64(trailerOffset), count: 8, to: &bytes)
    return bytes + digest.bytes
  }

  init(versionOffset: Int, trailerOffset: Int, digest: ContentDigest) {
    self.versionOffset = versionOffset
    self.trailerOffset = trailerOffset
    self.digest = digest
  }

  init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.byteCount,
      let version = LittleEndian.read(bytes, at: 0, count: 8).flatMap({ Int(exactly: $0) }),
      let trailer = LittleEndian.read(bytes, at: 8, count: 8).flatMap({ Int(exactly: $0) }),
      let digest = ContentDigest(bytes: bytes[16...])
    else { return nil }
    self.init(versionOffset: version, trailerOffset: trailer, digest: digest)
  }
}
