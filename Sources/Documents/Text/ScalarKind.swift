/// What a scalar is for the purpose of finding words.
enum ScalarKind: UInt8 {
  /// Punctuation, symbols, controls: no part of a word.
  case separator
  /// White space of any width, line breaks included.
  case space
  /// A letter or digit of a script that writes words as runs.
  case letter
  /// A combining mark: belongs to what stands before it.
  case mark
  /// A character that is a word by itself: Han, kana, and the scripts of South-East Asia that put
  /// no space between words.
  case single
  /// A sign without width or meaning here: soft hyphen, zero-width space, byte order mark.
  case dropped
  /// An apostrophe or single quotation mark, straight or curly.
  case apostrophe
  /// A double quotation mark, straight, curly or low; not a guillemet.
  case quote
  /// A hyphen or dash of any length.
  case dash

  /// The kind of a scalar value.
  ///
  /// The first 2,048 scalars are looked up, punctuation and East Asian blocks are decided by range,
  /// the rest by the general category.
  static func of(_ value: UInt32) -> ScalarKind {
    if value < 0x800 { return table[Int(value)] }
    switch value {
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: return .dash
    case 0x2018, 0x2019, 0x201A, 0x201B, 0xFF07: return .apostrophe
    case 0x201C, 0x201D, 0x201E, 0x201F, 0xFF02: return .quote
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: return .dropped
    case 0xFE00...0xFE0F: return .dropped
    case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x1680: return .space
    case 0x3099, 0x309A, 0xFF9E, 0xFF9F: return .mark
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3041...0x3096, 0x30A1...0x30FA: return .single
    case 0xAC00...0xD7A3: return .letter
    default: return byCategory(value)
    }
  }

  /// The kinds of the scalars below U+0800.
  private static let table: [ScalarKind] = (0..<0x800).map { value in
    switch UInt32(value) {
    case 0x09...0x0D, 0x20, 0x85, 0xA0: .space
    case 0x22: .quote
    case 0x27: .apostrophe
    case 0x2D: .dash
    // Soft hyphen, and the Arabic letter mark.
    case 0xAD, 0x61C: .dropped
    // The modifier letter apostrophe is typed for the apostrophe.
    case 0x2BC: .apostrophe
    default: byCategory(UInt32(value))
    }
  }

  /// The kind that a scalar's general category and block give.
  private static func byCategory(_ value: UInt32) -> ScalarKind {
    guard let scalar = Unicode.Scalar(value) else { return .separator }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return isUnspaced(value) ? .single : .letter
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
    default: return .separator
    }
  }

  /// Whether a letter's script writes no spaces between words.
  private static func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x19E0...0x19FF, 0xA9E0...0xA9FF,
      0xAA60...0xAA7F:
      // Thai, Lao, Myanmar and its extensions, Khmer and its symbols.
      true
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3038...0x303B, 0x3040...0x30FF,
      0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F,
      0x1B000...0x1B16F, 0x20000...0x3FFFF:
      // Han, hiragana, katakana and their compatibility forms.
      true
    default: false
    }
  }
}
