/// Aligns the passages that the documents of candidate pairs share.
struct PairAligner: Sendable {
  let corpus: CorpusWords
  /// What each word is worth, in `AlignmentCosts` units, by its number.
  let scores: [Int32]
  let phrases: StockPhrases
  /// The bounds of the search.
  let limits: SearchLimits
  let minimumWords: Int

  /// How many words are walked, for each word of both documents, before a pair's remaining seeds
  /// are only looked at outside of what is aligned already. Only tables and texts that repeat
  /// themselves get there.
  private static let workPerWord = 32

  /// Aligns the pairs of one task.
  ///
  /// - Returns: The pairs that share something, in the order given.
  /// - Complexity: O(*n*) a pair of documents with *n* words together.
  func align(_ pairs: ArraySlice<CandidatePair>, seeds: [Seed]) -> [AlignedPair] {
    var growth = PassageGrowth(words: corpus.words, scores: scores, window: limits.gapWords)
    var aligned: [AlignedPair] = []
    for pair in pairs {
      let grown = alignments(of: pair, seeds: seeds, growth: &growth)
      let (found, leavesRepeatsOut) = Alignment.withoutShifted(
        grown.found, repeats: limits.repeats)
      if found.isEmpty { continue }
      aligned.append(
        AlignedPair(
          pair: pair, alignments: found, isStrong: found.contains(where: phrases.isStrong),
          leavesRepeatsOut: leavesRepeatsOut || grown.hasStopped))
    }
    return aligned
  }

  /// Every alignment of a pair that counts, with those that overlap each other, by first word; and
  /// whether the work was cut short.
  private func alignments(
    of pair: CandidatePair, seeds: [Seed], growth: inout PassageGrowth
  ) -> (found: [Alignment], hasStopped: Bool) {
    let words = corpus.words.span
    let scores = scores.span
    let seeds = seeds.span
    var found: [Alignment] = []
    // What was grown and is not behind the current seed yet, whether or not it counts.
    var open: [[Block]] = []
    var work =
      Self.workPerWord * (corpus.documentWords[pair.first] + corpus.documentWords[pair.second])
    for index in pair.seeds {
      let seed = seeds[index]
      if !open.isEmpty {
        open.removeAll { ($0.last?.aEnd ?? 0) <= seed.first }
        let isKnown = open.contains { blocks in
          Block.align(seed.first, seed.second, in: blocks)
            || (work <= 0 && Alignment.contains(seed, in: blocks))
        }
        if isKnown { continue }
      }
      let range = growth.grow(from: seed.first, seed.second, words: words, scores: scores)
      guard !range.isEmpty else { continue }
      let part = growth.grown.span.extracting(range)
      work -= part[part.count - 1].aEnd - part[0].a
      let counts =
        Self.count(of: part) >= minimumWords
        && Alignment.bits(of: part, words: words, table: phrases.bits.span) >= phrases.minimumBits
      // Most pairs have one seed, and most alignments do not count: those are never stored.
      let isLast = index + 1 == pair.seeds.upperBound
      if isLast && !counts { break }
      let blocks = Array(growth.grown[range])
      if !isLast { open.append(blocks) }
      if counts {
        found.append(Alignment(blocks: blocks, words: corpus.words, bits: phrases.bits))
      }
    }
    return (found, work <= 0)
  }

  private static func count(of blocks: Span<Block>) -> Int {
    var count = 0
    for index in blocks.indices { count += blocks[index].count }
    return count
  }
}
