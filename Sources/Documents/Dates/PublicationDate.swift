/// When a document was published, as an interval, with where that is known from.
///
/// Instants are whole seconds since 1970-01-01T00:00:00Z. A date without a time
/// of day is the interval of that day in UTC; one without a day is that month.
public struct PublicationDate: Hashable, Sendable, Codable {
  /// Where a date was found, from the most to the least trusted.
  public enum Origin: String, Sendable, Codable, CaseIterable {
    /// A row of the metadata file given by the user.
    case metadata
    /// The record's own field (JSONL) or front matter, or the head of a text file.
    case record
    /// JSON-LD `datePublished`.
    case jsonLD = "json-ld"
    /// OpenGraph or other `<meta>` elements, or `<time>`.
    case meta
    /// A path such as `/2018/08/03/` in the document's own URL.
    case url
    /// A dateline at the beginning of the text.
    case dateline
    /// A date that the running text mentions: the text is not older than it.
    case text
    /// The URL of a credited source, such as a `Source:` line: the text is not older than it.
    case creditURL = "credit-url"
    /// A day that the running text names from the day of its writing, such as "on Thursday", counted
    /// from the most trusted date: the text is not older than it.
    case relative
  }

  /// The first second at which the document may have been published; nil if unbounded.
  public let earliest: Int?
  /// The last second at which the document may have been published; nil if unbounded.
  public let latest: Int?
  /// Where the date comes from.
  public let origin: Origin
  /// The date as it was written.
  public let written: String
  /// Where it stands in the document's text, if it stands there.
  public let span: ByteSpan?

  /// Creates a date.
  public init(earliest: Int?, latest: Int?, origin: Origin, written: String, span: ByteSpan? = nil)
  {
    self.earliest = earliest
    self.latest = latest
    self.origin = origin
    self.written = written
    self.span = span
  }
}
