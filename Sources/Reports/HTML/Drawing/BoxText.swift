/// Text cut to the lines of a box, by an estimate of its width: the page cannot know the reader's font.
enum BoxText {
  /// The width of a text in ems, as wide as the widest of the fonts that systems bring along (Verdana,
  /// DejaVu Sans Bold) would set it.
  static func ems(_ text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ems($1) }
  }

  private static func ems(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "l", "j", "I", "'", ".", ",", ":", ";", "|", "!": 0.4
    case "t", "f", "r", " ", "-", "(", ")", "[", "]", "/": 0.5
    case "m", "w", "M", "W", "@", "%", "…", "—": 1.05
    case "A"..."Z": 0.82
    case "\u{0}"..."~": 0.71
    default: Double(DisplayWidth.of(scalar)) * 0.78
    }
  }

  /// The text in lines of at most so many ems; what does not fit into the last is cut with an ellipsis.
  static func lines(_ text: String, ems limit: Double, most: Int) -> [String] {
    var rest = SafeText.line(text)[...]
    var lines: [String] = []
    while lines.count < most - 1 {
      let head = prefix(rest, ems: limit)
      guard head.endIndex < rest.endIndex else { break }
      // A word that is longer than a line is broken where the line ends.
      let isAtSpace = rest[head.endIndex] == " "
      let space = isAtSpace ? nil : head.lastIndex(of: " ")
      let end = space.map { $0 > head.startIndex ? $0 : head.endIndex } ?? head.endIndex
      guard end > rest.startIndex else { break }
      lines.append(String(rest[..<end]))
      rest = rest[end...].drop { $0 == " " }
    }
    return lines + [cut(String(rest), ems: limit)]
  }

  /// The text in one line of at most so many ems.
  static func cut(_ text: String, ems limit: Double) -> String {
    let text = SafeText.line(text)
    guard prefix(text[...], ems: limit).endIndex < text.endIndex else { return text }
    let kept = prefix(text[...], ems: limit - ems("…"))
    guard let space = kept.lastIndex(of: " "), ems(kept[..<space]) * 3 >= limit * 2 else {
      return kept + "…"
    }
    return kept[..<space] + "…"
  }

  /// The text in one line of at most so many columns.
  static func cut(_ text: String, columns: Int) -> String {
    Shortening.tail(SafeText.line(text), columns: columns, ellipsis: "…")
  }

  /// The longest beginning of whole characters that fits.
  private static func prefix(_ text: Substring, ems limit: Double) -> Substring {
    var used = 0.0
    var end = text.startIndex
    while end < text.endIndex {
      used += ems(String(text[end]))
      if used > limit { break }
      text.formIndex(after: &end)
    }
    return text[..<end]
  }
}
