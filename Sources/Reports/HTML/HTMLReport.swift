public import Provenance

/// Writes a trace as one self-contained HTML page: who follows whom, why, and how sure that is.
///
/// The page needs no network and no script: a content security policy forbids everything but its own
/// style and its own script, by their hashes, and the script only filters, steps and highlights what
/// is there without it. Words from documents are escaped wherever they stand.
///
/// Every document, hidden source, edge and passage has a fragment identifier that is made of the
/// texts' hashes, so that a link to a finding outlives a larger corpus.
public struct HTMLReport: Sendable {
  /// The language of the page's own words. What the analysis says of a pair is English.
  public let language: PageLanguage
  /// The release that writes the page, for the section on integrity; nil if it is not to be said.
  public let release: String?

  /// Whether the page says that names were replaced by codes, and which were not.
  public let isRedacted: Bool

  /// Creates the report.
  ///
  /// - Parameters:
  ///   - language: The language of the page's own words.
  ///   - release: The release that writes the page.
  ///   - isRedacted: Whether the traces that it is given come from `Trace.redacted()`.
  public init(
    language: PageLanguage = .english, release: String? = nil, isRedacted: Bool = false
  ) {
    self.language = language
    self.release = release
    self.isRedacted = isRedacted
  }

  /// The page as UTF-8. Equal arguments give equal bytes.
  ///
  /// - Parameters:
  ///   - trace: What is shown.
  ///   - texts: The texts that the trace speaks of. Without them the page shows the trace's excerpts and
  ///     has no full texts; so it does for a trace whose wording may not be passed on.
  /// - Returns: The page.
  /// - Complexity: O(*n* log *n*) in the number of documents, passages and edges, and linear in
  ///   the text that is shown.
  public func render(_ trace: Trace, texts: SourceTexts = SourceTexts()) -> [UInt8] {
    let words = PageWords(language)
    let model = PageModel(trace, texts: texts, words: words)
    var page = HTMLPage(
      model: model, words: words, release: release, isRedacted: isRedacted)
    page.write()
    return page.html.bytes
  }
}
