/// The decoded text of a file that holds one document, as the text readers need it.
enum TextContent {
  /// Decodes a file into a record without metadata.
  ///
  /// - Returns: The record with its text, checksum and decoding warnings; nil and a warning if
  ///   the content is not text.
  static func record(_ content: ReaderContent) -> (record: SourceRecord?, warning: DocumentWarning?)
  {
    if let kind = BinaryContent.kind(of: content.bytes) {
      return (nil, BinaryContent.warning(for: content.file, kind: kind))
    }
    let decoded = TextDecoder.decode(content.bytes, for: content.file)
    var record = SourceRecord(
      id: content.file, text: decoded.text, sha256: Checksum.sha256(content.bytes),
      warnings: decoded.warnings)
    if isBlank(record.text) { record.warnings.append(.emptyDocument(record.id)) }
    return (record, nil)
  }

  /// Whether a text has nothing but white space and a byte order mark.
  static func isBlank(_ text: [UInt8]) -> Bool {
    text[ByteOrderMark.length(in: text)...].allSatisfy(Blank.isSpace)
  }
}
