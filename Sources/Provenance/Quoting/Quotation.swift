/// Every version of one quotation in a corpus, in the order in which they can have appeared.
public struct Quotation: Sendable, Hashable {
  /// What a version does with the words that were asked for.
  public enum Form: String, Sendable, Codable, CaseIterable {
    /// It has them all, in order, and none between; case, marks and quotation marks do not count.
    case exact
    /// It has a part of them, and that part unchanged.
    case shortened
    /// It has other words among them, or lacks some in between.
    case altered
  }

  /// Words of the quotation that a version has otherwise.
  public struct Difference: Sendable, Hashable, Codable {
    /// The words as asked for; empty if the version adds some.
    public let quoted: String
    /// The words of the version; empty if it leaves some out.
    public let here: String
    /// First byte and the byte after the last of the words of the version; the place where they are
    /// missing, twice, if there are none.
    public let bytes: [Int]
  }

  /// Who said it, by the words beside a version.
  public enum Speaker: Sendable, Hashable {
    /// A name stands beside a verb of saying.
    case named(String)
    /// A pronoun or a title stands there: the text names the speaker elsewhere, if at all.
    case mentioned
    /// Nobody is said to have said it.
    case none
  }

  /// How the speaker of a version compares with that of the first version that names one.
  public enum SpeakerChange: String, Sendable, Codable, CaseIterable {
    /// The first that names a speaker, or no version does.
    case none
    /// The same name.
    case same
    /// Another name.
    case changed
    /// No name and no word for a speaker.
    case dropped
    /// A word for a speaker without a name: who it is cannot be read beside the words.
    case unclear
  }

  /// A text that a version follows by the trace.
  public struct Source: Sendable, Hashable, Codable {
    /// The id of the document or hidden source.
    public let parent: String
    /// Whether the direction is asserted.
    public let directed: Bool
    /// The word for the edge.
    public let verdict: String
    /// The probability of the edge in this direction, 0…1.
    public let probability: Double
  }

  /// The quotation as one document has it at one place.
  public struct Version: Sendable, Hashable {
    /// Where it stands; the place has an excerpt.
    public let place: Trace.Place
    /// When the document was published, as in `Trace.Document`; nil if unknown.
    public let published: String?
    /// Whether no dated document has it earlier. False for all if none has a date, and for a version
    /// without one.
    public let isFirstSeen: Bool
    /// What it does with the words.
    public let form: Form
    /// The number of its words that are those asked for, in their order.
    public let equalWords: Int
    /// Where it differs, in text order.
    public let differences: [Difference]
    /// Who is said to have said it.
    public let speaker: Speaker
    /// How that compares with the first version that names a speaker.
    public let speakerChange: SpeakerChange
    /// Where the text names its source beside it.
    public let credits: [Trace.Credit]
    /// The documents that it follows here, the most probable first.
    public let sources: [Source]
    /// The ids of sources outside the corpus that the trace proposes for these words.
    public let hiddenSources: [String]
  }

  /// The words that were asked for, in display form.
  public let text: String
  /// Their number.
  public let words: Int
  /// The versions: dated ones by date, then those without a date; at one date, and without, a text
  /// after those that it follows.
  public let versions: [Version]

  /// Whether some version has no date, so that the first seen need not be the first.
  public var hasUndatedVersions: Bool { versions.contains { $0.published == nil } }
}

/// A quotation that cannot be looked for.
public enum QuotationError: Error, Equatable, Sendable {
  /// It has fewer words than can be told from chance.
  case tooShort(words: Int, least: Int)
  /// It has more words than a quotation.
  case tooLong(words: Int, most: Int)
}

extension QuotationError: CustomStringConvertible {
  /// One sentence that names the problem, and one that says what to do.
  public var description: String {
    switch self {
    case .tooShort(let words, let least):
      "The quotation has \(words == 1 ? "one word" : "\(words) words"). Give at least \(least)."
    case .tooLong(let words, let most):
      "The quotation has \(words) words. Give at most \(most): one telling sentence finds the rest."
    }
  }
}
