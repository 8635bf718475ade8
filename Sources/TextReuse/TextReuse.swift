public import Documents

/// What `TextReuse` looks for, with the reason for each default beside it.
public struct ReuseParameters: Hashable, Sendable, Codable {
  /// The number of words hashed together: 5 words in a row are what a lightly edited sentence
  /// still keeps somewhere. Taken as at least 1 and at most 64.
  public var shingleWidth = 5
  /// The fewest equal words of a passage: fewer are said alike by chance.
  public var minimumWords = 8
  /// The least information of a passage's equal words, in bits: eight ordinary words.
  public var minimumBits = 60.0
  /// The share of the pairs of documents reported that may have met by chance, as `Significance`
  /// expects it: one in 50. From 1 on no pair is left out for that reason.
  public var chanceShare = 0.02

  /// The most places at which wording may stand for all of its holders to be paired: 64, after which
  /// they are linked in a chain (`SeedCollector`). The cost of wording grows with its square. Taken as
  /// at least 2 and at most 4,096.
  public var frequentPlaces = 64
  /// How far beyond equal words the next ones are looked for, in words on either side: 16, of which
  /// half may be gap if the other half goes on well. Taken as at least 2 and at most 64.
  public var gapWords = 16
  /// The most passages of a pair of documents that one word takes part in: 8, enough for a text that
  /// stands a few times in one document. Taken as at least 1 and at most 255.
  public var repeats = 8

  /// The most passages of a pair of documents that are looked at again for text told in other words:
  /// 256; only tables have more, and the cost grows with the square. Taken as at least 1 and at most
  /// 4,096.
  public var retoldPassages = 256

  /// The bytes that the index may take while it is sorted; a larger one is made in rounds, with the
  /// same result. Not a part of what is asked for, so it is not stored.
  public var memory = Int.max

  /// Creates the default parameters.
  public init() {}

  private enum CodingKeys: String, CodingKey {
    case shingleWidth, minimumWords, minimumBits, chanceShare, frequentPlaces, gapWords, repeats
    case retoldPassages
  }
}

/// Everything that the documents of a corpus share.
public struct Reuse: Sendable {
  /// The shared passages, ascending by (a.document, b.document, a.words, b.words).
  public let passages: [Passage]
  /// The clusters that passages refer to by index.
  public let clusters: [Cluster]
  /// How much each word tells, in this corpus.
  public let information: WordInformation
  /// The test that every reported pair of documents that shares aligned wording has passed; nil if
  /// there was none.
  public let significance: Significance?
  /// The test that every other reported pair has passed: those that share retold wording only.
  public let retoldSignificance: Significance?
  /// The bounds of the search that were reached.
  public let limits: [ReachedLimit]

  /// Creates a result.
  public init(
    passages: [Passage], clusters: [Cluster], information: WordInformation,
    significance: Significance? = nil, retoldSignificance: Significance? = nil,
    limits: [ReachedLimit] = []
  ) {
    self.passages = passages
    self.clusters = clusters
    self.information = information
    self.significance = significance
    self.retoldSignificance = retoldSignificance
    self.limits = limits
  }

  /// Finds everything that two or more of the documents share.
  ///
  /// Only scored regions are compared, and never a document with itself. The result depends on the
  /// documents alone: not on their order, but for the indices, and not on which task ends first.
  /// Of wording that stands at more than `frequentPlaces` places not every pair of documents is reported, but
  /// enough of them to join all of its holders in one cluster.
  ///
  /// - Parameters:
  ///   - documents: The corpus; passages refer to documents by their index here.
  ///   - parameters: What counts as a passage.
  ///   - scope: Which documents are compared with which.
  /// - Returns: The passages, the clusters that they make up, and what each word tells.
  /// - Complexity: O(*w*) for *w* words of text with little reuse; at most `frequentPlaces`
  ///   alignments through any one word. Takes 30 bytes a word of news while it runs, beside the
  ///   documents, and 100 where every word is reused.
  public static func find(
    in documents: [Document], parameters: ReuseParameters = .init(), scope: ReuseScope = .all
  ) async -> Reuse {
    await find(in: CorpusWords(documents: documents), parameters: parameters, scope: scope)
  }

  /// Finds everything that two or more of the texts share.
  static func find(
    in texts: [ComparedText], parameters: ReuseParameters = .init(), scope: ReuseScope = .all
  ) async -> Reuse {
    await find(in: CorpusWords(texts), parameters: parameters, scope: scope)
  }

  /// Finds everything that two or more of the texts share that were laid out.
  private static func find(
    in corpus: CorpusWords, parameters: ReuseParameters, scope: ReuseScope
  ) async -> Reuse {
    let information = WordInformation(vocabulary: corpus.vocabulary, counts: corpus.counts)
    let scores = information.bits.map {
      Int32(($0 * Double(AlignmentCosts.unitsPerBit)).rounded(.up))
    }
    let minimumWords = max(1, parameters.minimumWords)
    let minimumBits = parameters.minimumBits.isNaN ? 0 : max(0, parameters.minimumBits)
    let limits = SearchLimits(parameters)
    let filter = SeedFilter(
      words: corpus.words, scores: scores, window: limits.gapWords, minimumWords: minimumWords,
      minimumScore: Int(min(minimumBits, 1e9)) * AlignmentCosts.unitsPerBit)
    let (collected, phrases) = await Self.seedsAndPhrases(
      of: corpus, parameters: parameters, limits: limits, bits: information.bits,
      minimumBits: minimumBits, scope: scope.reordered(corpus.order))
    // What else is known of the seeds goes on with them, and is gone when they are.
    let reached = collected.limits
    FreedMemory.giveBack()
    let aligner = PairAligner(
      corpus: corpus, scores: scores, phrases: phrases, filter: filter, limits: limits,
      minimumWords: minimumWords)
    let stretches = await concurrentMap(CandidatePairs.split(collected.seeds, corpus: corpus)) {
      aligner.alignStrong(CandidatePairs(of: $0, corpus: corpus))
    }
    let strong = StrongPairs(
      stretches.lazy.flatMap(\.aligned).filter(\.isStrong).map(\.pair),
      documents: corpus.order.count)
    let surprise = Surprise(phrases: phrases)
    let found = await concurrentMap(stretches) { stretch in
      var related = RelatedDocuments(strong, documents: corpus.order.count)
      return aligner.alignRest(of: stretch, related: &related)
        .map { $0.judged(by: surprise, related: &related) }
        .filter { !$0.alignments.isEmpty }
    }.flatMap(\.self)
    let candidatePairs = stretches.map(\.candidates)
    let surprises = found.map {
      Significance.surprise(of: $0.alignments.map(\.surprise), minimumBits: minimumBits)
    }
    let chanceShare = parameters.chanceShare.isNaN ? 0 : parameters.chanceShare
    let significance = Significance(
      of: surprises, documents: corpus.order.count, chanceShare: chanceShare)
    let isRelated = surprises.map { $0 >= significance.requiredBits }
    let retelling = Retelling(
      corpus: corpus, information: information.bits, minimumWords: minimumWords,
      minimumBits: minimumBits, mostPassages: limits.retoldPassages)
    let related = StrongPairs(
      zip(found, isRelated).lazy.filter(\.1).map(\.0.pair), documents: corpus.order.count)
    let candidates = await RareWordPairs(
      corpus: corpus, units: retelling.units, information: information.bits,
      scope: scope.reordered(corpus.order), chanceShare: max(0, chanceShare)
    ).candidates(besides: related)
    let retold = zip(
      candidates,
      await retelling.bits(of: candidates) { aligner.alignments(of: $0, among: candidatePairs) }
    ).filter { $0.1 > 0 }
    let retoldSignificance = Significance(
      of: retold.map(\.1), documents: corpus.order.count, chanceShare: chanceShare,
      chance: .retold)
    let opened = retold.filter { $0.1 >= retoldSignificance.requiredBits }.map(\.0)
    let repeating = zip(found, isRelated).count { $0.0.leavesRepeatsOut && $0.1 }
    let lookedAt = Self.pairs(
      found, isRelated: isRelated, opened: opened, corpus: corpus, minimumBits: minimumBits,
      mostPassages: limits.retoldPassages)
    let unread = lookedAt.count { $0.passages.count > limits.retoldPassages }
    let passages = await retelling.passages(of: lookedAt).sortedForResult()
    FreedMemory.giveBack()
    let (assigned, clusters) = Cluster.assigned(to: passages)
    return Reuse(
      passages: assigned, clusters: clusters, information: information,
      significance: significance, retoldSignificance: retoldSignificance,
      limits: corpus.limits + reached
        + (repeating > 0 ? [.repeatedWording(pairs: repeating, repeats: limits.repeats)] : [])
        + (unread > 0 ? [.notLookedAtAgain(pairs: unread, passages: limits.retoldPassages)] : []))
  }

  /// The seeds of a corpus, and its stock phrases: two things that both come of the index, which is
  /// gone afterwards.
  private static func seedsAndPhrases(
    of corpus: CorpusWords, parameters: ReuseParameters, limits: SearchLimits, bits: [Double],
    minimumBits: Double, scope: ReuseScope
  ) async -> ((seeds: SeedList, limits: [ReachedLimit]), StockPhrases) {
    let index = await FingerprintIndex(
      corpus: corpus, width: min(max(1, parameters.shingleWidth), 64),
      memory: min(
        parameters.memory, max(leastIndexMemory, corpus.words.count * indexBytes)))
    async let phrases = StockPhrases(
      corpus: corpus, index: index, bits: bits, minimumBits: minimumBits,
      frequentPlaces: limits.frequentPlaces)
    let seeds = await SeedCollector(corpus: corpus, limits: limits, scope: scope).seeds(of: index)
    return (seeds, await phrases)
  }

  /// The pairs for the second pass, by documents: those that are related, and those opened for what
  /// they retell.
  private static func pairs(
    _ found: [JudgedPair], isRelated: [Bool], opened: [DocumentPair], corpus: CorpusWords,
    minimumBits: Double, mostPassages: Int
  ) -> [PairPassages] {
    let opens = Set(opened)
    var pairs: [PairPassages] = []
    var aligned = Set<DocumentPair>()
    for (judged, isRelated) in zip(found, isRelated) {
      let pair = DocumentPair(first: judged.pair.first, second: judged.pair.second)
      if isRelated {
        pairs.append(
          PairPassages(
            pair, related: judged.passages(in: corpus), minimumBits: minimumBits,
            mostPassages: mostPassages))
      } else if opens.contains(pair) {
        aligned.insert(pair)
        pairs.append(
          PairPassages(pair, retold: judged.passages(in: corpus), minimumBits: minimumBits))
      }
    }
    for pair in opened where !aligned.contains(pair) {
      pairs.append(PairPassages(pair, retold: [], minimumBits: minimumBits))
    }
    return pairs.sorted { DocumentPair.precedes($0.pair, $1.pair) }
  }

  /// The index takes no more than this while it is sorted, in bytes a word of the corpus: a few rounds
  /// cost next to nothing beside what they save.
  private static let indexBytes = 8

  /// What the index may take in any case: making it in rounds saves nothing below this.
  private static let leastIndexMemory = 64 << 20
}

extension ReuseParameters {
  /// Reads parameters; what older releases did not know yet has its default.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    shingleWidth = try values.decode(Int.self, forKey: .shingleWidth)
    minimumWords = try values.decode(Int.self, forKey: .minimumWords)
    minimumBits = try values.decode(Double.self, forKey: .minimumBits)
    chanceShare = try values.decodeIfPresent(Double.self, forKey: .chanceShare) ?? chanceShare
    frequentPlaces = try values.decodeIfPresent(Int.self, forKey: .frequentPlaces) ?? frequentPlaces
    gapWords = try values.decodeIfPresent(Int.self, forKey: .gapWords) ?? gapWords
    repeats = try values.decodeIfPresent(Int.self, forKey: .repeats) ?? repeats
    retoldPassages = try values.decodeIfPresent(Int.self, forKey: .retoldPassages) ?? retoldPassages
  }
}
