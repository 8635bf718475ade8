internal import Crypto

/// Where the records are that later revisits may refer to.
///
/// Keys are digests, so that a record costs a few hundred bytes, however long the addresses are.
struct RecordIndex {
  private var positions: [Key: RecordPosition] = [:]

  /// Notes a record that holds a payload; of several with the same key, the first counts.
  mutating func add(_ record: WARCRecord) {
    var keys: [Key] = []
    if let id = record.fields["warc-record-id"] { keys.append(Self.key("id", id)) }
    if let uri = record.targetURI, let date = record.fields["warc-date"] {
      keys.append(Self.key("version", uri, date))
    }
    if let digest = record.fields["warc-payload-digest"] { keys.append(Self.key("digest", digest)) }
    for key in keys where positions[key] == nil { positions[key] = record.position }
  }

  /// The record whose payload a revisit has, by record id, by address and date, or by digest.
  func original(of revisit: WARCRecord) -> RecordPosition? {
    let fields = revisit.fields
    if let id = fields["warc-refers-to"], let found = positions[Self.key("id", id)] { return found }
    if let uri = fields["warc-refers-to-target-uri"].map(WARCRecord.bare) ?? revisit.targetURI,
      let date = fields["warc-refers-to-date"],
      let found = positions[Self.key("version", uri, date)]
    {
      return found
    }
    return fields["warc-payload-digest"].flatMap { positions[Self.key("digest", $0)] }
  }

  private static func key(_ parts: String...) -> Key {
    Key(parts.joined(separator: "\n"))
  }

  /// The SHA-256 of what names a record, in four words.
  private struct Key: Hashable {
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    init(_ name: String) {
      for (index, byte) in SHA256.hash(data: Array(name.utf8)).enumerated() {
        switch index / 8 {
        case 0: words.0 = words.0 << 8 | UInt64(byte)
        case 1: words.1 = words.1 << 8 | UInt64(byte)
        case 2: words.2 = words.2 << 8 | UInt64(byte)
        default: words.3 = words.3 << 8 | UInt64(byte)
        }
      }
    }

    static func == (left: Self, right: Self) -> Bool { left.words == right.words }

    func hash(into hasher: inout Hasher) {
      hasher.combine(words.0)
      hasher.combine(words.1)
    }
  }
}
