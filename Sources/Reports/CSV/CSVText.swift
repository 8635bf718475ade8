/// Puts values into the lines of a CSV file as RFC 4180 has them.
///
/// Lines end in CR LF; a cell with a comma, a quotation mark or a line end stands in quotation
/// marks, doubled inside. Two things are changed, so that a file of strangers' words is harmless:
///
/// - A text that a spreadsheet would run as a formula (its first character is `=`, `+`, `-`, `@`, one
///   of their full-width forms, a tab or a carriage return) gets an apostrophe before it.
/// - Control characters other than tab and line ends, which many readers refuse, become the pictures
///   of themselves (`␀`).
enum CSVText {
  /// Adds one line.
  static func add(_ cells: [Cell?], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case nil: break
      case .text(let text)?: add(text, to: &bytes)
      case let value?: bytes.append(contentsOf: value.plain.utf8)
      }
    }
    bytes += [0x0D, 0x0A]
  }

  private static func add(_ text: String, to bytes: inout [UInt8]) {
    let safe = defused(ControlPictures.replacing(in: text, except: ["\t", "\n", "\r"]))
    let needsQuotes = safe.utf8.contains {
      [UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D].contains($0)
    }
    guard needsQuotes else {
      bytes.append(contentsOf: safe.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in safe.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func defused(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠": return "'" + text
    default: return text
    }
  }
}
