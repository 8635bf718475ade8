package import Documents
internal import TextReuse

extension Tracer {
  /// Reads everything at the given paths and hands over one document after the other, in the order of
  /// the files' names and of the records in them.
  ///
  /// Holds some megabytes of batches and whatever one document takes, however large the files are,
  /// but for a `metadata` file: to know which documents its rows mean, all of them are read first.
  ///
  /// - Parameters:
  ///   - paths: Files and folders; `-` is standard input.
  ///   - metadata: A JSON or CSV file with dates, sites, titles, authors and addresses of documents.
  ///   - body: Takes the documents.
  /// - Returns: What belongs to no document, such as records that were lost.
  /// - Throws: `TraceError` as `trace(paths:metadata:strict:)`, and what `body` throws.
  package func inspectEach(
    paths: [FilePath], metadata: FilePath? = nil, _ body: (Inspection) throws -> Void
  ) async throws -> [Trace.Warning] {
    enter(.reading(paths: paths.map(\.display)))
    let inspect = await inspector()
    guard metadata == nil else {
      let corpus = try await read(files: paths, metadata: metadata)
      for document in corpus.documents { try body(inspect(document)) }
      return TraceBuilder.warnings(corpus.readingWarnings, documents: [])
    }
    do {
      let warnings = try await loader.forEachDocument(paths: paths) { try body(inspect($0)) }
      return TraceBuilder.warnings(warnings, documents: [])
    } catch let error as LoadError {
      throw TraceError(error, metadata: nil)
    }
  }

  /// The documents of a corpus one by one, each with its text.
  package func inspections(of corpus: Corpus) async -> [Inspection] {
    let inspect = await inspector()
    return corpus.documents.map(inspect)
  }

  private func inspector() async -> (Documents.Document) -> Inspection {
    let empty = await Reuse.find(in: [], parameters: parameters.reuse)
    return { Inspection($0, parameters: parameters, empty: empty) }
  }
}
