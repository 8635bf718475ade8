/// The result of an analysis: everything that a report shows, and nothing that it would have to
/// compute.
///
/// Stored as JSON with the keys of these types (`schemaVersion` 1; keys may be added, never change
/// their meaning). Ranges are half-open; `bytes` count UTF-8 bytes of the document's text,
/// `characters` its Unicode scalars. Numbers are rounded to 6 decimals.
///
/// **Order.** `documents` stand in content order: by a digest of the words of their body and
/// embedded regions, then by SHA-256, then by title, site, author, address and dates, and by id
/// only if nothing else differs. The inference runs in this order, and `clusters`, `passages`,
/// `hiddenSources`, `edges`, `tree` and `warnings` follow it. So renaming files, or giving them in
/// another order, changes the ids in a trace, also where a message names one, and nothing else: no
/// number, no place, no finding.
/// A person who looks for a document by name sorts by `id`.
public struct Trace: Codable, Sendable, Equatable {
  /// The version of the JSON keys that this release writes.
  static let currentSchema = 1

  /// The version of the JSON keys.
  public var schemaVersion = currentSchema
  /// What was asked for.
  public var parameters: TraceParameters
  /// The documents.
  public var documents: [Document]
  /// The stretches of wording that passages belong to.
  public var clusters: [Cluster]
  /// The shared passages.
  public var passages: [Passage]
  /// The sources that are not in the corpus.
  public var hiddenSources: [HiddenSource]
  /// Who follows whom.
  public var edges: [Edge]
  /// The most probable tree.
  public var tree: Tree
  /// What a reader should know.
  public var warnings: [Warning]
  /// The archived version that the documents are from; nil if they are from files or folders, and
  /// then JSON lacks the key.
  public var corpus: CorpusVersion?
  /// The test that each pair of documents with a passage has passed; nil in traces of older releases.
  public var significance: Significance?
  /// Where the wording of a cluster parts its texts into groups; nil in traces of older releases.
  public var sites: [Site]?
}

extension Trace {
  /// A version of a corpus in an archive.
  public struct CorpusVersion: Codable, Sendable, Hashable {
    /// The name of the corpus.
    public var name: String
    /// The number of the version, from 1.
    public var version: Int
    /// The version's identifier, 64 lower-case hex digits: it commits to every document.
    public var id: String

    /// Names a version.
    public init(name: String, version: Int, id: String) {
      self.name = name
      self.version = version
      self.id = id
    }
  }
}

extension Trace {
  /// How sure it is that shared wording was taken and did not meet by chance (`TextReuse`'s
  /// `Significance` states the model).
  public struct Significance: Codable, Sendable, Hashable {
    /// The surprise that a pair of documents needs, in bits.
    public var requiredBits: Double
    /// The number of pairs of documents in the corpus.
    public var pairs: Int
    /// The number of pairs that share wording of the least size of a passage.
    public var sharing: Int
    /// The number of those that have the surprise they need. The passages of the others are left out.
    public var kept: Int
    /// The same for the pairs that share retold wording only; nil in traces of older releases.
    public var retold: Retold?

    /// The test of the pairs of documents that share nothing but retold wording.
    public struct Retold: Codable, Sendable, Hashable {
      /// What such a pair must tell beyond chance, in bits.
      public var requiredBits: Double
      /// The number of pairs that share retold wording of the least size of a passage.
      public var sharing: Int
      /// The number of those that tell enough.
      public var kept: Int
    }
  }

  /// A place in a document.
  public struct Place: Codable, Sendable, Hashable {
    /// The document's id.
    public var document: String
    /// First byte and the byte after the last.
    public var bytes: [Int]
    /// First Unicode scalar and the one after the last.
    public var characters: [Int]
    /// The words that stand there, in display form, cut after about 160 characters; nil if not shown.
    public var excerpt: String?
    /// The same words with a few around them and the punctuation between, in display form, so that
    /// a bracket or an ellipsis can be seen. Only evidence that points at a few words has it.
    public var context: String?
  }

  /// A publication date as an interval of UTC instants in ISO 8601.
  public struct Date: Codable, Sendable, Hashable {
    /// The first possible instant; nil if unbounded.
    public var earliest: String?
    /// The last possible instant; nil if unbounded.
    public var latest: String?
    /// Where it was found, a `PublicationDate.Origin`.
    public var origin: String
    /// The date as written.
    public var written: String
  }

  /// One document.
  public struct Document: Codable, Sendable, Equatable {
    /// The id.
    public var id: String
    /// SHA-256 of the file or record, hex.
    public var sha256: String
    /// The title.
    public var title: String?
    /// The site or outlet.
    public var site: String?
    /// The author.
    public var author: String?
    /// The document's own address.
    public var url: String?
    /// When it was published as it is best known, in ISO 8601: an instant
    /// (`2021-04-05T14:35:00Z`), a day, a month (`2021-04`), a year, or the first and last day of
    /// another interval with a slash between them; nil if unknown. Always UTC.
    ///
    /// Taken from the first of `dates` of the most trusted origin that is bounded on both sides.
    public var published: String?
    /// Every date found, the most trusted first.
    public var dates: [Date]
    /// The number of words in body and embedded regions.
    public var words: Int
    /// The regions.
    public var regions: [Region]
    /// Where the text names its sources.
    public var credits: [Credit]
    /// Where the text says that it is itself an origin; empty in traces of older releases.
    public var declarations: [Declaration] = []
  }

  /// A region of a document.
  public struct Region: Codable, Sendable, Hashable {
    /// A `Region.Kind`.
    public var kind: String
    /// Why it was set apart.
    public var reason: String
    /// First byte and the byte after the last.
    public var bytes: [Int]
    /// First Unicode scalar and the one after the last.
    public var characters: [Int]
    /// The title of an embedded article.
    public var title: String?
    /// The author of an embedded article.
    public var author: String?
  }

  /// A credit in a document.
  public struct Credit: Codable, Sendable, Hashable {
    /// A `Credit.Kind`.
    public var kind: String
    /// The credited name.
    public var name: String?
    /// The acronym in brackets behind the name.
    public var alias: String?
    /// The credited address.
    public var url: String?
    /// First byte and the byte after the last.
    public var bytes: [Int]
    /// First Unicode scalar and the one after the last.
    public var characters: [Int]
  }

  /// A claim of a document to be the origin of something in it.
  public struct Declaration: Codable, Sendable, Hashable {
    /// A `Declaration.Kind`.
    public var kind: String
    /// First byte and the byte after the last.
    public var bytes: [Int]
    /// First Unicode scalar and the one after the last.
    public var characters: [Int]
  }

  /// A cluster of occurrences.
  public struct Cluster: Codable, Sendable, Equatable {
    /// Its id, such as `c1`.
    public var id: String
    /// Where the wording stands.
    public var occurrences: [Place]
  }

  /// A shared passage.
  public struct Passage: Codable, Sendable, Equatable {
    /// Its id, such as `p1`.
    public var id: String
    /// The id of its cluster.
    public var cluster: String
    /// The side of the likelier source, whether or not a direction is asserted; the text that comes
    /// first in the trace if nothing speaks for either.
    public var a: Place
    /// The side of the likelier follower.
    public var b: Place
    /// The number of words aligned equal.
    public var words: Int
    /// Twice the equal words by the words of both sides, 0…1.
    public var identity: Double
    /// The information of the equal words, in bits; of a paraphrase or a digest, that of the words
    /// which both sides hold, wherever they stand, beyond chance.
    public var bits: Double
    /// How improbable it is that the documents met in these words by chance, in bits: what the pair
    /// adds up for `significance`. Nil in traces of older releases.
    public var surprise: Double?
    /// Whether the words were copied or told anew: `verbatim`, also in traces of older releases,
    /// `paraphrase` or `digest`.
    public var kind: String = "verbatim"
    /// Where the wording of the two sides differs, in text order; empty in traces of older releases.
    public var differences: [Difference] = []
  }

  /// Words of a passage that one side has otherwise, or not at all.
  public struct Difference: Codable, Sendable, Hashable {
    /// First byte and the byte after the last of the words of side `a`; the place where they are
    /// missing, twice, if there are none.
    public var a: [Int]
    /// The same for side `b`.
    public var b: [Int]
  }

  /// One reason for or against a finding.
  public struct Evidence: Codable, Sendable, Equatable {
    /// The rule that speaks.
    public var cue: String
    /// Its weight in nats.
    public var nats: Double
    /// The reason in words.
    public var note: String
    /// Where it can be seen.
    public var spans: [Place]
  }

  /// A source that is not in the corpus.
  public struct HiddenSource: Codable, Sendable, Equatable {
    /// Its id, `hidden:` and a word of lower-case ASCII letters, digits and hyphens.
    public var id: String
    /// Its name as the texts give it.
    public var name: String?
    /// Its address.
    public var url: String?
    /// The rule that proposes it, a `HiddenSource.Rule`.
    public var rule: String
    /// Why.
    public var evidence: [Evidence]
  }

  /// Another candidate for a child's parent.
  public struct RunnerUp: Codable, Sendable, Hashable {
    /// The id of the document or hidden source.
    public var parent: String
    /// Its probability.
    public var probability: Double
  }

  /// One edge.
  public struct Edge: Codable, Sendable, Equatable {
    /// The id of the text that is followed (or the likelier one).
    public var parent: String
    /// The id of the text that follows.
    public var child: String
    /// A `DerivationEdge.Kind`.
    public var kind: String
    /// Whether the direction is asserted.
    public var directed: Bool
    /// `certain`, `likely`, `leaning` or `undetermined`: the word for link and direction together.
    public var verdict: String
    /// The word for the link alone.
    public var linkVerdict: String
    /// The word for the direction alone, given the link.
    public var arrowVerdict: String
    /// The probability of this link in this direction.
    public var probability: Double
    /// The probability of the link.
    public var linkProbability: Double
    /// The probability of the direction, given the link.
    public var arrowProbability: Double
    /// The ids of the passages that carry it.
    public var passages: [String]
    /// The number of equal words in those passages, each word of the child once; counted in the
    /// parent if the child is a hidden source.
    public var words: Int
    /// What the child takes, in one sentence.
    public var summary: String
    /// What speaks for it.
    public var evidence: [Evidence]
    /// What speaks against it.
    public var against: [Evidence]
    /// The next best parent.
    public var runnerUp: RunnerUp?
    /// What would change the verdict.
    public var wouldChange: [String]
  }

  /// The most probable tree.
  public struct Tree: Codable, Sendable, Equatable {
    /// The ids of all texts that are no child of a branch, hidden sources after documents: those
    /// that others follow, and those tied to no other.
    public var roots: [String]
    /// Parent and child of each branch, in the order of `edges`.
    public var branches: [Branch]
  }

  /// One branch of the tree.
  public struct Branch: Codable, Sendable, Hashable {
    /// The id of the parent.
    public var parent: String
    /// The id of the child.
    public var child: String
  }

  /// Something that a reader should know.
  public struct Warning: Codable, Sendable, Hashable {
    /// The document or file; nil for the whole run.
    public var document: String?
    /// The byte offset, where one is known.
    public var offset: Int?
    /// A stable word for programs.
    public var code: String
    /// What happened and what was done.
    public var message: String
    /// Whether input was lost.
    public var loss: Bool
  }
}
