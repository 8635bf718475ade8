/// The `Key: value` lines at the beginning of a text file.
///
/// A head begins on the first line that is not blank, has only lines of the form `Key: value`, and
/// ends with a blank line. One of its keys must be a title, date, site, author or address (`Source`
/// alone is not enough: that is how a reprint credits its source). Anything else is the article.
struct FileHead {
  /// More lines than any head has; a longer run of `Word: text` is a dialogue or a list.
  private static let maximumLines = 24
  /// The longest key, in bytes.
  private static let maximumKeyBytes = 32

  /// What the head states.
  let fields: DocumentFields
  /// The head with the blank lines around it: from the beginning of the text to the article.
  let span: ByteSpan

  /// Finds the head of a text; nil if it has none.
  init?(of text: [UInt8], in document: DocumentID) {
    var lines = TextLines(of: text)
    var fields = DocumentFields()
    var lineCount = 0
    var isHead = false
    while let line = lines.next() {
      if lines.isBlank(line) {
        if lineCount == 0 { continue }
        guard isHead else { return nil }
        self.fields = fields
        span = ByteSpan(0, lines.offset)
        return
      }
      lineCount += 1
      guard lineCount <= Self.maximumLines, let (key, value) = Self.split(text, line) else {
        return nil
      }
      let name = lines.string(key)
      guard let field = DocumentFields.Field(key: name) else { continue }
      fields.set(
        lines.string(value), as: field, span: ByteSpan(value.lowerBound, value.upperBound),
        in: document)
      if name.lowercased() != "source" { isHead = true }
    }
    return nil
  }

  /// Splits `Key: value`; nil if the line has another form.
  ///
  /// A key has one to three words of letters, digits, hyphens and underscores. The colon is followed
  /// by white space or the end of the line, so that an address is no key.
  private static func split(
    _ text: [UInt8], _ line: Range<Int>
  ) -> (key: Range<Int>, value: Range<Int>)? {
    guard let colon = text[line].prefix(maximumKeyBytes + 1).firstIndex(of: UInt8(ascii: ":")),
      colon > line.lowerBound
    else { return nil }
    var spaces = 0
    for byte in text[line.lowerBound..<colon] {
      switch byte {
      case 0x20: spaces += 1
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x80...: break
      default: return nil
      }
    }
    guard spaces <= 2, text[line.lowerBound] != 0x20, text[colon - 1] != 0x20 else { return nil }
    var start = colon + 1
    var end = line.upperBound
    guard start == end || text[start] == 0x20 || text[start] == 0x09 else { return nil }
    while start < end, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    return (line.lowerBound..<colon, start..<end)
  }
}
