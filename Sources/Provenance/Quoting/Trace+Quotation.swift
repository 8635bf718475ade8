internal import Documents

extension Trace {
  /// Every version of a quotation in the documents of this trace.
  ///
  /// A version has at least two fifths of the words, in their order, and at least every second word
  /// of it is one of them. Only the article itself is searched, not comments and menus.
  ///
  /// - Parameters:
  ///   - text: The words to look for, as they are read: quotation marks, case and marks do not
  ///     count.
  ///   - corpus: The documents that were traced.
  /// - Returns: The versions in order; none if no document has the words.
  /// - Throws: `QuotationError` for fewer than 3 or more than 500 words.
  /// - Complexity: O(*n*) for *n* words that have nothing of the quotation; at worst that times the
  ///   quotation's words.
  public func quotation(_ text: String, in corpus: Corpus) throws(QuotationError) -> Quotation {
    let asked = Documents.Document(
      analysing: SourceRecord(id: DocumentID("quotation"), text: Array(text.utf8)))
    let count = asked.words.count
    guard count >= QuotationSearch.leastWords else {
      throw .tooShort(words: count, least: QuotationSearch.leastWords)
    }
    guard count <= QuotationSearch.mostWords else {
      throw .tooLong(words: count, most: QuotationSearch.mostWords)
    }
    let search = QuotationSearch(asked.words.hash)
    let order = QuotationOrder(self)
    var drafts: [QuotationDraft] = []
    for document in corpus.documents.lazy.map(\.awake) {
      for hit in search.hits(in: document.words.hash) where document.isArticle(hit.words) {
        drafts.append(QuotationDraft(hit, in: document, asked: asked, trace: self))
      }
    }
    let sorted = drafts.sorted { order.key(of: $0) < order.key(of: $1) }
    let firstSeen = sorted.first.flatMap { order.instant(of: $0.document.id.rawValue) }
    let speaker = sorted.lazy.compactMap(\.speakerName).first
    let first = sorted.firstIndex { $0.speakerName != nil }
    return Quotation(
      text: asked.excerpt(ByteSpan(0, asked.text.count), limit: .max), words: count,
      versions: sorted.enumerated().map { index, draft in
        let instant = order.instant(of: draft.document.id.rawValue)
        return draft.version(
          isFirstSeen: instant != nil && instant == firstSeen,
          change: draft.change(from: speaker, isFirst: index == first))
      })
  }
}

extension Documents.Document {
  /// Whether words stand in the article or in one that is embedded in it.
  fileprivate func isArticle(_ range: Range<Int>) -> Bool {
    guard let first = range.first, words.region.indices.contains(first) else { return false }
    let region = Int(words.region[first])
    return regions.indices.contains(region) && regions[region].isScored
  }
}

/// The order in which the versions of a quotation are shown.
private struct QuotationOrder {
  struct Key: Comparable {
    let instant: String
    let depth: Int
    let id: String
    let start: Int

    static func < (left: Key, right: Key) -> Bool {
      (left.instant, left.depth, left.id, left.start)
        < (right.instant, right.depth, right.id, right.start)
    }
  }

  private let instants: [String: String]
  private let depths: [String: Int]

  init(_ trace: Trace) {
    instants = Dictionary(
      trace.documents.compactMap { document in
        document.published.map { (document.id, String($0.prefix { $0 != "/" })) }
      }
    ) { first, _ in first }
    depths = Self.depths(trace.edges.filter(\.directed))
  }

  /// The beginning of the interval in which a document was published; nil if unknown.
  func instant(of id: String) -> String? { instants[id] }

  /// Dated texts by date, others last; then a text after those that it follows.
  func key(of draft: QuotationDraft) -> Key {
    let id = draft.document.id.rawValue
    return Key(
      instant: instants[id] ?? "~", depth: depths[id] ?? 0, id: id,
      start: draft.hit.words.lowerBound)
  }

  /// The length of the longest chain of edges above each text; edges have no cycles.
  private static func depths(_ edges: [Trace.Edge]) -> [String: Int] {
    var children: [String: [String]] = [:]
    var open: [String: Int] = [:]
    for edge in edges {
      children[edge.parent, default: []].append(edge.child)
      open[edge.child, default: 0] += 1
    }
    var depths: [String: Int] = [:]
    var ready = children.keys.filter { open[$0] == nil }.sorted()
    while let next = ready.popLast() {
      for child in children[next] ?? [] {
        depths[child] = max(depths[child] ?? 0, (depths[next] ?? 0) + 1)
        open[child] = (open[child] ?? 1) - 1
        if open[child] == 0 { ready.append(child) }
      }
    }
    return depths
  }
}
