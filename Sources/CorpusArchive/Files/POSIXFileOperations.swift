#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The file operations of the system.
public struct POSIXFileOperations: FileOperations {
  /// The operations of the system that the program runs on.
  public init() {}

  /// Creates a file that must not exist yet, by `O_CREAT|O_EXCL`.
  public func createExclusively(_ path: String) throws(FileFailure) -> FileToken {
    let flags = O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW
    return try token(retrying { opened(path, flags, 0o644) }, "create", path)
  }

  /// Creates a file below a folder, following no symbolic link on the way, by `openat` and `O_NOFOLLOW`.
  public func createBeneath(_ root: String, components: [String]) throws(FileFailure) -> FileToken {
    let folder = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    var parent = try token(retrying { opened(root, folder, 0) }, "open", root).rawValue
    defer { _ = closed(parent) }
    var path = root
    for component in components.dropLast() {
      path += "/" + component
      if mkdirat(parent, component, 0o755) != 0, errno != EEXIST {
        throw failure("create", path)
      }
      let child = retrying { openedAt(parent, component, folder | O_NOFOLLOW, 0) }
      let next = try token(child, "open", path).rawValue
      _ = closed(parent)
      parent = next
    }
    let name = components.last ?? ""
    let flags = O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW
    return try token(
      retrying { openedAt(parent, name, flags, 0o644) }, "create", path + "/" + name)
  }

  /// Opens a file for reading.
  public func open(_ path: String) throws(FileFailure) -> FileToken {
    // Without O_NONBLOCK, a named pipe in place of a version would wait for ever.
    let file = try token(
      retrying { opened(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0) }, "open", path)
    var status = stat()
    guard fstat(file.rawValue, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(file)
      throw FileFailure(
        operation: "open", path: path, code: EINVAL, reason: "it is not a regular file")
    }
    return file
  }

  /// The size of an open file in bytes, by `fstat`.
  public func size(of file: FileToken) throws(FileFailure) -> Int {
    var status = stat()
    guard fstat(file.rawValue, &status) == 0 else { throw failure("examine", "an open file") }
    return Int(status.st_size)
  }

  /// Reads bytes at an offset, by `pread`; fewer at the end of the file.
  public func read(
    _ file: FileToken, at offset: Int, count: Int
  ) throws(FileFailure) -> [UInt8] {
    guard count > 0, offset >= 0 else { return [] }
    var result = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      result = retrying { pread(file.rawValue, buffer.baseAddress, count, off_t(offset)) }
      initialized = max(0, result)
    }
    guard result >= 0 else { throw failure("read", "an open file") }
    return bytes
  }

  /// Writes bytes at the end; may write fewer than given.
  public func write(_ file: FileToken, _ bytes: ArraySlice<UInt8>) throws(FileFailure) -> Int {
    let result = bytes.withUnsafeBytes { buffer in
      retrying { written(file.rawValue, buffer) }
    }
    guard result >= 0 else { throw failure("write", "an open file") }
    return result
  }

  /// Takes the right to write from everybody: mode 0444.
  public func makeReadOnly(_ file: FileToken) throws(FileFailure) {
    guard fchmod(file.rawValue, 0o444) == 0 else { throw failure("protect", "an open file") }
  }

  /// Waits until the bytes of a file are on the disk: `fsync`, on macOS `F_FULLFSYNC`.
  public func synchronize(_ file: FileToken) throws(FileFailure) {
    #if canImport(Darwin)
      // On macOS fsync leaves the bytes in the drive's cache; some volumes know only fsync.
      if fcntl(file.rawValue, F_FULLFSYNC) == 0 { return }
    #endif
    guard retrying({ fsync(file.rawValue) }) == 0 else {
      throw failure("synchronize", "an open file")
    }
  }

  /// Closes a file.
  public func close(_ file: FileToken) { _ = closed(file.rawValue) }

  /// Gives a file a second name, which must not exist yet: atomic.
  public func link(_ existing: String, as new: String) throws(FileFailure) {
    guard linked(existing, new) == 0 else { throw failure("link", new) }
  }

  /// Renames a file to a name that must not exist yet: atomic.
  public func renameWithoutReplacing(_ existing: String, to new: String) throws(FileFailure) {
    #if canImport(Darwin)
      let result = renamex_np(existing, new, UInt32(RENAME_EXCL))
    #else
      let result = renamedAt2(existing, new)
    #endif
    guard result == 0 else { throw failure("rename", new) }
  }

  /// Removes a name.
  public func unlink(_ path: String) throws(FileFailure) {
    guard unlinked(path) == 0 else { throw failure("remove", path) }
  }

  /// The names in a folder, without `.` and `..`.
  public func list(_ directory: String) throws(FileFailure) -> [String] {
    guard let stream = opendir(directory) else { throw failure("list", directory) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw failure("list", directory) }
    return names
  }

  /// Creates a folder; fails if one of that name exists.
  public func makeDirectory(_ path: String) throws(FileFailure) {
    guard mkdir(path, 0o755) == 0 else { throw failure("create", path) }
  }

  /// Waits until the names in a folder are on the disk.
  public func synchronizeDirectory(_ path: String) throws(FileFailure) {
    let directory = try token(
      retrying { opened(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0) }, "open", path)
    defer { close(directory) }
    // Some network volumes cannot synchronize folders and say so with EINVAL.
    if retrying({ fsync(directory.rawValue) }) != 0, errno != EINVAL {
      throw failure("synchronize", path)
    }
  }

  /// The result as a token, or the system's failure.
  private func token(
    _ descriptor: Int32, _ operation: String, _ path: String
  ) throws(FileFailure) -> FileToken {
    guard descriptor >= 0 else { throw failure(operation, path) }
    return FileToken(rawValue: descriptor)
  }

  private func failure(_ operation: String, _ path: String) -> FileFailure {
    let code = errno
    return FileFailure(
      operation: operation, path: path, code: code, reason: String(cString: strerror(code)))
  }

  /// Repeats a call that a signal interrupted.
  private func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}

// The system's functions whose names the protocol's methods hide.
private func opened(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  open(path, flags, mode)
}
private func openedAt(_ parent: Int32, _ name: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  openat(parent, name, flags, mode)
}
private func closed(_ descriptor: Int32) -> Int32 { close(descriptor) }
private func written(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
  write(descriptor, buffer.baseAddress, buffer.count)
}
private func linked(_ existing: String, _ new: String) -> Int32 { link(existing, new) }
private func unlinked(_ path: String) -> Int32 { unlink(path) }

#if !canImport(Darwin)
  /// Linux's `renameat2` with `RENAME_NOREPLACE`.
  ///
  /// The C library declares it for GNU sources only, which Swift's module of it is not; so it is
  /// looked up by its name.
  private func renamedAt2(_ existing: String, _ new: String) -> Int32 {
    typealias Function =
      @convention(c) (
        Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
      ) -> Int32
    guard let symbol = dlsym(nil, "renameat2") else {
      errno = ENOSYS
      return -1
    }
    let noReplace: UInt32 = 1
    return unsafeBitCast(symbol, to: Function.self)(
      AT_FDCWD, existing, AT_FDCWD, new, noReplace)
  }
#endif
