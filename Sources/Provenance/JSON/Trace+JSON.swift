#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

extension Trace {
  /// The trace as canonical JSON, UTF-8 with a line feed at the end.
  ///
  /// Equal traces give equal bytes on every machine: keys are sorted, numbers have at most 6
  /// decimals and no exponent. Keys without a value are left out, except `title`, `site` and
  /// `published` of a document, which are `null`.
  ///
  /// - Complexity: O(*n*) for *n* bytes of output.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    TraceParts(self).write(to: &writer)
    writer.finish()
    return writer.bytes
  }

  /// Writes the same bytes in pieces, so that they need not be held at once.
  ///
  /// - Parameter sink: Takes one piece after the other.
  package func writeJSON(to sink: @escaping ([UInt8]) -> Void) {
    var writer = JSONWriter(sink: sink)
    TraceParts(self).write(to: &writer)
    writer.finish()
  }
}

extension TraceParameters {
  /// The parameters as a JSON object, whatever their keys.
  var json: JSONValue {
    // Plain numbers, strings and flags always encode; an empty object is what is left otherwise.
    guard let data = try? JSONEncoder().encode(self),
      let value = try? JSONDecoder().decode(JSONValue.self, from: data)
    else { return .object([:]) }
    return value
  }
}
