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

  /// The text in one or two lines of at most so many ems; the rest is cut with an ellipsis.
  static func lines(_ text: String, ems limit: Double) -> [String] {
    let text = SafeText.line(text)
    let head = prefix(text, ems: limit)
    guard head.endIndex < text.endIndex else { return [text] }
    // A word that is longer than a line is broken where the line ends.
    guard let space = head.lastIndex(of: " "), space > head.startIndex else {
      return [String(head), cut(String(text[head.endIndex...]), ems: limit)]
    }
    return [String(head[..<space]), cut(String(text[text.index(after: space)...]), ems: limit)]
  }

  /// The text in one line of at most so many ems.
  static func cut(_ text: String, ems limit: Double) -> String {
    let text = SafeText.line(text)
    guard prefix(text, ems: limit).endIndex < text.endIndex else { return text }
    let kept = prefix(text, ems: limit - ems("…"))
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
  private static func prefix(_ text: String, ems limit: Double) -> Substring {
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
