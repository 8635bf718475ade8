internal import Documents
internal import TextReuse

/// A rule that can tell which of two texts follows the other.
///
/// A cue speaks for one direction at a time and never with a negative weight; the arrow between two
/// texts is what speaks for one direction minus what speaks for the other, so that nothing
/// symmetric can leak into it. A new cue is one new file and one line in `Cues.all`.
protocol Cue: Sendable {
  /// Whether the cue reads style only. All such cues together are capped.
  var isStyle: Bool { get }
  /// Whether the cue points at that very source among all texts that hold the words. Other cues
  /// tell before from after, and fit every earlier text alike.
  var namesSource: Bool { get }

  /// The reasons to believe that `copy` follows `source`.
  func evidence(source: Int, copy: Int, link: Link, in context: CueContext) -> [Evidence]
}

extension Cue {
  /// Most cues tell before from after only.
  var namesSource: Bool { false }
}

/// The cues that are asked about every link.
enum Cues {
  /// All cues, in the order in which evidence of equal weight is shown.
  static let all: [any Cue] = [
    CreditResolvedCue(), EmbeddedArticleCue(), TranslatedOriginalCue(), DeclaredCopyCue(),
    DateCue(), RelativeDayCue(), DeclaredStateCue(), DeclaredEditionCue(), EditionAdvancedCue(),
    IdiomCue(), FitCue(), DamageCue(), DisplacedOpeningCue(), UnintroducedCue(),
    BracketAbsorbedCue(), TypoMendedCue(),
    LaterYearCue(), AddressUpgradedCue(), InnovationCue(), DeixisCue(), PositionCue(),
    NeutralisedCue(),
  ]
}

/// What cues look at.
struct CueContext: Sendable {
  /// The corpus.
  let documents: [Document]
  /// What its documents share.
  let reuse: Reuse
  /// The same by pairs of documents.
  var table: LinkTable
  /// The editors' signs of each document.
  let signs: [EditorialSigns]
  /// Which credits name which documents.
  let credits: CreditResolution
  /// The numbers in each document; none for one that shares nothing.
  let numerals: [Numerals]
  /// The latest year that each document names, and the word that does; nil for one that shares nothing.
  let latestYears: [(year: Int, word: Int)?]
  /// The addresses of each document.
  let addresses: [AddressSchemes]
  /// The speakers of each document that it never introduced, as words; see `UnintroducedCue`.
  let bareSpeakers: [[Int]]
  /// How each document opens.
  let openings: [Opening]
  /// The editions that documents say they are.
  let editions: [DeclaredEdition?]
  /// Which words go together; nil once the cues have been asked.
  var wordPairs: WordPairs?
  /// The weights.
  let parameters: LineageParameters
  /// What several cues, or one about both directions, would otherwise find out anew about the link at hand.
  private var atHand: LinkAtHand?
  /// What tells whether two documents have the same words (`Document.contentKey`); of one that shares
  /// nothing it does not matter.
  let contentKeys: [(UInt64, UInt64)]

  /// Gathers what cues look at.
  init(
    documents: [Document], reuse: Reuse, table: LinkTable, signs: [EditorialSigns],
    credits: CreditResolution, numerals: [Numerals]? = nil,
    latestYears: [(year: Int, word: Int)?],
    addresses: [AddressSchemes]? = nil, bareSpeakers: [[Int]]? = nil, openings: [Opening]? = nil,
    editions: [DeclaredEdition?]? = nil, wordPairs: WordPairs? = nil,
    contentKeys: [(UInt64, UInt64)]? = nil, parameters: LineageParameters
  ) {
    self.documents = documents
    self.reuse = reuse
    self.table = table
    self.signs = signs
    self.credits = credits
    self.numerals = numerals ?? documents.map { Numerals(document: $0) }
    self.latestYears = latestYears
    self.addresses = addresses ?? documents.map { AddressSchemes(document: $0) }
    self.bareSpeakers = bareSpeakers ?? documents.map { UnintroducedCue.bareSpeakers(in: $0) }
    self.openings = openings ?? documents.map { Opening(document: $0) }
    self.editions = editions ?? documents.map { DeclaredEdition($0) }
    self.wordPairs = wordPairs
    self.contentKeys = contentKeys ?? documents.map(\.contentKey)
    self.parameters = parameters
  }

  /// The same with the passages of one link at hand.
  func looking(at link: Link) -> CueContext {
    var context = self
    context.atHand = LinkAtHand(link, in: self)
    let fit = FitCue.measure(link, in: context)
    let idiom = IdiomCue.measure(link, in: context)
    context.atHand?.fit = fit
    context.atHand?.idiom = idiom
    return context
  }

  /// What is known about a link, if it is the one at hand.
  private func known(of link: Link) -> LinkAtHand? {
    guard let atHand, atHand.a == link.a, atHand.b == link.b else { return nil }
    return atHand
  }

  /// What the two texts of a link are to each other.
  func regime(of link: Link) -> PairRegime {
    known(of: link)?.regime ?? PairRegime(link, documents)
  }

  /// What `FitCue` measures on a link.
  func fit(of link: Link) -> FitCue.Measure? {
    if let atHand = known(of: link) { return atHand.fit }
    return FitCue.measure(link, in: self)
  }

  /// What `IdiomCue` measures on a link.
  func idiom(of link: Link) -> IdiomCue.Measure? {
    if let atHand = known(of: link) { return atHand.idiom }
    return IdiomCue.measure(link, in: self)
  }

  /// The passages of a link, seen from the text that may have come first.
  func passages(of link: Link, source: Int) -> [OrientedPassage] {
    if let atHand = known(of: link) { return source == link.a ? atHand.fromA : atHand.fromB }
    return link.passages.map { OrientedPassage(reuse.passages[$0], source: source) }
  }
}
