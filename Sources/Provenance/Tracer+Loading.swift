package import Documents

extension Tracer {
  /// Reads and traces everything at the given paths.
  ///
  /// A file or record that cannot be used is left out with a warning in the trace. The result does
  /// not depend on the order of the paths.
  ///
  /// - Parameters:
  ///   - paths: Files and folders; `-` is standard input.
  ///   - metadata: A JSON or CSV file with dates, sites, titles, authors and addresses of documents.
  ///   - strict: Whether any warning about the input is an error. It is thrown after reading and
  ///     before anything is compared.
  /// - Returns: The trace of all documents.
  /// - Throws: `TraceError` if a path names nothing, if no document is found, if the metadata file
  ///   cannot be used, or if `strict` and there is a warning.
  public func trace(
    paths: [String], metadata: String? = nil, strict: Bool = false
  ) async throws(TraceError) -> Trace {
    await trace(try await read(paths: paths, metadata: metadata, strict: strict))
  }

  /// Reads everything at the given paths and takes it apart.
  ///
  /// - Parameters:
  ///   - paths: Files and folders; `-` is standard input.
  ///   - metadata: A JSON or CSV file with dates, sites, titles, authors and addresses of documents.
  ///   - strict: Whether any warning about the input is an error.
  /// - Returns: The documents, for `trace(_:)` and `inspect(_:)`.
  /// - Throws: `TraceError` as `trace(paths:metadata:strict:)`.
  public func read(
    paths: [String], metadata: String? = nil, strict: Bool = false
  ) async throws(TraceError) -> Corpus {
    try await read(
      files: paths.map { FilePath($0) }, metadata: metadata.map { FilePath($0) }, strict: strict)
  }

  /// Reads everything at the given paths, which need not be UTF-8, and takes it apart.
  package func read(
    files: [FilePath], metadata: FilePath? = nil, strict: Bool = false
  ) async throws(TraceError) -> Corpus {
    enter(.reading(paths: files.map(\.display)))
    let loaded: LoadedCorpus
    do {
      loaded = try await loader.load(files: files, metadata: metadata)
    } catch {
      throw TraceError(error, metadata: metadata?.display)
    }
    return try corpus(of: loaded, version: nil, strict: strict)
  }

  /// Reads the files of a folder that are given as paths and bytes, and takes them apart.
  ///
  /// Their trace is that of the folder itself, with the `version` beside it.
  ///
  /// - Parameters:
  ///   - entries: The files by their paths below the folder, in any order.
  ///   - metadata: The name and the bytes of a metadata file.
  ///   - version: The archived version that they are; its name also stands in errors.
  ///   - strict: Whether any warning about the input is an error.
  /// - Returns: The documents, for `trace(_:)` and `inspect(_:)`.
  /// - Throws: `TraceError` as `trace(paths:metadata:strict:)`.
  public func read(
    entries: [(path: String, bytes: [UInt8])], metadata: (name: String, bytes: [UInt8])? = nil,
    version: Trace.CorpusVersion, strict: Bool = false
  ) async throws(TraceError) -> Corpus {
    let source = "\(version.name)@\(version.version)"
    enter(.reading(paths: [source]))
    let loaded: LoadedCorpus
    do {
      loaded = try await loader.load(entries: entries, metadata: metadata, source: source)
    } catch {
      throw TraceError(error, metadata: metadata?.name)
    }
    return try corpus(of: loaded, version: version, strict: strict)
  }

  var loader: DocumentLoader {
    DocumentLoader(
      options: DocumentLoader.Options(
        maximumDocumentBytes: limits.documentBytes, maximumContainerBytes: limits.containerBytes,
        columns: columns.map))
  }

  private func corpus(
    of loaded: LoadedCorpus, version: Trace.CorpusVersion?, strict: Bool
  ) throws(TraceError) -> Corpus {
    let corpus = Corpus(
      documents: loaded.documents, warnings: loaded.warnings, version: version)
    if strict, !loaded.allWarnings.isEmpty { throw .warnings(corpus.warnings) }
    return corpus
  }
}

extension TraceError {
  /// The same failure in the terms of this library.
  package init(_ error: LoadError, metadata: String?) {
    self =
      switch error {
      case .missingPaths(let paths): .missingPaths(paths)
      case .noDocuments(let paths, let warnings):
        .noDocuments(paths: paths, warnings: TraceBuilder.warnings(warnings, documents: []))
      case .metadata(let error):
        .unusableMetadata(path: metadata ?? "", reason: error.description)
      }
  }
}
