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

  /// The pair's alignments that still have the least information without stock phrases.
  ///
  /// - Parameters:
  ///   - surprise: The measure.
  ///   - related: Working memory; what it tells of other pairs is forgotten.
  /// - Returns: The pair with those alignments, of which there may be none.
  func judged(by surprise: Surprise, related: inout RelatedDocuments) -> JudgedPair {
    related.look(at: pair.first, pair.second)
    let phrases = surprise.phrases
    let found: [JudgedAlignment] = alignments.compactMap { alignment in
      let bits =
        isStrong
        ? alignment.bits
        : phrases.bits(of: alignment, related: &related)
      if bits < phrases.minimumBits { return nil }
      return JudgedAlignment(
        alignment: alignment, bits: bits,
        surprise: surprise.bits(of: alignment, related: &related))
    }
    return JudgedPair(pair: pair, alignments: found, leavesRepeatsOut: leavesRepeatsOut)
  }
}

/// An alignment and what it tells.
struct JudgedAlignment: Sendable {
  let alignment: Alignment
  /// The bits that are left without stock phrases.
  let bits: Double
  /// How improbable it is that the documents met in these words by chance.
  let surprise: Double
}

/// A pair of documents and what its alignments tell.
struct JudgedPair: Sendable {
  let pair: DocumentPair
  /// The alignments with the least information of a passage.
  let alignments: [JudgedAlignment]
  /// Whether further alignments were left out because the text repeats itself.
  let leavesRepeatsOut: Bool

  /// The pair's passages, by first word on side `a`, then `b`.
  ///
  /// Documents are places in `CorpusWords.order`; clusters are not known yet.
  func passages(in corpus: CorpusWords) -> [Passage] {
    alignments.map {
      passage($0.alignment, bits: $0.bits, surprise: $0.surprise, in: corpus)
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
