internal import WebArchives

/// Reads pages that a browser saved with everything in one file of mail format (MHTML).
///
/// - Note: RFC 2557.
struct MHTMLReader: DocumentReader {
  let endings = ["mhtml", "mht"]

  /// How many multiparts may lie inside each other.
  private static let deepestNesting = 8

  func recognises(_ head: [UInt8]) -> Bool {
    let fields = FieldLines([0x0A] + head)
    return fields["mime-version"] != nil
      && fields["content-type"]?.lowercased().hasPrefix("multipart/") == true
  }

  func read(_ content: ReaderContent) -> ReaderResult {
    let message = MIMEPart(content.bytes[ByteOrderMark.length(in: content.bytes)...])
    guard let page = Self.page(in: message, depth: 0) else {
      return ReaderResult(warnings: [Self.withoutPage(content.file)])
    }
    let (bytes, firstError) = page.content
    var result = HTMLReader().read(
      ReaderContent(file: content.file, bytes: bytes, charset: page.parameter("charset")))
    let address = page["content-location"] ?? message["snapshot-content-location"]
    for index in result.records.indices {
      result.records[index].sha256 = Checksum.sha256(content.bytes)
      if let address { result.records[index].assume(address: address) }
      if let firstError {
        result.records[index].warnings.append(
          DocumentWarning(
            document: content.file, offset: content.offset + firstError,
            code: "broken-transfer-encoding", isLoss: true,
            message: "The page's transfer encoding is broken at byte \(firstError), and was read "
              + "as far as it goes. Save the page again."))
      }
    }
    return result
  }

  /// The part that is the page: the one that `start` names, else the first of HTML.
  private static func page(in part: MIMEPart, depth: Int) -> MIMEPart? {
    if ["text/html", "application/xhtml+xml"].contains(part.mediaType) { return part }
    guard depth < deepestNesting, let parts = part.parts else { return nil }
    if let start = part.parameter("start"),
      let root = parts.first(where: { $0["content-id"]?.trimmed() == start }),
      let page = page(in: root, depth: depth + 1)
    {
      return page
    }
    return parts.lazy.compactMap { page(in: $0, depth: depth + 1) }.first
  }

  private static func withoutPage(_ file: DocumentID) -> DocumentWarning {
    DocumentWarning(
      document: file, offset: 0, code: "no-page", isLoss: true,
      message: "The file has no part of HTML, and was left out. Save the page again as MHTML.")
  }
}

extension SourceRecord {
  /// Takes the address from which a page was saved or archived, if the page names none of its own.
  mutating func assume(address: String) {
    guard url == nil, let address = address.collapsed(), address.hasPrefix("http") else { return }
    url = address
    site = site ?? Address.host(of: address)
  }
}
