internal import Documents

/// The follower credits, beside the shared words, the foreign text that the other says it
/// translates: the words can only have come through a translation, and this one is at hand.
struct TranslatedOriginalCue: Cue {
  let isStyle = false

  /// Less than a credit that names the text itself: there may be a further translation.
  private static let weight = 2.0

  init() {}

  func evidence(source: Int, copy: Int, link: Link, in context: CueContext) -> [Evidence] {
    for credit in context.documents[copy].credits
    where credit.kind != .blurred && credit.kind != .translationOf {
      guard context.credits.isTranslator(source, of: credit),
        context.distance(from: credit, to: link, in: copy) <= context.parameters.creditReach
      else { continue }
      let name = credit.name ?? credit.url ?? ""
      return [
        Evidence(
          cue: "translated-original", nats: Self.weight,
          note: "the follower credits \(name), which the source says it translates",
          spans: [DocumentSpan(document: copy, span: credit.span)])
      ]
    }
    return []
  }
}
