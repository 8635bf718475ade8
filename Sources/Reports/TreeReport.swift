public import Provenance

/// Draws a trace as a tree for a terminal.
public struct TreeReport: Sendable {
  /// Creates the report.
  public init() {}

  /// The tree as text.
  public func render(_ trace: Trace) -> String { "" }
}
