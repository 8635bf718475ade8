/// Aligns the passages that the documents of candidate pairs share.
struct PairAligner: Sendable {
  let corpus: CorpusWords
  /// What each word is worth, in `AlignmentCosts` units, by its number.
  let scores: [Int32]
  let phrases: StockPhrases
  let filter: SeedFilter
  /// The bounds of the search.
  let limits: SearchLimits
  let minimumWords: Int

  /// How many words are walked, for each word of both documents, before a pair's remaining seeds
  /// are only looked at outside of what is aligned already. Only tables and texts that repeat
  /// themselves get there.
  private static let workPerWord = 32

  /// Aligns the pairs of one stretch that may turn out strong, in the sense of `StockPhrases`, and
  /// leaves the others open.
  ///
  /// - Complexity: O(*n*) a pair of documents with *n* words together.
  func alignStrong(_ candidates: CandidatePairs) -> AlignedPairs {
    var growth = PassageGrowth(words: corpus.words, scores: scores, window: limits.gapWords)
    var result = AlignedPairs(candidates: candidates)
    result.isOpen.reserveCapacity(candidates.pairs.count)
    for pair in candidates.pairs {
      let isOpen = !mayBeStrong(pair, among: candidates)
      result.isOpen.append(isOpen)
      if !isOpen {
        if let found = align(pair, seeds: candidates.seeds, growth: &growth) {
          result.aligned.append(found)
        }
      }
    }
    return result
  }

  /// Aligns those of the open pairs of which something may be left without stock phrases.
  ///
  /// - Returns: All aligned pairs of the stretch, ascending.
  func alignRest(of stretch: AlignedPairs, related: inout RelatedDocuments) -> [AlignedPair] {
    var growth = PassageGrowth(words: corpus.words, scores: scores, window: limits.gapWords)
    var aligned = stretch.aligned
    let seeds = stretch.candidates.seeds
    for (pair, isOpen) in zip(stretch.candidates.pairs, stretch.isOpen) where isOpen {
      guard mayTell(pair, among: stretch.candidates, related: &related),
        let found = align(pair, seeds: seeds, growth: &growth)
      else { continue }
      aligned.append(found)
    }
    return aligned.sorted { DocumentPair.precedes($0.pair, $1.pair) }
  }

  /// The alignments, of each of some pairs of documents, that count; none of a pair that is no candidate.
  func alignments(of pairs: ArraySlice<DocumentPair>, among candidates: CandidatePairs)
    -> [[Alignment]]
  {
    var growth = PassageGrowth(words: corpus.words, scores: scores, window: limits.gapWords)
    return pairs.map { pair in
      guard let pair = candidates.pair(pair) else { return [] }
      let grown = alignments(of: pair, seeds: candidates.seeds, growth: &growth)
      return Alignment.withoutShifted(grown.found, repeats: limits.repeats).kept
    }
  }

  /// Aligns a pair; nil if it shares nothing that counts.
  private func align(
    _ pair: CandidatePair, seeds: [Seed], growth: inout PassageGrowth
  ) -> AlignedPair? {
    let grown = alignments(of: pair, seeds: seeds, growth: &growth)
    let (found, leavesRepeatsOut) = Alignment.withoutShifted(grown.found, repeats: limits.repeats)
    if found.isEmpty { return nil }
    return AlignedPair(
      pair: pair.documents, alignments: found, isStrong: found.contains { phrases.isStrong($0) },
      leavesRepeatsOut: leavesRepeatsOut || grown.hasStopped)
  }

  /// Whether an alignment of the pair may be strong: it then holds a long run of equal words, or a
  /// shingle that only these two documents have. Each run of a shingle or more has a seed.
  private func mayBeStrong(_ pair: CandidatePair, among candidates: CandidatePairs) -> Bool {
    if phrases.minimumBits <= 0 { return true }
    for index in pair.seeds {
      if candidates.runs[index] >= SeedList.longRun { return true }
      for position in shingles(of: index, among: candidates)
      where phrases.holders.isRare(at: position) {
        return true
      }
    }
    return false
  }

  /// Whether an alignment of the pair may hold a shingle that is not stock.
  private func mayTell(
    _ pair: CandidatePair, among candidates: CandidatePairs, related: inout RelatedDocuments
  ) -> Bool {
    related.look(at: pair.first, pair.second)
    // Without relatives every third holder makes a shingle stock.
    guard related.hasRelatives else { return false }
    for index in pair.seeds {
      for position in shingles(of: index, among: candidates) {
        if let group = phrases.holders.group(at: position),
          !phrases.isStock(group, related: &related)
        {
          return true
        }
      }
    }
    return false
  }

  /// The places, in the first document, of the shingles of a seed's run.
  private func shingles(of seed: Int, among candidates: CandidatePairs) -> Range<Int> {
    let first = candidates.seeds[seed].first
    return first..<first + max(0, Int(candidates.runs[seed]) - phrases.holders.width + 1)
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
      if !filter.isPromising(seed.first, seed.second) { continue }
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
      let blocks = growth.copy(of: range)
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

/// The candidate pairs of one stretch, as far as they are aligned.
struct AlignedPairs: Sendable {
  let candidates: CandidatePairs
  /// The pairs that may be strong and share something, ascending.
  var aligned: [AlignedPair] = []
  /// Of each candidate pair whether it was not aligned yet.
  var isOpen: [Bool] = []
}
