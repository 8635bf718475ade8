/// Writes strangers' words into XML 1.0 so that any parser reads them back.
enum XMLText {
  /// The text for an attribute or an element. `&`, `<`, `>` and quotation marks become entities, and
  /// tabs and line ends references, which a parser does not turn into spaces.
  ///
  /// The text has to be one that `legal` gave back.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: needsEscape) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t": escaped += "&#9;"
      case "\n": escaped += "&#10;"
      case "\r": escaped += "&#13;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The text without the characters that XML 1.0 cannot hold at all, not even as references:
  /// controls become the pictures of themselves, U+FFFE and U+FFFF become U+FFFD.
  static func legal(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xEF }) else { return text }
    let shown = ControlPictures.replacing(in: text, except: ["\t", "\n", "\r"])
    guard
      shown.unicodeScalars.contains(where: { $0.value & 0xFFFE == 0xFFFE && $0.value < 0x10000 })
    else { return shown }
    var legal = String.UnicodeScalarView()
    for scalar in shown.unicodeScalars {
      legal.append(scalar.value == 0xFFFE || scalar.value == 0xFFFF ? "\u{FFFD}" : scalar)
    }
    return String(legal)
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0x09, 0x0A,
      0x0D:
      true
    default: false
    }
  }
}
