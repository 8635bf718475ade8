internal import Documents
internal import TextReuse

/// Where the two name somebody or give a number differently, a third text has the source's form and
/// none has the copy's: what stands alone is what was changed.
///
/// The oldest rule of textual criticism, and a weak one among three: the third text may have the
/// source's form from the source, and that form may be the change. The design gives .6 nats; measured,
/// it is right in some 55 of 100 pairs.
struct InnovationCue: Cue {
  let isStyle = true

  /// The weight of each place, in nats.
  private static let weight = 0.2
  /// The most that such places can say.
  private static let cap = 0.4
  /// The places that are looked at.
  private static let mostPlaces = 64
  /// A third text has the passage if it shares a word with the copy within this distance, in words.
  private static let reach = 6

  init() {}

  /// Whether one word stands for another.
  private static func isPlace(_ step: OrientedPassage.Step) -> Bool {
    step.kind == .substitute && step.source.count == 1 && step.copy.count == 1
  }

  func evidence(source: Int, copy: Int, link: Link, in context: CueContext) -> [Evidence] {
    let passages = context.passages(of: link, source: source)
    guard passages.contains(where: { $0.steps.contains(where: Self.isPlace) }) else { return [] }
    let witnesses = context.table.linksOfDocument[copy].prefix(context.parameters.candidates)
      .map { context.table.links[$0].other(than: copy) }
      .filter { $0 != source && context.table.index($0, source) != nil }
    guard !witnesses.isEmpty else { return [] }
    let original = context.documents[source]
    let follower = context.documents[copy]
    var found: [Evidence] = []
    var places = 0
    for passage in passages {
      for step in passage.steps where Self.isPlace(step) {
        let word = step.source.lowerBound
        let other = step.copy.lowerBound
        guard places < Self.mostPlaces, original.isNameOrNumber(word),
          follower.isNameOrNumber(other)
        else { continue }
        places += 1
        let holders = witnesses.filter { witness in
          context.table.words(of: copy, in: witness)
            .intersects((other - Self.reach)..<(other + Self.reach + 1))
        }
        guard
          holders.contains(where: {
            context.table.words(of: source, in: $0).intersects(word..<(word + 1))
          }),
          !holders.contains(where: {
            context.table.words(of: copy, in: $0).intersects(other..<(other + 1))
          })
        else { continue }
        found.append(
          Evidence(
            cue: "innovation", nats: Self.weight,
            note:
              "a further text has the source's form of a name or number, and none the follower's",
            spans: [
              DocumentSpan(document: source, span: original.words.span(of: step.source)),
              DocumentSpan(document: copy, span: follower.words.span(of: step.copy)),
            ]))
        if Double(found.count) * Self.weight >= Self.cap { return found }
      }
    }
    return found
  }
}

extension Document {
  /// Whether a word begins with a capital or a digit.
  fileprivate func isNameOrNumber(_ word: Int) -> Bool {
    guard words.start.indices.contains(word), text.indices.contains(Int(words.start[word])) else {
      return false
    }
    let byte = text[Int(words.start[word])]
    return (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
