/// The words of a text by which names are found in it: runs of letters, digits and marks.
///
/// Punctuation, quotation marks and white space between the words do not count, so that a name is
/// found whichever way it is set. Words are compared as strings, so composed and decomposed letters
/// are equal.
struct NameTokens {
  /// A word and where it stands.
  struct Token {
    /// The word as it stands in the text.
    let text: Substring
    /// Where it stands.
    let range: Range<String.Index>
    /// Whether it begins with a capital letter of ASCII.
    var beginsLarge: Bool { (0x41...0x5A).contains(text.utf8.first ?? 0) }
  }

  /// The words in text order.
  let tokens: [Token]

  /// Takes a text apart.
  ///
  /// - Complexity: O(*n*) for a text of *n* bytes.
  init(_ text: String) {
    var tokens: [Token] = []
    var start: String.Index?
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let isWord = Self.isWord(scalars[index])
      if isWord, start == nil { start = index }
      if !isWord, let first = start {
        tokens.append(Token(text: text[first..<index], range: first..<index))
        start = nil
      }
      scalars.formIndex(after: &index)
    }
    if let first = start {
      tokens.append(Token(text: text[first...], range: first..<text.endIndex))
    }
    self.tokens = tokens
  }

  /// The words of a text, in lower case.
  static func folded(_ text: String) -> [String] {
    NameTokens(text).tokens.map { $0.text.lowercased() }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    case 0..<0x80: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}
