internal import Documents
internal import TextReuse

/// The source shows an editor's sign where the copy runs on: `[there]` against `there`, an ellipsis
/// against nothing. Editors mark what they did; later hands smooth it away.
///
/// Silent between versions of one text, where the same hand may add a sign.
struct BracketAbsorbedCue: Cue {
  let isStyle = true

  /// The weight of each sign, in nats.
  private static let weight = 0.5
  /// The most that absorbed signs can say.
  private static let cap = 1.5

  init() {}

  func evidence(source: Int, copy: Int, link: Link, in context: CueContext) -> [Evidence] {
    guard context.regime(of: link) != .versions else { return [] }
    let sourceSigns = context.signs[source]
    let copySigns = context.signs[copy]
    var found: [Evidence] = []
    var lastEllipsis = -1
    var inBracket = false
    for passage in context.passages(of: link, source: source) {
      for step in passage.steps where step.kind == .keep {
        for (word, other) in zip(step.source, step.copy) {
          let absorbed =
            sourceSigns.isBracketed(word) && !copySigns.isBracketed(other)
            && !copySigns.hasLonelyBracket(other)
          if absorbed, !inBracket {
            found.append(
              evidence(
                "an editor's brackets are gone in the follower", source, word, copy, other, context)
            )
          }
          inBracket = absorbed
          // The gap before a word has the number of the word, the gap after it the next one.
          for gap in [word, word + 1] where gap > lastEllipsis {
            let before = gap == word
            let marked =
              before ? sourceSigns.hasEllipsisBefore(word) : sourceSigns.hasEllipsisAfter(word)
            let kept =
              before ? copySigns.hasEllipsisBefore(other) : copySigns.hasEllipsisAfter(other)
            guard marked, !kept else { continue }
            lastEllipsis = gap
            found.append(
              evidence(
                "an ellipsis that marks an omission is gone in the follower", source, word, copy,
                other, context))
          }
        }
      }
    }
    return Array(found.prefix(Int(Self.cap / Self.weight)))
  }

  private func evidence(
    _ note: String, _ source: Int, _ word: Int, _ copy: Int, _ other: Int, _ context: CueContext
  ) -> Evidence {
    let words = context.documents[source].words
    let others = context.documents[copy].words
    return Evidence(
      cue: "bracket-absorbed", nats: Self.weight, note: note,
      spans: [
        DocumentSpan(document: source, span: words.span(of: word..<min(words.count, word + 1))),
        DocumentSpan(document: copy, span: others.span(of: other..<min(others.count, other + 1))),
      ])
  }
}
