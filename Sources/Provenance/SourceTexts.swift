internal import Documents

/// The texts that the places of a trace point into, for reports that show more than its excerpts.
///
/// Not a part of `Trace`, so that what is stored or passed on holds no more wording than its excerpts:
/// whoever may pass on a trace but not the texts leaves this out.
public struct SourceTexts: Sendable {
  /// One text.
  public struct Text: Sendable, Equatable {
    /// The whole text, UTF-8: what the `bytes` of a trace count.
    public var bytes: [UInt8]
    /// What stands in quotation marks, without the marks, as half-open byte ranges in text order.
    public var quotations: [Range<Int>]

    /// Creates a text.
    public init(bytes: [UInt8], quotations: [Range<Int>] = []) {
      self.bytes = bytes
      self.quotations = quotations
    }
  }

  private var texts: [String: Text]

  /// Creates texts by the ids of their documents; without any, reports show excerpts.
  public init(_ texts: [String: Text] = [:]) { self.texts = texts }

  /// The text of a document; nil if it is not known.
  public subscript(document: String) -> Text? {
    get { texts[document] }
    set { texts[document] = newValue }
  }
}

extension Corpus {
  /// The texts of the documents, for reports that show them. Shares their memory.
  public var sourceTexts: SourceTexts {
    SourceTexts(
      Dictionary(
        documents.map { document in
          (
            document.id.rawValue,
            SourceTexts.Text(
              bytes: document.text,
              quotations: document.quotations.map { $0.start..<max($0.start, $0.end) })
          )
        }
      ) { first, _ in first })
  }
}
