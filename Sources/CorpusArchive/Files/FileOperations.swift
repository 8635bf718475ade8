/// The only way from this module to a disk.
///
/// An archive needs no lock and no rename over existing files: exclusive creation, `link` and
/// `fsync` carry its whole safety, so a test can replace them and fail any single one.
/// Paths are taken as the system takes them. Every method may be called from any thread.
public protocol FileOperations: Sendable {
  /// Creates a new file for reading and writing; fails with `EEXIST` if there is one.
  func createExclusively(_ path: String) throws(FileFailure) -> FileToken
  /// Creates a new file under `root`, with the folders that its path needs, following no symbolic
  /// link below `root`.
  func createBeneath(_ root: String, components: [String]) throws(FileFailure) -> FileToken
  /// Opens a regular file for reading.
  func open(_ path: String) throws(FileFailure) -> FileToken
  /// The size of an open file in bytes.
  func size(of file: FileToken) throws(FileFailure) -> Int
  /// Reads up to `count` bytes at `offset`; fewer are legal, none means the end.
  func read(_ file: FileToken, at offset: Int, count: Int) throws(FileFailure) -> [UInt8]
  /// Appends some of the bytes and says how many; fewer than all are legal.
  func write(_ file: FileToken, _ bytes: ArraySlice<UInt8>) throws(FileFailure) -> Int
  /// Takes the permission to write from an open file: mode 0444.
  func makeReadOnly(_ file: FileToken) throws(FileFailure)
  /// Returns when the file's bytes survive a power failure.
  func synchronize(_ file: FileToken) throws(FileFailure)
  /// Closes an open file.
  func close(_ file: FileToken)
  /// Gives a file a second name; fails with `EEXIST` if the name is taken.
  func link(_ existing: String, as new: String) throws(FileFailure)
  /// Renames a file; fails with `EEXIST` if the new name is taken.
  func renameWithoutReplacing(_ existing: String, to new: String) throws(FileFailure)
  /// Removes a name of a file.
  func unlink(_ path: String) throws(FileFailure)
  /// The names in a folder, in any order.
  func list(_ directory: String) throws(FileFailure) -> [String]
  /// Creates one folder; fails with `EEXIST` if there is one.
  func makeDirectory(_ path: String) throws(FileFailure)
  /// Returns when the names in a folder survive a power failure.
  func synchronizeDirectory(_ path: String) throws(FileFailure)
}

/// An open file, as ``FileOperations`` numbers them.
public struct FileToken: Hashable, Sendable {
  /// The number; a descriptor in the real implementation.
  public let rawValue: Int32

  /// A token of the given number.
  public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// A file operation that the system refused.
public struct FileFailure: Error, Hashable, Sendable {
  /// What was tried, as a verb.
  public let operation: String
  /// The path.
  public let path: String
  /// The system's error number (`errno`).
  public let code: Int32
  /// The system's words for the number.
  public let reason: String

  /// A failure with the system's number and words.
  public init(operation: String, path: String, code: Int32, reason: String) {
    self.operation = operation
    self.path = path
    self.code = code
    self.reason = reason
  }
}

extension FileFailure: CustomStringConvertible {
  /// One clause without a full stop.
  public var description: String { "Could not \(operation) \(path): \(reason)" }
}
