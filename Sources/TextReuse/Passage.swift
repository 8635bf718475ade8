/// A run of words in one document.
public struct Occurrence: Hashable, Sendable {
  /// The index of the document in the corpus.
  public let document: Int
  /// The words, as indices into the document's `WordTable`.
  public let words: Range<Int>

  /// Creates an occurrence.
  public init(document: Int, words: Range<Int>) {
    self.document = document
    self.words = words
  }
}

/// One step of a word-level alignment of two texts.
public struct AlignmentStep: Hashable, Sendable {
  /// What happened to the words of the step.
  public enum Kind: String, Sendable, Codable {
    /// Equal words on both sides, as many on each.
    case keep
    /// Other words stand in the same place; both ranges hold at least one word.
    case substitute
    /// Words that only side `a` has; the range on side `b` is empty.
    case onlyA = "only-a"
    /// Words that only side `b` has; the range on side `a` is empty.
    case onlyB = "only-b"
  }

  /// What happened.
  public let kind: Kind
  /// The words on side `a`, as indices into its document's `WordTable`.
  public let a: Range<Int>
  /// The words on side `b`, as indices into its document's `WordTable`.
  public let b: Range<Int>

  /// Creates a step.
  public init(kind: Kind, a: Range<Int>, b: Range<Int>) {
    self.kind = kind
    self.a = a
    self.b = b
  }
}

/// A stretch of text that two documents share, word by word.
///
/// Symmetric: which side came first is not said here. Side `a` is the document with the lower
/// index. The steps follow each other without gap on both sides; those of a verbatim passage begin
/// and end with `keep`.
public struct Passage: Hashable, Sendable {
  /// How the wording of one side became that of the other.
  public enum Kind: String, Sendable, Codable {
    /// Word by word, with edits here and there: nearly everything stands in the same order.
    case verbatim
    /// In other words or in another order: shuffled, reworded, translated forth and back, or copied
    /// sentence by sentence in another sequence. Only words that kept their order are aligned.
    case paraphrase
    /// Much shorter: one side takes up sentences from several places of the other.
    case digest
  }

  /// The side in the document with the lower index.
  public let a: Occurrence
  /// The side in the document with the higher index.
  public let b: Occurrence
  /// The alignment, in text order.
  public let steps: [AlignmentStep]
  /// The number of words aligned equal.
  public let equalWords: Int
  /// The information of the words aligned equal, in bits; stock phrases count nothing. Of a
  /// paraphrase or digest, that of the words that both sides hold, wherever they stand, beyond what
  /// two texts so long share by chance.
  public let bits: Double
  /// How improbable it is that the two documents met in these words by chance, in bits: their
  /// information less what formulas of the corpus and the gaps between them explain. The test of a
  /// pair (`Significance`) adds it up.
  public let surprise: Double
  /// The index of the cluster that the passage belongs to.
  public let cluster: Int
  /// How one side became the other.
  public let kind: Kind

  /// Creates a passage; without a `surprise` all of its bits count as that.
  public init(
    a: Occurrence, b: Occurrence, steps: [AlignmentStep], equalWords: Int, bits: Double,
    surprise: Double? = nil, cluster: Int, kind: Kind = .verbatim
  ) {
    self.a = a
    self.b = b
    self.steps = steps
    self.equalWords = equalWords
    self.bits = bits
    self.surprise = surprise ?? bits
    self.cluster = cluster
    self.kind = kind
  }

  /// The share of words aligned equal, 0…1: twice their number by the words of both sides.
  public var identity: Double {
    let words = a.words.count + b.words.count
    return words == 0 ? 0 : 2 * Double(equalWords) / Double(words)
  }
}

/// The occurrences of one stretch of wording across the corpus, joined where they overlap by half of the longer one.
public struct Cluster: Hashable, Sendable {
  /// The places where the wording stands, ascending by document and first word, without overlap
  /// inside a document. A document that has it twice holds a doublet.
  public let occurrences: [Occurrence]

  /// Creates a cluster.
  public init(occurrences: [Occurrence]) { self.occurrences = occurrences }
}
