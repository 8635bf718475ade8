internal import Reports

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Results as JSON.
enum ResultJSON {
  /// The value with sorted keys, on lines, with a line feed at the end.
  static func bytes(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try [UInt8](encoder.encode(value)) + [UInt8(ascii: "\n")]
  }
}

/// Results as text for people.
enum ResultText {
  /// A size as people read it: bytes up to 9,999, then kB, MB and GB of a thousand each.
  static func size(_ bytes: Int) -> String {
    if bytes < 10_000 { return bytes == 1 ? "1 byte" : "\(bytes) bytes" }
    var tenths = bytes / 100
    for unit in ["kB", "MB"] {
      if tenths < 10_000 { return "\(tenths / 10).\(tenths % 10) \(unit)" }
      tenths /= 1_000
    }
    return "\(tenths / 10).\(tenths % 10) GB"
  }

  /// A number with its noun.
  static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(plural ?? noun + "s")"
  }

  /// How many times larger one size is than another, to one decimal; a dash if the other is 0.
  static func ratio(_ large: Int, to small: Int) -> String {
    guard small > 0 else { return "–" }
    let (product, overflows) = large.multipliedReportingOverflow(by: 10)
    let tenths = overflows ? large / small * 10 : product / small
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// Rows with their cells below each other, two spaces apart; the last cell is not padded.
  static func table(_ rows: [[String]]) -> String {
    let rows = rows.map { $0.map { SafeText.line($0) } }
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], cell.count)
      }
    }
    return rows.map { row in
      row.enumerated().map { column, cell in
        column == row.count - 1
          ? cell : cell + String(repeating: " ", count: widths[column] - cell.count)
      }.joined(separator: "  ") + "\n"
    }.joined()
  }
}
