/// The table of one version: a line of extents for each content that is first seen in it.
final class ExtentTable {
  /// Where a line lies in the table, and what its extents begin from.
  struct Line: Sendable {
    let offset: Int
    let count: Int
    /// The end of the extent before, from which the first delta counts.
    let base: Int
    /// The bytes of the content.
    let byteCount: Int
    /// The end of the last extent, or `base` if there is none.
    let end: Int
    /// The highest end of an extent.
    let highest: Int
  }

  private let root: String
  private let version: VersionFile
  private let files: any FileOperations
  // The member of the last access.
  private var current: (index: Int, bytes: [UInt8]) = (-1, [])
  private let members: [LocatedMember]

  /// The bytes of the text that is kept inflated.
  var keptByteCount: Int { current.bytes.count }

  init(root: String, version: VersionFile, files: any FileOperations) {
    self.root = root
    self.version = version
    self.files = files
    members = version.members(.table)
  }

  /// Calls `body` with each line, in order. The text is never held as a whole.
  ///
  /// - Throws: The damage that ends the walk: nothing behind it can be decoded, because each line
  ///   counts from the line before.
  func forEachLine(
    from logStart: Int, logEnd: Int, _ body: (Line) throws(ArchiveDamage) -> Void
  ) throws(ArchiveDamage) {
    var base = logStart
    var rest: [UInt8] = []
    var offset = 0
    var expected = 0
    for index in members.indices {
      guard members[index].header.position == UInt64(expected) else {
        throw version.damage(
          .wrongContent, at: members[index].offset, "a part of the table before it is missing")
      }
      let bytes = try payload(index)
      expected += bytes.count
      var start = 0
      while let end = bytes[start...].firstIndex(of: 0x0A) {
        let text = rest.isEmpty ? bytes[start..<end] : (rest + bytes[start..<end])[...]
        let before = base
        var byteCount = 0
        var highest = logStart
        let isValid = ExtentCoding.forEach(text, base: &base, logEnd: logEnd) { extent in
          guard extent.count <= ArchiveLimits.logBytes - byteCount else { return false }
          byteCount += extent.count
          highest = max(highest, extent.end)
          return true
        }
        guard isValid else {
          throw version.damage(
            .wrongContent, at: members[index].offset, "a line of the table is misspelt")
        }
        try body(
          Line(
            offset: offset, count: text.count, base: before, byteCount: byteCount, end: base,
            highest: highest))
        offset += text.count + 1
        rest = []
        start = end + 1
      }
      rest += bytes[start...]
      // A line of 64 MiB has fewer items than bytes; what is longer is no line.
      guard rest.count <= 256 << 20 else {
        throw version.damage(.limit, at: members[index].offset, "a line of the table never ends")
      }
    }
    guard rest.isEmpty else {
      throw version.damage(.wrongContent, at: nil, "the last line of the table does not end")
    }
  }

  /// The extents of a line that ``forEachLine(from:logEnd:_:)`` gave.
  func extents(of line: Line, logEnd: Int) throws(ArchiveDamage) -> [Extent] {
    var text: [UInt8] = []
    var start = 0
    for index in members.indices {
      let end = start + members[index].header.payloadByteCount
      if end > line.offset, start < line.offset + line.count {
        let bytes = try payload(index)
        let low = max(0, line.offset - start)
        let high = min(bytes.count, line.offset + line.count - start)
        text += bytes[low..<max(low, high)]
      }
      start = end
    }
    var base = line.base
    guard
      let extents = ExtentCoding.parse(
        text[...], base: &base, logEnd: logEnd, limit: line.byteCount)
    else { throw version.damage(.wrongContent, at: nil, "a line of the table is misspelt") }
    return extents
  }

  private func payload(_ index: Int) throws(ArchiveDamage) -> [UInt8] {
    if current.index == index { return current.bytes }
    let bytes = try MemberReader(files: files).payload(
      of: members[index], path: root + "/" + version.name, name: version.name)
    current = (index, bytes)
    return bytes
  }
}
