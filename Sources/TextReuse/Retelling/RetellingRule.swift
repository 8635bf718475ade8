/// What counts as retold text, with the reason for each number beside it.
///
/// The numbers lie in the middle of wide ranges in which the result on development texts does not
/// change much; none of them is tuned to a decimal.
enum RetellingRule {
  /// The square of the least cosine of two units that are taken for the same sentence: .25. Twenty
  /// words of which a quarter of the information is shared. Machine-translated sentences have .5,
  /// two sentences about the same topic .1.
  static let leastSquaredCosine = 0.25 * 0.25
  /// The least information of a word that may bring two units together, in bits. Commoner words
  /// are weighed, but nobody is compared for their sake.
  static let tellingBits = 6.0
  /// A word brings no units together if it stands at so many pairs of places: it is the documents'
  /// topic, or a table's heading.
  static let mostPlaces = 64
  /// A unit keeps so many of its best matches: bounds the work on text that repeats itself.
  static let mostMatches = 8
  /// How many units may lie between two matches of a passage, on either side.
  static let gap = 3
  /// The least share of a side's information that the other side must hold, in a passage with gaps.
  /// What falls below is cut at its largest gaps.
  static let leastContained = 0.33
  /// The share of a retold passage, on both sides, from which on the aligned passages inside it say
  /// all that there is to say.
  static let explained = 0.8
  /// What the words outside of the aligned passages must tell in a retold passage that holds some, in
  /// bits: about a rare word. Without any, two quotations with other text between them stay two.
  static let ownBits = 10.0
  /// From how many equal words on, and from which identity, a passage is a plain copy, whose words
  /// are no evidence for retelling around it.
  static let plainWords = 20
  static let plainIdentity = 0.85
  /// The most unmatched words, on either side, between two passages that are one: as far as
  /// alignment looks. And the most in proportion to the shorter of the two: half of it keeps two
  /// short quotations apart that stand in one paragraph.
  static let joinedGap = AlignmentCosts.window
  static let joinedShare = 0.5
  /// From how many places of a document on a short line is a formula of that document. Twice is a
  /// headline and its caption.
  static let formulaPlaces = 3
  /// The share of the least information of a passage by which one must surprise to count far from all
  /// others of its pair: half, because the pair is known to share text.
  static let companyShare = 0.5
  /// What is far, in words, on either side: some three sentences. What is nearer was taken in one go.
  static let companyGap = 60
  /// How much longer the source of a digest is than the digest.
  static let condensedRatio = 2
  /// How many units of the source may lie between two that a digest takes up.
  static let condensedGap = 40
  /// How many units of a digest may lie between two that are found in the source.
  static let digestGap = 1
  /// The least share of a digest, of its units and of its information, that is found in the source.
  static let digestShare = 0.66
  /// The share of a digest that plain copies may make up, together, and any one passage alone: with
  /// more it is an excerpt, and each passage says it better.
  static let digestCopied = 0.5
  /// The fewest units of a digest that are found in the source: fewer are single borrowings.
  static let condensedUnits = 3
  /// The fewest separate places of the source that a digest takes up: one place is a passage.
  static let condensedPlaces = 2
  /// How many units of a digest one passage makes up at most, unless it is shortened itself.
  static let sentences = 2
  /// Of the matches of a digest's unit, those count that have this share of the best one's bits.
  static let nearlyBest = 0.7
}
