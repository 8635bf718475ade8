/// The folder of an archive and what is in it beside the versions.
struct ArchiveFolder {
  let root: String
  let files: any FileOperations

  /// Creates whatever of the folder is missing, so that it survives a power failure.
  func create() throws(FileFailure) {
    try makeDirectory(root)
    try makeDirectory(root + "/" + ScratchFile.folder)
    guard try !files.list(root).contains(ArchiveChain.formatName) else { return }
    let scratch = try ScratchFile(root: root, for: ArchiveChain.formatName, files: files)
    do throws(FileFailure) {
      try scratch.append(Array(ArchiveChain.formatText.utf8))
    } catch {
      scratch.discard()
      throw error
    }
    // If another writer was faster, its file says the same.
    _ = try scratch.publish(as: ArchiveChain.formatName)
    try files.synchronizeDirectory(root)
    try files.synchronizeDirectory(parent)
  }

  private var parent: String {
    let trimmed = root.utf8.last == UInt8(ascii: "/") ? String(root.dropLast()) : root
    guard let slash = trimmed.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }

  private func makeDirectory(_ path: String) throws(FileFailure) {
    do throws(FileFailure) {
      try files.makeDirectory(path)
    } catch {
      guard error.isTaken else { throw error }
    }
  }
}
