public import Documents

/// What `TextReuse` looks for, with the reason for each default beside it.
public struct ReuseParameters: Hashable, Sendable, Codable {
  /// The number of words hashed together.
  public var shingleWidth = 5
  /// The fewest equal words of a passage.
  public var minimumWords = 8
  /// The least information of a passage's equal words, in bits.
  public var minimumBits = 60.0

  /// Creates the default parameters.
  public init() {}
}

/// Everything that the documents of a corpus share.
public struct Reuse: Sendable {
  /// The shared passages, ascending by (a.document, b.document, a.words, b.words).
  public let passages: [Passage]
  /// The clusters that passages refer to by index.
  public let clusters: [Cluster]
  /// How much each word tells, in this corpus.
  public let information: WordInformation

  /// Creates a result.
  public init(passages: [Passage], clusters: [Cluster], information: WordInformation) {
    self.passages = passages
    self.clusters = clusters
    self.information = information
  }

  /// Finds everything that two or more of the documents share.
  public static func find(in documents: [Document], parameters: ReuseParameters = .init()) -> Reuse
  {
    Reuse(passages: [], clusters: [], information: WordInformation())
  }
}

/// How much the sight of a word tells, in bits: much for a rare word, little for a common one.
public struct WordInformation: Sendable {
  /// Creates a table without words.
  public init() {}

  /// The information of the word with this hash, in bits. Never negative.
  public func bits(of word: UInt64) -> Double { 10 }
}
