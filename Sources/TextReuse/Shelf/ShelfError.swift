#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// What was put aside on a disk cannot be written or read back, so that the analysis had to end.
package struct ShelfError: Error, Equatable, CustomStringConvertible {
  /// What failed.
  package enum Operation: Sendable {
    case notWritten, notRead
  }

  package let operation: Operation
  /// The folder that holds the temporary file.
  package let folder: String
  /// What the system says.
  package let reason: String

  init(_ operation: Operation, folder: String, code: Int32) {
    self.operation = operation
    self.folder = folder
    reason = strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }

  /// What happened, where, and what to do.
  package var description: String {
    switch operation {
    case .notWritten:
      "What is found takes more memory than was allowed, and the rest cannot be put aside in "
        + "'\(folder)': \(reason). Nothing was written. Allow more with '--memory', free some space "
        + "there, or name another folder in the environment variable TMPDIR."
    case .notRead:
      "What was put aside in '\(folder)' cannot be read back: \(reason). Name a folder on another "
        + "disk in the environment variable TMPDIR, or allow more memory with '--memory'."
    }
  }
}
