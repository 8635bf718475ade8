/// Cuts a CSV file into batches of rows, fed piece by piece.
///
/// Holds at most one batch and one row. A row over the document limit is passed over with a
/// warning; from there on no quote is trusted beyond its line, because a quote that was never
/// closed is what makes such rows.
struct CSVBatchSplitter: BatchSplitter {
  private let columns: ColumnMap
  private let file: DocumentID
  private let limits: ReaderLimits
  /// The bytes that are in no row yet, and the offset in the file of the first.
  private var pending: [UInt8] = []
  private var pendingOffset = 0
  /// How many pending bytes there must be before another look is worth its time.
  private var nextLook = 0
  private var parser: CSVParser?
  private var header: CSVHeader?
  /// Whether nothing of the file can be used.
  private var isHopeless = false
  private var rows: [CSVBatch.Row] = []
  private var rowBytes = 0
  private var ready: [ReaderBatch] = []
  private var warnings: [DocumentWarning] = []

  init(columns: ColumnMap, file: DocumentID, limits: ReaderLimits) {
    self.columns = columns
    self.file = file
    self.limits = limits
  }

  mutating func feed(_ piece: [UInt8]) {
    guard !isHopeless else { return }
    pending += piece
    if pending.count >= nextLook { takeRows(isLast: false) }
  }

  mutating func finish() {
    if !isHopeless { takeRows(isLast: true) }
    flush()
  }

  mutating func next() -> ReaderBatch? { ready.isEmpty ? nil : ready.removeFirst() }

  mutating func takeWarnings() -> [DocumentWarning] {
    defer { warnings = [] }
    return warnings
  }

  private mutating func takeRows(isLast: Bool) {
    // The separator is known once the first line is, and content once it is more than a few bytes.
    let isLarge = pending.count >= BinaryContent.examinedBytes
    guard var parser = parser ?? (isLast || isLarge ? begin() : nil) else { return }
    self.parser = parser
    while !isHopeless {
      guard let row = parser.next(in: pending, isLast: isLast) else {
        guard !isLast, pending.count - parser.index > limits.documentBytes else { break }
        guard passOverRow(&parser) else { break }
        continue
      }
      take(row)
    }
    let used = min(parser.index, pending.count)
    pending.removeFirst(used)
    pendingOffset += used
    parser.forget(used)
    self.parser = parser
    // Looking again only after as much again keeps one long row from being read over and over.
    nextLook = pending.count * 2
    if isHopeless { pending = [] }
  }

  /// Looks at the first bytes of the file; nil if it is no text.
  private mutating func begin() -> CSVParser? {
    if let kind = BinaryContent.kind(of: pending) {
      warnings.append(BinaryContent.warning(for: file, kind: kind))
      isHopeless = true
      return nil
    }
    if pending.starts(with: [0xFF, 0xFE]) || pending.starts(with: [0xFE, 0xFF]) {
      warnings.append(
        DocumentWarning(
          document: file, offset: 0, code: "utf-16-table", isLoss: true,
          message: "The table is in UTF-16, and was left out. Save it as CSV in UTF-8."))
      isHopeless = true
      return nil
    }
    return CSVParser(pending)
  }

  private mutating func take(_ row: CSVRow) {
    guard header != nil else {
      header = CSVHeader(row.fields, columns)
      if header == nil { giveUp(row) }
      return
    }
    guard row.bytes.count <= limits.documentBytes else {
      warnings.append(tooLarge(line: row.line, size: row.bytes.count, at: row.offset))
      return
    }
    rows.append(
      CSVBatch.Row(
        row: row, bytes: Array(pending[row.bytes]), offset: pendingOffset + row.offset,
        quoteOffset: row.unclosedQuote.map { $0 + pendingOffset }))
    rowBytes += row.bytes.count + 64
    if rowBytes >= limits.batchBytes { flush() }
  }

  /// Passes over the first line of a row that does not end within the limit.
  ///
  /// - Returns: false if that line does not end either; then it is passed over piece by piece.
  private mutating func passOverRow(_ parser: inout CSVParser) -> Bool {
    parser.expectNoLineEndsInQuotes()
    if parser.next(in: pending, isLast: false).map({ take($0) }) != nil { return true }
    // One line over the limit: what there is of it is dropped, and a warning is given for each part.
    warnings.append(
      tooLarge(line: parser.line, size: pending.count - parser.index, at: parser.index))
    pendingOffset += pending.count
    let line = parser.line
    pending = []
    parser = CSVParser(separator: parser.separator, line: line)
    parser.expectNoLineEndsInQuotes()
    return false
  }

  private mutating func giveUp(_ row: CSVRow) {
    isHopeless = true
    let names = row.fields.prefix(12).map { "'\($0.shortened(to: 40))'" }
    warnings.append(
      DocumentWarning(
        document: file, offset: pendingOffset + row.offset, code: "no-text-column", isLoss: true,
        message: "The table has no column of texts, only \(names.joined(separator: ", ")), and was "
          + "left out. Name the column with --map text=COLUMN, or give the file with --metadata "
          + "if it describes other documents."))
  }

  private func tooLarge(line: Int, size: Int, at index: Int) -> DocumentWarning {
    DocumentWarning(
      document: file, offset: pendingOffset + index, code: "over-size-limit", isLoss: true,
      message: "The row on line \(line) has \(size) bytes or more, and the limit is "
        + "\(limits.documentBytes); it was left out. Raise the limit with --max-document, or close "
        + "its quote.")
  }

  private mutating func flush() {
    guard !rows.isEmpty, let header, let parser else { return }
    let batch = CSVBatch(
      rows: rows, header: header, columns: columns, file: file, separator: parser.separator)
    ready.append { batch.read() }
    rows = []
    rowBytes = 0
  }
}
