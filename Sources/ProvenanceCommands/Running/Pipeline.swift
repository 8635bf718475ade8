internal import Documents
internal import Provenance

/// What all commands do with their inputs: read, trace, and say how far they are.
struct Pipeline {
  /// What counts as a passage.
  let parameters: TraceParameters
  /// The metadata file; nil if there is none.
  let metadata: String?
  /// The limits of what is read.
  let limits: DocumentLoader.Options

  /// Creates a pipeline with the limits of the command's defaults unless others are given.
  init(
    parameters: TraceParameters = TraceParameters(), metadata: String? = nil,
    limits: DocumentLoader.Options = DocumentLoader.Options()
  ) {
    self.parameters = parameters
    self.metadata = metadata
    self.limits = limits
  }

  /// Creates a pipeline from what a person asked for.
  init(parameters: TraceParameters = TraceParameters(), _ input: InputOptions) {
    self.init(parameters: parameters, metadata: input.metadata, limits: input.limits)
  }

  /// Traces everything at the paths.
  ///
  /// - Throws: `LoadError` if a path names nothing, no document is found, or the metadata cannot be
  ///   used.
  func trace(paths: [String], progress: Progress) async throws -> Trace {
    let corpus = try await load(paths, progress)
    let count = corpus.documents.count
    progress.enter("Comparing \(count == 1 ? "1 document" : "\(count) documents")")
    return await tracer.trace(documents: corpus.documents, warnings: corpus.warnings)
  }

  /// What was read from the files, without comparing them, and the texts by document.
  ///
  /// The documents stand in the order of their ids.
  ///
  /// - Throws: `LoadError` as `trace(paths:progress:)`.
  func inspection(of files: [String], progress: Progress) async throws -> (
    trace: Trace, texts: [String: [UInt8]]
  ) {
    let corpus = try await load(files, progress)
    var inspection = await tracer.trace(documents: [], warnings: corpus.warnings)
    for document in corpus.documents {
      let trace = await tracer.trace(documents: [document])
      inspection.documents += trace.documents
      inspection.warnings += trace.warnings
    }
    let texts = corpus.documents.map { ($0.id.rawValue, $0.text) }
    return (inspection, Dictionary(texts) { first, _ in first })
  }

  private var tracer: Tracer { Tracer(parameters: parameters) }

  private func load(_ paths: [String], _ progress: Progress) async throws -> LoadedCorpus {
    progress.enter("Reading \(paths.joined(separator: ", "))")
    return try await DocumentLoader(options: limits).load(paths: paths, metadata: metadata)
  }
}
