#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A folder for a result of several files.
struct OutputFolder {
  /// The folder's path, without slashes at its end.
  let path: String

  /// The folder that a path means; nil if it means a file.
  ///
  /// A path means a folder if one is there, if it ends in a slash, or if nothing is there and it has
  /// another ending than the files would have.
  init?(path: String, unlessEnding ending: String) {
    var status = stat()
    let exists = stat(path, &status) == 0
    let isFolder =
      exists
      ? status.st_mode & S_IFMT == S_IFDIR
      : path.hasSuffix("/") || ReportFormat.ending(of: path) != ending
    guard isFolder else { return nil }
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
    self.path = String(trimmed)
  }

  /// Writes the files, and makes the folder if there is none. Other files in it stay.
  ///
  /// - Throws: `CommandFailure` with status 6.
  func write(_ files: [(name: String, bytes: [UInt8])]) throws {
    if mkdir(path, 0o777) != 0, errno != EEXIST {
      let reason = strerror(errno).map { String(cString: $0) } ?? "error \(errno)"
      throw CommandFailure(
        .inputOutput,
        "The folder '\(path)' cannot be made: \(reason). Make it first, or choose another with '-o'."
      )
    }
    for file in files {
      try OutputFile.path("\(path)/\(file.name)").write(file.bytes)
    }
  }
}
