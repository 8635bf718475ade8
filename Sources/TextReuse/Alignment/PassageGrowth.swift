/// Grows an alignment from a seed, as far as it pays on both sides.
package struct PassageGrowth {
  let words: [UInt32]
  let scores: [Int32]
  private var search: WindowSearch
  /// Working memory of `blocks(from:_:)`.
  private var blocksBefore: [Block] = []
  private var blocksOfAll: [Block] = []

  /// Prepares to grow alignments over the words of a corpus.
  ///
  /// - Parameters:
  ///   - words: The words of the corpus.
  ///   - scores: What each word is worth, by its number.
  ///   - window: How far beyond equal words the next ones are looked for.
  package init(words: [UInt32], scores: [Int32], window: Int = ReuseParameters().gapWords) {
    search = WindowSearch(window: window)
    self.words = words
    self.scores = scores
  }

  /// The blocks of the alignment that grows from two places with equal words.
  ///
  /// From the run of equal words around the seed it goes on in both directions: `WindowSearch` finds
  /// where the texts agree again and whether the way there pays; the gap is filled by
  /// `GapAlignment`; then equal words are followed as far as they go. At the end whatever does not
  /// pay for the gap that ties it to the rest is cut off.
  ///
  /// - Complexity: O(*n*) for an alignment of *n* words.
  package mutating func blocks(from first: Int, _ second: Int) -> [Block] {
    let middle = run(around: first, second)
    guard middle.count > 0 else { return [] }
    // Before the seed, from right to left: where each agreement found there begins.
    var before: [Block] = []
    swap(&before, &blocksBefore)
    before.removeAll(keepingCapacity: true)
    defer { swap(&before, &blocksBefore) }
    var head = middle
    while let way = search.bestWay(
      words: words, scores: scores, a: head.a - 1, b: head.b - 1, step: -1)
    {
      head = run(
        around: head.a - way.a, head.b - way.b, notAfter: head.a, head.b)
      before.append(head)
    }
    var blocks: [Block] = []
    swap(&blocks, &blocksOfAll)
    blocks.removeAll(keepingCapacity: true)
    defer { swap(&blocks, &blocksOfAll) }
    for block in before.reversed() { append(block, to: &blocks) }
    append(middle, to: &blocks)
    var tail = middle
    while let way = search.bestWay(
      words: words, scores: scores, a: tail.aEnd, b: tail.bEnd, step: 1)
    {
      tail = run(
        around: tail.aEnd + way.a - 1, tail.bEnd + way.b - 1,
        notBefore: tail.aEnd, tail.bEnd)
      append(tail, to: &blocks)
    }
    return bestPart(of: blocks)
  }

  /// The longest run of equal words around two places, within limits on both sides.
  private func run(
    around first: Int, _ second: Int, notBefore firstLimit: Int = 0, _ secondLimit: Int = 0,
    notAfter firstEnd: Int = .max, _ secondEnd: Int = .max
  ) -> Block {
    var before = 0
    while first - before > firstLimit, second - before > secondLimit,
      words[first - before - 1] == words[second - before - 1],
      words[first - before - 1] != CorpusWords.border
    {
      before += 1
    }
    var after = 0
    while first + after < firstEnd, second + after < secondEnd,
      words[first + after] == words[second + after],
      words[first + after] != CorpusWords.border
    {
      after += 1
    }
    return Block(a: first - before, b: second - before, count: before + after)
  }

  /// Adds a block and, before it, what is equal in the gap.
  private func append(_ block: Block, to blocks: inout [Block]) {
    if let last = blocks.last {
      GapAlignment.appendBlocks(
        of: words, a: last.aEnd..<block.a, b: last.bEnd..<block.b, to: &blocks)
    }
    Block.append(block, to: &blocks)
  }

  /// The stretch of blocks that is worth most after the cost of the gaps between them.
  ///
  /// - Note: Kadane's maximum subarray; of equal ones the first.
  private func bestPart(of blocks: [Block]) -> [Block] {
    var best = 0..<0
    var bestScore = 0
    var start = 0
    var score = 0
    for (index, block) in blocks.enumerated() {
      if index > start {
        let previous = blocks[index - 1]
        let gap = block.a - previous.aEnd + block.b - previous.bEnd
        score -= Int(AlignmentCosts.open) + gap * Int(AlignmentCosts.word)
      }
      if score <= 0 {
        start = index
        score = 0
      }
      for position in block.a..<block.aEnd { score += Int(scores[Int(words[position])]) }
      if score > bestScore {
        bestScore = score
        best = start..<index + 1
      }
    }
    // A copy of its own: an array made of a whole slice would keep the working memory.
    var part: [Block] = []
    part.reserveCapacity(best.count)
    for index in best { part.append(blocks[index]) }
    return part
  }
}
