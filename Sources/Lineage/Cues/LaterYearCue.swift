internal import Documents

/// The copy names a later year than any that the source names: it was written when that year was
/// known.
///
/// Weak, since a source need not name its own year, and for versions of one text only: two articles
/// that share a quotation speak of different times. Years that a text looks forward to ("by 2050") are
/// not counted, nor those in a stretch that the source lacks as a whole: who cuts a text loses years too.
struct LaterYearCue: Cue {
  let isStyle = true

  /// The weight in nats.
  private static let weight = 0.6
  /// Words that both texts have stand so near to the year, in words, and in its sentence.
  private static let neighbourhood = 6
  /// Words before a year that is still to come.
  private static let ahead = Set(
    ["by", "until", "till", "through", "before", "bis", "vor", "avant", "antes", "hasta"]
      .map { WordHash.hash(of: $0) })

  init() {}

  func evidence(source: Int, copy: Int, link: Link, in context: CueContext) -> [Evidence] {
    guard context.regime(of: link) == .versions,
      let before = context.latestYears[source], let after = context.latestYears[copy],
      after.year > before.year,
      link.words(of: copy).intersects(Self.clause(around: after.word, in: context.documents[copy]))
    else { return [] }
    return [
      Evidence(
        cue: "later-year", nats: Self.weight,
        note: "the follower names \(after.year), the source no year after \(before.year)",
        spans: [
          DocumentSpan(
            document: source,
            span: context.documents[source].words.span(of: before.word..<(before.word + 1))),
          DocumentSpan(
            document: copy,
            span: context.documents[copy].words.span(of: after.word..<(after.word + 1))),
        ])
    ]
  }

  /// The words about a year that would be there without it.
  private static func clause(around year: Int, in document: Document) -> Range<Int> {
    let sentences = document.words.sentence
    let near = (year - neighbourhood..<year + neighbourhood + 1).clamped(to: sentences.indices)
    let isOfSentence = { (word: Int) in sentences[word] == sentences[year] }
    guard let first = near.first(where: isOfSentence), let last = near.last(where: isOfSentence)
    else { return year..<year }
    return first..<last + 1
  }

  /// The latest year that a document names as past or present, where it does so first; nil if none.
  static func latestYear(in document: Document, _ numerals: Numerals) -> (year: Int, word: Int)? {
    numerals.latestYear { word in word == 0 || !ahead.contains(document.words.hash[word - 1]) }
  }
}
