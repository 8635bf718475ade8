/// The documents of a corpus, and what should be known about how they were read.
public struct LoadedCorpus: Sendable {
  /// The documents, ascending by id; no two have the same id.
  public let documents: [Document]
  /// What belongs to no document of the corpus: files and records that were lost, metadata that
  /// was not applied. Ascending by document and offset. A document's own warnings are its own.
  public let warnings: [DocumentWarning]

  /// Creates a corpus from documents with distinct ids, in any order.
  public init(documents: [Document], warnings: [DocumentWarning]) {
    self.documents = documents.sorted { $0.id < $1.id }
    self.warnings = warnings
  }

  /// All warnings: those of the corpus, then those of each document in order.
  public var allWarnings: [DocumentWarning] { warnings + documents.flatMap(\.warnings) }
}
