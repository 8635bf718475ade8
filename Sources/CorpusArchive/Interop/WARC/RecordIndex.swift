internal import Crypto

/// Where the records are that later revisits may refer to.
///
/// Keys are the first 16 bytes of a SHA-256, so that a record costs about 200 bytes, however long
/// the addresses are.
struct RecordIndex {
  private struct Key: Hashable {
    let high: UInt64
    let low: UInt64

    init(_ kind: String, _ parts: String...) {
      let text = ([kind] + parts).joined(separator: "\n")
      var words: [UInt64] = [0, 0]
      for (index, byte) in SHA256.hash(data: Array(text.utf8)).prefix(16).enumerated() {
        words[index / 8] = words[index / 8] << 8 | UInt64(byte)
      }
      (high, low) = (words[0], words[1])
    }
  }

  private var positions: [Key: RecordPosition] = [:]

  /// Notes a record that holds a payload; of several with the same key, the first counts.
  mutating func add(_ record: WARCRecord) {
    var keys: [Key] = []
    if let id = record.fields["warc-record-id"] { keys.append(Key("id", id)) }
    if let uri = record.targetURI, let date = record.fields["warc-date"] {
      keys.append(Key("version", uri, date))
    }
    if let digest = record.fields["warc-payload-digest"] { keys.append(Key("digest", digest)) }
    for key in keys where positions[key] == nil { positions[key] = record.position }
  }

  /// The record whose payload a revisit has, by record id, by address and date, or by digest.
  func original(of revisit: WARCRecord) -> RecordPosition? {
    let fields = revisit.fields
    if let id = fields["warc-refers-to"], let found = positions[Key("id", id)] { return found }
    if let uri = fields["warc-refers-to-target-uri"].map(WARCRecord.bare) ?? revisit.targetURI,
      let date = fields["warc-refers-to-date"], let found = positions[Key("version", uri, date)]
    {
      return found
    }
    return fields["warc-payload-digest"].flatMap { positions[Key("digest", $0)] }
  }
}
