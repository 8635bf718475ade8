/// A set of word positions: one bit a word.
struct PositionSet: Sendable {
  private var bits: [UInt64]

  /// Creates an empty set of positions below `count`.
  init(count: Int) { bits = Array(repeating: 0, count: count / 64 + 1) }

  /// Adds a position.
  mutating func insert(_ position: UInt32) {
    bits[Int(position >> 6)] |= 1 << UInt64(position & 63)
  }

  /// Adds a position that may lie beyond all that the set was made for.
  mutating func insertGrowing(_ position: UInt32) {
    while bits.count <= Int(position >> 6) { bits.append(0) }
    insert(position)
  }

  /// Whether the set holds a position.
  func contains(_ position: UInt32) -> Bool {
    let block = Int(position >> 6)
    return block < bits.count && bits[block] >> UInt64(position & 63) & 1 == 1
  }
}
