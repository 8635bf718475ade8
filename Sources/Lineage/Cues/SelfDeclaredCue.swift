internal import Documents

/// A text says that it is an origin itself: it translated, asked, obtained, or numbers its notes.
///
/// Speaks for the text as a root, not for any one edge. Only a claim beside the shared words counts,
/// but for the claim to translate, which is about the whole: a text may well number its notes or ask
/// its own questions on one page and copy on the next.
enum SelfDeclaredCue {
  /// The weight of each kind of claim, in nats.
  private static let weight = 1.0
  /// The weight of numbered notes: a copy may well bring its own, or keep those of its source.
  private static let notes = 0.3
  /// The most that claims can say together.
  private static let cap = 2.0

  /// The claims of a document, each kind once.
  static func evidence(_ index: Int, in context: CueContext) -> [Evidence] {
    let document = context.documents[index]
    let shared = context.table.linksOfDocument[index].flatMap { link in
      context.table.links[link].words(of: index).ranges
    }
    var found: [Evidence] = []
    for kind in Declaration.Kind.allCases where kind.isOrigin {
      let claim = document.declarations.first { claim in
        claim.kind == kind
          && (kind == .translation
            || shared.contains {
              $0.distance(to: document.words(in: claim.span)) <= context.parameters.creditReach
            })
      }
      guard let claim else { continue }
      found.append(
        Evidence(
          cue: "self-declared", nats: kind == .numberedNotes ? notes : weight, note: words(kind),
          spans: [DocumentSpan(document: index, span: claim.span)]))
    }
    return Array(found.prefix(Int(cap / weight)))
  }

  /// The claim as a phrase that wants a subject.
  private static func words(_ kind: Declaration.Kind) -> String {
    switch kind {
    case .translation: "says that it translates"
    case .interview: "says that it was told this itself"
    case .obtained: "says that it had the original in hand"
    case .numberedNotes: "carries numbered notes of its own"
    case .preliminary: "says that it will be updated"
    case .updated: "says that it has been updated"
    }
  }
}
