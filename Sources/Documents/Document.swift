/// What a reader takes out of a file or a record, before the text is analysed.
public struct SourceRecord: Sendable, Equatable {
  /// The document's name.
  public var id: DocumentID
  /// The text: valid UTF-8. For a UTF-8 text file these are the bytes of the file, unchanged.
  public var text: [UInt8]
  /// The SHA-256 of the file or record as it was read, 64 lower-case hex digits.
  public var sha256: String
  /// The title, if the file, record or metadata names one.
  public var title: String?
  /// The site or outlet, if the file, record or metadata names one.
  public var site: String?
  /// The author, if the file, record or metadata names one.
  public var author: String?
  /// The document's own address, if the file, record or metadata names one.
  public var url: String?
  /// The publication dates that the file, record or metadata states.
  public var dates: [PublicationDate]
  /// Parts of the text that the reader knows not to be body text, ascending, not overlapping.
  public var regions: [Region]
  /// What went wrong or was guessed while reading.
  public var warnings: [DocumentWarning]

  /// Creates a record.
  public init(
    id: DocumentID, text: [UInt8], sha256: String = "", title: String? = nil, site: String? = nil,
    author: String? = nil, url: String? = nil, dates: [PublicationDate] = [],
    regions: [Region] = [], warnings: [DocumentWarning] = []
  ) {
    self.id = id
    self.text = text
    self.sha256 = sha256
    self.title = title
    self.site = site
    self.author = author
    self.url = url
    self.dates = dates
    self.regions = regions
    self.warnings = warnings
  }
}

/// One text of a corpus, taken apart: regions, sentences, words, dates and credits.
///
/// Holds the text once, 22 bytes a word and 16 bytes a sentence or quotation beside it.
public struct Document: Sendable {
  /// The document's name.
  public let id: DocumentID
  /// The whole text as valid UTF-8, unchanged.
  public let text: [UInt8]
  /// The SHA-256 of the file or record, 64 lower-case hex digits.
  public let sha256: String
  /// The title in display form: the record's, else the first line of the head that looks like one.
  public let title: String?
  /// The site or outlet: the record's in display form, else the host of its address without "www.";
  /// nil if neither is known.
  public let site: String?
  /// The author in display form.
  public let author: String?
  /// The document's own address.
  public let url: String?
  /// Every date found, the most trusted first.
  public let dates: [PublicationDate]
  /// The regions: without gap or overlap, covering the whole text.
  public let regions: [Region]
  /// The sentences, ascending, not overlapping; a sentence never crosses a region's border.
  public let sentences: [ByteSpan]
  /// The words, of all regions.
  public let words: WordTable
  /// Where the text says what it follows, in text order.
  public let credits: [Credit]
  /// Where the text says that it is itself an origin, in text order.
  public let declarations: [Declaration]
  /// By which names the text speaks of its own author and outlet, in text order.
  package let selfNames: [SelfName]
  /// What stands in quotation marks, without the marks, in text order; no span crosses a paragraph.
  package let quotations: [ByteSpan]
  /// What went wrong or was guessed.
  public let warnings: [DocumentWarning]
}
