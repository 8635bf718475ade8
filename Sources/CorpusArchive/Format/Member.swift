/// The kinds of members, in the order in which a version's file has them.
enum MemberKind: UInt8, Sendable, CaseIterable {
  case header = 0x48  // H
  case data = 0x44  // D
  case table = 0x4F  // O
  case version = 0x56  // V
  case trailer = 0x54  // T

  /// The most bytes that a payload of the kind may have, checked before inflating.
  var maximumPayload: Int {
    switch self {
    case .data: 256 << 10
    case .table: 1 << 20
    case .header, .version, .trailer: 4 << 20
    }
  }

  /// The letter of the kind.
  var letter: String { String(UnicodeScalar(rawValue)) }

  /// Whether a member of this kind may follow one of the other: H D* O* V T.
  func mayFollow(_ previous: MemberKind?) -> Bool {
    switch (previous, self) {
    case (nil, .header): true
    case (.header, .data), (.header, .table), (.header, .version): true
    case (.data, .data), (.data, .table), (.data, .version): true
    case (.table, .table), (.table, .version): true
    case (.version, .trailer): true
    default: false
    }
  }
}

/// The fixed 68 bytes at the beginning of every member.
///
/// A member is one RFC 1952 gzip member whose extra field carries what a reader needs to check and
/// to skip it, so that `gzip -t` and `gzip -dc` work on every file of an archive.
struct MemberHeader: Hashable, Sendable {
  /// The bytes of a header.
  static let byteCount = 68
  /// The bytes of CRC-32 and size behind the deflate stream.
  static let footerByteCount = 8
  /// What every header begins with. gzip's own check sum does not cover these bytes, so they are
  /// compared exactly.
  static let prefix: [UInt8] = [
    0x1F, 0x8B, 8, 4, 0, 0, 0, 0, 0, 0xFF, 56, 0, UInt8(ascii: "P"), UInt8(ascii: "V"), 52, 0,
  ]
  /// The smallest possible member: its deflate stream has two bytes.
  static let minimumMember = byteCount + 2 + footerByteCount

  let kind: MemberKind
  /// The size of the whole member, header and footer included.
  let memberByteCount: Int
  /// The size of the payload before compression.
  let payloadByteCount: Int
  /// D: the position in the log; O: the position in the table; else 0.
  let position: UInt64
  /// The SHA-256 of the payload before compression.
  let digest: ContentDigest

  /// The header as it is stored.
  var bytes: [UInt8] {
    var bytes = Self.prefix
    bytes.reserveCapacity(Self.byteCount)
    bytes += [kind.rawValue, 0, 0, 0]
    LittleEndian.append(UInt64(memberByteCount), count: 4, to: &bytes)
    LittleEndian.append(UInt64(payloadByteCount), count: 4, to: &bytes)
    LittleEndian.append(position, count: 8, to: &bytes)
    bytes += digest.bytes
    return bytes
  }

  init(
    kind: MemberKind, memberByteCount: Int, payloadByteCount: Int, position: UInt64,
    digest: ContentDigest
  ) {
    self.kind = kind
    self.memberByteCount = memberByteCount
    self.payloadByteCount = payloadByteCount
    self.position = position
    self.digest = digest
  }

  /// Reads a stored header; says what is wrong with it if it is none.
  init(_ bytes: [UInt8]) throws(MemberProblem) {
    guard bytes.count == Self.byteCount else {
      throw MemberProblem(.truncated, "the file ends inside a member's header")
    }
    guard bytes.starts(with: Self.prefix), bytes[17] == 0, bytes[18] == 0, bytes[19] == 0 else {
      throw MemberProblem(.altered, "this is no member's header")
    }
    guard let kind = MemberKind(rawValue: bytes[16]) else {
      throw MemberProblem(.altered, "unknown kind of member")
    }
    guard let member = LittleEndian.read(bytes, at: 20, count: 4),
      let payload = LittleEndian.read(bytes, at: 24, count: 4),
      let position = LittleEndian.read(bytes, at: 28, count: 8),
      let digest = ContentDigest(bytes: bytes[36...])
    else { throw MemberProblem(.truncated, "the file ends inside a member's header") }
    guard payload <= UInt64(kind.maximumPayload) else {
      throw MemberProblem(
        .limit, "member \(kind.letter) announces \(payload) bytes of \(kind.maximumPayload) allowed"
      )
    }
    // Deflate grows what it cannot compress by less than a hundredth; a member that is much
    // longer than its payload would make a reader hold bytes for nothing.
    let most = payload + payload / 8 + 1_024
    guard member >= UInt64(Self.minimumMember), member <= most else {
      throw MemberProblem(.limit, "member \(kind.letter) cannot be \(member) bytes long")
    }
    guard kind == .data || kind == .table || position == 0 else {
      throw MemberProblem(.altered, "member \(kind.letter) has a position")
    }
    guard position <= UInt64(ArchiveLimits.logBytes) else {
      throw MemberProblem(.limit, "position \(position) is beyond every archive")
    }
    self.init(
      kind: kind, memberByteCount: Int(member), payloadByteCount: Int(payload),
      position: position, digest: digest)
  }
}

/// Why a member cannot be read; the place is added by who knows it.
struct MemberProblem: Error {
  let kind: ArchiveDamage.Kind
  let detail: String

  init(_ kind: ArchiveDamage.Kind, _ detail: String) {
    self.kind = kind
    self.detail = detail
  }
}

/// Whole members as bytes.
enum Member {
  /// A payload as a member; `nil` if zlib has no memory. A trailer is stored, not compressed, so
  /// that every bit of it is known.
  static func encode(
    _ kind: MemberKind, _ payload: [UInt8], position: Int = 0, level: Int
  ) -> [UInt8]? {
    let level = kind == .trailer ? 0 : level
    guard let stream = Deflate.compress(payload, level: level) else { return nil }
    let header = MemberHeader(
      kind: kind,
      memberByteCount: MemberHeader.byteCount + stream.count + MemberHeader.footerByteCount,
      payloadByteCount: payload.count, position: UInt64(max(0, position)),
      digest: ContentDigest(of: payload))
    var bytes = header.bytes
    bytes.reserveCapacity(header.memberByteCount)
    bytes += stream
    LittleEndian.append(UInt64(Deflate.checksum(payload[...])), count: 4, to: &bytes)
    LittleEndian.append(UInt64(payload.count), count: 4, to: &bytes)
    return bytes
  }

  /// The payload of a whole member that was found with the given header.
  static func decode(
    _ bytes: [UInt8], expecting header: MemberHeader
  ) throws(MemberProblem) -> [UInt8] {
    guard bytes.count == header.memberByteCount else {
      throw MemberProblem(.truncated, "the file ends inside member \(header.kind.letter)")
    }
    guard bytes.starts(with: header.bytes) else {
      throw MemberProblem(.altered, "the header of member \(header.kind.letter) changed")
    }
    let end = bytes.count - MemberHeader.footerByteCount
    // Inflating skips the bits that fill up the last byte. In other members the trailer's digest
    // covers them; in the trailer itself nothing would.
    if header.kind == .trailer, !bytes[MemberHeader.byteCount...].starts(with: Trailer.blockHeader)
    {
      throw MemberProblem(.altered, "T is not one stored block of \(Trailer.byteCount) bytes")
    }
    guard
      let payload = Deflate.inflate(
        bytes[MemberHeader.byteCount..<end], count: header.payloadByteCount)
    else {
      throw MemberProblem(.altered, "member \(header.kind.letter) does not inflate to its size")
    }
    guard LittleEndian.read(bytes, at: end, count: 4) == UInt64(Deflate.checksum(payload[...])),
      LittleEndian.read(bytes, at: end + 4, count: 4) == UInt64(payload.count)
    else { throw MemberProblem(.altered, "the CRC of member \(header.kind.letter) differs") }
    guard ContentDigest(of: payload) == header.digest else {
      throw MemberProblem(.altered, "the SHA-256 of member \(header.kind.letter) differs")
    }
    return payload
  }
}
