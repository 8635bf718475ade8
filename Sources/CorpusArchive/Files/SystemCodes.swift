#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension FileFailure {
  /// The name is taken: another writer was faster.
  var isTaken: Bool { code == EEXIST }
  /// There is no such file or folder.
  var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  /// The volume has no hard links.
  var hasNoLinks: Bool {
    code == EPERM || code == ENOTSUP || code == EOPNOTSUPP || code == EMLINK || code == ENOSYS
  }

  /// A write that took nothing, as a full disk may answer.
  static let noRoom = FileFailure(
    operation: "write", path: "", code: ENOSPC, reason: "the disk took no bytes")

  /// A name that another writer took.
  static func taken(_ path: String) -> FileFailure {
    FileFailure(operation: "link", path: path, code: EEXIST, reason: "the name is taken")
  }

  /// No memory to compress in.
  static func noMemory(_ path: String) -> FileFailure {
    FileFailure(operation: "compress", path: path, code: ENOMEM, reason: "there is no memory")
  }

  /// The same failure, of the file at the path.
  func at(_ path: String) -> FileFailure {
    FileFailure(operation: operation, path: path, code: code, reason: reason)
  }
}
