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
/// Holds the text once and 16 bytes a sentence or quotation beside it; awake, 22 bytes a word too. All
/// of it stands behind references, so that a document is handed on at the cost of two.
///
/// A document that was loaded is *at rest*: it keeps what is known about its words, and makes the
/// table of them anew whenever somebody asks. Who asks more than once wakes a copy (`awake`).
public struct Document: Sendable {
  @usableFromInline let facts: Facts
  /// The words; nil if the document is at rest.
  @usableFromInline let table: Words?

  /// The document's name.
  @inlinable
  public var id: DocumentID { facts.id }
  /// The whole text as valid UTF-8, unchanged.
  @inlinable
  public var text: [UInt8] { facts.text }
  /// The SHA-256 of the file or record, 64 lower-case hex digits.
  public var sha256: String { facts.digest.text }
  /// The title in display form: the record's, else the first line of the head that looks like one.
  @inlinable
  public var title: String? { facts.title }
  /// The site or outlet: the record's in display form, else the host of its address without "www.";
  /// nil if neither is known.
  @inlinable
  public var site: String? { facts.site }
  /// The author in display form.
  @inlinable
  public var author: String? { facts.author }
  /// The document's own address.
  @inlinable
  public var url: String? { facts.url }
  /// Every date found, the most trusted first.
  @inlinable
  public var dates: [PublicationDate] { facts.dates }
  /// The regions: without gap or overlap, covering the whole text.
  @inlinable
  public var regions: [Region] { facts.regions }
  /// The sentences, ascending, not overlapping; a sentence never crosses a region's border.
  @inlinable
  public var sentences: [ByteSpan] { facts.sentences }
  /// The words, of all regions.
  ///
  /// - Complexity: O(1) if the document is awake, else O(*n*) in the bytes of the text.
  @inlinable
  public var words: WordTable {
    // Lends the table: its five columns need not be retained at each look.
    _read {
      if let table { yield table.table } else { yield wordsMadeAnew }
    }
  }
  @usableFromInline var wordsMadeAnew: WordTable {
    Self.words(of: text, sentences, regions, count: facts.measure.count)
  }
  /// Where the text says what it follows, in text order.
  @inlinable
  public var credits: [Credit] { facts.credits }
  /// Where the text says that it is itself an origin, in text order.
  @inlinable
  public var declarations: [Declaration] { facts.declarations }
  /// By which names the text speaks of its own author and outlet, in text order.
  package var selfNames: [SelfName] { facts.selfNames }
  /// What stands in quotation marks, without the marks, in text order; no span crosses a paragraph.
  @inlinable
  package var quotations: [ByteSpan] { facts.quotations }
  /// What went wrong or was guessed.
  @inlinable
  public var warnings: [DocumentWarning] { facts.warnings }
}

extension Document {
  /// What is known about a document; never changed, so that many may look at once.
  @usableFromInline
  final class Facts: Sendable {
    @usableFromInline let id: DocumentID
    @usableFromInline let text: [UInt8]
    let digest: StoredDigest
    @usableFromInline let title: String?
    @usableFromInline let site: String?
    @usableFromInline let author: String?
    @usableFromInline let url: String?
    @usableFromInline let dates: [PublicationDate]
    @usableFromInline let regions: [Region]
    @usableFromInline let sentences: [ByteSpan]
    let measure: WordMeasure
    @usableFromInline let credits: [Credit]
    @usableFromInline let declarations: [Declaration]
    let selfNames: [SelfName]
    @usableFromInline let quotations: [ByteSpan]
    @usableFromInline let warnings: [DocumentWarning]

    init(
      id: DocumentID, text: [UInt8], digest: StoredDigest, title: String?, site: String?,
      author: String?, url: String?, dates: [PublicationDate], regions: [Region],
      sentences: [ByteSpan], measure: WordMeasure, credits: [Credit],
      declarations: [Declaration], selfNames: [SelfName], quotations: [ByteSpan],
      warnings: [DocumentWarning]
    ) {
      self.id = id
      self.text = text
      self.digest = digest
      self.title = title
      self.site = site
      self.author = author
      self.url = url
      self.dates = dates
      self.regions = regions
      self.sentences = sentences
      self.measure = measure
      self.credits = credits
      self.declarations = declarations
      self.selfNames = selfNames
      self.quotations = quotations
      self.warnings = warnings
    }
  }

  /// The words of a document that is awake.
  @usableFromInline
  final class Words: Sendable {
    @usableFromInline let table: WordTable
    init(_ table: WordTable) { self.table = table }
  }

  /// Creates a document from what is known about it.
  init(
    id: DocumentID, text: [UInt8], sha256: String, title: String?, site: String?,
    author: String?, url: String?, dates: [PublicationDate], regions: [Region],
    sentences: [ByteSpan], words: WordTable, credits: [Credit], declarations: [Declaration],
    selfNames: [SelfName], quotations: [ByteSpan], warnings: [DocumentWarning]
  ) {
    facts = Facts(
      id: id, text: text, digest: StoredDigest(sha256), title: title, site: site, author: author,
      url: url, dates: dates, regions: regions, sentences: sentences,
      measure: WordMeasure(words, regions), credits: credits,
      declarations: declarations, selfNames: selfNames, quotations: quotations, warnings: warnings)
    table = Words(words)
  }

  private init(_ facts: Facts, _ table: Words?) {
    self.facts = facts
    self.table = table
  }

  /// Whether the table of words is at hand.
  package var isAwake: Bool { table != nil }

  /// The document without the table of its words: 22 bytes a word less.
  package var atRest: Document { Document(facts, nil) }

  /// The document with the table of its words at hand.
  ///
  /// - Complexity: O(1) if it is at hand already, else O(*n*) in the bytes of the text.
  package var awake: Document { isAwake ? self : Document(facts, Words(words)) }

  /// The document under another name, with a warning if there is something to say.
  package func renamed(to id: DocumentID, warning: DocumentWarning? = nil) -> Document {
    Document(
      Facts(
        id: id, text: text, digest: facts.digest, title: title, site: site, author: author,
        url: url, dates: dates, regions: regions, sentences: sentences, measure: facts.measure,
        credits: credits, declarations: declarations, selfNames: selfNames,
        quotations: quotations,
        warnings: warnings.map { $0.renamed(from: self.id, to: id) }
          + (warning.map { [$0] } ?? [])), table)
  }
}
