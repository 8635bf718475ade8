internal import Documents
internal import TextReuse

/// The source has a word of judgement that the copy leaves out: "the regime army", "the army".
///
/// Editors tone down what they take over; few add a slur to another's sentence without rewriting it.
struct NeutralisedCue: Cue {
  let isStyle = true

  /// The weight of each word, in nats.
  private static let weight = 0.2
  /// The most that such words can say.
  private static let cap = 0.4

  /// Words that judge what they stand beside, in four languages.
  private static let judging = Set(
    """
    regime so-called self-styled self-proclaimed notorious infamous brutal terrorist puppet thugs \
    sogenannte sogenannten selbsternannte selbsternannten berüchtigte terroristische régime \
    soi-disant autoproclamé prétendu régimen autodenominado supuesto llamado infame
    """.split(separator: " ").flatMap { WordHash.hashes(of: String($0)) })

  init() {}

  func evidence(source: Int, copy: Int, link: Link, in context: CueContext) -> [Evidence] {
    let words = context.documents[source].words
    var found: [Evidence] = []
    for passage in context.passages(of: link, source: source) {
      for step in passage.steps where step.kind == .onlyA && step.source.count <= 2 {
        guard step.source.allSatisfy({ Self.judging.contains(words.hash[$0]) }) else { continue }
        found.append(
          Evidence(
            cue: "neutralised", nats: Self.weight,
            note: "a word of judgement in the source is left out in the follower",
            spans: [DocumentSpan(document: source, span: words.span(of: step.source))]))
        if Double(found.count) * Self.weight >= Self.cap { return found }
      }
    }
    return found
  }
}
