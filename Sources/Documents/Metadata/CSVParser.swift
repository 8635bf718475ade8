/// A row of a CSV file.
struct CSVRow: Equatable, Sendable {
  /// The values, unquoted.
  let fields: [String]
  /// The number of the line that it begins on, from 1.
  let line: Int
  /// The offset of its first byte.
  let offset: Int
  /// The offset of a quote in it that is never closed; its field ends with its line.
  var unclosedQuote: Int?
}

/// Reads comma-separated values as RFC 4180 describes them, from valid UTF-8.
///
/// A field in quotes may hold commas, doubled quotes and line ends; a quote that is not closed before a
/// comma or a line end is taken for a slip that costs its row. A line ends with LF, CRLF or
/// CR; a UTF-8 byte order mark and blank lines are passed over. The separator is the comma, unless
/// the first line has no comma outside quotes and has semicolons or tabs, as spreadsheets write in
/// countries with a decimal comma.
enum CSVParser {
  /// The rows, the header included. A quote that is never closed costs its own row, not those below.
  ///
  /// - Complexity: O(*n*).
  static func rows(of bytes: [UInt8]) -> [CSVRow] {
    var rows: [CSVRow] = []
    // Where no closing quote was found once, none is looked for again beyond the line.
    var mayCloseBelow = true
    var index = ByteOrderMark.length(in: bytes)
    let separator = separator(of: bytes[index...])
    var line = 1
    while index < bytes.count {
      let (offset, firstLine) = (index, line)
      var fields: [String] = []
      var rowEnded = false
      var unclosedQuote: Int?
      while !rowEnded {
        var field: [UInt8] = []
        if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
          let (opening, openingLine) = (index, line)
          let end = takeQuoted(bytes, &index, &line, isOneLine: !mayCloseBelow, into: &field)
          let closes = index == bytes.count || bytes[index] == separator || isLineEnd(bytes[index])
          if end != .closed || !closes {
            if end == .endOfFile { mayCloseBelow = false }
            unclosedQuote = opening
            (index, line) = (opening + 1, openingLine)
            field = Array(bytes[index...].prefix { !isLineEnd($0) })
            index += field.count
          }
        }
        while index < bytes.count, bytes[index] != separator, !isLineEnd(bytes[index]) {
          field.append(bytes[index])
          index += 1
        }
        fields.append(String(decoding: field, as: UTF8.self))
        if index < bytes.count, bytes[index] == separator {
          index += 1
        } else {
          rowEnded = true
          takeLineEnd(bytes, &index, &line)
        }
      }
      guard fields != [""] else { continue }
      rows.append(
        CSVRow(fields: fields, line: firstLine, offset: offset, unclosedQuote: unclosedQuote))
    }
    return rows
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private enum QuotedEnd { case closed, endOfLine, endOfFile }

  /// Takes a field from its opening to its closing quote, and says whether the line or the file ends
  /// before.
  private static func takeQuoted(
    _ bytes: [UInt8], _ index: inout Int, _ line: inout Int, isOneLine: Bool,
    into field: inout [UInt8]
  ) -> QuotedEnd {
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return .closed }
        index += 1
      } else if byte == 0x0A {
        guard !isOneLine else { return .endOfLine }
        line += 1
      }
      field.append(byte)
    }
    return .endOfFile
  }

  private static func takeLineEnd(_ bytes: [UInt8], _ index: inout Int, _ line: inout Int) {
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
