internal import CorpusArchive

/// Writes files into a new folder, and never over anything or through a symbolic link.
struct FolderWriter {
  private let folder: String
  private let files = POSIXFileOperations()

  /// Creates the folder; those above it must be there.
  ///
  /// - Throws: `CommandFailure` if there is something of the name, or the system refuses.
  init(creating folder: String) throws(CommandFailure) {
    self.folder = folder
    guard !InputPath.exists(folder) else {
      throw CommandFailure(
        .usage, "There is something at '\(folder)' already. Choose the path of a new folder.")
    }
    do throws(FileFailure) {
      try files.makeDirectory(folder)
    } catch {
      throw CommandFailure(
        .inputOutput, "\(error). Check the folder above it; nothing was written.")
    }
  }

  /// Creates an empty folder in it.
  func makeFolder(_ name: String) throws(CommandFailure) {
    do throws(FileFailure) {
      try files.makeDirectory(folder + "/" + name)
    } catch {
      throw Self.failure(error)
    }
  }

  /// Writes one file and the folders that its path needs.
  func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    if let problem = DocumentPath.problem(with: path) {
      throw CommandFailure(.usage, "'\(path)' is not written: \(problem).")
    }
    guard !DocumentPath.namesDevice(path) else {
      throw CommandFailure(
        .usage,
        "'\(path)' is not written: it has the name of a device. Read it with 'provenance archive "
          + "cat'.")
    }
    do throws(FileFailure) {
      let components = path.split(separator: "/").map(String.init)
      let file = try files.createBeneath(folder, components: components)
      defer { files.close(file) }
      var rest = bytes[...]
      while !rest.isEmpty { rest = rest.dropFirst(try files.write(file, rest)) }
    } catch {
      // The system's calls know an open file by its number only.
      throw Self.failure(
        FileFailure(
          operation: error.operation, path: folder + "/" + path, code: error.code,
          reason: error.reason))
    }
  }

  private static func failure(_ error: FileFailure) -> CommandFailure {
    CommandFailure(
      .inputOutput,
      "\(error). Free space or fix the permissions, remove the unfinished folder, and run it again."
    )
  }
}
