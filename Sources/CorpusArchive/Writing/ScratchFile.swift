/// A version's file while it is being written, in the archive's scratch folder.
///
/// It becomes a version by one atomic step, a link under the version's name, after its bytes are
/// safe. Until then nobody reads it.
final class ScratchFile {
  static let folder = "tmp"
  private static let mostAttempts = 1_000

  let path: String
  private(set) var byteCount = 0
  private let root: String
  private let file: OpenedFile
  private let files: any FileOperations
  private var hasher = DigestHasher()

  /// Creates a new file.
  init(
    root: String, for name: String, files: any FileOperations
  ) throws(FileFailure) {
    (file, path) = try Self.create(root: root, for: name, files: files)
    (self.root, self.files) = (root, files)
  }

  /// Creates a file in the scratch folder. Names are counted, not drawn: a taken one belongs to
  /// another writer, or to one that was killed.
  static func create(
    root: String, for name: String, files: any FileOperations
  ) throws(FileFailure) -> (file: OpenedFile, path: String) {
    var attempt = 1
    while true {
      let path = "\(root)/\(folder)/\(name)-\(attempt)"
      do throws(FileFailure) {
        return (OpenedFile(try files.createExclusively(path), path: path, files), path)
      } catch {
        attempt += 1
        guard error.isTaken, attempt <= mostAttempts else { throw error }
      }
    }
  }

  /// The SHA-256 of everything written so far.
  var digest: ContentDigest { hasher.finalize() }

  /// Appends bytes.
  func append(_ bytes: [UInt8]) throws(FileFailure) {
    try file.writeAll(bytes)
    hasher.update(bytes)
    byteCount += bytes.count
  }

  /// Publishes the file under a name of the archive's folder.
  ///
  /// - Returns: Whether it was published; `false` if the name is taken: another writer was faster.
  /// - Throws: What kept the file from being published. The scratch file is removed in any case.
  func publish(as name: String) throws(FileFailure) -> Bool {
    do throws(FileFailure) {
      guard try file.size() == byteCount else { throw FileFailure.noRoom.at(path) }
      try file.makeReadOnly()
      try file.synchronize()
      do throws(FileFailure) {
        try files.link(path, as: root + "/" + name)
        discard()
      } catch {
        guard error.hasNoLinks else { throw error }
        try files.renameWithoutReplacing(path, to: root + "/" + name)
      }
      return true
    } catch {
      discard()
      // A scratch file that is gone was behind by more than one version.
      if error.isTaken || error.isMissing { return false }
      throw error
    }
  }

  /// Removes the file. That it stays is no harm, because its content is never read.
  func discard() { try? files.unlink(path) }

  /// Removes what killed writers left of versions before the given one.
  ///
  /// Should one of them still run, it finds its file gone and plans anew, as it would have to
  /// anyway.
  static func removeLeftovers(
    before number: Int, root: String, files: any FileOperations
  ) {
    let folder = root + "/" + Self.folder
    for name in ((try? files.list(folder)) ?? []).sorted() {
      let version = name.prefix { $0 != "-" }
      if let old = VersionFile.number(ofName: String(version)), old < number {
        try? files.unlink(folder + "/" + name)
      }
    }
  }
}
