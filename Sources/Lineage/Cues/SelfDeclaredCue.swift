internal import Documents

/// A text says that it is an origin itself: it translated, asked, obtained, or numbers its notes.
///
/// Speaks for the text as a root, not for any one edge.
enum SelfDeclaredCue {
  /// The weight of each kind of claim, in nats.
  private static let weight = 1.0
  /// The most that claims can say together.
  private static let cap = 2.0

  /// The claims of a document, each kind once.
  static func evidence(_ index: Int, _ document: Document) -> [Evidence] {
    var found: [Evidence] = []
    for kind in Declaration.Kind.allCases {
      guard let claim = document.declarations.first(where: { $0.kind == kind }) else { continue }
      found.append(
        Evidence(
          cue: "self-declared", nats: weight, note: words(kind),
          spans: [DocumentSpan(document: index, span: claim.span)]))
    }
    return Array(found.prefix(Int(cap / weight)))
  }

  private static func words(_ kind: Declaration.Kind) -> String {
    switch kind {
    case .translation: "it says that it translates"
    case .interview: "it says that it was told this itself"
    case .obtained: "it says that it had the original in hand"
    case .numberedNotes: "it carries numbered notes of its own"
    }
  }
}
