/// Where the segments of the log are, by key: the newest 16 of each.
///
/// The log is seen as cells of 64 bytes, and each cell has room for one entry, the first segment
/// that begins in it. A cell costs 12 bytes and a head 4, whatever the text is.
struct SegmentIndex {
  /// The bytes of a cell.
  static let cell = 64
  /// How many positions of a key are kept.
  static let newest = 16

  /// A segment of the log.
  struct Entry {
    /// Where it begins.
    let position: Int
    /// What stands before and behind it.
    let context: SegmentContext
  }

  private struct Cell {
    var key: UInt32 = 0
    /// The next older cell of the chain plus one.
    var older: UInt32 = 0
    /// Where in the cell the segment begins.
    var offset = Cell.vacant
    var context = SegmentContext()

    static let vacant: UInt8 = 255
    /// An entry that was removed. The cell stays taken, so that an index made anew from the log is
    /// the same.
    static let removed: UInt8 = 254
  }

  // Pieces of a fixed size: an array that doubles would take three times its size while it does.
  private static let chunkBits = 13
  private static let chunkMask = 1 << chunkBits - 1
  private var chunks: [[Cell]] = []
  // How many cells have been reached.
  private var count = 0
  // The newest cell of each chain plus one, by the low bits of the key.
  private var heads: [UInt32]

  /// An empty index with room for a log of the given size.
  init(logByteCount: Int) {
    let cells = max(1_024, min(logByteCount / Self.cell + 1, 1 << 31))
    heads = Array(repeating: 0, count: Self.powerOfTwo(atMost: cells))
  }

  /// The bytes that the entries and heads take.
  var byteCount: Int {
    chunks.reduce(0) { $0 + $1.count } * MemoryLayout<Cell>.stride + 4 * heads.count
  }

  /// Adds a segment. Positions come in ascending order.
  mutating func insert(_ key: UInt32, at position: Int, context: SegmentContext) {
    let number = position / Self.cell
    // Beyond 256 GiB of log nothing more is indexed; what is there keeps being found.
    guard number < Int(UInt32.max) - 1 else { return }
    if number < count, self[number].offset != Cell.vacant { return }
    count = max(count, number + 1)
    while chunks.count << Self.chunkBits < count {
      chunks.append(Array(repeating: Cell(), count: 1 << Self.chunkBits))
    }
    if count > 2 * heads.count { grow() }
    drop(key)
    self[number].offset = UInt8(truncatingIfNeeded: position % Self.cell)
    self[number].key = key
    self[number].context = context
    push(number)
  }

  /// Calls `body` with the segments of a key, newest first.
  func forEach(
    _ key: UInt32, _ body: (Entry) throws(ArchiveDamage) -> Void
  ) throws(ArchiveDamage) {
    var next = heads[slot(key)]
    while next != 0 {
      let number = Int(next) - 1
      let cell = self[number]
      if cell.key == key, cell.offset != Cell.removed {
        try body(
          Entry(position: number * Self.cell + Int(cell.offset), context: cell.context))
      }
      next = cell.older
    }
  }

  private subscript(number: Int) -> Cell {
    get { chunks[number >> Self.chunkBits][number & Self.chunkMask] }
    _modify { yield &chunks[number >> Self.chunkBits][number & Self.chunkMask] }
  }

  private func slot(_ key: UInt32) -> Int { Int(key) & (heads.count - 1) }

  private mutating func push(_ number: Int) {
    let slot = slot(self[number].key)
    self[number].older = heads[slot]
    heads[slot] = UInt32(truncatingIfNeeded: number + 1)
  }

  /// Removes the oldest position of a key that has all that it may have.
  private mutating func drop(_ key: UInt32) {
    var found = 0
    var before: Int?
    var next = heads[slot(key)]
    while next != 0 {
      let number = Int(next) - 1
      if self[number].key == key {
        found += 1
        if found == Self.newest {
          let older = self[number].older
          if let before { self[before].older = older } else { heads[slot(key)] = older }
          self[number].key = 0
          self[number].offset = Cell.removed
          return
        }
      }
      before = number
      next = self[number].older
    }
  }

  private mutating func grow() {
    heads = Array(repeating: 0, count: heads.count * 2)
    for number in 0..<count where self[number].offset < UInt8(Self.cell) { push(number) }
  }

  private static func powerOfTwo(atMost count: Int) -> Int {
    var power = 1
    while power <= count / 2 { power *= 2 }
    return power
  }
}
