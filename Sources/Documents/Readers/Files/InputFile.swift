#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// An open file, read from front to back and closed at the end of its life.
///
/// Opening never waits: a pipe without a writer or a device is refused.
struct InputFile: ~Copyable, Sendable {
  /// What a file is read in: large enough that system calls cost nothing.
  static let pieceBytes = 1 << 18

  private let descriptor: Int32
  private let closesAtEnd: Bool
  /// Whether it is a regular file, which can be read from any place, and no pipe.
  let isFile: Bool
  /// The length when the file was opened; 0 for standard input, unless it is a file itself.
  let size: Int

  /// Opens a regular file.
  init(opening path: FilePath) throws(FileSystem.Failure) {
    (descriptor, size) = try Self.open(path)
    closesAtEnd = true
    isFile = true
  }

  /// Opens a regular file; on a failure nothing stays open.
  private static func open(
    _ path: FilePath
  ) throws(FileSystem.Failure) -> (descriptor: Int32, size: Int) {
    let descriptor = path.withCString { systemOpen($0) }
    guard descriptor >= 0 else { throw FileSystem.Failure(code: errno) }
    var info = stat()
    let code = fstat(descriptor, &info) == 0 ? 0 : errno
    let status = FileSystem.Status(info)
    guard code == 0, status.kind == .file else {
      close(descriptor)
      if code != 0 { throw FileSystem.Failure(code: code) }
      throw FileSystem.Failure(code: status.kind == .folder ? EISDIR : EINVAL)
    }
    return (descriptor, status.size)
  }

  /// Reads standard input, or another stream that is open already; it stays open
  /// unless `closesAtEnd`.
  init(descriptor: Int32, closesAtEnd: Bool = false) {
    self.descriptor = descriptor
    self.closesAtEnd = closesAtEnd
    var info = stat()
    let status = fstat(descriptor, &info) == 0 ? FileSystem.Status(info) : nil
    isFile = status?.kind == .file
    size = isFile ? status?.size ?? 0 : 0
  }

  deinit {
    if closesAtEnd { close(descriptor) }
  }

  /// The next bytes, at most `count`; empty at the end.
  borrowing func read(upTo count: Int = pieceBytes) throws(FileSystem.Failure) -> [UInt8] {
    while true {
      var result = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: max(1, count)) { buffer, initialized in
        result = systemRead(descriptor, buffer.baseAddress, buffer.count)
        initialized = max(0, result)
      }
      if result >= 0 { return bytes }
      guard errno == EINTR else { throw FileSystem.Failure(code: errno) }
    }
  }

  /// The `count` bytes from `offset` on, fewer at the end; what is read next stays the same.
  borrowing func read(at offset: Int, count: Int) throws(FileSystem.Failure) -> [UInt8] {
    var failure: FileSystem.Failure?
    let bytes = [UInt8](unsafeUninitializedCapacity: max(1, count)) { buffer, initialized in
      initialized = 0
      while initialized < count {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[initialized...])
        let result = pread(
          descriptor, rest.baseAddress, count - initialized, off_t(clamping: offset + initialized))
        if result > 0 {
          initialized += result
        } else if result == 0 {
          return
        } else if errno != EINTR {
          failure = FileSystem.Failure(code: errno)
          return
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// All bytes up to the end; nil if there are more than `limit`, of which no more are read.
  borrowing func readAll(limit: Int) throws(FileSystem.Failure) -> [UInt8]? {
    var bytes: [UInt8] = []
    while true {
      // One byte more than the file should still have, so that a small file takes little memory.
      let expected = size > 0 ? max(size - bytes.count, 0) + 1 : Self.pieceBytes
      let count = min(Self.pieceBytes, limit - bytes.count + 1, expected)
      let piece = try read(upTo: count)
      if piece.isEmpty { return bytes }
      guard piece.count <= limit - bytes.count else { return nil }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      // A regular file gives less than was asked for at its end only.
      if closesAtEnd, piece.count < count, bytes.count >= size { return bytes }
    }
  }
}

/// Opens a file for reading; a pipe is opened at once, without waiting for its writer.
private func systemOpen(_ path: UnsafePointer<CChar>) -> Int32 {
  open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
}

/// The system's `read`, under a name that the method above does not hide.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int)
  -> Int
{
  read(descriptor, buffer, count)
}
