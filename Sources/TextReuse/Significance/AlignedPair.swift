/// The alignments of a candidate pair that count, and whether they show by themselves that its
/// documents share text.
struct AlignedPair: Sendable {
  let pair: CandidatePair
  /// The alignments, by first word on side `a`, then `b`.
  let alignments: [Alignment]
  /// Whether one of them is strong, in the sense of `StockPhrases`.
  let isStrong: Bool

  /// The pair's passages, each with the bits that are left without stock phrases, if those suffice.
  ///
  /// Documents are places in `CorpusWords.order`; clusters are not known yet.
  func passages(surprise: Surprise) -> [Passage] {
    let phrases = surprise.phrases
    return alignments.compactMap { alignment in
      let bits =
        isStrong
        ? alignment.bits
        : phrases.bits(
          of: alignment, first: pair.first, second: pair.second, strong: surprise.strong)
      if bits < phrases.minimumBits { return nil }
      return passage(
        alignment, bits: bits,
        surprise: surprise.bits(of: alignment, first: pair.first, second: pair.second),
        in: phrases.corpus)
    }
  }

  private func passage(
    _ alignment: Alignment, bits: Double, surprise: Double, in corpus: CorpusWords
  ) -> Passage {
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
      bits: bits, surprise: surprise, cluster: 0)
  }
}
