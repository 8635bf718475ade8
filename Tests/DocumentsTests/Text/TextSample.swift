import Documents
import Foundation

/// Texts for the tests of the analysis, and their encoding variants.
enum TextSample {
  /// The folder that `PROVENANCE_CORPORA` names; nil without it.
  static let corpora = ProcessInfo.processInfo.environment["PROVENANCE_CORPORA"]

  /// A text, taken apart.
  static func document(_ text: String, url: String? = nil, site: String? = nil) -> Document {
    Document(
      analysing: SourceRecord(
        id: DocumentID("sample"), text: Array(text.utf8), site: site, url: url))
  }

  /// The text of a span as it stands in the source.
  static func source(_ document: Document, _ span: ByteSpan) -> String {
    String(decoding: document.text[span.range], as: UTF8.self)
  }

  /// The same text in other encodings: nothing but byte offsets may differ.
  static func variants(of text: String) -> [(name: String, text: String)] {
    let curly = curled(text)
    return [
      ("NFC", text.precomposedStringWithCanonicalMapping),
      ("NFD", text.decomposedStringWithCanonicalMapping),
      ("CRLF", text.replacingOccurrences(of: "\n", with: "\r\n")),
      ("BOM", "\u{FEFF}" + text),
      ("curly", curly),
      (
        "all",
        "\u{FEFF}"
          + curly.decomposedStringWithCanonicalMapping.replacingOccurrences(of: "\n", with: "\r\n")
      ),
    ]
  }

  /// The text with curly marks where it has straight ones.
  private static func curled(_ text: String) -> String {
    var curled = ""
    var previous: Character = " "
    for character in text {
      let opens = previous.isWhitespace || previous == "(" || previous == "[" || previous == "\""
      switch character {
      case "\"": curled += opens ? "\u{201C}" : "\u{201D}"
      case "'": curled += opens ? "\u{2018}" : "\u{2019}"
      default: curled.append(character)
      }
      previous = character
    }
    return curled
  }
}
