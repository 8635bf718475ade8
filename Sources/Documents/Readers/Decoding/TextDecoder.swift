/// Turns the bytes of a file into valid UTF-8, and says what had to be guessed.
///
/// The rules, in this order:
/// 1. A byte order mark of UTF-16 decides for UTF-16; the mark is not part of the text.
/// 2. Valid UTF-8 is kept byte for byte, a UTF-8 byte order mark included.
/// 3. Otherwise, if well-formed sequences of several bytes outnumber malformed ones, the file *is*
///    UTF-8 with damage: each malformed sequence becomes U+FFFD (`invalid-utf8`). Text in Latin-1
///    almost never forms such a sequence by accident.
/// 4. Otherwise it is read as Windows-1252, the superset of Latin-1 that browsers use
///    (`latin1-fallback`).
package enum TextDecoder {
  /// Valid UTF-8, with what was guessed or repaired to obtain it.
  package struct Result: Sendable, Equatable {
    /// The text.
    package var text: [UInt8]
    /// What was guessed or lost.
    package var warnings: [DocumentWarning]
  }

  /// Decodes the text of a document.
  ///
  /// - Parameters:
  ///   - bytes: The bytes as they were read.
  ///   - document: The document to name in warnings.
  /// - Returns: The text and its warnings, whose offsets count the bytes as they were read.
  /// - Complexity: O(*n*).
  package static func decode(_ bytes: [UInt8], for document: DocumentID) -> Result {
    if bytes.starts(with: [0xFF, 0xFE]) {
      return decodeUTF16(bytes, littleEndian: true, for: document)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return decodeUTF16(bytes, littleEndian: false, for: document)
    }
    if (try? UTF8Span(validating: bytes.span)) != nil { return Result(text: bytes, warnings: []) }
    let damage = UTF8Damage(of: bytes)
    let first = damage.firstOffset ?? 0
    if damage.wellFormed > damage.malformed {
      let warning = DocumentWarning(
        document: document, offset: first, code: "invalid-utf8", isLoss: true,
        message: "\(counted(damage.malformed, "malformed UTF-8 sequence")), the first at "
          + "byte \(first), became U+FFFD. Convert the file to valid UTF-8.")
      // The standard library repairs by the same rule that `UTF8Damage` counts by.
      return Result(text: Array(String(decoding: bytes, as: UTF8.self).utf8), warnings: [warning])
    }
    let warning = DocumentWarning(
      document: document, offset: first, code: "latin1-fallback",
      message: "The text is not UTF-8 from byte \(first) on, and was read as "
        + "Windows-1252 (Latin-1). Convert it to UTF-8 if letters look wrong.")
    return Result(text: Windows1252.decoded(bytes), warnings: [warning])
  }

  /// A number with its noun, in the plural unless it is 1.
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
