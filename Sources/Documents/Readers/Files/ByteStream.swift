internal import WebArchives

/// Bytes that are read from front to back, a piece at a time.
protocol ByteStream {
  /// The next bytes; empty at the end.
  mutating func next() throws(ReadingFailure) -> [UInt8]
}

/// Why the bytes of an input cannot be read to their end.
enum ReadingFailure: Error, Equatable {
  /// The system refused.
  case system(FileSystem.Failure)
  /// The compressed data are damaged at byte `offset` of the file.
  case damaged(offset: Int, reason: String)

  /// What happened, in a few words.
  var reason: String {
    switch self {
    case .system(let failure): failure.reason
    case .damaged(let offset, let reason):
      "its compressed data are damaged at byte \(offset) (\(reason))"
    }
  }
}

/// A file, or standard input, from front to back.
struct FileStream: ByteStream {
  private let input: OpenInput

  init(_ input: OpenInput) { self.input = input }

  mutating func next() throws(ReadingFailure) -> [UInt8] {
    do {
      return try input.file.read()
    } catch {
      throw .system(error)
    }
  }
}

/// An open file that several readers share.
final class OpenInput: Sendable {
  let file: InputFile

  init(opening path: FilePath) throws(FileSystem.Failure) { file = try InputFile(opening: path) }

  init(descriptor: Int32) { file = InputFile(descriptor: descriptor) }

  /// Takes an open file and closes it at the end.
  init(owning descriptor: Int32) {
    file = InputFile(descriptor: descriptor, closesAtEnd: true)
  }

  /// The bytes for readers that go back and forth.
  var randomAccess: RandomAccessBytes {
    RandomAccessBytes(count: file.size) { [self] offset, count throws(InteropError) in
      do throws(FileSystem.Failure) {
        return try file.read(at: offset, count: count)
      } catch {
        throw .unreadable(error.reason)
      }
    }
  }
}

/// Bytes in memory, in pieces.
struct MemoryStream: ByteStream {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func next() -> [UInt8] {
    let piece = Array(rest.prefix(InputFile.pieceBytes))
    rest = rest.dropFirst(piece.count)
    return piece
  }
}

/// What the gzip members of another stream inflate to, one behind the other.
///
/// Bytes behind the last member that are no member are passed over, as gzip does. Never gives more
/// than some 64 KiB at once, whatever the ratio of compression.
struct GzipStream: ByteStream {
  private var source: any ByteStream
  private var input: ArraySlice<UInt8> = []
  /// Where `input` ends in the compressed bytes.
  private var inputEnd = 0
  private var inflater: InflateStream?
  private var hasMembers = false

  init(_ source: any ByteStream) { self.source = source }

  mutating func next() throws(ReadingFailure) -> [UInt8] {
    var output: [UInt8] = []
    while output.isEmpty {
      guard try fill(inflater == nil ? GzipMember.magic.count : 1) else {
        if inflater == nil, hasMembers || input.isEmpty { return [] }
        throw .damaged(
          offset: inputEnd, reason: inflater == nil ? "no gzip data" : "they end too early")
      }
      if inflater == nil {
        guard input.starts(with: GzipMember.magic) else {
          guard hasMembers else { throw .damaged(offset: 0, reason: "no gzip data") }
          input = []
          return []
        }
        inflater = InflateStream(.gzip)
        hasMembers = true
      }
      try inflate(into: &output)
    }
    return output
  }

  private mutating func inflate(into output: inout [UInt8]) throws(ReadingFailure) {
    guard let inflater else { return }
    do throws(InflateStream.Failure) {
      let step = try inflater.step(input, appendingTo: &output)
      input = input.dropFirst(step.used)
      if step.hasEnded { self.inflater = nil }
      if !step.hasEnded, step.used == 0, output.isEmpty {
        throw InflateStream.Failure(reason: "no progress")
      }
    } catch {
      throw .damaged(offset: inputEnd - input.count, reason: error.reason)
    }
  }

  /// Reads on until `count` bytes are there; false if there are fewer.
  private mutating func fill(_ count: Int) throws(ReadingFailure) -> Bool {
    while input.count < count {
      let piece = try source.next()
      if piece.isEmpty { return false }
      inputEnd += piece.count
      input = input.isEmpty ? piece[...] : input + piece
    }
    return true
  }
}
