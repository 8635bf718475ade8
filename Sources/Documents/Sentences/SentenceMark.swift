/// The signs that end sentences, and those that may stand between the end and the next one.
enum SentenceMark {
  /// Whether a scalar ends sentences: `. ! ? …`, their full-width forms, and those of Arabic, Urdu,
  /// Devanagari, Armenian, Ethiopic, Khmer and Myanmar.
  static func isTerminator(_ value: UInt32) -> Bool {
    switch value {
    case 0x21, 0x2E, 0x3F, 0x2026: true
    case 0x203C, 0x203D, 0x2047...0x2049: true
    default: isStrong(value)
    }
  }

  /// Whether a scalar ends a sentence whatever follows, white space or not.
  static func isStrong(_ value: UInt32) -> Bool {
    switch value {
    case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61: true
    case 0x61F, 0x6D4, 0x964, 0x965, 0x589, 0x1362, 0x1367, 0x17D4, 0x17D5, 0x104A, 0x104B: true
    default: false
    }
  }

  /// Whether a scalar may stand behind a terminator and still belong to its sentence.
  ///
  /// The curly opening mark U+201C is here because it closes quotations in German.
  static func isCloser(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0x2A, 0x5F, 0x60: true
    case 0x2018, 0x2019, 0x201C, 0x201D, 0xBB, 0xAB, 0x203A, 0x2039: true
    case 0x300D, 0x300F, 0x3011, 0x3009, 0x300B, 0x3015, 0xFF09, 0xFF3D, 0xFF5D: true
    default: ScalarKind.of(value) == .dropped
    }
  }

  /// Whether a scalar may stand before the first word of a sentence.
  static func isOpener(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0x27, 0x28, 0x5B, 0x7B, 0x2A, 0x5F, 0x60, 0x5C: true
    case 0x2018, 0x201A, 0x201C, 0x201D, 0x201E, 0xAB, 0xBB, 0x2039, 0x203A, 0xA1, 0xBF: true
    case 0x2D, 0x2010...0x2015: true
    case 0x2026, 0x2E: true
    case 0x300C, 0x300E, 0x3010, 0x3008, 0x300A, 0xFF08: true
    default: ScalarKind.of(value) == .dropped
    }
  }
}
