internal import CZlib

/// Inflates a stream piece by piece, so that its size need not be known nor fit into memory.
///
/// A class, because zlib keeps a pointer to its own state, which therefore must not move.
package final class InflateStream {
  /// What surrounds the deflated data.
  package enum Wrapper: Int32 {
    /// RFC 1952, with a CRC-32 that is checked.
    case gzip = 31
    /// RFC 1950, with an Adler-32 that is checked.
    case zlib = 15
    /// RFC 1951, nothing.
    case raw = -15
  }

  /// Why data cannot be inflated.
  package struct Failure: Error {
    /// What zlib says, or what is wrong otherwise.
    package let reason: String

    /// A failure for this reason.
    package init(reason: String) { self.reason = reason }
  }

  private static let pieceSize = 1 << 16
  private let stream: UnsafeMutablePointer<z_stream>
  private let piece: UnsafeMutablePointer<UInt8>
  private let isReady: Bool

  package init(_ wrapper: Wrapper) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    piece = .allocate(capacity: Self.pieceSize)
    isReady =
      inflateInit2_(
        stream, wrapper.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    if isReady { inflateEnd(stream) }
    stream.deallocate()
    piece.deallocate()
  }

  /// Inflates some of `input` and appends at most 64 KiB to `output`.
  ///
  /// - Returns: How many bytes of input were used, and whether the stream has ended; after that,
  ///   the rest of the input is not part of it. Neither progress nor an end means that more input
  ///   is needed.
  package func step(
    _ input: ArraySlice<UInt8>, appendingTo output: inout [UInt8]
  ) throws(Failure) -> (used: Int, hasEnded: Bool) {
    guard isReady else { throw Failure(reason: "zlib could not start") }
    let offered = min(input.count, 1 << 20)
    var left: UInt32 = 0
    let status = input.withUnsafeBufferPointer { buffer in
      // zlib takes a mutable pointer for historical reasons; it never writes through it.
      stream.pointee.next_in = UnsafeMutablePointer(mutating: buffer.baseAddress)
      stream.pointee.avail_in = UInt32(offered)
      stream.pointee.next_out = piece
      stream.pointee.avail_out = UInt32(Self.pieceSize)
      let status = CZlib.inflate(stream, Z_NO_FLUSH)
      left = stream.pointee.avail_in
      stream.pointee.next_in = nil
      return status
    }
    let made = Self.pieceSize - Int(stream.pointee.avail_out)
    output.append(contentsOf: UnsafeBufferPointer(start: piece, count: made))
    switch status {
    case Z_OK, Z_BUF_ERROR: return (offered - Int(left), false)
    case Z_STREAM_END: return (offered - Int(left), true)
    case Z_NEED_DICT: throw Failure(reason: "it needs a dictionary")
    case Z_MEM_ERROR: throw Failure(reason: "there is not enough memory")
    default:
      throw Failure(
        reason: stream.pointee.msg.map { String(cString: $0) } ?? "it is not deflated data")
    }
  }
}

extension InflateStream {
  /// How far a whole body could be inflated.
  package enum End {
    /// To its end.
    case complete
    /// To where the data break off or break the format; what came before it was kept.
    case damaged
    /// To where more would have been produced than was allowed.
    case tooLarge
  }

  /// Inflates a body that is in memory, stopping after about `limit` bytes.
  package static func inflate(
    _ input: ArraySlice<UInt8>, _ wrapper: Wrapper, limit: Int
  ) -> (bytes: [UInt8], end: End) {
    var output: [UInt8] = []
    var rest = input
    var inflater = InflateStream(wrapper)
    while true {
      let before = output.count
      guard let step = try? inflater.step(rest, appendingTo: &output) else {
        return (output, .damaged)
      }
      rest = rest.dropFirst(step.used)
      if output.count > limit { return (output, .tooLarge) }
      if step.hasEnded {
        // A body of several gzip members is the concatenation of what they hold.
        guard wrapper == .gzip, rest.starts(with: GzipMember.magic) else {
          return (output, .complete)
        }
        inflater = InflateStream(wrapper)
      } else if step.used == 0, output.count == before {
        return (output, .damaged)
      }
    }
  }
}
