public import Provenance

/// Writes a trace as canonical JSON, for programs and for storing.
public struct JSONReport: Sendable {
  /// Creates the report.
  public init() {}

  /// The JSON as UTF-8, with a line feed at its end: `Trace.json()`.
  public func render(_ trace: Trace) -> [UInt8] { trace.json() }

  /// Hands over the same bytes in pieces of about a megabyte.
  package func render(_ trace: Trace, to sink: @escaping ([UInt8]) -> Void) {
    trace.writeJSON(to: sink)
  }
}
