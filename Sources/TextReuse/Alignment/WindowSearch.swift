/// Looks beyond the end of a block for the place where two texts agree again.
///
/// Most windows hold no equal words at all, and most others a handful: a look at the low bits of the
/// words tells the former, and of the latter only the equal words take part in the search. Holds its
/// working memory, so that a search allocates nothing.
struct WindowSearch {
  private static let impossible = Int32.min / 2
  /// How many words a side are looked at.
  private let window: Int

  /// The best score of an alignment that ends with equal words, for the row before and this one.
  private var matched: [Int32]
  private var matchedBefore: [Int32]
  /// The best score of an alignment that ends inside a gap.
  private var gapped: [Int32]
  private var gappedBefore: [Int32]
  /// The words of one window that may stand in the other, counted from its begin.
  private var likely = InlineArray<64, Int>(repeating: 0)
  /// The equal words of two windows, row by row, and the best score of an alignment that ends there.
  private var matches = InlineArray<24, Match>(repeating: Match())

  /// Prepares to look at `window` words a side, 64 at most.
  init(window: Int) {
    self.window = min(window, 64)
    matched = Array(repeating: 0, count: self.window + 1)
    matchedBefore = matched
    gapped = matched
    gappedBefore = matched
  }

  /// Two equal words: how far they stand from the block on each side, counted from 1.
  private struct Match {
    var a: Int32 = 0
    var b: Int32 = 0
    var best: Int32 = 0
  }

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
    words: Span<UInt32>, scores: Span<Int32>, a: Int, b: Int, step: Int
  ) -> (a: Int, b: Int)? {
    var set = WindowSet()
    var columns = 0
    var place = b
    while columns < window {
      let word = words[place]
      if word == CorpusWords.border { break }
      set.insert(word)
      columns &+= 1
      place &+= step
    }
    guard columns > 0 else { return nil }
    var most = -AlignmentCosts.open - AlignmentCosts.word
    var rows = 0
    var count = 0
    place = a
    while rows < window {
      let word = words[place]
      if word == CorpusWords.border { break }
      if set.mayContain(word) {
        most &+= scores[Int(word)]
        likely[count] = rows
        count &+= 1
      }
      rows &+= 1
      place &+= step
    }
    // A way goes through a gap: next to the block the words differ.
    guard most > 0 else { return nil }
    return bestWay(
      words: words, scores: scores, a: a, b: b, step: step, rows: rows, columns: columns,
      likely: count)
  }

  /// The best way, if it is known how long the windows are and which words of the first one may stand
  /// in the second.
  private mutating func bestWay(
    words: Span<UInt32>, scores: Span<Int32>, a: Int, b: Int, step: Int, rows: Int, columns: Int,
    likely: Int
  ) -> (a: Int, b: Int)? {
    var most = -AlignmentCosts.open - AlignmentCosts.word
    var count = 0
    for index in 0..<likely {
      let x = self.likely[index]
      let word = words[a &+ x &* step]
      let score = scores[Int(word)]
      var isIn = false
      var place = b
      for y in 0..<columns {
        if words[place] == word {
          isIn = true
          if count == matches.count {
            // So many equal words are searched faster row by row.
            return bestWayByRows(
              words: words, scores: scores, a: a, b: b, step: step, rows: rows, columns: columns)
          }
          matches[count] = Match(
            a: Int32(truncatingIfNeeded: x &+ 1), b: Int32(truncatingIfNeeded: y &+ 1), best: score)
          count &+= 1
        }
        place &+= step
      }
      if isIn { most &+= score }
    }
    return most > 0 ? bestWay(through: count) : nil
  }

  /// The best way through the first of `matches`.
  private mutating func bestWay(through count: Int) -> (a: Int, b: Int)? {
    var best: Int32 = 0
    var way: (a: Int, b: Int)?
    for index in 0..<count {
      let match = matches[index]
      var before = -Self.gapCost(match.a - 1, match.b - 1)
      for other in 0..<index {
        let previous = matches[other]
        guard previous.a < match.a, previous.b < match.b else { continue }
        before = max(
          before,
          previous.best - Self.gapCost(match.a - previous.a - 1, match.b - previous.b - 1))
      }
      let value = match.best + before
      matches[index].best = value
      if value > best {
        best = value
        way = (Int(match.a), Int(match.b))
      }
    }
    return way
  }

  /// The cost of leaving so many words of each side unmatched in one gap.
  private static func gapCost(_ a: Int32, _ b: Int32) -> Int32 {
    a + b == 0 ? 0 : AlignmentCosts.open + AlignmentCosts.word * (a + b)
  }

  /// The same search over all pairs of words, by dynamic programming: one row for each word of
  /// side `a`.
  mutating func bestWayByRows(
    words: Span<UInt32>, scores: Span<Int32>, a: Int, b: Int, step: Int, rows: Int, columns: Int
  ) -> (a: Int, b: Int)? {
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
}
