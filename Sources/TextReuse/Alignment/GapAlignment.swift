/// Finds the equal words inside a gap between two blocks of an alignment.
enum GapAlignment {
  /// Appends the blocks of a longest common subsequence of two short stretches of words.
  ///
  /// Where several are equally long, the words on side `a` are skipped first.
  ///
  /// - Complexity: O(*n* · *m*) time and bytes for stretches of *n* and *m* words. Gaps are shorter
  ///   than `ReuseParameters.gapWords`, so this is at most its square.
  static func appendBlocks(
    of words: Span<UInt32>, a: Range<Int>, b: Range<Int>, to blocks: inout [Block]
  ) {
    guard !a.isEmpty, !b.isEmpty else { return }
    // lengths[x * columns + y]: the longest common subsequence of what follows x words and y words.
    let columns = b.count + 1
    var table = [UInt16](repeating: 0, count: (a.count + 1) * columns)
    var lengths = table.mutableSpan
    for x in stride(from: a.count - 1, through: 0, by: -1) {
      for y in stride(from: b.count - 1, through: 0, by: -1) {
        lengths[x * columns + y] =
          words[a.lowerBound + x] == words[b.lowerBound + y]
          ? lengths[(x + 1) * columns + y + 1] + 1
          : max(lengths[(x + 1) * columns + y], lengths[x * columns + y + 1])
      }
    }
    var x = 0
    var y = 0
    while x < a.count, y < b.count, lengths[x * columns + y] > 0 {
      if words[a.lowerBound + x] == words[b.lowerBound + y] {
        Block.append(Block(a: a.lowerBound + x, b: b.lowerBound + y, count: 1), to: &blocks)
        x += 1
        y += 1
      } else if lengths[(x + 1) * columns + y] >= lengths[x * columns + y + 1] {
        x += 1
      } else {
        y += 1
      }
    }
  }
}
