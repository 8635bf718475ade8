internal import Foundation

/// Folding of letters into the comparison form.
enum CaseFolding {
  /// The folded value of each scalar below U+0800 that folds to one scalar of that range by itself;
  /// 0 for those that need the slow path.
  static let table: [UInt16] = (0..<0x800).map { value in
    guard let scalar = Unicode.Scalar(UInt32(value)) else { return 0 }
    if value < 0x80 {
      return UInt16((0x41...0x5A).contains(value) ? value + 0x20 : value)
    }
    if ScalarKind.of(UInt32(value)) == .mark { return 0 }
    let folded = Array(folded(String(Character(scalar))).unicodeScalars)
    guard folded.count == 1, folded[0].value < 0x800, folded[0].value > 0 else { return 0 }
    return UInt16(folded[0].value)
  }

  /// Whether a scalar is a lower-case letter.
  static func isLowercase(_ value: UInt32) -> Bool {
    if value < 0x80 { return (0x61...0x7A).contains(value) }
    return Unicode.Scalar(value)?.properties.isLowercase ?? false
  }

  /// Text in Unicode's compatibility composition (NFKC) without distinction of case.
  ///
  /// Upper case first, then lower, one scalar at a time: so that "ß" and "SS", "ς" and "σ" fold
  /// together, and no language's special rules apply.
  static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCompatibilityMapping.unicodeScalars {
      for upper in scalar.properties.uppercaseMapping.unicodeScalars {
        folded.append(contentsOf: upper.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(folded).precomposedStringWithCompatibilityMapping
  }
}
