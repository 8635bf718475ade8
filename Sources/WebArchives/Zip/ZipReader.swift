/// Reads the entries of a ZIP file through its central directory, ZIP64 included.
///
/// - Note: PKWARE's APPNOTE 6.3.10. Split and encrypted files are refused.
struct ZipReader {
  /// A file inside the ZIP file.
  struct Entry {
    let name: String
    let isDeflated: Bool
    let storedSize: Int
    let size: Int
    let checksum: UInt32
    /// Where its own header begins.
    let offset: Int
  }

  /// The most bytes that the list of entries may take: more than half a million of them.
  private static let directoryLimit = 64 << 20

  /// In the order of the central directory.
  let entries: [Entry]
  private let file: RandomAccessBytes

  /// Whether a file begins like a ZIP file that has entries.
  static func isZip(_ start: [UInt8]) -> Bool { start.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// Reads the central directory.
  init(_ file: RandomAccessBytes) throws(InteropError) {
    self.file = file
    let place = try ZipDirectory.find(in: file)
    guard place.count <= Self.directoryLimit else {
      throw .zipTooLarge(name: "list of entries", size: place.count, limit: Self.directoryLimit)
    }
    let bytes = try file.bytes(at: place.lowerBound, count: place.count)
    var fields = LittleEndianFields(bytes)
    var entries: [Entry] = []
    var left = file.count
    while fields.left > 0 {
      let offset = place.lowerBound + fields.index
      guard let entry = Self.entry(&fields) else {
        throw .damagedZip(offset: offset, reason: "its list of entries is broken")
      }
      guard let entry else { continue }
      // Entries that share bytes are how a small file claims to be a huge one.
      guard entry.storedSize <= left else {
        throw .damagedZip(offset: offset, reason: "its entries overlap")
      }
      left -= entry.storedSize
      entries.append(entry)
    }
    self.entries = entries
  }

  /// The content of an entry: part of the file if it is stored, in memory if it is deflated.
  ///
  /// A deflated entry of more than `limit` bytes is an error, and so is one that its checksum does
  /// not fit.
  ///
  /// - Complexity: O(*n*), because the checksum of all of it is checked.
  func content(of entry: Entry, limit: Int) throws(InteropError) -> RandomAccessBytes {
    var header = LittleEndianFields(try file.bytes(at: entry.offset, count: 30))
    guard header.number(4) == 0x0403_4B50, header.skip(22), let nameSize = header.number(2),
      let extraSize = header.number(2)
    else { throw .damagedZip(offset: entry.offset, reason: "an entry has no header here") }
    let start = entry.offset + 30 + nameSize + extraSize
    guard start <= file.count, entry.storedSize <= file.count - start else {
      throw .damagedZip(offset: entry.offset, reason: "'\(entry.name)' goes beyond the end")
    }
    let stored = file.part(start..<(start + entry.storedSize))
    let content = entry.isDeflated ? try inflate(stored, entry, limit: limit) : stored
    guard content.count == entry.size, try checksum(content) == entry.checksum else {
      throw .damagedZip(offset: entry.offset, reason: "'\(entry.name)' fails its checksum")
    }
    return content
  }

  private func inflate(
    _ stored: RandomAccessBytes, _ entry: Entry, limit: Int
  ) throws(InteropError) -> RandomAccessBytes {
    guard entry.size <= limit, stored.count <= limit else {
      throw .zipTooLarge(name: entry.name, size: max(entry.size, stored.count), limit: limit)
    }
    let bytes = try stored.bytes(at: 0, count: stored.count)
    let result = InflateStream.inflate(bytes[...], .raw, limit: entry.size)
    guard result.end == .complete else {
      throw .damagedZip(offset: entry.offset, reason: "'\(entry.name)' cannot be inflated")
    }
    return RandomAccessBytes(result.bytes)
  }

  private func checksum(_ content: RandomAccessBytes) throws(InteropError) -> UInt32 {
    var checksum: UInt32 = 0
    for start in stride(from: 0, to: content.count, by: 1 << 20) {
      checksum = GzipMember.checksum(
        try content.bytes(at: start, count: 1 << 20), after: checksum)
    }
    return checksum
  }

  /// Reads one entry of the central directory.
  ///
  /// - Returns: `nil` if it is broken, and `nil` inside if it is whole but cannot be read here: a
  ///   folder, or an entry that is encrypted or compressed in another way.
  private static func entry(_ fields: inout LittleEndianFields) -> Entry?? {
    guard fields.number(4) == 0x0201_4B50, fields.skip(4), let flags = fields.number(2),
      let method = fields.number(2), fields.skip(4), let checksum = fields.number(4),
      var storedSize = fields.number(4), var size = fields.number(4),
      let nameSize = fields.number(2), let extraSize = fields.number(2),
      let commentSize = fields.number(2), fields.skip(8), var offset = fields.number(4),
      let name = fields.take(nameSize), let extra = fields.take(extraSize),
      fields.skip(commentSize)
    else { return nil }
    var large = ZipDirectory.largeSizes(in: extra)
    // The 64-bit field holds only those numbers that did not fit, in this order.
    for number in [\Numbers.size, \.storedSize, \.offset] {
      var numbers = Numbers(size: size, storedSize: storedSize, offset: offset)
      guard numbers[keyPath: number] == 0xFFFF_FFFF else { continue }
      guard let value = large.number(8) else { return nil }
      numbers[keyPath: number] = value
      (size, storedSize, offset) = (numbers.size, numbers.storedSize, numbers.offset)
    }
    guard flags & 1 == 0, method == 0 || method == 8, name.last != UInt8(ascii: "/") else {
      return .some(nil)
    }
    return Entry(
      name: String(decoding: name, as: UTF8.self), isDeflated: method == 8,
      storedSize: storedSize, size: size, checksum: UInt32(truncatingIfNeeded: checksum),
      offset: offset)
  }

  /// The numbers of an entry that may have 64 bits.
  private struct Numbers {
    var size: Int
    var storedSize: Int
    var offset: Int
  }
}
