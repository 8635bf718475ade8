package import Documents
internal import Lineage
internal import TextReuse

/// Runs the whole analysis: documents, shared passages, derivation.
///
/// ```swift
/// import Provenance
///
/// let trace = try await Tracer().trace(paths: ["articles"])
/// for edge in trace.edges { print(edge.parent, "→", edge.child, edge.verdict) }
/// ```
public struct Tracer: Sendable {
  /// What to do.
  public let parameters: TraceParameters

  /// Creates a tracer.
  public init(parameters: TraceParameters = TraceParameters()) { self.parameters = parameters }

  /// Traces documents that have been read and taken apart.
  ///
  /// The order of `documents` and their ids do not matter to the findings: everything runs in
  /// content order (`Trace`).
  ///
  /// - Parameters:
  ///   - documents: The documents, with ids that differ.
  ///   - warnings: What went wrong while reading them, beside their own warnings.
  /// - Returns: The trace, in content order.
  package func trace(
    documents: [Documents.Document], warnings: [DocumentWarning] = []
  ) async -> Trace {
    let documents = ContentOrder.sorted(documents)
    let reuse = await Reuse.find(in: documents, parameters: parameters.reuse)
    let derivation = Derivation.infer(documents: documents, reuse: reuse)
    return TraceBuilder(
      parameters: parameters, documents: documents, reuse: reuse, derivation: derivation
    ).trace(warnings: warnings)
  }
}
