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
          pair: DocumentPair(first: pair.first, second: pair.second), alignments: found,
          isStrong: found.contains(where: phrases.isStrong),
          leavesRepeatsOut: leavesRepeatsOut || grown.hasStopped))
    }
    return aligned
  }

  /// Every alignment of a pair that counts, with those that overlap each other, by first word; and
  /// whether the work was cut short.
  private func alignments(
    of pair: CandidatePair, seeds: [Seed], growth: inout PassageGrowth
  ) -> (found: [Alignment], hasStopped: Bool) {
    var found: [Alignment] = []
    // What was grown and is not behind the current seed yet, whether or not it counts.
    var open: [[Block]] = []
    var work =
      Self.workPerWord * (corpus.documentWords[pair.first] + corpus.documentWords[pair.second])
    for seed in seeds[pair.seeds] {
      open.removeAll { ($0.last?.aEnd ?? 0) <= seed.first }
      let isKnown = open.contains { blocks in
        Block.align(seed.first, seed.second, in: blocks)
          || (work <= 0 && Alignment.contains(seed, in: blocks))
      }
      if isKnown { continue }
      let blocks = growth.blocks(from: seed.first, seed.second)
      guard let first = blocks.first, let last = blocks.last else { continue }
      work -= last.aEnd - first.a
      open.append(blocks)
      let alignment = Alignment(blocks: blocks, words: corpus.words, bits: phrases.bits)
      if alignment.equalWords >= minimumWords, alignment.bits >= phrases.minimumBits {
        found.append(alignment)
      }
    }
    return (found, work <= 0)
  }
}
