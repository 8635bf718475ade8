/// Why no corpus could be loaded.
public enum LoadError: Error, Equatable, Sendable {
  /// Nothing is there under these paths, in the order in which they were given.
  case missingPaths([String])
  /// The paths hold no document that could be read; `warnings` say what was left out, and why.
  case noDocuments(paths: [String], warnings: [DocumentWarning])
  /// The metadata file cannot be used.
  case metadata(MetadataError)
}

extension LoadError: CustomStringConvertible {
  /// What is missing, where, and what to do.
  public var description: String {
    switch self {
    case .missingPaths(let paths):
      "There is nothing at \(Self.list(paths)). Check the spelling, and the folder you are in."
    case .noDocuments(let paths, let warnings):
      "There is no article at \(Self.list(paths))"
        + (warnings.isEmpty ? "" : ": \(warnings.count) of the files found could not be used")
        + ". Give text, Markdown, saved pages, JSON, CSV or WARC files, or a folder of them."
    case .metadata(let error): error.description
    }
  }

  private static func list(_ paths: [String]) -> String {
    paths.isEmpty ? "the empty list of paths" : paths.map { "'\($0)'" }.joined(separator: ", ")
  }
}
