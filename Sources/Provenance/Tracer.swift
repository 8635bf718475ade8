package import Documents
internal import Lineage
package import TextReuse

/// Runs the whole analysis: documents, shared passages, derivation.
///
/// ```swift
/// import Provenance
///
/// let trace = try await Tracer().trace(paths: ["articles"])
/// for edge in trace.edges where edge.directed {
///   print(edge.child, "follows", edge.parent, edge.verdict, edge.probability)
/// }
/// ```
///
/// `read(paths:metadata:strict:)`, `trace(_:)` and `inspect(_:)` are the same in steps, for those who need
/// the texts beside the trace.
public struct Tracer: Sendable {
  /// What the tracer is doing.
  public enum Phase: Sendable, Hashable {
    /// Reading files and folders, and taking their documents apart.
    case reading(paths: [String])
    /// Comparing this many documents, and inferring who follows whom.
    case comparing(documents: Int)
  }

  /// What counts as a shared passage.
  public let parameters: TraceParameters
  /// How much is read at most.
  public let limits: ReadingLimits
  /// Which columns of files of many records mean what.
  public let columns: RecordColumns
  private let progress: @Sendable (Phase) -> Void

  /// Creates a tracer.
  ///
  /// - Parameters:
  ///   - parameters: What counts as a shared passage.
  ///   - limits: How much is read at most.
  ///   - columns: Which columns of files of many records mean what.
  ///   - progress: Called at the beginning of each phase, on any thread.
  public init(
    parameters: TraceParameters = TraceParameters(), limits: ReadingLimits = ReadingLimits(),
    columns: RecordColumns = RecordColumns(),
    progress: @escaping @Sendable (Phase) -> Void = { _ in }
  ) {
    self.parameters = parameters
    self.limits = limits
    self.columns = columns
    self.progress = progress
  }

  /// Compares the documents of a corpus and infers who follows whom.
  public func trace(_ corpus: Corpus) async -> Trace {
    await Shelf.unbounded { (shelf) async throws(ShelfError) in
      try await draft(corpus, on: shelf).trace()
    }
  }

  /// The same before it is laid out: takes much less memory than the trace.
  ///
  /// What is found goes to a temporary file as far as it takes more than `TraceParameters.memory` leaves
  /// beside the documents and their words.
  ///
  /// - Throws: If it has to, and cannot.
  package func draft(_ corpus: Corpus) async throws(ShelfError) -> TraceDraft {
    try await draft(
      corpus, on: Shelf(bound: Self.shelfBytes(parameters.memory, for: corpus.documents)))
  }

  private func draft(_ corpus: Corpus, on shelf: Shelf) async throws(ShelfError) -> TraceDraft {
    progress(.comparing(documents: corpus.documents.count))
    return TraceDraft(
      try await builder(documents: corpus.documents, known: corpus.known, on: shelf),
      warnings: corpus.readingWarnings, corpus: corpus.version, known: corpus.known)
  }

  /// What findings may take in memory: half of what the documents and the work on their words leave.
  static func shelfBytes(_ memory: Int, for documents: [Documents.Document]) -> Int {
    guard memory < .max else { return .max }
    let taken = documents.reduce(0) {
      $0 + $1.text.count + bytesOfDocument + $1.wordCount * bytesOfWord
    }
    return max(0, memory - taken) / 2
  }

  /// What a document takes beside its text, about.
  private static let bytesOfDocument = 800
  /// What a word takes while documents are compared, at most: itself, its place in the index, and who else
  /// has it.
  private static let bytesOfWord = 24

  /// What was read, without comparing it: a trace whose documents stand by id and have neither
  /// passages nor edges.
  public func inspect(_ corpus: Corpus) async -> Trace {
    let reuse = await Reuse.find(in: [], parameters: parameters.reuse)
    var trace = TraceBuilder.trace(
      parameters: parameters, documents: corpus.documents, reuse: reuse,
      derivation: Derivation.infer(documents: [], reuse: reuse),
      warnings: corpus.readingWarnings)
    trace.corpus = corpus.version
    return trace
  }

  /// Traces documents that have been read and taken apart.
  ///
  /// The order of `documents` and their ids do not matter to the findings: everything runs in
  /// content order (`Trace`).
  ///
  /// - Parameters:
  ///   - documents: The documents, with ids that differ.
  ///   - known: The ids of those that are compared with the others only, and not with each other;
  ///     then the others are not compared with each other either. Nil if all are with all.
  ///   - warnings: What went wrong while reading them, beside their own warnings.
  /// - Returns: The trace, in content order.
  package func trace(
    documents: [Documents.Document], known: Set<String>? = nil, warnings: [DocumentWarning] = []
  ) async -> Trace {
    await Shelf.unbounded { (shelf) async throws(ShelfError) in
      let builder = try await builder(documents: documents, known: known, on: shelf)
      return try builder.trace(listing: builder.warnings(and: warnings))
    }
  }

  /// Compares documents and infers who follows whom.
  private func builder(
    documents: [Documents.Document], known: Set<String>?, on shelf: Shelf
  ) async throws(ShelfError) -> TraceBuilder {
    let documents = ContentOrder.sorted(documents)
    let scope = ReuseScope(
      groups: parameters.groupBy == .site ? OutletGroups.groups(of: documents) : [],
      isKnown: known.map { known in documents.map { known.contains($0.id.rawValue) } } ?? [])
    let reuse = try await ShelvedReuse.find(
      in: documents, parameters: parameters.reuse, scope: scope, on: shelf)
    let derivation = try ShelvedDerivation.infer(
      documents: documents, reuse: reuse, limits: parameters.lineage, on: shelf)
    return try TraceBuilder(
      parameters: parameters, documents: documents, reuse: reuse, derivation: derivation,
      on: shelf)
  }

  /// Says what is being done.
  func enter(_ phase: Phase) { progress(phase) }
}
