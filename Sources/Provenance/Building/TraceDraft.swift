internal import Documents
internal import Lineage
package import TextReuse

/// What an analysis has found, before it is laid out as a `Trace`.
///
/// Holds findings as numbers that point into the texts: some 100 bytes a passage, where a trace takes a
/// kilobyte for its ids and excerpts. Writes the JSON of the trace piece by piece.
package struct TraceDraft: Sendable {
  let builder: TraceBuilder
  /// What a reader should know.
  package let warnings: [Trace.Warning]
  private let corpus: Trace.CorpusVersion?
  private let known: Set<String>?

  init(
    _ builder: TraceBuilder, warnings: [DocumentWarning], corpus: Trace.CorpusVersion?,
    known: Set<String>?
  ) {
    self.builder = builder
    self.warnings = builder.warnings(and: warnings)
    self.corpus = corpus
    self.known = known
  }

  /// Whether the trace leaves nothing out of what was found, so that it can be written piece by piece.
  package var isWhole: Bool { known == nil }

  /// The trace.
  ///
  /// - Throws: If what was put aside cannot be read back.
  package func trace() throws(ShelfError) -> Trace {
    var trace = try builder.trace(listing: warnings)
    trace.corpus = corpus
    return trace.aboutNewDocuments(known: known)
  }

  /// The documents with the dates that the trace gives them, in its order.
  package var publications: [(id: String, published: String?)] {
    builder.documents.map { ($0.id.rawValue, TraceBuilder.published($0.dates)) }
  }

  /// Writes the JSON of the trace in pieces, of which none but the current one is held; of a
  /// trace that is not whole all are.
  ///
  /// - Parameter sink: Takes one piece after the other.
  /// - Throws: If what was put aside cannot be read back; then what the sink got is of no use.
  package func writeJSON(to sink: @escaping ([UInt8]) -> Void) throws(ShelfError) {
    guard isWhole else { return try trace().writeJSON(to: sink) }
    let failure = FirstFailure()
    let parts = TraceParts(
      clusters: Column(builder.reuse.clusters.count) { [builder] in
        builder.cluster($0, builder.reuse.clusters[$0])
      }, corpus: corpus,
      documents: Column(builder.documents.count) { [builder] in builder.document($0) },
      edges: Column(builder.derivation.edges.count) { [builder] index in
        failure.value { () throws(ShelfError) in
          builder.edge(try builder.derivation.edges.edge(index))
        }
      }, hiddenSources: builder.hiddenSources, parameters: builder.parameters,
      passages: Column(builder.reuse.passages.count) { [builder] index in
        failure.value { () throws(ShelfError) in try builder.passage(index) }
      }, schemaVersion: Trace.currentSchema, significance: builder.significance,
      sites: Column(builder.derivation.sites.count) { [builder] in
        builder.site(builder.derivation.sites[$0])
      },
      tree: try builder.tree(), warnings: warnings)
    var writer = JSONWriter(sink: sink)
    parts.write(to: &writer)
    writer.finish()
    try failure.check()
  }
}

extension Trace {
  /// The documents with their dates.
  package var publications: [(id: String, published: String?)] {
    documents.map { ($0.id, $0.published) }
  }
}
