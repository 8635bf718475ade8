/// Finds the central directory of a ZIP file.
enum ZipDirectory {
  /// The bytes of the file that hold the central directory.
  ///
  /// - Throws: `InteropError.damagedZip` if there is none, as in a file that breaks off.
  static func find(in file: RandomAccessBytes) throws(InteropError) -> Range<Int> {
    // The end record has 22 bytes and a comment of up to 65,535.
    let tailStart = max(0, file.count - 22 - 65_535)
    let tail = try file.bytes(at: tailStart, count: file.count - tailStart)
    let mark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    var index = tail.count - 22
    while index >= 0 {
      if tail[index...].starts(with: mark) {
        if let range = try range(
          end: Array(tail[index...]), at: tailStart + index, in: file)
        {
          return range
        }
      }
      index -= 1
    }
    throw .damagedZip(
      offset: file.count, reason: "the list of entries at its end is missing or broken")
  }

  /// The 64-bit numbers of an entry's extra fields, or nothing.
  static func largeSizes(in extra: [UInt8]) -> LittleEndianFields {
    var fields = LittleEndianFields(extra)
    while let id = fields.number(2), let size = fields.number(2), let field = fields.take(size) {
      if id == 1 { return LittleEndianFields(field) }
    }
    return LittleEndianFields([])
  }

  /// What an end record says, or `nil` if it cannot be one.
  private static func range(
    end: [UInt8], at offset: Int, in file: RandomAccessBytes
  ) throws(InteropError) -> Range<Int>? {
    var fields = LittleEndianFields(end)
    guard fields.skip(12), var size = fields.number(4), var start = fields.number(4),
      let commentSize = fields.number(2), commentSize <= fields.left
    else { return nil }
    var limit = offset
    if size == 0xFFFF_FFFF || start == 0xFFFF_FFFF {
      guard let large = try largeRange(before: offset, in: file) else { return nil }
      (start, size, limit) = large
    }
    guard start <= limit, size <= limit - start else { return nil }
    return start..<(start + size)
  }

  /// What the 64-bit end record says that the locator in front of the end record points to.
  private static func largeRange(
    before offset: Int, in file: RandomAccessBytes
  ) throws(InteropError) -> (start: Int, size: Int, limit: Int)? {
    var locator = LittleEndianFields(try file.bytes(at: offset - 20, count: 20))
    guard locator.number(4) == 0x0706_4B50, locator.skip(4), let place = locator.number(8) else {
      return nil
    }
    var record = LittleEndianFields(try file.bytes(at: place, count: 56))
    guard record.number(4) == 0x0606_4B50, record.skip(36), let size = record.number(8),
      let start = record.number(8)
    else { return nil }
    return (start, size, place)
  }
}
