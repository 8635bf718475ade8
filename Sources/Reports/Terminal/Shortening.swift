/// Cutting text to a number of columns.
package enum Shortening {
  /// The text cut at its end, at a word if one ends near, with an ellipsis.
  package static func tail(_ text: String, columns: Int, ellipsis: String) -> String {
    guard DisplayWidth.of(text) > columns else { return text }
    let kept = prefix(text, columns: max(1, columns - DisplayWidth.of(ellipsis)))
    if let space = kept.lastIndex(of: " "),
      DisplayWidth.of(kept[..<space]) * 3 >= columns * 2
    {
      return kept[..<space] + ellipsis
    }
    return kept + ellipsis
  }

  /// The text cut in its middle with an ellipsis: of a path, the end tells more than the middle.
  package static func middle(_ text: String, columns: Int, ellipsis: String) -> String {
    guard DisplayWidth.of(text) > columns else { return text }
    let room = max(2, columns - DisplayWidth.of(ellipsis))
    let head = prefix(text, columns: room / 2)
    let tail = String(prefix(String(text.reversed()), columns: room - room / 2).reversed())
    return head + ellipsis + tail
  }

  /// The longest beginning of whole characters that fits.
  package static func prefix(_ text: some StringProtocol, columns: Int) -> String {
    var used = 0
    var kept = ""
    for character in text {
      used += DisplayWidth.of(String(character))
      if used > columns { break }
      kept.append(character)
    }
    return kept
  }
}
