/// Why documents could not be traced.
///
/// Every case is about the input: a command that ends with it has exit status 2.
public enum TraceError: Error, Equatable, Sendable {
  /// Nothing is there under these paths, in the order in which they were given.
  case missingPaths([String])
  /// The paths hold no document that could be read; `warnings` say what was left out, and why.
  case noDocuments(paths: [String], warnings: [Trace.Warning])
  /// The metadata file cannot be used; `reason` says why and what to do.
  case unusableMetadata(path: String, reason: String)
  /// `strict` was asked for, and these warnings were given, ordered by document.
  case warnings([Trace.Warning])
}

extension TraceError: CustomStringConvertible {
  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .missingPaths(let paths):
      "There is nothing at \(Self.list(paths)). Check the spelling, and the folder you are in."
    case .noDocuments(let paths, let warnings):
      "There is no article at \(Self.list(paths))"
        + (warnings.first.map { ": \(Self.text($0))\(Self.rest(warnings))" } ?? "")
        + ". Give text, Markdown, saved pages, JSON, CSV or WARC files, or a folder of them."
    case .unusableMetadata(_, let reason):
      reason
    case .warnings(let warnings):
      "The input is not flawless"
        + (warnings.first.map { ": \(Self.text($0))\(Self.rest(warnings))" } ?? "")
        + ". Mend it, or trace without being strict."
    }
  }

  private static func list(_ paths: [String]) -> String {
    paths.isEmpty ? "the empty list of paths" : paths.map { "'\($0)'" }.joined(separator: ", ")
  }

  private static func text(_ warning: Trace.Warning) -> String {
    let message =
      warning.message.hasSuffix(".") ? warning.message.dropLast() : Substring(warning.message)
    return (warning.document.map { "'\($0)': " } ?? "") + message
  }

  private static func rest(_ warnings: [Trace.Warning]) -> String {
    warnings.count > 1 ? " (and \(warnings.count - 1) more)" : ""
  }
}
