/// Aligns the passages that the documents of candidate pairs share.
struct PairAligner: Sendable {
  let corpus: CorpusWords
  let scores: [Int32]
  /// What each word tells, in bits, by its number.
  let bits: [Double]
  let minimumWords: Int
  let minimumBits: Double

  /// How many words are walked, for each word of both documents, before a pair's remaining seeds
  /// are only looked at outside of what is aligned already. Only tables and texts that repeat
  /// themselves get there.
  private static let workPerWord = 32

  /// Aligns the pairs of one task.
  ///
  /// - Returns: The passages, by pair in the order given, then by position. Documents are places
  ///   in `CorpusWords.order`; clusters are not known yet.
  /// - Complexity: O(*n*) a pair of documents with *n* words together.
  func passages(of pairs: ArraySlice<CandidatePair>, seeds: [Seed]) -> [Passage] {
    var growth = PassageGrowth(words: corpus.words, scores: scores)
    var passages: [Passage] = []
    for pair in pairs {
      let found = alignments(of: pair, seeds: seeds, growth: &growth)
      for alignment in Alignment.withoutShifted(found) {
        passages.append(passage(alignment, of: pair))
      }
    }
    return passages
  }

  /// Every alignment of a pair that counts, with those that overlap each other, by first word.
  private func alignments(
    of pair: CandidatePair, seeds: [Seed], growth: inout PassageGrowth
  ) -> [Alignment] {
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
      let alignment = Alignment(blocks: blocks, words: corpus.words, bits: bits)
      if alignment.equalWords >= minimumWords, alignment.bits >= minimumBits {
        found.append(alignment)
      }
    }
    return found
  }

  /// The passage of an alignment, in words of its documents.
  private func passage(_ alignment: Alignment, of pair: CandidatePair) -> Passage {
    let runA = corpus.run(at: alignment.a.lowerBound)
    let runB = corpus.run(at: alignment.b.lowerBound)
    let a = corpus.runFirstWord[runA] - corpus.runStart[runA]
    let b = corpus.runFirstWord[runB] - corpus.runStart[runB]
    return Passage(
      a: Occurrence(
        document: pair.first, words: alignment.a.lowerBound + a..<alignment.a.upperBound + a),
      b: Occurrence(
        document: pair.second, words: alignment.b.lowerBound + b..<alignment.b.upperBound + b),
      steps: Block.steps(alignment.blocks, a: a, b: b), equalWords: alignment.equalWords,
      bits: alignment.bits, cluster: 0)
  }
}
