#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

extension Trace {
  /// The newest version of the JSON keys that this release reads and the one that it writes.
  public static let newestSchemaVersion = 1

  /// Reads a trace from its JSON. Unknown keys are ignored.
  ///
  /// - Parameter json: What `json()` wrote, or any JSON with the same keys.
  /// - Throws: `TraceFormatError` if it is not JSON, was written by a newer release, lacks a key, or
  ///   contradicts itself: ranges are pairs of ascending offsets, no id is given twice, and every id
  ///   that edges, passages and the tree name is there.
  public init(json: [UInt8]) throws(TraceFormatError) {
    let decoder = JSONDecoder()
    let data = Data(json)
    let trace: Trace
    do {
      // The version comes first: a newer trace may well lack keys that this release asks for.
      let version = try decoder.decode(SchemaVersion.self, from: data).schemaVersion
      guard version <= Self.newestSchemaVersion else {
        throw TraceFormatError.newerSchema(
          found: version, newestKnown: Self.newestSchemaVersion)
      }
      guard version >= 1 else {
        throw TraceFormatError.malformed(
          path: "schemaVersion", reason: "versions begin with 1")
      }
      trace = try decoder.decode(Trace.self, from: data)
    } catch let error as TraceFormatError {
      throw error
    } catch let error as DecodingError {
      throw TraceFormatError(error)
    } catch {
      throw .notJSON(reason: "the text is damaged")
    }
    try trace.validate()
    self = trace
  }

  private struct SchemaVersion: Decodable {
    let schemaVersion: Int
  }
}

extension TraceFormatError {
  fileprivate init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self = .malformed(path: Self.path(context.codingPath + [key]), reason: "the key is missing")
    case .typeMismatch(_, let context):
      self = .malformed(path: Self.path(context.codingPath), reason: "the value is of another kind")
    case .valueNotFound(_, let context):
      self = .malformed(path: Self.path(context.codingPath), reason: "the value is missing")
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      self = .malformed(path: Self.path(context.codingPath), reason: "the value is damaged")
    case .dataCorrupted: self = .notJSON(reason: "the text is damaged or cut off")
    @unknown default: self = .notJSON(reason: "the text is damaged")
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += path.isEmpty ? key.stringValue : "." + key.stringValue
      }
    }
  }
}
