internal import Documents

/// The source says that it will be updated, or the copy that it has been: one is an earlier state of
/// the other.
///
/// Within one outlet that settles it. Between outlets the rule is weak, because a source may be
/// updated after it was copied: then the note stands in the wrong one of the two.
struct DeclaredStateCue: Cue {
  let isStyle = false

  /// The weight at one outlet, in nats.
  private static let sameOutlet = 1.6
  /// A text that announces its update, where the outlets are not known.
  private static let announced = 1.0
  /// The same at two outlets, and a text that reports its update elsewhere than at one outlet.
  private static let elsewhere = 0.4

  init() {}

  func evidence(source: Int, copy: Int, link: Link, in context: CueContext) -> [Evidence] {
    guard context.regime(of: link) != .quotation else { return [] }
    let original = context.documents[source]
    let follower = context.documents[copy]
    let isSame = original.site != nil && original.site == follower.site
    let isUnknown = original.site == nil || follower.site == nil
    if let claim = original.declares(.preliminary), follower.declares(.preliminary) == nil {
      return [
        Evidence(
          cue: "declared-state",
          nats: isSame ? Self.sameOutlet : isUnknown ? Self.announced : Self.elsewhere,
          note: "the source says that it will be updated",
          spans: [DocumentSpan(document: source, span: claim.span)])
      ]
    }
    if let claim = follower.declares(.updated), original.declares(.updated) == nil {
      return [
        Evidence(
          cue: "declared-state", nats: isSame ? Self.sameOutlet : Self.elsewhere,
          note: "the follower says that it has been updated",
          spans: [DocumentSpan(document: copy, span: claim.span)])
      ]
    }
    return []
  }
}

extension Document {
  /// The first declaration of a kind; nil if there is none.
  fileprivate func declares(_ kind: Declaration.Kind) -> Declaration? {
    declarations.first { $0.kind == kind }
  }
}
