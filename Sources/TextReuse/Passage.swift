/// A run of words in one document. 12 bytes: documents and words are fewer than 2³².
public struct Occurrence: Hashable, Sendable {
  private let storedDocument: UInt32
  private let storedWords: StoredRange

  /// The index of the document in the corpus.
  public var document: Int { Int(storedDocument) }
  /// The words, as indices into the document's `WordTable`.
  public var words: Range<Int> { storedWords.range }

  /// Creates an occurrence.
  public init(document: Int, words: Range<Int>) {
    storedDocument = UInt32(clamping: document)
    storedWords = StoredRange(words)
  }
}

/// A range of words in 8 bytes.
private struct StoredRange: Hashable, Sendable {
  private let start: UInt32
  private let end: UInt32

  init(_ range: Range<Int>) {
    start = UInt32(clamping: range.lowerBound)
    end = UInt32(clamping: range.upperBound)
  }

  var range: Range<Int> { Int(start)..<Int(end) }
}

/// One step of a word-level alignment of two texts. 20 bytes.
public struct AlignmentStep: Hashable, Sendable {
  /// What happened to the words of the step.
  public enum Kind: String, Sendable, Codable, BitwiseCopyable {
    /// Equal words on both sides, as many on each.
    case keep
    /// Other words stand in the same place; both ranges hold at least one word.
    case substitute
    /// Words that only side `a` has; the range on side `b` is empty.
    case onlyA = "only-a"
    /// Words that only side `b` has; the range on side `a` is empty.
    case onlyB = "only-b"
  }

  private let storedA: StoredRange
  private let storedB: StoredRange
  /// What happened.
  public let kind: Kind

  /// The words on side `a`, as indices into its document's `WordTable`.
  public var a: Range<Int> { storedA.range }
  /// The words on side `b`, as indices into its document's `WordTable`.
  public var b: Range<Int> { storedB.range }

  /// Creates a step.
  public init(kind: Kind, a: Range<Int>, b: Range<Int>) {
    self.kind = kind
    storedA = StoredRange(a)
    storedB = StoredRange(b)
  }
}

/// A stretch of text that two documents share, word by word.
///
/// Symmetric: which side came first is not said here. Side `a` is the document with the lower
/// index. The steps follow each other without gap on both sides; those of a verbatim passage begin
/// and end with `keep`. 64 bytes, and 20 a step where there are several.
public struct Passage: Hashable, Sendable {
  /// How the wording of one side became that of the other.
  public enum Kind: String, Sendable, Codable, BitwiseCopyable {
    /// Word by word, with edits here and there: nearly everything stands in the same order.
    case verbatim
    /// In other words or in another order: shuffled, reworded, translated forth and back, or copied
    /// sentence by sentence in another sequence. Only words that kept their order are aligned.
    case paraphrase
    /// Much shorter: one side takes up sentences from several places of the other.
    case digest
  }

  /// The side in the document with the lower index.
  public private(set) var a: Occurrence
  /// The side in the document with the higher index.
  public private(set) var b: Occurrence
  /// The steps, unless all words are equal.
  private let storedSteps: [AlignmentStep]
  private let storedWords: UInt32
  private var storedCluster: UInt32
  /// The information of the words aligned equal, in bits; stock phrases count nothing. Of a
  /// paraphrase or digest, that of the words that both sides hold, wherever they stand, beyond what
  /// two texts so long share by chance.
  public let bits: Double
  /// How improbable it is that the two documents met in these words by chance, in bits: their
  /// information less what formulas of the corpus and the gaps between them explain. The test of a
  /// pair (`Significance`) adds it up.
  public let surprise: Double
  /// How one side became the other.
  public let kind: Kind
  /// Whether one step keeps all words of both sides, as it does in most passages.
  private let isKept: Bool

  /// The alignment, in text order.
  public var steps: [AlignmentStep] {
    isKept ? [AlignmentStep(kind: .keep, a: a.words, b: b.words)] : storedSteps
  }
  /// Whether all words of both sides are equal: then there is one step, made whenever it is asked for.
  package var isWhollyKept: Bool { isKept }
  /// The number of words aligned equal.
  public var equalWords: Int { Int(storedWords) }
  /// The index of the cluster that the passage belongs to.
  public var cluster: Int { Int(storedCluster) }

  /// Creates a passage; without a `surprise` all of its bits count as that.
  public init(
    a: Occurrence, b: Occurrence, steps: [AlignmentStep], equalWords: Int, bits: Double,
    surprise: Double? = nil, cluster: Int, kind: Kind = .verbatim
  ) {
    self.a = a
    self.b = b
    isKept = steps == [AlignmentStep(kind: .keep, a: a.words, b: b.words)]
    storedSteps = isKept ? [] : steps
    storedWords = UInt32(clamping: equalWords)
    self.bits = bits
    self.surprise = surprise ?? bits
    storedCluster = UInt32(clamping: cluster)
    self.kind = kind
  }

  /// The same passage where documents and clusters have other numbers.
  package func renumbered(a: Int, b: Int, cluster: Int) -> Passage {
    var passage = self
    passage.a = Occurrence(document: a, words: self.a.words)
    passage.b = Occurrence(document: b, words: self.b.words)
    passage.storedCluster = UInt32(clamping: cluster)
    return passage
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
