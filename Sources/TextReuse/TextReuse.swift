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

  /// The bytes to plan with; a quarter of them is for the index, and a larger one is made in rounds, with
  /// the same result. Not a part of what is asked for, so it is not stored.
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
    await Shelf.unbounded { (shelf) async throws(ShelfError) in
      try await ShelvedReuse.find(
        in: documents, parameters: parameters, scope: scope, on: shelf
      ).reuse()
    }
  }

  /// Finds everything that two or more of the texts share.
  static func find(
    in texts: [ComparedText], parameters: ReuseParameters = .init(), scope: ReuseScope = .all
  ) async -> Reuse {
    await Shelf.unbounded { (shelf) async throws(ShelfError) in
      try await ShelvedReuse.find(
        in: CorpusWords(texts), parameters: parameters, scope: scope, on: shelf
      ).reuse()
    }
  }
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
