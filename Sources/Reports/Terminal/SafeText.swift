/// Text from a document, made harmless for a terminal or a line of a report.
///
/// Titles and quotations come from strangers. What could move the cursor, recolour the screen,
/// reverse the reading direction or hide letters is made visible or taken out; all else stays.
package enum SafeText {
  /// The most combining marks kept on one character; more are a heap that covers other lines.
  private static let marksKept = 4

  /// The text on one line: white space of any kind becomes single spaces, controls become the
  /// pictures of themselves (`␛`), reordering characters become `�`, invisible ones vanish.
  package static func line(_ text: some StringProtocol) -> String {
    if isPlain(text) { return String(text) }
    var safe = String.UnicodeScalarView()
    var pendingSpace = false
    var marks = 0
    for scalar in text.unicodeScalars {
      // Most scalars are plain letters, of which nothing need be looked up.
      if !pendingSpace, (0x21...0x7E).contains(scalar.value) {
        safe.append(scalar)
        marks = 0
        continue
      }
      if isSpace(scalar) {
        pendingSpace = !safe.isEmpty
        continue
      }
      guard let shown = visible(scalar) else { continue }
      marks = DisplayWidth.of(shown) == 0 ? marks + 1 : 0
      if marks > marksKept { continue }
      if pendingSpace {
        safe.append(" ")
        pendingSpace = false
      }
      safe.append(shown)
    }
    return String(safe)
  }

  /// Whether a text is a line of visible ASCII with single spaces between its words, as most are.
  private static func isPlain(_ text: some StringProtocol) -> Bool {
    var afterSpace = true
    for byte in text.utf8 {
      guard byte > 0x20 || (byte == 0x20 && !afterSpace), byte < 0x7F else { return false }
      afterSpace = byte == 0x20
    }
    return !afterSpace
  }

  /// The text with its line breaks and nothing else that could steer a terminal.
  package static func lines(_ text: some StringProtocol) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { line($0) }
  }

  /// Whether a scalar separates words; no-break spaces count, so that a title can be wrapped.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }

  /// What is shown for a scalar; nil if nothing.
  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x00...0x1F: return Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: return "␡"
    // Directional marks, embeddings, overrides and isolates.
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: return "\u{FFFD}"
    case 0x80...0x9F: return "\u{FFFD}"
    // Variation selectors change the width of what stands before them.
    case 0xFE00...0xFE0F, 0xE0000...0xE01EF: return nil
    default: return scalar.properties.generalCategory == .format ? nil : scalar
    }
  }
}
