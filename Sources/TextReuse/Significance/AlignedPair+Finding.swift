internal import Documents

extension AlignedPair {
  /// The first pass: indexes a corpus, aligns the pairs of documents that share wording, and judges
  /// what they share. The index and its seeds live no longer than that.
  ///
  /// - Returns: Every pair with an alignment, by document, with what is left of it without stock
  ///   phrases; and the bounds that were reached.
  static func find(
    in corpus: CorpusWords, information: [Double], parameters: ReuseParameters, scope: ReuseScope
  ) async -> (judged: [JudgedPairs], limits: [ReachedLimit]) {
    let scores = information.map {
      Int32(($0 * Double(AlignmentCosts.unitsPerBit)).rounded(.up))
    }
    let minimumWords = max(1, parameters.minimumWords)
    let minimumBits = parameters.minimumBits.isNaN ? 0 : max(0, parameters.minimumBits)
    let limits = SearchLimits(parameters)
    let filter = SeedFilter(
      words: corpus.words, scores: scores, window: limits.gapWords, minimumWords: minimumWords,
      minimumScore: Int(min(minimumBits, 1e9)) * AlignmentCosts.unitsPerBit)
    let (phrases, seeds, reached) = await seeds(
      in: corpus, information: information, filter: filter, limits: limits,
      parameters: parameters, scope: scope)
    let aligned = await self.aligned(
      seeds, in: corpus,
      by: PairAligner(
        corpus: corpus, scores: scores, phrases: phrases, limits: limits,
        minimumWords: minimumWords))
    let strong = StrongPairs(
      aligned.lazy.flatMap { pairs in
        (0..<pairs.count).lazy.filter(pairs.isStrong).map(pairs.documents)
      }, documents: corpus.order.count)
    let surprise = Surprise(phrases: phrases)
    let judged = await concurrentMap(aligned) { pairs in
      var related = RelatedDocuments(strong, documents: corpus.order.count)
      return JudgedPairs(pairs, by: surprise, related: &related, minimumBits: minimumBits)
    }
    return (judged, reached)
  }

  /// The seeds of all pairs, and what the index tells about phrases.
  private static func seeds(
    in corpus: CorpusWords, information: [Double], filter: SeedFilter, limits: SearchLimits,
    parameters: ReuseParameters, scope: ReuseScope
  ) async -> (phrases: StockPhrases, seeds: [Seed], limits: [ReachedLimit]) {
    let index = await FingerprintIndex(
      corpus: corpus, width: min(max(1, parameters.shingleWidth), 64),
      memory: min(parameters.memory, max(leastIndexMemory, corpus.words.count * bytesPerWord)))
    let collected = await SeedCollector(
      corpus: corpus, filter: filter, limits: limits, scope: scope.reordered(corpus.order)
    ).seeds(of: index)
    let phrases = StockPhrases(
      corpus: corpus, index: index, bits: information,
      minimumBits: parameters.minimumBits.isNaN ? 0 : max(0, parameters.minimumBits),
      frequentPlaces: limits.frequentPlaces)
    FreedMemory.giveBack()
    return (phrases, collected.seeds, collected.limits)
  }

  /// The alignments that grow from seeds.
  private static func aligned(
    _ seeds: consuming [Seed], in corpus: CorpusWords, by aligner: PairAligner
  ) async -> [PackedPairs] {
    let (pairs, sorted) = CandidatePair.pairs(of: seeds, corpus: corpus)
    return await concurrentMap(tasks(pairs)) { PackedPairs(aligner.align($0, seeds: sorted)) }
  }

  /// The index takes no more than this, in bytes a word of the corpus, because a few rounds cost next to
  /// nothing beside what they save.
  private static let bytesPerWord = 8

  /// What the index may take in any case: making it in rounds saves nothing below this.
  private static let leastIndexMemory = 64 << 20

  /// Work cut into many more tasks than there are cores, because some take much longer than others.
  private static func tasks<Element>(_ elements: [Element]) -> [ArraySlice<Element>] {
    let size = max(1, elements.count / 64)
    return stride(from: 0, to: elements.count, by: size).map {
      elements[$0..<min($0 + size, elements.count)]
    }
  }
}
