/// Looks beyond the end of a block for the place where two texts agree again.
///
/// Holds two rows of a small dynamic programme, so that a search allocates nothing.
struct WindowSearch {
  private static let impossible = Int32.min / 2
  private static let side = AlignmentCosts.window + 1

  /// The best score of an alignment that ends with equal words, for the row before and this one.
  private var matched = [Int32](repeating: 0, count: side)
  private var matchedBefore = [Int32](repeating: 0, count: side)
  /// The best score of an alignment that ends inside a gap.
  private var gapped = [Int32](repeating: 0, count: side)
  private var gappedBefore = [Int32](repeating: 0, count: side)

  /// Finds how far to go on each side to gain the most, if there is anything to gain.
  ///
  /// Scores every alignment of the words in one window a side: the worth of its equal words, less
  /// an affine cost for each gap (Gotoh 1982), which covers words of both sides at once. The result
  /// is the shortest way to the best score above 0.
  ///
  /// - Parameters:
  ///   - words: The words of the corpus.
  ///   - scores: What each word is worth, by its number.
  ///   - a: The first position beyond the block on side `a`.
  ///   - b: The first position beyond the block on side `b`.
  ///   - step: 1 to search after a block, −1 to search before one.
  /// - Returns: The number of words to go on each side, the last of which are equal; nil if no way
  ///   pays.
  mutating func bestWay(
    words: [UInt32], scores: [Int32], a: Int, b: Int, step: Int
  ) -> (a: Int, b: Int)? {
    let columns = Self.room(words, from: b, step: step)
    let rows = Self.room(words, from: a, step: step)
    guard rows > 0, columns > 0 else { return nil }
    var best: Int32 = 0
    var way: (a: Int, b: Int)?
    matchedBefore[0] = 0
    gappedBefore[0] = Self.impossible
    for y in 1...columns {
      matchedBefore[y] = Self.impossible
      gappedBefore[y] = -AlignmentCosts.open - AlignmentCosts.word * Int32(y)
    }
    for x in 1...rows {
      let word = words[a + (x - 1) * step]
      let score = scores[Int(word)]
      matched[0] = Self.impossible
      gapped[0] = -AlignmentCosts.open - AlignmentCosts.word * Int32(x)
      for y in 1...columns {
        let opened = max(matchedBefore[y], matched[y - 1]) - AlignmentCosts.open
        gapped[y] = max(opened, gappedBefore[y], gapped[y - 1]) - AlignmentCosts.word
        if words[b + (y - 1) * step] == word {
          let value = max(matchedBefore[y - 1], gappedBefore[y - 1]) + score
          matched[y] = value
          if value > best {
            best = value
            way = (x, y)
          }
        } else {
          matched[y] = Self.impossible
        }
      }
      swap(&matched, &matchedBefore)
      swap(&gapped, &gappedBefore)
    }
    return way
  }

  /// The number of words, one window at most, until the border of the run.
  private static func room(_ words: [UInt32], from start: Int, step: Int) -> Int {
    var room = 0
    while room < AlignmentCosts.window, words[start + room * step] != CorpusWords.border {
      room += 1
    }
    return room
  }
}
