/// Collects the lines of a version's table and compresses them a member at a time.
struct TableWriter {
  private(set) var members: [[UInt8]] = []
  private var text: [UInt8] = []
  private var byteCount = 0
  private var base: Int
  private let level: Int

  /// A table whose first delta counts from the version's beginning of the log.
  init(logStart: Int, level: Int) {
    base = logStart
    self.level = level
  }

  /// Appends the line of one content; `false` if zlib has no memory.
  mutating func append(_ extents: [Extent]) -> Bool {
    ExtentCoding.append(extents, base: &base, to: &text)
    text.append(0x0A)
    while text.count >= MemberKind.table.maximumPayload {
      guard cut(MemberKind.table.maximumPayload) else { return false }
    }
    return true
  }

  /// Ends the last member; `false` if zlib has no memory.
  mutating func finish() -> Bool { text.isEmpty || cut(text.count) }

  private mutating func cut(_ count: Int) -> Bool {
    let payload = Array(text.prefix(count))
    guard let member = Member.encode(.table, payload, position: byteCount, level: level) else {
      return false
    }
    members.append(member)
    byteCount += count
    text.removeFirst(count)
    return true
  }
}
