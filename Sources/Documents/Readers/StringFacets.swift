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

  /// The trimmed text with each run of white space as one space; nil if nothing is left.
  func collapsed() -> String? {
    let words = unicodeScalars.split { $0.properties.isWhitespace }
    return words.isEmpty ? nil : words.map { String($0) }.joined(separator: " ")
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
