internal import Documents

/// The follower reproduces, under its title, the article that the source is.
struct EmbeddedArticleCue: Cue {
  let isStyle = false
  let namesSource = true

  /// As much as a credit that names the text by title.
  private static let weight = 6.0

  init() {}

  func evidence(source: Int, copy: Int, link: Link, in context: CueContext) -> [Evidence] {
    let original = context.documents[source]
    for region in context.documents[copy].regions where region.kind == .embedded {
      guard CreditResolution.names(region, original) else { continue }
      return [
        Evidence(
          cue: "embedded", nats: Self.weight,
          note: "the follower reproduces an article under the source's title",
          spans: [DocumentSpan(document: copy, span: region.span)])
      ]
    }
    return []
  }
}
