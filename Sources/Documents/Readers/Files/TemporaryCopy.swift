#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Copies a stream into a temporary file.
enum TemporaryCopy {
  /// Copies all bytes.
  ///
  /// - Returns: The file, open for reading from any place; nil if there are more than `limit` bytes.
  static func make(
    of stream: any ByteStream, limit: Int
  ) throws(ReadingFailure) -> OpenInput? {
    let (descriptor, code) = TemporaryFile.create(in: TemporaryFile.folder)
    guard descriptor >= 0 else { throw .system(FileSystem.Failure(code: code)) }
    var stream = stream
    var total = 0
    do {
      while true {
        let piece = try stream.next()
        if piece.isEmpty { break }
        total += piece.count
        guard total <= limit else {
          close(descriptor)
          return nil
        }
        try write(piece, to: descriptor)
      }
    } catch {
      close(descriptor)
      throw error
    }
    return OpenInput(owning: descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(ReadingFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        systemWrite(descriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw .system(FileSystem.Failure(code: errno))
      }
    }
  }
}

/// The system's `write`, under a name that the method above does not hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
