internal import Documents

/// The search for everything that the documents of a corpus share.
///
/// Goes through the pairs of documents stretch by stretch (`CandidatePairs`) and puts what it finds on a
/// shelf, so that of the pairs, of which there are many more than passages, few are held at once.
struct ReuseSearch: Sendable {
  private let corpus: CorpusWords
  /// How much each word tells.
  let information: WordInformation
  private let parameters: ReuseParameters
  private let limits: SearchLimits
  private let scope: ReuseScope
  private let minimumWords: Int
  private let minimumBits: Double
  private let chanceShare: Double
  private let shelf: Shelf

  /// What was found.
  struct Found: Sendable {
    /// The passages in the order of a result, without clusters.
    let passages: [PassageColumns.Shelved]
    let significance: Significance
    let retoldSignificance: Significance
    let limits: [ReachedLimit]
  }

  /// Prepares a search; `scope` speaks of the documents as the caller numbers them.
  init(corpus: CorpusWords, parameters: ReuseParameters, scope: ReuseScope, shelf: Shelf) {
    self.corpus = corpus
    self.parameters = parameters
    self.scope = scope.reordered(corpus.order)
    self.shelf = shelf
    information = WordInformation(vocabulary: corpus.vocabulary, counts: corpus.counts)
    limits = SearchLimits(parameters)
    minimumWords = max(1, parameters.minimumWords)
    minimumBits = parameters.minimumBits.isNaN ? 0 : max(0, parameters.minimumBits)
    chanceShare = parameters.chanceShare.isNaN ? 0 : parameters.chanceShare
  }

  /// Searches.
  func found() async throws(ShelfError) -> Found {
    let (stretches, aligner, reached) = try await judged()
    let documents = corpus.order.count
    let significance = Significance(
      of: stretches.flatMap(\.surprises), documents: documents, chanceShare: chanceShare)
    let retelling = Retelling(
      corpus: corpus, information: information.bits, minimumWords: minimumWords,
      minimumBits: minimumBits, mostPassages: limits.retoldPassages)
    let candidates = await RareWordPairs(
      corpus: corpus, units: retelling.units, information: information.bits, scope: scope,
      chanceShare: max(0, chanceShare)
    ).candidates(
      besides: StrongPairs(
        try Self.related(of: stretches, by: significance), documents: documents))
    let alignments = try await Self.alignments(of: candidates, in: stretches, by: aligner)
    let retold = zip(candidates, await retelling.bits(of: candidates, besides: alignments))
      .filter { $0.1 > 0 }
    let retoldSignificance = Significance(
      of: retold.map(\.1), documents: documents, chanceShare: chanceShare, chance: .retold)
    let opened = retold.filter { $0.1 >= retoldSignificance.requiredBits }.map(\.0)
    let (passages, counts) = try await passages(
      of: stretches, requiredBits: significance.requiredBits, opened: opened,
      retelling: retelling)
    return Found(
      passages: passages, significance: significance, retoldSignificance: retoldSignificance,
      limits: corpus.limits + reached + counts.limits(limits))
  }

  // MARK: - Pairs that share aligned wording

  /// The judged pairs of one stretch.
  private struct JudgedStretch: Sendable {
    let candidates: ShelvedCandidates
    let judged: ShelvedAlignments
    /// The pairs, ascending.
    let pairs: Shelved<DocumentPair>
    /// The surprise of each pair.
    let surprises: [Double]
  }

  /// Aligns and judges all candidate pairs. The aligner that comes with them knows no shingles any more.
  private func judged() async throws(ShelfError)
    -> (stretches: [JudgedStretch], aligner: PairAligner, limits: [ReachedLimit])
  {
    let (seeds, phrases, reached) = try await seedsAndPhrases()
    // What else was known of the seeds is gone.
    FreedMemory.giveBack()
    let aligner = aligner(phrases)
    let (shelf, corpus, minimumBits) = (shelf, corpus, minimumBits)
    let aligned = try await concurrentMap(Array(0..<CandidatePairs.stretches)) {
      (number) throws(ShelfError) in
      let stretch = aligner.alignStrong(
        CandidatePairs(of: try seeds.list(number), corpus: corpus))
      return (
        try ShelvedStretch(stretch, on: shelf),
        strong: stretch.aligned.filter(\.isStrong).map(\.pair)
      )
    }
    let strong = StrongPairs(aligned.map(\.strong).joined(), documents: corpus.order.count)
    let surprise = Surprise(phrases: phrases)
    let stretches = try await concurrentMap(aligned.map(\.0)) { (stretch) throws(ShelfError) in
      var related = RelatedDocuments(strong, documents: corpus.order.count)
      let judged = aligner.alignRest(of: try stretch.stretch(), related: &related)
        .map { $0.judged(by: surprise, related: &related) }
        .filter { !$0.alignments.isEmpty }
      return JudgedStretch(
        candidates: stretch.candidates, judged: try ShelvedAlignments(judged, on: shelf),
        pairs: try shelf.put(judged.map(\.pair)),
        surprises: judged.map {
          Significance.surprise(of: $0.alignments.map(\.surprise), minimumBits: minimumBits)
        })
    }
    return (stretches, self.aligner(phrases.withoutHolders), reached)
  }

  private func aligner(_ phrases: StockPhrases) -> PairAligner {
    let scores = information.bits.map {
      Int32(($0 * Double(AlignmentCosts.unitsPerBit)).rounded(.up))
    }
    let filter = SeedFilter(
      words: corpus.words, scores: scores, window: limits.gapWords, minimumWords: minimumWords,
      minimumScore: Int(min(minimumBits, 1e9)) * AlignmentCosts.unitsPerBit)
    return PairAligner(
      corpus: corpus, scores: scores, phrases: phrases, filter: filter, limits: limits,
      minimumWords: minimumWords)
  }

  /// The seeds of a corpus, and its stock phrases: two things that both come of the index, which is
  /// gone afterwards.
  private func seedsAndPhrases() async throws(ShelfError)
    -> (SeedStretches, StockPhrases, [ReachedLimit])
  {
    var index = await FingerprintIndex(
      corpus: corpus, width: min(max(1, parameters.shingleWidth), 64),
      memory: min(
        parameters.memory / 4, max(Self.leastIndexMemory, corpus.words.count * Self.indexBytes)))
    let (seeds, reached) = try await SeedCollector(corpus: corpus, limits: limits, scope: scope)
      .seeds(of: index, on: shelf)
    let phrases = StockPhrases(
      corpus: corpus, taking: &index, bits: information.bits, minimumBits: minimumBits,
      frequentPlaces: limits.frequentPlaces)
    return (seeds, phrases, reached)
  }

  /// The index takes no more than this while it is sorted, in bytes a word of the corpus: a few rounds
  /// cost next to nothing beside what they save.
  private static let indexBytes = 8

  /// What the index may take in any case: making it in rounds saves nothing below this.
  private static let leastIndexMemory = 64 << 20

  /// The pairs that pass the test, ascending.
  private static func related(
    of stretches: [JudgedStretch], by significance: Significance
  ) throws(ShelfError) -> [DocumentPair] {
    var related: [DocumentPair] = []
    related.reserveCapacity(significance.kept)
    for stretch in stretches {
      for (pair, surprise) in zip(try stretch.pairs.records(), stretch.surprises)
      where surprise >= significance.requiredBits {
        related.append(pair)
      }
    }
    return related
  }

  // MARK: - Pairs that share retold text

  /// What can be aligned in each of some pairs, which are given in ascending order.
  private static func alignments(
    of pairs: [DocumentPair], in stretches: [JudgedStretch], by aligner: PairAligner
  ) async throws(ShelfError) -> [[Alignment]] {
    let slices = Self.slices(of: pairs, corpus: aligner.corpus)
    return try await concurrentMap(stretches.indices.filter { !slices[$0].isEmpty }) {
      (number) throws(ShelfError) in
      aligner.alignments(
        of: slices[number], among: try stretches[number].candidates.candidates())
    }.flatMap(\.self)
  }

  /// Pairs in ascending order, cut into the stretches of `CandidatePairs`.
  private static func slices(
    of pairs: [DocumentPair], corpus: CorpusWords
  ) -> [ArraySlice<DocumentPair>] {
    var start = 0
    return (0..<CandidatePairs.stretches).map { stretch in
      var end = start
      while end < pairs.count,
        CandidatePairs.stretch(of: pairs[end].first, corpus: corpus) == stretch
      {
        end += 1
      }
      defer { start = end }
      return pairs[start..<end]
    }
  }

  /// How many pairs reached a bound.
  private struct Counts: Sendable {
    var repeating = 0
    var unread = 0

    func limits(_ bounds: SearchLimits) -> [ReachedLimit] {
      (repeating > 0 ? [.repeatedWording(pairs: repeating, repeats: bounds.repeats)] : [])
        + (unread > 0 ? [.notLookedAtAgain(pairs: unread, passages: bounds.retoldPassages)] : [])
    }
  }

  /// The passages of all pairs that are related, or opened for what they retell, after the second look.
  private func passages(
    of stretches: [JudgedStretch], requiredBits: Double, opened: [DocumentPair],
    retelling: Retelling
  ) async throws(ShelfError) -> ([PassageColumns.Shelved], Counts) {
    let documents = max(1, corpus.order.count)
    let opened = Self.slices(of: opened, corpus: corpus)
    var counts = Counts()
    var buckets = PassageBuckets(count: Self.buckets, on: shelf)
    try await forEachConcurrently(Array(stretches.indices)) { (number) throws(ShelfError) in
      let stretch = stretches[number]
      let judged = try stretch.judged.judged()
      let isRelated = stretch.surprises.map { $0 >= requiredBits }
      let pairs = pairs(judged, isRelated: isRelated, opened: opened[number])
      return (
        retelling.passages(of: pairs),
        Counts(
          repeating: zip(judged, isRelated).count { $0.0.leavesRepeatsOut && $0.1 },
          unread: pairs.count { $0.passages.count > limits.retoldPassages })
      )
    } _: { (found: ([Passage], Counts)) throws(ShelfError) in
      for passage in found.0 {
        try buckets.append(passage, to: passage.a.document * Self.buckets / documents)
      }
      counts.repeating += found.1.repeating
      counts.unread += found.1.unread
    }
    try buckets.close()
    let (filled, shelf) = (buckets, shelf)
    return (
      try await concurrentMap(Array(0..<Self.buckets)) { (bucket) throws(ShelfError) in
        try PassageColumns(filled.passages(of: bucket).sortedForResult()).put(on: shelf)
      }, counts
    )
  }

  /// In so many stretches passages are sorted.
  private static let buckets = 64

  /// The pairs for the second pass, by documents: those that are related, and those opened for what
  /// they retell.
  private func pairs(
    _ found: [JudgedPair], isRelated: [Bool], opened: ArraySlice<DocumentPair>
  ) -> [PairPassages] {
    let opens = Set(opened)
    var pairs: [PairPassages] = []
    var aligned = Set<DocumentPair>()
    for (judged, isRelated) in zip(found, isRelated) {
      if isRelated {
        pairs.append(
          PairPassages(
            judged.pair, related: judged.passages(in: corpus), minimumBits: minimumBits,
            mostPassages: limits.retoldPassages))
      } else if opens.contains(judged.pair) {
        aligned.insert(judged.pair)
        pairs.append(
          PairPassages(judged.pair, retold: judged.passages(in: corpus), minimumBits: minimumBits))
      }
    }
    guard !opened.isEmpty else { return pairs }
    for pair in opened where !aligned.contains(pair) {
      pairs.append(PairPassages(pair, retold: [], minimumBits: minimumBits))
    }
    return pairs.sorted { DocumentPair.precedes($0.pair, $1.pair) }
  }
}
