/// Says of every position of a corpus where else the shingle that begins there stands.
///
/// One number a word, and the positions of all shared shingles in one column: 4 bytes a word and 4 a
/// posting.
struct ShingleHolders: Sendable {
  /// The number of words of a shingle.
  let width: Int
  /// The group of the shingle that begins at each position, or `alone`.
  private let group: [UInt32]
  /// Where each group begins in `positions`, and after the last one the end.
  private let starts: [UInt32]
  /// The positions of all groups, ascending inside a group.
  private let positions: [UInt32]

  /// Marks a position whose shingle stands in no other document.
  private static let alone = UInt32.max

  /// Lays out the groups of an index by position.
  ///
  /// - Complexity: O(*w*) for *w* words.
  init(_ index: FingerprintIndex, words: Int) {
    width = index.width
    var group = [UInt32](repeating: Self.alone, count: words)
    var starts: [UInt32] = [0]
    var positions: [UInt32] = []
    starts.reserveCapacity(index.parts.reduce(1) { $0 + $1.count })
    positions.reserveCapacity(index.parts.reduce(0) { $0 + $1.positions.count })
    for part in index.parts {
      for number in 0..<part.count {
        let id = UInt32(truncatingIfNeeded: starts.count - 1)
        for position in part.positions[part.range(number)] {
          group[Int(position)] = id
          positions.append(position)
        }
        starts.append(UInt32(truncatingIfNeeded: positions.count))
      }
    }
    self.group = group
    self.starts = starts
    self.positions = positions
  }

  /// Where the shingle that begins at a position stands, in all documents, ascending; empty if no
  /// other document holds it.
  ///
  /// - Complexity: O(1).
  subscript(position: Int) -> ArraySlice<UInt32> {
    let number = group[position]
    guard number != Self.alone else { return [] }
    return positions[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]
  }
}
