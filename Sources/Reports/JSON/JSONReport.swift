public import Provenance

/// Writes a trace as canonical JSON, for programs and for storing.
public struct JSONReport: Sendable {
  /// Creates the report.
  public init() {}

  /// The JSON as UTF-8, with a line feed at its end: `Trace.json()`.
  public func render(_ trace: Trace) -> [UInt8] { trace.json() }
}
