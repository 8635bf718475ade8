/// The parts of a sentence that repeat what strangers wrote: between quotation marks of any kind.
enum QuotedParts {
  /// The sentence with each quoted part changed; the marks stay.
  ///
  /// A straight single mark counts only where words are not joined by it, so that "the record's
  /// title" holds no quotation. A mark without its partner quotes the rest of the sentence.
  static func changed(in sentence: String, _ change: (String) -> String) -> String {
    var result = ""
    var rest = sentence[...]
    var before: Character?
    while let character = rest.first {
      rest = rest.dropFirst()
      result.append(character)
      defer { before = character }
      guard let closing = closing(of: character, after: before) else { continue }
      let end = end(of: rest, closing) ?? rest.endIndex
      result += change(String(rest[..<end]))
      rest = rest[end...]
      if let mark = rest.first {
        result.append(mark)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// The mark that ends what this one begins; nil if it begins nothing.
  private static func closing(of mark: Character, after before: Character?) -> Character? {
    switch mark {
    case "“", "„": return "”"
    case "‘": return "’"
    case "«": return "»"
    case "\"": return "\""
    case "'": return before.map { $0.isLetter || $0.isNumber } == true ? nil : "'"
    default: return nil
    }
  }

  private static func end(of text: Substring, _ closing: Character) -> Substring.Index? {
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if text[index] == closing {
        guard closing == "'" || closing == "’", next < text.endIndex else { return index }
        if !text[next].isLetter, !text[next].isNumber { return index }
      }
      index = next
    }
    return nil
  }
}
