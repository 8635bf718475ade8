extension String {
  /// The text without white space at both ends.
  func trimmed() -> String {
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace || first == "\u{FEFF}" {
      scalars.removeFirst()
    }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// The longest title, name or address that is kept, in scalars; it keeps a hostile one of many
  /// megabytes out of every report.
  private static let longestValue = 2_000

  /// The trimmed text with each run of white space as one space, cut after 2,000 scalars; nil if
  /// nothing is left.
  func collapsed() -> String? {
    if isCollapsedASCII { return self }
    var scalars = String.UnicodeScalarView()
    var count = 0
    var isBetweenWords = false
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace || scalar == "\u{FEFF}" {
        isBetweenWords = count > 0
        continue
      }
      guard count < Self.longestValue else { break }
      if isBetweenWords { scalars.append(" ") }
      scalars.append(scalar)
      count += 1
      isBetweenWords = false
    }
    return count == 0 ? nil : String(scalars)
  }

  /// Whether nothing is there to collapse: printed ASCII signs with single spaces between them.
  private var isCollapsedASCII: Bool {
    var last: UInt8 = 0x20
    for byte in utf8 {
      if byte < 0x20 || byte > 0x7E || (byte == 0x20 && last == 0x20) { return false }
      last = byte
    }
    return last != 0x20 && utf8.count <= Self.longestValue
  }

  /// The text for a message: cut after 80 scalars with an ellipsis, control characters as spaces.
  func shortened(to limit: Int = 80) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars.prefix(limit) {
      scalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return String(scalars) + (unicodeScalars.dropFirst(limit).isEmpty ? "" : "…")
  }
}
