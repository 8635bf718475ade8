internal import CZlib

/// Raw deflate streams, window 15: the only place that talks to zlib.
enum Deflate {
  /// The bytes, compressed; `nil` if zlib has no memory.
  static func compress(_ bytes: [UInt8], level: Int) -> [UInt8]? {
    var stream = z_stream()
    guard
      deflateInit2_(
        &stream, Int32(clamping: level), Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY, zlibVersion(),
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    let bound = Int(deflateBound(&stream, UInt(bytes.count)))
    guard let input = UInt32(exactly: bytes.count), let room = UInt32(exactly: bound) else {
      return nil
    }
    var status = Z_ERRNO
    let output = [UInt8](unsafeUninitializedCapacity: bound) { buffer, initialized in
      bytes.withUnsafeBufferPointer { source in
        // zlib promises not to write through next_in; its type predates `const`.
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.avail_in = input
        stream.next_out = buffer.baseAddress
        stream.avail_out = room
        status = deflate(&stream, Z_FINISH)
      }
      initialized = bound - Int(stream.avail_out)
    }
    return status == Z_STREAM_END ? output : nil
  }

  /// The bytes that a stream holds if it is one whole stream of exactly `count` bytes, else `nil`.
  ///
  /// One byte more than promised is given as room, so that a longer stream shows itself.
  static func inflate(_ bytes: ArraySlice<UInt8>, count: Int) -> [UInt8]? {
    var stream = z_stream()
    guard let input = UInt32(exactly: bytes.count), let room = UInt32(exactly: count + 1),
      inflateInit2_(&stream, -15, zlibVersion(), Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { inflateEnd(&stream) }
    var status = Z_ERRNO
    let output = [UInt8](unsafeUninitializedCapacity: count + 1) { buffer, initialized in
      bytes.withUnsafeBufferPointer { source in
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.avail_in = input
        stream.next_out = buffer.baseAddress
        stream.avail_out = room
        status = CZlib.inflate(&stream, Z_FINISH)
      }
      initialized = count + 1 - Int(stream.avail_out)
    }
    guard status == Z_STREAM_END, stream.avail_in == 0, output.count == count else { return nil }
    return output
  }

  /// The CRC-32 of RFC 1952.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { buffer in
      UInt32(truncatingIfNeeded: crc32_z(0, buffer.baseAddress, buffer.count))
    }
  }
}
