package import Documents

/// Documents that were read and taken apart, before anything is compared.
///
/// Holds each text once, and some 600 bytes a document beside it; tables of words are made when they are
/// needed. A `Trace` speaks of places in these texts.
public struct Corpus: Sendable {
  package let documents: [Documents.Document]
  package let readingWarnings: [DocumentWarning]
  /// The archived version that the documents are from; nil if they are from files or folders.
  public let version: Trace.CorpusVersion?
  /// The ids of the documents that are known already; nil if all are compared with all.
  package internal(set) var known: Set<String>?

  /// Creates a corpus from documents with distinct ids, in any order.
  package init(
    documents: [Documents.Document], warnings: [DocumentWarning] = [],
    version: Trace.CorpusVersion? = nil
  ) {
    self.documents = documents.sorted { $0.id < $1.id }
    readingWarnings = warnings
    self.version = version
  }

  /// The ids of the documents, ascending by their bytes.
  public var ids: [String] { documents.map(\.id.rawValue) }

  /// The documents with these ids, with everything that is known about them and the reading.
  public func keeping(_ ids: [String]) -> Corpus {
    let kept = Set(ids)
    var corpus = Corpus(
      documents: documents.filter { kept.contains($0.id.rawValue) },
      warnings: readingWarnings.filter { $0.document.map { kept.contains($0.rawValue) } ?? true },
      version: version)
    corpus.known = known?.intersection(kept)
    return corpus
  }

  /// The texts by document, as UTF-8: what the `bytes` of a trace count.
  public var texts: [String: [UInt8]] {
    Dictionary(documents.map { ($0.id.rawValue, $0.text) }) { first, _ in first }
  }

  /// What went wrong while reading, or was guessed: about the whole run first, then by document.
  public var warnings: [Trace.Warning] {
    TraceBuilder.warnings(readingWarnings, documents: documents)
  }
}

/// How much is read at most, so that hostile or mistaken input cannot exhaust the memory.
public struct ReadingLimits: Sendable, Hashable {
  /// The largest document that is read, in bytes; 64 MiB unless set, never more than 1 GiB.
  public var documentBytes: Int
  /// The largest file of many documents (`.jsonl`) that is read, in bytes; 4 GiB unless set.
  public var containerBytes: Int

  /// Creates limits; those that are not given have their defaults.
  public init(documentBytes: Int? = nil, containerBytes: Int? = nil) {
    let defaults = DocumentLoader.Options()
    self.documentBytes = documentBytes ?? defaults.maximumDocumentBytes
    self.containerBytes = containerBytes ?? defaults.maximumContainerBytes
  }
}
