internal import Documents

/// A file that lists paths, one a line; with NUL bytes in it they end the paths instead of lines, as
/// `find -print0` writes them. Paths are relative to where the command runs.
enum PathList {
  /// The largest list that is read: a million paths of 250 bytes.
  private static let maximumBytes = 256 << 20

  /// Reads a list; `-` is standard input.
  ///
  /// - Throws: `CommandFailure` if it cannot be read or names nothing.
  static func read(_ list: String) throws -> [FilePath] {
    let bytes: [UInt8]
    do throws(FolderFiles.Failure) {
      bytes =
        try list == "-"
        ? FolderFiles.standardInput(limit: maximumBytes)
        : FolderFiles.read(file: list, limit: maximumBytes)
    } catch {
      throw CommandFailure(
        .usage, "The list of files '\(list)' cannot be read: \(error.reason). Check its name.")
    }
    let paths = paths(in: bytes)
    guard !paths.isEmpty else {
      throw CommandFailure(.usage, "The list of files '\(list)' names no file.")
    }
    return paths
  }

  /// The paths in a list; blank lines name nothing.
  static func paths(in bytes: [UInt8]) -> [FilePath] {
    let end: UInt8 = bytes.contains(0) ? 0 : 0x0A
    return bytes.split(separator: end).compactMap { line in
      let line = end == 0x0A && line.last == 0x0D ? line.dropLast() : line
      return line.isEmpty ? nil : FilePath(bytes: Array(line))
    }
  }
}
