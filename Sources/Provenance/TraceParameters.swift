public import Lineage
public import TextReuse

/// What a trace was asked to do. Stored with the trace, so that it can be repeated.
public struct TraceParameters: Codable, Sendable, Hashable {
  /// What counts as a shared passage.
  public var reuse = ReuseParameters()
  /// How much the inference looks at and lists at most.
  public var lineage = LineageLimits()
  /// What documents are grouped by: reuse inside a group is not looked for. Nil if they are not.
  public var groupBy: Grouping?

  /// What makes documents one group.
  public enum Grouping: String, Codable, Sendable, Hashable, CaseIterable {
    /// The outlet, by its name or the host of its addresses.
    case site
  }

  /// Creates the default parameters.
  public init() {}

  /// Creates parameters with other bounds of what counts as a shared passage.
  ///
  /// - Parameters:
  ///   - minimumWords: The fewest equal words of a passage.
  ///   - minimumBits: The least information of a passage's equal words, in bits.
  ///   - shingleWidth: The number of words that are looked up together.
  ///   - chanceShare: The share of the pairs of documents reported that may have met by chance.
  public init(
    minimumWords: Int = ReuseParameters().minimumWords,
    minimumBits: Double = ReuseParameters().minimumBits,
    shingleWidth: Int = ReuseParameters().shingleWidth,
    chanceShare: Double = ReuseParameters().chanceShare
  ) {
    reuse.minimumWords = minimumWords
    reuse.minimumBits = minimumBits
    reuse.shingleWidth = shingleWidth
    reuse.chanceShare = chanceShare
  }

  /// The bytes of memory to plan with; no bound unless set. It changes nothing in a result.
  ///
  /// A quarter of it is for the index of shingles; a larger one is made in rounds. What the command finds
  /// beyond what documents and their words leave of it goes to a temporary file; whoever asks for a `Trace`
  /// holds all of it anyway.
  public var memory: Int {
    get { reuse.memory }
    set { reuse.memory = newValue }
  }

  /// The fewest equal words of a passage; 8 unless set.
  public var minimumWords: Int {
    get { reuse.minimumWords }
    set { reuse.minimumWords = newValue }
  }

  /// The least information of a passage's equal words, in bits; 60 unless set.
  public var minimumBits: Double {
    get { reuse.minimumBits }
    set { reuse.minimumBits = newValue }
  }

  /// The number of words that are looked up together, 1…64; 5 unless set. Shorter passages than
  /// this are never found.
  public var shingleWidth: Int {
    get { reuse.shingleWidth }
    set { reuse.shingleWidth = newValue }
  }

  /// The most places at which wording may stand for all of its holders to be paired; 64 unless set.
  /// Of more frequent wording each holder is paired with its next neighbours, and the trace has a
  /// warning. The cost grows with the square.
  public var frequentPlaces: Int {
    get { reuse.frequentPlaces }
    set { reuse.frequentPlaces = newValue }
  }

  /// How many words beyond equal ones the next equal ones are looked for, 2…64; 16 unless set. A
  /// wider gap parts a passage in two.
  public var gapWords: Int {
    get { reuse.gapWords }
    set { reuse.gapWords = newValue }
  }

  /// The most passages of a pair of documents that one word takes part in, 1…255; 8 unless set. Where
  /// a text repeats itself more often, the trace has a warning.
  public var repeats: Int {
    get { reuse.repeats }
    set { reuse.repeats = newValue }
  }

  /// The most passages of a pair of documents that are looked at again for text told in other words,
  /// 1…4,096; 256 unless set. If a pair has more, the trace has a warning.
  public var retoldPassages: Int {
    get { reuse.retoldPassages }
    set { reuse.retoldPassages = newValue }
  }

  /// The share of the pairs of documents reported that may have met by chance; 0.02 unless set.
  /// From 1 on no pair is left out for that reason.
  public var chanceShare: Double {
    get { reuse.chanceShare }
    set { reuse.chanceShare = newValue }
  }

  /// The most texts that are weighed as the source of one stretch; 12 unless set. If more hold it
  /// about equally, the trace has a warning.
  public var candidates: Int {
    get { lineage.candidates }
    set { lineage.candidates = newValue }
  }

  /// The most sites of variation that are listed of one cluster; 64 unless set. If there are more, the
  /// trace has a warning.
  public var sites: Int {
    get { lineage.sites }
    set { lineage.sites = newValue }
  }
}
