/// Tells from a glance around a seed whether a passage can grow from it.
///
/// Most shared shingles are five common words in a row and nothing more. Before a seed is grown, this
/// looks at the run of equal words around it and at the words of one window beyond
/// each end, and counts never less than what alignment can gain there. What it rejects could reach
/// the least size of a passage only by words still farther away; those need a seed of their own, or
/// they are so thinly spread that the gaps between them do not pay.
struct SeedFilter: Sendable {
  let words: [UInt32]
  /// What each word is worth, in `AlignmentCosts` units, by its number.
  let scores: [Int32]
  /// How far beyond the run of equal words it is looked, in words a side.
  let window: Int
  let minimumWords: Int
  let minimumScore: Int

  /// Runs longer than this are surely worth a look; also bounds the work on repetitive text.
  private static let longRun = 32

  /// Whether a passage around two places with equal words could count.
  func isPromising(_ first: Int, _ second: Int) -> Bool {
    let words = words.span
    let scores = scores.span
    var after = 0
    var score = 0
    while after < Self.longRun, words[first &+ after] == words[second &+ after],
      words[first &+ after] != CorpusWords.border
    {
      score &+= Int(scores[Int(words[first &+ after])])
      after &+= 1
    }
    var before = 0
    while before &+ after < Self.longRun,
      words[first &- before &- 1] == words[second &- before &- 1],
      words[first &- before &- 1] != CorpusWords.border
    {
      before &+= 1
      score &+= Int(scores[Int(words[first &- before])])
    }
    let count = before + after
    if count >= Self.longRun || (count >= minimumWords && score >= minimumScore) { return true }
    let right = gain(words, scores, first + after, second + after, step: 1)
    let left = gain(words, scores, first - before - 1, second - before - 1, step: -1)
    return count + right.words + left.words >= minimumWords
      && score + right.score + left.score >= minimumScore
  }

  /// At most what alignment can gain in the windows that begin at two places and go one way: all
  /// words of the first one that stand in the second one.
  private func gain(
    _ words: Span<UInt32>, _ scores: Span<Int32>, _ first: Int, _ second: Int, step: Int
  ) -> (words: Int, score: Int) {
    var set = WindowSet()
    var columns = 0
    var place = second
    while columns < window {
      let word = words[place]
      if word == CorpusWords.border { break }
      set.insert(word)
      columns &+= 1
      place &+= step
    }
    var count = 0
    var score = 0
    place = first
    for _ in 0..<window {
      let word = words[place]
      if word == CorpusWords.border { break }
      if set.mayContain(word),
        Self.contains(word, words, from: second, count: columns, step: step)
      {
        count &+= 1
        score &+= Int(scores[Int(word)])
      }
      place &+= step
    }
    score -= Int(AlignmentCosts.open + AlignmentCosts.word)
    return score > 0 ? (count, score) : (0, 0)
  }

  /// Whether a word is one of so many from a place on.
  private static func contains(
    _ word: UInt32, _ words: Span<UInt32>, from start: Int, count: Int, step: Int
  ) -> Bool {
    var place = start
    for _ in 0..<count {
      if words[place] == word { return true }
      place &+= step
    }
    return false
  }
}
