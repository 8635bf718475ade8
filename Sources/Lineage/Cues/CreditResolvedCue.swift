internal import Documents
internal import TextReuse

/// The follower names the source as its source.
struct CreditResolvedCue: Cue {
  let isStyle = false
  let namesSource = true

  /// An address or a title names one text and no other.
  private static let exact = 6.0
  /// A site, author or translator named beside the shared words.
  private static let near = 4.0
  /// The same, elsewhere in the text; or a name that only the source's own text gives.
  private static let elsewhere = 2.0

  init() {}

  func evidence(source: Int, copy: Int, link: Link, in context: CueContext) -> [Evidence] {
    let document = context.documents[copy]
    var best: Evidence?
    for credit in document.credits where credit.kind != .blurred {
      guard let match = match(credit, source: source, copy: copy, context) else { continue }
      let distance = context.distance(from: credit, to: link, in: copy)
      let isNear =
        distance <= context.parameters.creditReach || credit.kind == .sourceLine
        || credit.position != .inline
      let nats = match.exact ? Self.exact : isNear && match.isStated ? Self.near : Self.elsewhere
      if let held = best, held.nats >= nats { continue }
      best = Evidence(
        cue: "credit", nats: nats, note: "the follower \(match.words)",
        spans: [DocumentSpan(document: copy, span: credit.span)])
    }
    return best.map { [$0] } ?? []
  }

  /// Whether a credit of the copy names the source, and how to say so.
  private func match(_ credit: Credit, source: Int, copy: Int, _ context: CueContext) -> (
    exact: Bool, isStated: Bool, words: String
  )? {
    let name = credit.name ?? credit.url ?? ""
    // "told Harbour News" in a report of Harbour News speaks of itself, not of another report there.
    if let match = context.credits.match(of: credit, with: source),
      match >= .title || !context.credits.isOwn(credit, of: copy)
    {
      switch match {
      case .url: return (true, true, "gives this text's address as its source")
      case .title: return (true, true, "names the source by its title")
      case .author: return (false, true, "credits the source's author, \(name)")
      case .site: return (false, true, "credits the source's site, \(name)")
      case .selfName:
        return (
          false, false, "credits \(name), by which name the source speaks of its author or outlet"
        )
      }
    }
    let original = context.documents[source]
    if credit.kind == .translatedBy, !context.credits.namesAnother(credit, than: copy),
      original.declarations.contains(where: { $0.kind == .translation }), original.site == nil
    {
      return (false, true, "credits a translator (\(name)), and the source says that it translates")
    }
    return nil
  }
}

extension CueContext {
  /// The number of words between a credit and the nearest shared passage.
  func distance(from credit: Credit, to link: Link, in document: Int) -> Int {
    let words = documents[document].words(in: credit.span)
    return link.passages.reduce(Int.max) { nearest, index in
      let passage = reuse.passages[index]
      let side = passage.a.document == document ? passage.a : passage.b
      return min(nearest, side.words.distance(to: words))
    }
  }
}
