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
  /// The passages of the link at hand, seen from either end, so that not every cue turns them anew.
  private var turned: (ends: [Int], passages: [[OrientedPassage]]) = ([], [])
  /// What `FitCue` measures on the link at hand.
  private var fit: FitCue.Measure?
  /// What tells whether two documents have the same words (`Document.contentKey`); of one that shares
  /// nothing it does not matter.
  let contentKeys: [(UInt64, UInt64)]

  /// Gathers what cues look at.
  init(
    documents: [Document], reuse: Reuse, table: LinkTable, signs: [EditorialSigns],
    credits: CreditResolution, latestYears: [(year: Int, word: Int)?],
    addresses: [AddressSchemes]? = nil, bareSpeakers: [[Int]]? = nil, openings: [Opening]? = nil,
    editions: [DeclaredEdition?]? = nil, wordPairs: WordPairs? = nil,
    contentKeys: [(UInt64, UInt64)]? = nil, parameters: LineageParameters
  ) {
    self.documents = documents
    self.reuse = reuse
    self.table = table
    self.signs = signs
    self.credits = credits
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
    let ends = [link.a, link.b]
    context.turned = (
      ends,
      ends.map { end in link.passages.map { OrientedPassage(reuse.passages[$0], source: end) } }
    )
    context.fit = FitCue.measure(link, in: context)
    return context
  }

  /// What `FitCue` measures on a link.
  func fit(of link: Link) -> FitCue.Measure? {
    turned.ends == [link.a, link.b] ? fit : FitCue.measure(link, in: self)
  }

  /// The passages of a link, seen from the text that may have come first.
  func passages(of link: Link, source: Int) -> [OrientedPassage] {
    if turned.ends == [link.a, link.b] { return turned.passages[source == link.a ? 0 : 1] }
    return link.passages.map { OrientedPassage(reuse.passages[$0], source: source) }
  }
}

/// A passage with the text that may have come first on one side and its follower on the other.
struct OrientedPassage: Sendable {
  /// One step of the alignment.
  struct Step: Sendable {
    /// What happened, as `onlyA` for words that only the source has.
    let kind: AlignmentStep.Kind
    /// The words of the source.
    let source: Range<Int>
    /// The words of the copy.
    let copy: Range<Int>
  }

  /// The words of the source.
  let source: Range<Int>
  /// The words of the copy.
  let copy: Range<Int>
  /// The alignment; of a passage that was told anew only what kept its order, because what stands
  /// between is no variant of the same place.
  let steps: [Step]

  /// Turns a passage so that `source` is its first side.
  init(_ passage: Passage, source: Int) {
    let aligned =
      passage.kind == .verbatim ? passage.steps : passage.steps.filter { $0.kind == .keep }
    if passage.a.document == source {
      self.source = passage.a.words
      copy = passage.b.words
      steps = aligned.map { Step(kind: $0.kind, source: $0.a, copy: $0.b) }
    } else {
      self.source = passage.b.words
      copy = passage.a.words
      steps = aligned.map { step in
        let kind: AlignmentStep.Kind =
          switch step.kind {
          case .onlyA: .onlyB
          case .onlyB: .onlyA
          default: step.kind
          }
        return Step(kind: kind, source: step.b, copy: step.a)
      }
    }
  }
}
