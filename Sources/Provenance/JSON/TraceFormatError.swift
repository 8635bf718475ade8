/// A file that is not a trace that this release can read.
public enum TraceFormatError: Error, Equatable, Sendable {
  /// The bytes are not JSON, or not JSON that begins with an object.
  case notJSON(reason: String)
  /// The trace was written by a newer release.
  case newerSchema(found: Int, newestKnown: Int)
  /// A key is missing, or its value is of the wrong kind; `path` such as `edges[3].parent`.
  case malformed(path: String, reason: String)
  /// A key holds an id that the trace does not explain; `path` such as `edges[3].parent`.
  case danglingReference(path: String, id: String)
  /// Two documents and hidden sources, two clusters or two passages have one id.
  case repeatedID(String)
}

extension TraceFormatError: CustomStringConvertible {
  /// One sentence that names the problem, and one that says what to do.
  public var description: String {
    switch self {
    case .notJSON(let reason):
      "This is not the JSON of a trace: \(reason). Write it with 'provenance trace --format json'."
    case .newerSchema(let found, let newestKnown):
      "The trace has schema version \(found), and this release reads up to \(newestKnown). "
        + "Update provenance to read it."
    case .malformed(let path, let reason):
      "The trace cannot be read at '\(path)': \(reason). Trace the documents again."
    case .danglingReference(let path, let id):
      "The trace speaks of '\(id)' at '\(path)', but does not hold it. Trace the documents again."
    case .repeatedID(let id):
      "The trace gives the id '\(id)' twice. Trace the documents again."
    }
  }
}
