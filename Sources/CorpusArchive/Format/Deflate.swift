internal import CZlib

/// Raw deflate streams, window 15: the only place that talks to zlib.
enum Deflate {
  /// How zlib searches at its default level, in its own words `good`, `lazy`, `nice` and `chain`:
  /// as it does by itself, but for 48 instead of 128 candidates. That takes a quarter less time, and
  /// prose comes out 0.7 % longer. No part of a version's identity.
  private static let tuning = (
    level: 6, good: Int32(8), lazy: Int32(16), nice: Int32(128), chain: Int32(48)
  )

  /// The bytes, compressed; `nil` if zlib has no memory.
  static func compress(_ bytes: [UInt8], level: Int) -> [UInt8]? {
    var stream = z_stream()
    guard
      deflateInit2_(
        &stream, Int32(clamping: level), Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY, zlibVersion(),
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    if level == tuning.level {
      deflateTune(&stream, tuning.good, tuning.lazy, tuning.nice, tuning.chain)
    }
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

  /// The first `count` bytes that a stream holds; `nil` if it is damaged there or has fewer.
  static func inflate(beginningOf bytes: ArraySlice<UInt8>, count: Int) -> [UInt8]? {
    var stream = z_stream()
    guard let input = UInt32(exactly: bytes.count), let room = UInt32(exactly: count),
      inflateInit2_(&stream, -15, zlibVersion(), Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { inflateEnd(&stream) }
    let output = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      bytes.withUnsafeBufferPointer { source in
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.avail_in = input
        stream.next_out = buffer.baseAddress
        stream.avail_out = room
        // One call goes on until the room is full or the stream ends or breaks.
        _ = CZlib.inflate(&stream, Z_SYNC_FLUSH)
      }
      initialized = count - Int(stream.avail_out)
    }
    return output.count == count ? output : nil
  }

  /// The CRC-32 of RFC 1952.
  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.withUnsafeBufferPointer { buffer in
      UInt32(truncatingIfNeeded: crc32_z(0, buffer.baseAddress, buffer.count))
    }
  }
}
