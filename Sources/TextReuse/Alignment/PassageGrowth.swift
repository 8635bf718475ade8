/// Grows an alignment from a seed, as far as it pays on both sides.
package struct PassageGrowth {
  let words: [UInt32]
  let scores: [Int32]
  private var search: WindowSearch
  /// The blocks that were grown last.
  private(set) var grown: [Block] = []
  /// Working memory: what was found before a seed, from right to left.
  private var before: [Block] = []

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
    let words = words
    let scores = scores
    return copy(of: grow(from: first, second, words: words.span, scores: scores.span))
  }

  /// Some of the blocks that were grown last.
  ///
  /// A copy of its own: an array made of a whole slice would keep the working memory.
  func copy(of range: Range<Int>) -> [Block] {
    var blocks: [Block] = []
    blocks.reserveCapacity(range.count)
    for index in range { blocks.append(grown[index]) }
    return blocks
  }

  /// Grows the same alignment in `grown`, over words and scores that are at hand already.
  ///
  /// - Returns: Where in `grown` the blocks of the alignment stand.
  mutating func grow(
    from first: Int, _ second: Int, words: Span<UInt32>, scores: Span<Int32>
  ) -> Range<Int> {
    grown.removeAll(keepingCapacity: true)
    let middle = Self.run(words, around: first, second)
    guard middle.count > 0 else { return 0..<0 }
    before.removeAll(keepingCapacity: true)
    var head = middle
    while let way = search.bestWay(
      words: words, scores: scores, a: head.a - 1, b: head.b - 1, step: -1)
    {
      head = Self.run(
        words, around: head.a - way.a, head.b - way.b, notAfter: head.a, head.b)
      before.append(head)
    }
    for index in before.indices.reversed() { append(before[index], words) }
    append(middle, words)
    var tail = middle
    while let way = search.bestWay(
      words: words, scores: scores, a: tail.aEnd, b: tail.bEnd, step: 1)
    {
      tail = Self.run(
        words, around: tail.aEnd + way.a - 1, tail.bEnd + way.b - 1,
        notBefore: tail.aEnd, tail.bEnd)
      append(tail, words)
    }
    return Self.bestPart(of: grown.span, words, scores)
  }

  /// The longest run of equal words around two places, within limits on both sides.
  private static func run(
    _ words: Span<UInt32>, around first: Int, _ second: Int, notBefore firstLimit: Int = 0,
    _ secondLimit: Int = 0, notAfter firstEnd: Int = .max, _ secondEnd: Int = .max
  ) -> Block {
    var a = first
    var b = second
    while a > firstLimit, b > secondLimit, words[a &- 1] == words[b &- 1],
      words[a &- 1] != CorpusWords.border
    {
      a &-= 1
      b &-= 1
    }
    var end = first
    var endOfB = second
    while end < firstEnd, endOfB < secondEnd, words[end] == words[endOfB],
      words[end] != CorpusWords.border
    {
      end &+= 1
      endOfB &+= 1
    }
    return Block(a: a, b: b, count: end - a)
  }

  /// Adds a block and, before it, what is equal in the gap.
  private mutating func append(_ block: Block, _ words: Span<UInt32>) {
    if let last = grown.last {
      GapAlignment.appendBlocks(
        of: words, a: last.aEnd..<block.a, b: last.bEnd..<block.b, to: &grown)
    }
    Block.append(block, to: &grown)
  }

  /// The stretch of blocks that is worth most after the cost of the gaps between them.
  ///
  /// - Note: Kadane's maximum subarray; of equal ones the first.
  private static func bestPart(
    of blocks: Span<Block>, _ words: Span<UInt32>, _ scores: Span<Int32>
  ) -> Range<Int> {
    var best = 0..<0
    var bestScore = 0
    var start = 0
    var score = 0
    for index in blocks.indices {
      let block = blocks[index]
      if index > start {
        let previous = blocks[index - 1]
        let gap = block.a - previous.aEnd + block.b - previous.bEnd
        score -= Int(AlignmentCosts.open) + gap * Int(AlignmentCosts.word)
      }
      if score <= 0 {
        start = index
        score = 0
      }
      for position in block.a..<block.aEnd { score &+= Int(scores[Int(words[position])]) }
      if score > bestScore {
        bestScore = score
        best = start..<index + 1
      }
    }
    return best
  }
}
