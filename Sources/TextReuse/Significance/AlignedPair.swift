/// The alignments of a candidate pair that count, and whether they show by themselves that its
/// documents share text.
struct AlignedPair: Sendable {
  let pair: DocumentPair
  /// The alignments, by first word on side `a`, then `b`.
  let alignments: [Alignment]
  /// Whether one of them is strong, in the sense of `StockPhrases`.
  let isStrong: Bool
  /// Whether further alignments were left out because the text repeats itself.
  let leavesRepeatsOut: Bool

  /// What each alignment tells: its bits without stock phrases, and how improbable it is that the
  /// documents met in these words by chance; no surprise if too few bits are left.
  ///
  /// - Parameters:
  ///   - surprise: The measure.
  ///   - related: Working memory; what it tells of other pairs is forgotten.
  func judged(
    by surprise: Surprise, related: inout RelatedDocuments
  ) -> [(bits: Double, surprise: Double?)] {
    related.look(at: pair.first, pair.second)
    let phrases = surprise.phrases
    return alignments.map { alignment in
      let bits =
        isStrong
        ? alignment.bits
        : phrases.bits(of: alignment, related: &related)
      if bits < phrases.minimumBits { return (bits, nil) }
      return (bits, surprise.bits(of: alignment, related: &related))
    }
  }
}

extension Alignment {
  /// The passage that an alignment makes, with its documents as places in `CorpusWords.order`; clusters
  /// are not known yet.
  func passage(
    of pair: DocumentPair, bits: Double, surprise: Double, in corpus: CorpusWords
  ) -> Passage {
    let runA = corpus.run(at: a.lowerBound)
    let runB = corpus.run(at: b.lowerBound)
    let shiftA = corpus.runFirstWord[runA] - corpus.runStart[runA]
    let shiftB = corpus.runFirstWord[runB] - corpus.runStart[runB]
    return Passage(
      a: Occurrence(
        document: pair.first, words: a.lowerBound + shiftA..<a.upperBound + shiftA),
      b: Occurrence(
        document: pair.second, words: b.lowerBound + shiftB..<b.upperBound + shiftB),
      steps: Block.steps(blocks, a: shiftA, b: shiftB), equalWords: equalWords,
      bits: bits, surprise: surprise, cluster: 0)
  }
}
