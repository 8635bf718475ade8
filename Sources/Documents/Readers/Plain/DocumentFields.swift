/// What a head, front matter or record states about its document, collected key by key.
struct DocumentFields: StatedFacts {
  /// A fact about a document.
  enum Field: Hashable {
    case title
    case date
    case site
    case author
    case url

    /// The field that a key names, in any letter case; nil for every other key.
    init?(key: String) {
      switch key.lowercased() {
      case "title", "headline": self = .title
      case "date", "published", "publication date", "date published", "publish_date", "pubdate",
        "publication_date", "datetime":
        self = .date
      case "site", "source", "outlet", "publication", "publisher": self = .site
      case "author", "authors", "by", "byline": self = .author
      case "url", "link", "canonical_url", "canonical", "permalink": self = .url
      default: return nil
      }
    }
  }

  /// The title as stated.
  private(set) var title: String?
  /// The site or outlet as stated.
  private(set) var site: String?
  /// The author, or several joined with commas.
  private(set) var author: String?
  /// The address as stated.
  private(set) var url: String?
  /// The dates, in the order of the text.
  private(set) var dates: [PublicationDate] = []
  /// Dates that could not be read, or not without doubt.
  private(set) var warnings: [DocumentWarning] = []

  /// Takes a value; the first one of a kind counts, and an empty one does not.
  ///
  /// - Parameters:
  ///   - written: The value as it stands in the file.
  ///   - field: What it states.
  ///   - span: Where it stands in the document's text, if it does.
  ///   - document: The document to name in warnings.
  mutating func set(
    _ written: String, as field: Field, span: ByteSpan? = nil, in document: DocumentID
  ) {
    guard let value = written.collapsed() else { return }
    switch field {
    case .title: title = title ?? value
    case .author: author = author ?? value
    case .url: url = url ?? value.withoutAngleBrackets()
    case .site:
      // "Source: https://…" is a credit, not the name of the document's own outlet.
      if !value.contains("://") { site = site ?? value }
    case .date:
      guard let date = DateParser.parse(value) else {
        warnings.append(.unreadableDate(value, in: document, offset: span?.start))
        return
      }
      dates.append(date.published(origin: .record, written: value, span: span))
      if let doubt = date.doubt {
        warnings.append(.doubtfulDate(value, doubt, in: document, offset: span?.start))
      }
    }
  }
}

extension String {
  /// The text without the angle brackets that may enclose an address.
  fileprivate func withoutAngleBrackets() -> String {
    utf8.first == UInt8(ascii: "<") && utf8.last == UInt8(ascii: ">")
      ? String(dropFirst().dropLast()) : self
  }
}

extension DocumentWarning {
  /// A date that cannot be read: a loss if a person wrote it for us, none if a page's software did.
  static func unreadableDate(
    _ written: String, in document: DocumentID, offset: Int?, isLoss: Bool = true
  ) -> DocumentWarning {
    DocumentWarning(
      document: document, offset: offset, code: "unreadable-date", isLoss: isLoss,
      message: "The date '\(written.shortened())' cannot be read and was passed over. "
        + "Write it as 2018-08-03 or 2018-08-03T06:01:00Z.")
  }

  /// A date that can be read in more than one way.
  static func doubtfulDate(
    _ written: String, _ doubt: ParsedDate.Doubt, in document: DocumentID, offset: Int?
  ) -> DocumentWarning {
    DocumentWarning(
      document: document, offset: offset, code: doubt.code,
      message: "'\(written.shortened())': \(doubt.message)")
  }

  /// A document without text.
  static func emptyDocument(_ document: DocumentID) -> DocumentWarning {
    DocumentWarning(
      document: document, offset: 0, code: "empty-document",
      message: "The document has no text. It was kept, and shares nothing with any other.")
  }
}
