/// A page of a web archive.
struct WebPage: Sendable {
  /// The longest address that is taken for an id, in bytes.
  static let longestID = 2_000

  /// What a page is written in.
  enum Format: Sendable {
    case html, text

    /// The format that a server states for a page; without a statement, HTML if it looks like it.
    ///
    /// Scripts, style sheets and data are passed over, and so is text that is no text to read:
    /// `robots.txt` and site maps are plain text too, but nobody copies from them.
    init?(contentType: String?, _ payload: [UInt8]) {
      switch contentType.map({ String($0.prefix { $0 != ";" }).trimmed().lowercased() }) {
      case "text/html", "application/xhtml+xml": self = .html
      case "text/plain", "text/markdown": self = .text
      case nil, "":
        guard HTMLReader().recognises(Array(payload.prefix(DocumentReaders.headBytes))) else {
          return nil
        }
        self = .html
      default: return nil
      }
    }
  }

  let id: DocumentID
  let address: String
  let format: Format
  /// The charset that the server stated.
  let charset: String?
  let content: [UInt8]
  let warnings: [DocumentWarning]

  /// Reads the page.
  func read() -> ReaderResult {
    let content = ReaderContent(file: id, bytes: content, charset: charset)
    var result =
      switch format {
      case .html: HTMLReader().read(content)
      case .text: TextReader().read(content)
      }
    for index in result.records.indices {
      result.records[index].assume(address: address)
      result.records[index].warnings += warnings
    }
    return result
  }
}
