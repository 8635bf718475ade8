/// The header of a WARC record.
struct WARCRecord {
  let position: RecordPosition
  /// In lower case, such as `response`.
  let type: String
  /// How many bytes the block has.
  let length: Int
  let fields: FieldLines

  /// Reads a header from the first byte of a record on.
  ///
  /// - Throws: `RecordFault` if it is longer than `limit` bytes, is no WARC header or does not say
  ///   how long its block is.
  init(_ stream: MemberStream, limit: Int) throws(RecordFault) {
    position = stream.position
    var searched = 0
    var size: Int?
    while size == nil {
      let pending = stream.pending
      let start = pending.startIndex + max(0, searched - 2)
      size = FieldLines.end(in: pending, from: start).map { $0 - pending.startIndex }
      guard size == nil else { break }
      searched = pending.count
      guard pending.starts(with: Self.mark.prefix(pending.count)) else {
        throw .damaged("it does not begin with WARC/")
      }
      guard searched <= limit else {
        throw .tooLarge(part: "header", size: searched, limit: limit)
      }
      guard try stream.readAhead() else { throw stream.shortage }
    }
    guard let size, stream.pending.starts(with: Self.mark) else {
      throw .damaged("it does not begin with WARC/")
    }
    guard size <= limit else { throw .tooLarge(part: "header", size: size, limit: limit) }
    fields = FieldLines(stream.pending.prefix(size))
    stream.drop(size)
    guard let type = fields["warc-type"] else { throw .damaged("it has no WARC-Type") }
    self.type = type.lowercased()
    guard let length = fields["content-length"].flatMap(Self.number) else {
      throw .damaged("it has no Content-Length that is a number")
    }
    self.length = length
  }

  /// How every record begins.
  static let mark = Array("WARC/".utf8)

  /// The address that was archived, without the angle brackets that older files put around it.
  var targetURI: String? {
    fields["warc-target-uri"].map(Self.bare)
  }

  /// An address without the angle brackets around it.
  static func bare(_ address: String) -> String {
    address.hasPrefix("<") && address.hasSuffix(">") && address.utf8.count >= 2
      ? String(address.dropFirst().dropLast()) : address
  }

  /// Digits only: no sign, no blanks.
  private static func number(_ text: String) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }
}
