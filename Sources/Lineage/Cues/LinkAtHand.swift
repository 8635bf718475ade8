internal import TextReuse

/// What cues look at again and again while they are asked about one link.
struct LinkAtHand: Sendable {
  /// The document with the lower index.
  let a: Int
  /// The document with the higher index.
  let b: Int
  /// What the two are to each other.
  let regime: PairRegime
  /// The passages with `a` as the text that may have come first.
  let fromA: [OrientedPassage]
  /// The passages with `b` as the text that may have come first.
  let fromB: [OrientedPassage]
  /// What `FitCue` measures.
  var fit: FitCue.Measure?
  /// What `IdiomCue` measures.
  var idiom: IdiomCue.Measure?

  /// Turns the passages of a link both ways; what cues measure is not known yet.
  init(_ link: Link, in context: CueContext) {
    a = link.a
    b = link.b
    regime = PairRegime(link, context.documents)
    let passages = link.passages.map { context.reuse.passages[$0] }
    fromA = passages.map { OrientedPassage($0, source: link.a) }
    fromB = passages.map { OrientedPassage($0, source: link.b) }
  }
}
