internal import Documents
internal import Lineage
internal import TextReuse

/// Runs the whole analysis: documents, shared passages, derivation.
public struct Tracer: Sendable {
  /// What to do.
  public let parameters: TraceParameters

  /// Creates a tracer.
  public init(parameters: TraceParameters = TraceParameters()) { self.parameters = parameters }
}
