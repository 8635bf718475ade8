/// Replaces control characters by the pictures of themselves, visibly and one for one.
enum ControlPictures {
  /// The text with U+0000 to U+001F as `␀` to `␟` and U+007F as `␡`, except for some.
  static func replacing(in text: String, except kept: Set<Unicode.Scalar> = []) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      shown.append(kept.contains(scalar) ? scalar : picture(of: scalar) ?? scalar)
    }
    return String(shown)
  }

  /// The picture of a control character; nil for any other.
  static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "␡"
    default: nil
    }
  }
}
