public import Documents

/// A text in the tree: a document of the corpus, or one that is not in it.
public enum Witness: Hashable, Sendable {
  /// The document with this index in the corpus: extant.
  case document(Int)
  /// The hidden source with this index in `Derivation.hiddenSources`: hypothetical.
  case hidden(Int)
}

/// A part of the text of one document.
public struct DocumentSpan: Hashable, Sendable {
  /// The index of the document in the corpus.
  public let document: Int
  /// The part of its text.
  public let span: ByteSpan

  /// Creates a reference to a part of a document's text.
  public init(document: Int, span: ByteSpan) {
    self.document = document
    self.span = span
  }
}

/// One reason for or against a finding.
public struct Evidence: Hashable, Sendable {
  /// The stable name of the rule that speaks, such as `date` or `credit`.
  public let cue: String
  /// Its weight for the edge as directed, in nats of log-odds; negative speaks against.
  public let nats: Double
  /// The reason in one plain sentence without names of documents.
  public let note: String
  /// Where it can be seen.
  public let spans: [DocumentSpan]

  /// Creates a piece of evidence.
  public init(cue: String, nats: Double, note: String, spans: [DocumentSpan] = []) {
    self.cue = cue
    self.nats = nats
    self.note = note
    self.spans = spans
  }
}

/// The word for a probability.
public enum Verdict: String, Sendable, Codable, CaseIterable {
  /// At least .95.
  case certain
  /// At least .80.
  case likely
  /// At least .60.
  case leaning
  /// Below .60.
  case undetermined

  /// The word for a probability of 0…1.
  public init(probability: Double) {
    switch probability {
    case 0.95...: self = .certain
    case 0.80...: self = .likely
    case 0.60...: self = .leaning
    default: self = .undetermined
    }
  }
}

/// That one text follows another, or stands next to it, and how that is known.
public struct DerivationEdge: Sendable {
  /// What the child does with its parent's words.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// The child is all but the same text.
    case copy
    /// The child keeps much of the parent among words of its own.
    case rewrite
    /// The child quotes one or a few stretches of the parent.
    case quotation
    /// The child gives the parent in another language.
    case translation
    /// The child is a later state of the parent at the same outlet.
    case update
    /// Both are the same text.
    case identical
  }

  /// The text that is followed, or the likelier one if `directed` is false.
  public internal(set) var parent: Witness
  /// The text that follows.
  public internal(set) var child: Witness
  /// What the child does with its parent's words.
  public let kind: Kind
  /// Whether the direction is asserted; false means undetermined.
  public let directed: Bool
  /// The probability of this link in this direction, 0…1.
  public let probability: Double
  /// The probability that the two stand next to each other, 0…1.
  public let linkProbability: Double
  /// The probability of the direction, given the link, 0…1.
  public let arrowProbability: Double
  /// The passages that carry the edge, as indices into `Reuse.passages`, ascending.
  public let passages: [Int]
  /// The number of equal words in those passages, each word of the child once; of the parent, if the
  /// child is not in the corpus.
  public let words: Int
  /// What speaks for it, the strongest first.
  public let evidence: [Evidence]
  /// What speaks against it, the strongest first.
  public let against: [Evidence]
  /// The next best parent of the child and its probability.
  public internal(set) var runnerUp: (parent: Witness, probability: Double)?
  /// What the child takes, in one sentence without names of documents.
  public let summary: String
  /// What would change the verdict, one plain phrase each.
  public let wouldChange: [String]

  /// The word for the edge: `undetermined` if the direction is.
  public var verdict: Verdict { directed ? Verdict(probability: probability) : .undetermined }
}

/// A source that the texts point to and that is not in the corpus.
public struct HiddenSource: Sendable {
  /// The rule that proposes it.
  public enum Rule: String, Sendable, Codable, CaseIterable {
    /// H1: a text names it where it shares words, or as the source of the whole.
    case named
    /// H2: two texts share words that neither can have from the other.
    case commonSource = "common-source"
    /// H3: a text says that it translates it.
    case language
    /// H1 for an article that is reproduced inside a document.
    case embedded
  }

  /// The rule that proposes it.
  public let rule: Rule
  /// Its name as the texts give it; nil if nobody names it.
  public let name: String?
  /// Its address, if one is given.
  public let url: String?
  /// Why it is proposed.
  public let evidence: [Evidence]
}

/// Who follows whom in a corpus: a tree over all texts, with further parents where passages
/// demand them.
public struct Derivation: Sendable {
  /// Sources that are not in the corpus, in a stable order.
  public let hiddenSources: [HiddenSource]
  /// Every edge that is asserted or left undetermined, ordered by child, then by falling probability.
  public let edges: [DerivationEdge]
  /// The edges of the most probable tree, as indices into `edges`; each child at most once, no cycles.
  public let tree: [Int]
  /// What a reader of the result should know, such as borrowing in both directions.
  public let warnings: [DocumentWarning]
  /// Where the wording of a cluster parts its texts into groups, ascending by cluster.
  public internal(set) var sites: [SiteOfVariation] = []
  /// For each passage of `Reuse.passages` the document that is the likelier source of it, asserted or
  /// not; nil where nothing speaks for either side.
  package var passageSources: [Int?] = []
}
