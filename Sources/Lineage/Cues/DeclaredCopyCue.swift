internal import Documents

/// The copy says that the whole of it comes from somewhere, and the source, whose outlet is not
/// known, has all of it and says no such thing: it may be what is meant.
///
/// Silent where the source's outlet is known: then a credit names it or does not. The source may also
/// be another copy that keeps quiet, so that this weighs less than a credit that names it.
struct DeclaredCopyCue: Cue {
  let isStyle = false

  /// The weight in nats.
  private static let weight = 1.6
  /// The least part of the copy that the source must have.
  private static let leastShare = 0.6

  init() {}

  func evidence(source: Int, copy: Int, link: Link, in context: CueContext) -> [Evidence] {
    let original = context.documents[source]
    let follower = context.documents[copy]
    guard original.site == nil, Self.wholeCredit(of: original) == nil,
      let credit = Self.wholeCredit(of: follower),
      !context.credits.namesAnother(credit, than: copy),
      !context.credits.isOwn(credit, of: copy),
      !context.isShared(credit, document: copy, with: source),
      Double(link.words(of: copy).count) >= Self.leastShare * Double(follower.words.count)
    else { return [] }
    return [
      Evidence(
        cue: "declared-copy", nats: Self.weight,
        note: "the follower says that it is from \(credit.name ?? credit.url ?? "elsewhere"), "
          + "which the source may be",
        spans: [DocumentSpan(document: copy, span: credit.span)])
    ]
  }

  /// The credit in which a document names the source of its whole text.
  private static func wholeCredit(of document: Document) -> Credit? {
    document.credits.first { $0.kind == .sourceLine && $0.position != .inline }
  }
}
