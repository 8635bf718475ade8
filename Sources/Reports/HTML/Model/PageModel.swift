internal import Provenance

/// A trace with the tables that a page needs to look things up, and the order in which it shows them.
struct PageModel {
  /// The trace.
  let trace: Trace
  /// The texts; empty if the page may show excerpts only.
  let texts: SourceTexts
  /// The names of all places.
  let fragments: FragmentNames
  /// The stories, the largest first.
  let stories: [Story]
  /// The documents that no edge touches, by the bytes of their ids.
  let unrelated: [Trace.Document]
  /// The passages that no edge is carried by, as indices, in order.
  let loosePassages: [Int]
  /// The edges that lead to each document, as indices into the trace, the surest first.
  let incoming: [String: [Int]]
  /// The edges that leave each text.
  let outgoing: [String: [Int]]
  /// The passages that touch each document, as indices.
  let passagesOf: [String: [Int]]

  private let documents: [String: Int]
  private let hidden: [String: Int]
  private let passages: [[Int]]
  private let clusters: [String: Int]
  private let homes: [Int?]
  private let names: DisplayNames

  /// Prepares a trace, with the page's own words for what has no name.
  ///
  /// - Complexity: O(*n* log *n*) in the number of documents, passages and edges.
  init(_ trace: Trace, texts: SourceTexts, words: PageWords) {
    self.trace = trace
    self.texts = texts
    fragments = FragmentNames(trace)
    documents = Self.table(trace.documents.map(\.id))
    hidden = Self.table(trace.hiddenSources.map(\.id))
    let numbers = Self.table(trace.passages.map(\.id))
    let passages = trace.edges.map { $0.passages.compactMap { numbers[$0] } }
    self.passages = passages
    clusters = Self.table(trace.clusters.map(\.id))
    names = DisplayNames(trace, words)
    let found = Story.all(in: trace)
    stories = found.stories
    unrelated = found.unrelated
    var homes = [Int?](repeating: nil, count: trace.passages.count)
    var incoming: [String: [Int]] = [:]
    var outgoing: [String: [Int]] = [:]
    let order = found.stories.flatMap(\.edges)
    for index in order {
      let (parent, child) = (trace.edges[index].parent, trace.edges[index].child)
      incoming[child, default: []].append(index)
      outgoing[parent, default: []].append(index)
      for passage in passages[index] where homes[passage] == nil {
        // An edge from a hidden source shares its passages with one between two documents, which
        // has both sides.
        let (a, b) = (trace.passages[passage].a.document, trace.passages[passage].b.document)
        guard a == parent || b == parent, a == child || b == child else { continue }
        homes[passage] = index
      }
    }
    for index in order {
      for passage in passages[index] where homes[passage] == nil { homes[passage] = index }
    }
    self.homes = homes
    self.incoming = incoming.mapValues { edges in
      edges.sorted { (-trace.edges[$0].probability, $0) < (-trace.edges[$1].probability, $1) }
    }
    self.outgoing = outgoing
    var passagesOf: [String: [Int]] = [:]
    for (index, passage) in trace.passages.enumerated() {
      passagesOf[passage.a.document, default: []].append(index)
      if passage.b.document != passage.a.document {
        passagesOf[passage.b.document, default: []].append(index)
      }
    }
    self.passagesOf = passagesOf
    loosePassages = homes.indices.filter { homes[$0] == nil }
  }

  private static func table(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
  }
}

extension PageModel {
  /// About how long the page will be, to make room for it once.
  var expectedBytes: Int {
    2000 * (trace.documents.count + trace.edges.count)
  }

  /// The document with this id.
  func document(_ id: String) -> Trace.Document? { documents[id].map { trace.documents[$0] } }

  /// The hidden source with this id.
  func hiddenSource(_ id: String) -> Trace.HiddenSource? {
    hidden[id].map { trace.hiddenSources[$0] }
  }

  /// The passages that carry an edge, as indices into the trace.
  func passages(ofEdge index: Int) -> [Int] { passages[index] }

  /// The cluster with this id.
  func cluster(_ id: String) -> Trace.Cluster? { clusters[id].map { trace.clusters[$0] } }

  /// The edge below which a passage is shown; nil if it carries none.
  func home(ofPassage index: Int) -> Int? { homes[index] }

  /// The title of a text in full, or what stands for it.
  func title(_ id: String) -> String { names.title(id) }

  /// The names of all texts for sentences, by their ids.
  var shortNames: [String: String] { names.shorts }

  /// A name of a text for a sentence.
  func shortName(_ id: String) -> String { names.short(id) }

  /// The places in a text of a passage, as `source` and `follower` have it; `a` first if neither is an
  /// end of it.
  func sides(_ passage: Trace.Passage, from source: String, to follower: String)
    -> (source: Trace.Place, follower: Trace.Place, isTurned: Bool)
  {
    let isTurned =
      passage.b.document == source
      || (passage.a.document == follower && passage.a.document != source)
    return isTurned
      ? (passage.b, passage.a, true) : (passage.a, passage.b, false)
  }
}
