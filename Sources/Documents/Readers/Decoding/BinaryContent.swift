/// Recognises content that is not text, so that no reader takes it for an article.
package enum BinaryContent {
  /// How many bytes of a file are looked at. Git looks at 8,000; binary formats show themselves
  /// within their first block.
  static let examinedBytes = 8_192

  /// The first bytes of formats that people keep beside articles.
  private static let signatures: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "a PDF document"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF8".utf8), "a GIF image"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or office document"),
    ([0x1F, 0x8B], "gzip-compressed"),
    (Array("BZh".utf8), "bzip2-compressed"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz-compressed"),
    ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard-compressed"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive"),
    (Array("Rar!\u{1A}".utf8), "a RAR archive"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
    (Array("{\\rtf".utf8), "a rich text document"),
    (Array("SQLite format 3".utf8), "a database"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ([0xCF, 0xFA, 0xED, 0xFE], "a program"),
  ]

  /// What the content is, such as "a PDF document", if it is not text; nil if it may be text.
  ///
  /// Looks at the first 8 KiB. Besides known signatures, a NUL byte shows binary content (unless a
  /// byte order mark says UTF-16), and so do control characters that make up more than 5 % of the
  /// bytes: text holds tabs, line ends, form feeds and at times an escape, and no others.
  package static func kind(of bytes: [UInt8]) -> String? {
    for signature in signatures where bytes.starts(with: signature.bytes) { return signature.name }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return nil }
    let examined = bytes.prefix(examinedBytes)
    var controls = 0
    for byte in examined {
      if byte == 0 { return "binary data (it holds a NUL byte)" }
      if byte < 0x20, !(0x08...0x0D).contains(byte), byte != 0x1B { controls += 1 }
    }
    return controls * 20 > examined.count ? "binary data" : nil
  }

  /// The warning for a file that holds no text.
  static func warning(for document: DocumentID, kind: String) -> DocumentWarning {
    DocumentWarning(
      document: document, offset: 0, code: "binary-file", isLoss: true,
      message: "The file is \(kind), not text, and was left out. "
        + "Convert it to text, Markdown or HTML.")
  }
}
