#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The reader of a pipe has gone. Not an error: it has what it wanted.
struct BrokenPipe: Error {}

/// Where a result goes: standard output, or a file.
enum OutputFile: Equatable {
  /// Standard output.
  case standardOutput
  /// A file. A regular one is replaced as a whole: whoever reads it, or a crash or a full disk,
  /// sees the old or the new one. A device or a pipe is written to as it is.
  case path(String)

  /// The place that `-o` names; `-` and nothing are standard output.
  init(option: String?) {
    if let option, option != "-" { self = .path(option) } else { self = .standardOutput }
  }

  /// Writes a result.
  ///
  /// - Throws: `CommandFailure` with status 6 that names the place and the reason; `BrokenPipe` if
  ///   nobody reads any more.
  func write(_ bytes: [UInt8]) throws { try write { $0(bytes) } }

  /// Writes a result that is made piece by piece.
  ///
  /// - Parameter pieces: Makes the result, and hands over one piece after the other. After an error
  ///   further pieces are dropped, and the error is thrown in the end.
  /// - Throws: The same as `write(_:)`; what `pieces` throws.
  func write(pieces: (_ write: @escaping ([UInt8]) -> Void) throws -> Void) throws {
    switch self {
    case .standardOutput:
      try Self.write(pieces, to: STDOUT_FILENO, named: "standard output")
    case .path(let path):
      try Self.isReplaceable(path)
        ? Self.replace(Self.resolved(path), by: pieces) : Self.overwrite(path, with: pieces)
    }
  }

  private typealias Pieces = (@escaping ([UInt8]) -> Void) throws -> Void

  private static func write(_ pieces: Pieces, to file: Int32, named place: String) throws {
    let failure = FirstFailure()
    try pieces { bytes in
      guard failure.error == nil else { return }
      do {
        try write(bytes, to: file, named: place)
      } catch {
        failure.error = error
      }
    }
    if let error = failure.error { throw error }
  }

  /// What went wrong first while pieces were written.
  private final class FirstFailure {
    var error: (any Error)?
  }

  /// Whether there is no file yet, or a regular one.
  private static func isReplaceable(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return true }
    return status.st_mode & S_IFMT == S_IFREG
  }

  /// The file that a symbolic link stands for, so that the link stays one.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func overwrite(_ path: String, with pieces: Pieces) throws {
    let file = open(path, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(errno, path) }
    defer { close(file) }
    try write(pieces, to: file, named: "'\(path)'")
  }

  private static func replace(_ path: String, by pieces: Pieces) throws {
    // The new file lies beside the old one, because a rename does not cross file systems.
    let temporary = "\(path).\(getpid()).partial"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw failure(errno, path) }
    var isOpen = true
    do {
      var status = stat()
      if stat(path, &status) == 0 { _ = fchmod(file, status.st_mode & 0o7777) }
      try write(pieces, to: file, named: "'\(path)'")
      guard fsync(file) == 0 else { throw failure(errno, path) }
      isOpen = false
      // Some file systems say only now that there is no room.
      guard close(file) == 0 else { throw failure(errno, path) }
      guard rename(temporary, path) == 0 else { throw failure(errno, path) }
    } catch {
      if isOpen { close(file) }
      unlink(temporary)
      throw error
    }
  }

  private static func write(_ bytes: [UInt8], to file: Int32, named place: String) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno == EPIPE {
        throw BrokenPipe()
      } else if errno != EINTR {
        throw failure(errno, place, isQuoted: true)
      }
    }
  }

  private static func failure(_ code: Int32, _ place: String, isQuoted: Bool = false)
    -> CommandFailure
  {
    let name = isQuoted ? place : "'\(place)'"
    let advice =
      switch code {
      case ENOSPC, EDQUOT: "Free some space, or choose another place with '-o'."
      case ENOENT, ENOTDIR: "Create its folder first, or choose another place with '-o'."
      default: "Choose another place with '-o'."
      }
    return CommandFailure(
      .inputOutput, "The result cannot be written to \(name): \(reason(code)). \(advice)")
  }

  /// What the system calls an error; the same in every language, because no locale is ever set.
  private static func reason(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}

/// `write`, by a name that the methods above do not hide.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}

/// Standard error: messages, never results.
enum StandardError {
  /// Writes a text. That nobody can read it is no reason to stop.
  static func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { systemWrite(STDERR_FILENO, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if written == 0 || errno != EINTR {
        return
      }
    }
  }
}
