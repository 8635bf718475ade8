/// The weights of the inference, each with its reason.
///
/// They are starting values from the literature of textual criticism and from what a reader would
/// grant each kind of evidence. None is fitted to a corpus.
struct LineageParameters: Hashable, Sendable {
  /// Nats of link score per shared bit. A bit of shared wording is `ln 2` nats if words were
  /// independent; they are not, and .03 is what remains after that correlation.
  var natsPerBit = 0.03
  /// What a place where two texts part costs the link between them, in bits: some ten to say where on
  /// a page it stands, and twenty for the two words or so that stand there instead.
  var partingBits = 30.0
  /// The share of a stretch's bits that counts however often the two texts part inside it: who rewrites
  /// every sentence has still taken them.
  var rewrittenShare = 0.7
  /// What of a stretch counts nothing, in bits: a dozen words that stand together in two texts may be
  /// a formula of their kind, a notice of their outlet or the name of a thing, wherever they stand.
  var formulaBits = 100.0
  /// The score of a text that follows nothing in the corpus, in nats, which shared wording must
  /// outweigh: some 130 bits beyond `formulaBits`, two sentences or one long one. What is shorter
  /// is shown as shared and no more.
  var originNats = 4.0
  /// How much shared wording makes a further parent, in bits; about a long sentence.
  var significantBits = 100.0
  /// Links whose affinities differ by no more than this are equally near, in bits: one place at which
  /// two texts part.
  var tieBits = 30.0
  /// The share of the pair's other wording that speaks for a parent of one passage. Half: a text
  /// usually takes all it takes from one place, but not always.
  var elsewhereShare = 0.5
  /// A pair with less link probability than this is shown by its passages only: its words are better
  /// explained by others.
  var leastLink = 0.25
  /// A text that no pair ties to others is tied to its likeliest neighbour if that is more likely one than
  /// not, or if either points at the other and `leastLink` is reached.
  var leastLooseEnd = 0.5
  /// The same for a pair that the sites of variation put into two groups of texts: even odds.
  var leastLinkOfGroups = 0.5
  /// The same for a text that is in the tree through a source outside the corpus only: where else its
  /// words stand is worth a look, however likely it is that they came from that source.
  var leastTie = 0.05
  /// The probability that a text outside the corpus stands between two texts, or above both, although
  /// nothing in them says so. Wording alone never rules that out, so it never makes an edge certain.
  var unseen = 0.08
  /// The same where the follower names the other text.
  var unseenBesideCredit = 0.02
  /// How much is looked at and listed at most.
  var limits = LineageLimits()
  /// The candidates weighed for one stretch of a text, those that share most with it.
  var candidates: Int { limits.candidates }
  /// The most that cues of style can say together, in nats: never as much as a date or a credit.
  var styleCap = 3.0
  /// Credits count for a passage within this distance, in words: some three lines of text.
  var creditReach = 50
  /// A direction is asserted from this probability.
  var assertion = 0.6

  /// Creates the default parameters.
  init() {}
}
