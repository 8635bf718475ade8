internal import Documents

/// A text outside the corpus that one document says it follows as a whole.
struct NamedSource: Sendable {
  /// The rule: `named` (H1), `language` (H3) or `embedded`.
  let rule: HiddenSource.Rule
  /// The document that says so.
  let document: Int
  /// Its name.
  let name: String?
  /// Its address.
  let url: String?
  /// Where the document says so.
  let span: ByteSpan
  /// Why it is proposed.
  let note: String
  /// The probability that the document follows it.
  let probability: Double
  /// Whether it is the agency of a dateline.
  var isDateline = false

  /// An explicit line with an address leaves least doubt; a heading with an author most.
  private static let addressed = 0.97
  private static let sourceLine = 0.95
  private static let translation = 0.98
  /// An agency's report reaches many outlets through others.
  private static let dateline = 0.70
  private static let embedded = 0.90

  /// Finds what the documents of a group name as the source of their whole text, or of an article
  /// that they reproduce, if that is not itself in the corpus.
  ///
  /// Only documents that share something are asked: a tree of derivations has no place for others.
  static func find(in context: CueContext) -> [NamedSource] {
    var found: [NamedSource] = []
    for (index, document) in context.documents.enumerated()
    where !context.table.linksOfDocument[index].isEmpty {
      for credit in document.credits where !isKnown(credit, index, context) {
        switch credit.kind {
        case .sourceLine where credit.isDateline(in: document):
          found.append(
            NamedSource(
              rule: .named, document: index, name: credit.name, url: nil, span: credit.span,
              note: "its dateline names an agency: \(credit.name ?? "")", probability: dateline,
              isDateline: true))
        case .sourceLine where credit.position != .inline:
          found.append(
            NamedSource(
              rule: .named, document: index, name: credit.name, url: credit.url, span: credit.span,
              note: "it names its source: \(credit.name ?? credit.url ?? "")",
              probability: credit.url == nil ? sourceLine : addressed))
        case .translationOf:
          found.append(
            NamedSource(
              rule: .language, document: index, name: credit.name, url: credit.url,
              span: credit.span,
              note: "it says that it translates \(credit.name ?? "another text")",
              probability: translation))
        default: break
        }
      }
      for region in document.regions
      where region.kind == .embedded && (region.title != nil || region.author != nil) {
        guard !context.credits.namesAny(region) else { continue }
        found.append(
          NamedSource(
            rule: .embedded, document: index,
            name: [region.author, region.title].compactMap { $0 }.joined(separator: ": "), url: nil,
            span: region.span, note: "it reproduces an article under that article's own heading",
            probability: embedded))
      }
    }
    return found.uniqued()
  }

  /// Whether a credit names a document of the corpus or its own document, or was copied along with
  /// shared words, in which case it says where those words come from and not this text.
  private static func isKnown(
    _ credit: Credit, _ index: Int, _ context: CueContext
  ) -> Bool {
    context.credits.namesAnother(credit, than: index)
      || context.credits.isOwn(credit, of: index)
      || context.table.linksOfDocument[index].contains { link in
        context.isShared(
          credit, document: index, with: context.table.links[link].other(than: index))
      }
  }
}

extension [NamedSource] {
  /// Each source once for a document, where it is named first.
  fileprivate func uniqued() -> [NamedSource] {
    var seen: [Int: Set<String>] = [:]
    return filter { source in
      let key = "\(source.rule.rawValue) \(source.name ?? "") \(source.url ?? "")"
      return seen[source.document, default: []].insert(key).inserted
    }
  }
}
