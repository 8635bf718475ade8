public import TextReuse

/// What a trace was asked to do. Stored with the trace, so that it can be repeated.
public struct TraceParameters: Codable, Sendable, Hashable {
  /// What counts as a shared passage.
  public var reuse = ReuseParameters()

  /// Creates the default parameters.
  public init() {}
}
