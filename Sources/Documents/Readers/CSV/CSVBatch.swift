/// Some rows of a CSV file, read independently of the others.
struct CSVBatch: Sendable {
  /// A row with its bytes.
  struct Row: Sendable {
    let row: CSVRow
    let bytes: [UInt8]
    /// The offset of the row in the file.
    let offset: Int
    /// The offset in the file of a quote that is never closed.
    let quoteOffset: Int?
  }

  let rows: [Row]
  let header: CSVHeader
  let columns: ColumnMap
  let file: DocumentID
  /// What separates the fields.
  let separator: UInt8

  /// The documents of the rows.
  func read() -> ReaderResult {
    var result = ReaderResult()
    for row in rows { read(row, into: &result) }
    return result
  }

  private func read(_ row: Row, into result: inout ReaderResult) {
    var fields = row.row.fields
    if let quote = row.quoteOffset {
      result.warnings.append(
        warning(row, at: quote, "has a quote that is never closed", "Close it, or double it"))
      return
    }
    guard fields.count == header.count else {
      result.warnings.append(
        warning(
          row, at: row.offset,
          "has \(fields.count) columns, and the header has \(header.count)",
          "Put values that hold a separator into quotes"))
      return
    }
    var warnings: [DocumentWarning] = []
    let fallback = DocumentID("\(file)#\(row.row.line)")
    if (try? UTF8Span(validating: row.bytes.span)) == nil {
      let decoded = TextDecoder.decode(row.bytes, for: fallback)
      warnings = decoded.warnings
      var parser = CSVParser(separator: separator, line: row.row.line)
      fields = parser.next(in: decoded.text, isLast: true)?.fields ?? fields
    }
    guard fields.count == header.count else { return }
    header.values(of: fields).add(
      bytes: row.bytes[...],
      place: RecordPlace(file: file, fallbackID: fallback, offset: row.offset), columns: columns,
      warnings: warnings, to: &result)
  }

  private func warning(
    _ row: Row, at offset: Int, _ problem: String, _ advice: String
  ) -> DocumentWarning {
    DocumentWarning(
      document: file, offset: offset, code: "broken-record", isLoss: true,
      message: "The row on line \(row.row.line) \(problem). It was left out; the other rows were "
        + "kept. \(advice).")
  }
}
