/// Where the segments of the log are, by key: the newest 16 of each.
///
/// The log is seen as cells of 64 bytes, and each cell has room for one entry, the first segment
/// that begins in it. A cell costs 9 bytes and a head 4, whatever the text is.
struct SegmentIndex {
  /// The bytes of a cell.
  static let cell = 64
  /// How many positions of a key are kept.
  static let newest = 16

  private static let vacant: UInt8 = 255

  // One element a cell: where in the cell the segment begins, its key, and the next older cell of
  // its chain plus one.
  private var offsets: [UInt8] = []
  private var keys: [UInt32] = []
  private var older: [UInt32] = []
  // The newest cell of each chain plus one, by the low bits of the key.
  private var heads: [UInt32]

  /// An empty index with room for a log of the given size.
  init(logByteCount: Int) {
    let cells = max(1_024, min(logByteCount / Self.cell + 1, 1 << 31))
    heads = []
    offsets.reserveCapacity(cells)
    keys.reserveCapacity(cells)
    older.reserveCapacity(cells)
    heads = Array(repeating: 0, count: Self.powerOfTwo(atMost: cells))
  }

  /// The bytes that the entries and heads take.
  var byteCount: Int {
    offsets.count + 4 * keys.count + 4 * older.count + 4 * heads.count
  }

  /// Adds a segment. Positions come in ascending order.
  mutating func insert(_ key: UInt32, at position: Int) {
    let number = position / Self.cell
    // Beyond 256 GiB of log nothing more is indexed; what is there keeps being found.
    guard number < Int(UInt32.max) - 1 else { return }
    if number < offsets.count, offsets[number] != Self.vacant { return }
    while offsets.count <= number {
      offsets.append(Self.vacant)
      keys.append(0)
      older.append(0)
    }
    if offsets.count > 2 * heads.count { grow() }
    drop(key)
    offsets[number] = UInt8(truncatingIfNeeded: position % Self.cell)
    keys[number] = key
    push(number)
  }

  /// Calls `body` with the positions of a key, newest first.
  func forEach(
    _ key: UInt32, _ body: (Int) throws(ArchiveDamage) -> Void
  ) throws(ArchiveDamage) {
    var next = heads[slot(key)]
    while next != 0 {
      let number = Int(next) - 1
      if keys[number] == key { try body(number * Self.cell + Int(offsets[number])) }
      next = older[number]
    }
  }

  private func slot(_ key: UInt32) -> Int { Int(key) & (heads.count - 1) }

  private mutating func push(_ number: Int) {
    let slot = slot(keys[number])
    older[number] = heads[slot]
    heads[slot] = UInt32(truncatingIfNeeded: number + 1)
  }

  /// Removes the oldest position of a key that has all that it may have.
  private mutating func drop(_ key: UInt32) {
    var count = 0
    var before: Int?
    var next = heads[slot(key)]
    while next != 0 {
      let number = Int(next) - 1
      if keys[number] == key {
        count += 1
        if count == Self.newest {
          if let before { older[before] = older[number] } else { heads[slot(key)] = older[number] }
          // The cell stays taken, so that an index made anew from the log is the same.
          keys[number] = 0
          offsets[number] = Self.vacant - 1
          return
        }
      }
      before = number
      next = older[number]
    }
  }

  private mutating func grow() {
    heads = Array(repeating: 0, count: heads.count * 2)
    for number in offsets.indices where offsets[number] < UInt8(Self.cell) { push(number) }
  }

  private static func powerOfTwo(atMost count: Int) -> Int {
    var power = 1
    while power <= count / 2 { power *= 2 }
    return power
  }
}
