/// Under which names the records of a file hold what is known about their documents.
///
/// Written `text=body,date=published_utc|published`: the fact, and the names of columns that may
/// hold it, the first with a value counts. In JSON a dot leads into an object: `site=source.title`.
public struct ColumnMap: Sendable, Hashable {
  /// What a column can hold.
  public enum Field: String, Sendable, CaseIterable {
    /// The document's name.
    case id
    /// Its text.
    case text
    /// Its title.
    case title
    /// Its site or outlet.
    case site
    /// Its author or authors.
    case author
    /// Its address.
    case url
    /// When it was published.
    case date
  }

  /// The names of columns for each field, the most trusted first.
  private(set) var names: [Field: [String]]
  /// The fields whose columns a person named.
  private(set) var given: Set<Field> = []
  /// Whether runs of `@` stand for words that the publisher of the data took out.
  private(set) var hasMaskedWords = false

  /// The names that people and programs commonly use.
  public init() { names = Self.common }

  private static let common: [Field: [String]] = [
    .id: ["id"],
    .text: ["text", "body", "content", "articleBody"],
    .title: ["title", "headline"],
    .site: ["site", "source", "outlet", "publisher"],
    .author: ["author", "authors", "byline"],
    .url: ["url", "link", "canonical_url"],
    .date: [
      "date", "dateTime", "published", "datePublished", "date_published", "publishedAt",
      "published_at", "pubDate", "dateTimePub", "published_utc", "timestamp",
    ],
  ]

  /// The columns of NELA-GT: the outlet is `source`, the day of collection is no date of
  /// publication, and about 7 % of the words of each text are masked by `@` signs, seven in a row.
  public static let nela: ColumnMap = {
    var map = ColumnMap()
    map.names[.text] = ["content", "text", "body"]
    map.names[.date] = ["published_utc", "published", "date"]
    map.hasMaskedWords = true
    return map
  }()

  /// The columns of articles from Event Registry: of its times `dateTimePub` is the publisher's.
  public static let eventRegistry: ColumnMap = {
    var map = ColumnMap()
    map.names[.id] = ["uri", "id"]
    map.names[.text] = ["body", "text"]
    map.names[.date] = ["dateTimePub", "dateTime", "date"]
    map.names[.site] = ["source", "source.title", "source.uri"]
    return map
  }()

  /// The presets by the names that a person gives.
  public static let presets: [(name: String, map: ColumnMap)] = [
    ("nela", .nela), ("eventregistry", .eventRegistry),
  ]

  /// Puts other columns in front of the known ones.
  ///
  /// - Parameter mapping: Such as `text=body,date=published`.
  /// - Throws: `Invalid` if an entry has no column, or a field that there is not.
  public mutating func add(_ mapping: String) throws(Invalid) {
    for entry in mapping.split(separator: ",", omittingEmptySubsequences: false) {
      let parts = entry.split(separator: "=", maxSplits: 1).map { String($0).trimmed() }
      guard parts.count == 2, let field = Field(rawValue: parts[0].lowercased()) else {
        throw Invalid(entry: String(entry))
      }
      let columns = parts[1].split(separator: "|").map { String($0).trimmed() }
        .filter { !$0.isEmpty }
      guard !columns.isEmpty else { throw Invalid(entry: String(entry)) }
      // What a person names replaces what is guessed: another column would be a silent mistake.
      names[field] = columns
      given.insert(field)
    }
  }

  /// An entry of a mapping that cannot be used.
  public struct Invalid: Error, Equatable, Sendable, CustomStringConvertible {
    /// The entry as it was written.
    public let entry: String

    /// What is wrong, and what to write instead.
    public var description: String {
      "'\(entry.shortened())' maps no column. Write FIELD=COLUMN, such as text=body,date=published; "
        + "the fields are \(Field.allCases.map(\.rawValue).joined(separator: ", "))."
    }
  }

  /// The names of the columns for a field, the most trusted first.
  func columns(for field: Field) -> [String] { names[field] ?? [] }
}
