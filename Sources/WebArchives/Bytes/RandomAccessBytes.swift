/// Bytes that can be read from any offset: a file, a part of a file, or an array.
///
/// Readers of foreign archives take this so that they never hold a whole file in memory, and so
/// that they can go back to an earlier record.
package struct RandomAccessBytes: Sendable {
  /// The number of bytes.
  package let count: Int

  private let load: @Sendable (_ offset: Int, _ count: Int) throws(InteropError) -> [UInt8]

  /// Bytes that `load` fetches.
  ///
  /// - Parameters:
  ///   - count: How many bytes there are; negative numbers count as 0.
  ///   - load: Returns the `count` bytes from `offset` on. It is only asked for bytes inside
  ///     `0..<count`, never for none, and should throw when it cannot return them all.
  package init(
    count: Int,
    load: @escaping @Sendable (_ offset: Int, _ count: Int) throws(InteropError) -> [UInt8]
  ) {
    self.count = max(0, count)
    self.load = load
  }

  /// Bytes in memory.
  package init(_ bytes: [UInt8]) {
    self.init(count: bytes.count) { offset, count in Array(bytes[offset..<(offset + count)]) }
  }

  /// Up to `count` bytes from `offset` on, fewer at the end, none beyond it.
  ///
  /// - Throws: `InteropError.unreadable` if the source has fewer bytes than it promised.
  package func bytes(at offset: Int, count wanted: Int) throws(InteropError) -> [UInt8] {
    guard offset >= 0, offset < count, wanted > 0 else { return [] }
    let size = min(wanted, count - offset)
    let bytes = try load(offset, size)
    guard bytes.count == size else {
      throw .unreadable("\(bytes.count) of \(size) bytes could be read at byte \(offset)")
    }
    return bytes
  }

  /// The bytes of `range` that exist, as a source of their own that begins at offset 0.
  package func part(_ range: Range<Int>) -> RandomAccessBytes {
    let range = range.clamped(to: 0..<count)
    return RandomAccessBytes(count: range.count) { [self] offset, count throws(InteropError) in
      try bytes(at: range.lowerBound + offset, count: count)
    }
  }
}
