#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The few questions that the loader asks the system.
enum FileSystem {
  /// Why the system refused, by its error number.
  struct Failure: Error, Equatable, Sendable {
    /// The value of `errno`.
    let code: Int32

    /// Whether nothing is there.
    var isMissing: Bool { code == ENOENT || code == ENOTDIR }

    /// The system's words in English, whatever the locale: "no such file".
    var reason: String {
      switch code {
      case ENOENT, ENOTDIR: "there is no such file"
      case EACCES, EPERM: "permission denied"
      case ELOOP: "its symbolic links form a loop"
      case ENAMETOOLONG: "the name is too long"
      case EISDIR: "it is a folder"
      case EINVAL: "it is a pipe, socket or device, not a file"
      case EMFILE, ENFILE: "too many files are open"
      case EIO: "the disk reported an error"
      default: "system error \(code)"
      }
    }
  }

  /// What is found at a path.
  struct Status: Equatable, Sendable {
    /// The kinds of things that the loader tells apart.
    enum Kind: Sendable { case file, folder, link, other }

    /// What it is.
    let kind: Kind
    /// Its length in bytes.
    let size: Int
    /// Which file it is, whatever its path: device and number.
    let identity: [UInt64]
  }

  /// Looks at what a path names; with `followsLinks` a symbolic link stands for what it points at.
  static func status(of path: FilePath, followsLinks: Bool = true) throws(Failure) -> Status {
    var info = stat()
    let result = path.withCString { followsLinks ? stat($0, &info) : lstat($0, &info) }
    guard result == 0 else { throw Failure(code: errno) }
    return Status(info)
  }

  /// The names in a folder, without `.` and `..`, ascending by bytes.
  static func names(in folder: FilePath) throws(Failure) -> [[UInt8]] {
    guard let directory = folder.withCString({ opendir($0) }) else { throw Failure(code: errno) }
    defer { closedir(directory) }
    var names: [[UInt8]] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The absolute path without symbolic links; the path itself if it cannot be resolved.
  static func canonical(_ path: FilePath) -> FilePath {
    guard let resolved = path.withCString({ realpath($0, nil) }) else { return path }
    defer { free(resolved) }
    let count = strlen(resolved)
    return resolved.withMemoryRebound(to: UInt8.self, capacity: count) {
      FilePath(bytes: Array(UnsafeBufferPointer(start: $0, count: count)))
    }
  }
}

extension FileSystem.Status {
  init(_ info: stat) {
    kind =
      switch info.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = max(0, Int(clamping: info.st_size))
    identity = [UInt64(truncatingIfNeeded: info.st_dev), UInt64(truncatingIfNeeded: info.st_ino)]
  }
}
