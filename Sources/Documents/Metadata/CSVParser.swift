/// A row of a CSV file.
struct CSVRow: Equatable, Sendable {
  /// The values, unquoted.
  let fields: [String]
  /// The number of the line that it begins on, from 1.
  let line: Int
  /// The bytes that it takes, without its line end.
  let bytes: Range<Int>
  /// The offset of a quote in it that is never closed; its field ends with its line.
  var unclosedQuote: Int?

  /// The offset of its first byte.
  var offset: Int { bytes.lowerBound }
}

/// Reads comma-separated values as RFC 4180 describes them, from valid UTF-8.
///
/// A field in quotes may hold commas, doubled quotes and line ends; a quote that is not closed before a
/// comma or a line end is taken for a slip that costs its row. A line ends with LF, CRLF or
/// CR; a UTF-8 byte order mark and blank lines are passed over. The separator is the comma, unless
/// the first line has no comma outside quotes and has semicolons or tabs, as spreadsheets write in
/// countries with a decimal comma.
struct CSVParser {
  /// What separates the fields.
  let separator: UInt8
  /// The number of the line at `index`, from 1.
  private(set) var line: Int
  /// Where the next row begins.
  private(set) var index: Int
  /// Where no closing quote was found once, none is looked for again beyond the line.
  private var mayCloseBelow = true

  /// Begins behind a byte order mark, with the separator that the first line shows.
  init(_ bytes: [UInt8]) {
    index = ByteOrderMark.length(in: bytes)
    separator = Self.separator(of: bytes[index...])
    line = 1
  }

  /// Begins at a row of a file whose separator is known.
  init(separator: UInt8, line: Int, at index: Int = 0) {
    self.separator = separator
    self.line = line
    self.index = index
  }

  /// The rows, the header included. A quote that is never closed costs its own row, not those below.
  ///
  /// - Complexity: O(*n*).
  static func rows(of bytes: [UInt8]) -> [CSVRow] {
    var parser = CSVParser(bytes)
    var rows: [CSVRow] = []
    while let row = parser.next(in: bytes, isLast: true) { rows.append(row) }
    return rows
  }

  /// The next row that is not blank.
  ///
  /// - Parameters:
  ///   - bytes: The file, or as much of it as is known.
  ///   - isLast: Whether the bytes end where the file does.
  /// - Returns: nil if the bytes end inside the row, or before it; then the parser stays before it.
  mutating func next(in bytes: [UInt8], isLast: Bool) -> CSVRow? {
    while index < bytes.count {
      let before = self
      guard let row = takeRow(in: bytes, isLast: isLast) else {
        self = before
        return nil
      }
      if row.fields != [""] { return row }
    }
    return nil
  }

  /// Takes every quote from here on for a slip that is not closed in its line.
  mutating func expectNoLineEndsInQuotes() { mayCloseBelow = false }

  /// Says that the first `count` bytes are no longer there.
  mutating func forget(_ count: Int) { index = max(0, index - count) }

  private mutating func takeRow(in bytes: [UInt8], isLast: Bool) -> CSVRow? {
    let (offset, firstLine) = (index, line)
    var fields: [String] = []
    var unclosedQuote: Int?
    while true {
      guard let field = takeField(in: bytes, isLast: isLast, &unclosedQuote) else { return nil }
      fields.append(field)
      if index < bytes.count, bytes[index] == separator {
        index += 1
        continue
      }
      let end = index
      // The line feed of a pair may not have been read yet.
      let isOpen = index >= bytes.count || (bytes[index] == 0x0D && index + 1 == bytes.count)
      guard isLast || !isOpen else { return nil }
      takeLineEnd(in: bytes)
      return CSVRow(
        fields: fields, line: firstLine, bytes: offset..<end, unclosedQuote: unclosedQuote)
    }
  }

  /// Takes a field up to what ends it; nil if the bytes end before and more may follow.
  private mutating func takeField(
    in bytes: [UInt8], isLast: Bool, _ unclosedQuote: inout Int?
  ) -> String? {
    var field: [UInt8] = []
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
      let (opening, openingLine) = (index, line)
      let end = takeQuoted(in: bytes, into: &field)
      if !isLast, index == bytes.count { return nil }
      let closes =
        index == bytes.count || bytes[index] == separator || Self.isLineEnd(bytes[index])
      if end != .closed || !closes {
        if end == .endOfFile { mayCloseBelow = false }
        unclosedQuote = opening
        (index, line) = (opening + 1, openingLine)
        let start = index
        while index < bytes.count, !Self.isLineEnd(bytes[index]) { index += 1 }
        if !isLast, index == bytes.count { return nil }
        return String(decoding: bytes[start..<index], as: UTF8.self)
      }
    }
    let start = index
    while index < bytes.count, bytes[index] != separator, !Self.isLineEnd(bytes[index]) {
      index += 1
    }
    if !isLast, index == bytes.count { return nil }
    if field.isEmpty { return String(decoding: bytes[start..<index], as: UTF8.self) }
    return String(decoding: field + bytes[start..<index], as: UTF8.self)
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private enum QuotedEnd { case closed, endOfLine, endOfFile }

  /// Takes a field from its opening to its closing quote, and says whether the line or the file ends
  /// before.
  private mutating func takeQuoted(in bytes: [UInt8], into field: inout [UInt8]) -> QuotedEnd {
    index += 1
    var run = index
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
          field += bytes[run..<index - 1]
          return .closed
        }
        field += bytes[run..<index]
        index += 1
        run = index
      } else if byte == 0x0A {
        guard mayCloseBelow else { return .endOfLine }
        line += 1
      }
    }
    field += bytes[run...]
    return .endOfFile
  }

  private mutating func takeLineEnd(in bytes: [UInt8]) {
    guard index < bytes.count else { return }
    let isCarriageReturn = bytes[index] == 0x0D
    index += 1
    line += 1
    if isCarriageReturn, index < bytes.count, bytes[index] == 0x0A { index += 1 }
  }

  private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    var semicolons = 0
    var tabs = 0
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if isLineEnd(byte) { break }
      if byte == UInt8(ascii: ",") { return byte }
      if byte == UInt8(ascii: ";") { semicolons += 1 }
      if byte == UInt8(ascii: "\t") { tabs += 1 }
    }
    if tabs > semicolons { return UInt8(ascii: "\t") }
    return semicolons > 0 ? UInt8(ascii: ";") : UInt8(ascii: ",")
  }
}
