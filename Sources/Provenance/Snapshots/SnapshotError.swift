/// Why a snapshot case cannot be read or written.
public enum SnapshotError: Error, Equatable, Sendable {
  /// There is no folder of cases at `path`.
  case noFolder(path: String)
  /// There is no case of this name; `known` are the cases there are, sorted.
  case unknownCase(name: String, known: [String])
  /// The name leads out of the folder of cases, or is empty.
  case invalidName(String)
  /// A case description is not the JSON that it should be.
  case malformedCase(path: String, reason: String)
  /// An accepted trace cannot be read.
  case malformedTrace(path: String, TraceFormatError)
  /// A file is larger than `limit` bytes.
  case tooLarge(path: String, bytes: Int, limit: Int)
  /// A file cannot be read.
  case unreadable(path: String, reason: String)
  /// A file cannot be written.
  case unwritable(path: String, reason: String)
}

extension SnapshotError: CustomStringConvertible {
  /// One sentence that names the problem, and one that says what to do.
  public var description: String {
    switch self {
    case .noFolder(let path):
      "There is no folder of snapshot cases at '\(path)'. Run in the project's folder, or create "
        + "it with a case.json for each case."
    case .unknownCase(let name, let known):
      "There is no snapshot case '\(name)'. "
        + (known.isEmpty
          ? "Create its folder with a case.json." : "There is \(known.joined(separator: ", ")).")
    case .invalidName(let name):
      "'\(name)' cannot name a snapshot case. Use the name of one folder."
    case .malformedCase(let path, let reason):
      "'\(path)' does not describe a snapshot case: \(reason). "
        + #"Write {"paths": ["FOLDER"], "metadata": null} or {"corpus": "NAME@1"}."#
    case .malformedTrace(let path, let error):
      "'\(path)': \(error)"
    case .tooLarge(let path, let bytes, let limit):
      "'\(path)' has \(bytes) bytes, and at most \(limit) are read. Choose a smaller corpus."
    case .unreadable(let path, let reason):
      "'\(path)' cannot be read: \(reason). Check that it exists and may be read."
    case .unwritable(let path, let reason):
      "'\(path)' cannot be written: \(reason). Check its rights and the free space."
    }
  }
}
