internal import Synchronization

/// The versions of a corpus on disk.
///
/// An archive is a folder with one immutable file a version. It is read without locks and without
/// writing anything; a new version appears as a whole or not at all, whatever happens to the
/// program or the machine. Every version file is also a plain gzip file.
///
/// A value is a view of the versions that were there when it was opened; versions that are added
/// through it come into view, those of other writers after ``reload()``. It may be used from any
/// thread; one reading is done at a time.
public final class Archive: Sendable {
  /// The folder.
  public let path: String
  /// How much a version may make a reader hold.
  public let limits: ArchiveLimits

  let files: any FileOperations
  private let state: Mutex<State>

  private struct State {
    var reader: ArchiveReader
  }

  /// Opens an archive.
  ///
  /// A damaged version does not keep the others from being read: see ``warnings``. A damaged last
  /// version counts as not there.
  ///
  /// - Throws: ``ArchiveError``: there is no archive, or it was written by a newer release.
  public init(
    at path: String, fileOperations: any FileOperations = POSIXFileOperations(),
    limits: ArchiveLimits = ArchiveLimits()
  ) throws(ArchiveError) {
    self.path = path
    self.limits = limits
    files = fileOperations
    state = Mutex(
      State(reader: try ArchiveReader(root: path, files: fileOperations, limits: limits)))
  }

  /// Creates the folder of an archive without versions, and opens it.
  ///
  /// The folder above must be there. What a crash left of an earlier attempt is completed, and an
  /// archive that is there is opened.
  public static func create(
    at path: String, fileOperations: any FileOperations = POSIXFileOperations(),
    limits: ArchiveLimits = ArchiveLimits()
  ) throws(ArchiveError) -> Archive {
    do throws(FileFailure) {
      try ArchiveFolder(root: path, files: fileOperations).create()
    } catch {
      throw .storage(error, intactVersions: 0)
    }
    return try Archive(at: path, fileOperations: fileOperations, limits: limits)
  }

  /// Looks for versions that other writers added.
  public func reload() throws(ArchiveError) {
    let path = path
    let files = files
    let limits = limits
    try state.withLock { (state) throws(ArchiveError) in
      state.reader = try ArchiveReader(root: path, files: files, limits: limits)
    }
  }

  /// Lets go of the text that reading has kept.
  func releaseMemory() { state.withLock { $0.reader.log.releaseMemory() } }

  /// Reads under the lock.
  func reading<Value: Sendable>(
    _ body: (ArchiveReader) throws(ArchiveError) -> Value
  ) throws(ArchiveError) -> Value {
    try state.withLock { (state) throws(ArchiveError) in try body(state.reader) }
  }

  /// The versions that can be read, ascending. A damaged one in between is left out.
  public var versions: [ArchiveVersion] {
    state.withLock { state in
      state.reader.chain.files.prefix(state.reader.chain.newest)
        .compactMap { ArchiveVersion($0) }
    }
  }

  /// What is wrong with the archive, as far as opening it shows: see ``verify(quick:)``.
  public var warnings: [ArchiveDamage] {
    state.withLock { state in state.reader.chain.allDamages }
  }

  /// One version.
  public func version(_ number: Int) throws(ArchiveError) -> ArchiveVersion {
    try reading { (reader) throws(ArchiveError) in
      guard let version = ArchiveVersion(try reader.version(number)) else {
        throw .noSuchVersion(number, newest: reader.chain.newest)
      }
      return version
    }
  }
}

extension ArchiveVersion {
  init?(_ file: VersionFile) {
    guard let record = file.record, let identifier = file.identifier else { return nil }
    self.init(
      number: record.number, identifier: identifier, parent: record.parent,
      documentCount: record.documentCount, byteCount: record.byteCount,
      newDocumentCount: record.newDocumentCount, newByteCount: record.logEnd - record.logStart,
      manifest: record.manifest.digest, time: record.time,
      metadata: record.metadata.map {
        ArchiveMetadataSummary(name: $0.name, sha256: $0.text.digest, byteCount: $0.text.byteCount)
      }, storedByteCount: file.byteCount)
  }
}
