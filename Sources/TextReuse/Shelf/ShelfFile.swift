internal import Documents

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The temporary file of a shelf.
///
/// Records stand in it as they stand in memory: only the process that wrote them reads them.
final class ShelfFile: Sendable {
  private let descriptor: Int32
  private let folder: String

  /// Creates a file in a folder, by default the one that `TMPDIR` names, else `/tmp`.
  init(folder: String?) throws(ShelfError) {
    self.folder = folder ?? TemporaryFile.folder
    let code: Int32
    (descriptor, code) = TemporaryFile.create(in: self.folder)
    guard descriptor >= 0 else {
      throw ShelfError(.notWritten, folder: self.folder, code: code)
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Writes records at a place.
  func write<Record: BitwiseCopyable>(
    _ records: [Record], at offset: Int
  ) throws(ShelfError) {
    let code: Int32 = records.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let count = pwrite(
          descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written,
          off_t(offset + written))
        if count > 0 {
          written += count
        } else if count == 0 || errno != EINTR {
          return count == 0 ? ENOSPC : errno
        }
      }
      return 0
    }
    if code != 0 { throw ShelfError(.notWritten, folder: folder, code: code) }
  }

  /// Reads so many records from a place.
  func read<Record: BitwiseCopyable>(
    _ count: Int, at offset: Int
  ) throws(ShelfError) -> [Record] {
    var code: Int32 = 0
    let records = [Record](unsafeUninitializedCapacity: count) { buffer, initialized in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      var have = 0
      while have < count * MemoryLayout<Record>.stride {
        let found = pread(
          descriptor, bytes.baseAddress.map { $0 + have },
          count * MemoryLayout<Record>.stride - have, off_t(offset + have))
        if found > 0 {
          have += found
        } else if found == 0 || errno != EINTR {
          code = found == 0 ? EIO : errno
          break
        }
      }
      initialized = code == 0 ? count : 0
    }
    if code != 0 { throw ShelfError(.notRead, folder: folder, code: code) }
    return records
  }
}
