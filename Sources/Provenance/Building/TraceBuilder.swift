internal import Documents
internal import Lineage
internal import TextReuse
internal import Synchronization

/// Turns what the rooms below found, which speaks of documents by index, into a `Trace`, which
/// speaks of them by id and shows the words.
///
/// References that lead nowhere (a passage of an edge, a cluster, a word beyond the table) are left
/// out: a trace never points at what it does not hold.
///
/// - Complexity: O(*t* + *p* · *e*), with *t* bytes of text, *p* places and *e* bytes of an excerpt.
struct TraceBuilder: Sendable {
  let parameters: TraceParameters
  let documents: [Documents.Document]
  let reuse: ShelvedReuse
  let derivation: ShelvedDerivation
  let places: ReusePlaces
  let offsets: [ScalarOffsets]
  let hiddenIDs: [String]
  /// The passages that speak of documents or clusters that are not there.
  private let lostPassages: Set<Int>

  /// Prepares a trace of documents in content order.
  ///
  /// - Parameters:
  ///   - parameters: What the trace was asked to do.
  ///   - documents: The documents.
  ///   - reuse: What they share.
  ///   - derivation: Who follows whom.
  ///   - shelf: Takes what is needed on the way.
  /// - Throws: If a shelf does.
  init(
    parameters: TraceParameters, documents: [Documents.Document], reuse: ShelvedReuse,
    derivation: ShelvedDerivation, on shelf: Shelf
  ) throws(ShelfError) {
    self.parameters = parameters
    self.documents = documents
    self.reuse = reuse
    self.derivation = derivation
    places = try ReusePlaces(of: reuse, in: documents, on: shelf)
    offsets = parallelMap(documents.count) { ScalarOffsets(documents[$0].text) }
    hiddenIDs = try Self.hiddenIDs(documents: documents, reuse: reuse, derivation: derivation)
    var lost = Set<Int>()
    try reuse.passages.forEachPair { (index, a, b) throws(ShelfError) in
      if !reuse.clusters.indices.contains(reuse.passages.cluster(of: index))
        || !documents.indices.contains(a.document) || !documents.indices.contains(b.document)
      {
        lost.insert(index)
      }
    }
    lostPassages = lost
  }

  /// Whether there is such a passage, and it speaks of documents and clusters that are there.
  func isThere(_ passage: Int) -> Bool {
    (0..<reuse.passages.count).contains(passage) && !lostPassages.contains(passage)
  }

  /// The trace of what is held in memory, with the warnings of the run beside those of the documents and
  /// the derivation.
  static func trace(
    parameters: TraceParameters, documents: [Documents.Document], reuse: Reuse,
    derivation: Derivation, warnings: [DocumentWarning]
  ) -> Trace {
    Shelf.unbounded { (shelf) throws(ShelfError) in
      let builder = try TraceBuilder(
        parameters: parameters, documents: documents, reuse: ShelvedReuse(reuse, on: shelf),
        derivation: ShelvedDerivation(derivation, on: shelf), on: shelf)
      return try builder.trace(listing: builder.warnings(and: warnings))
    }
  }

  /// The trace with these warnings.
  func trace(listing warnings: [Trace.Warning]) throws(ShelfError) -> Trace {
    let failure = FirstFailure()
    let trace = Trace(
      parameters: parameters, documents: parallelMap(documents.count, document),
      clusters: parallelMap(reuse.clusters.count) { cluster($0, reuse.clusters[$0]) },
      passages: parallelMap(reuse.passages.count) { index in
        failure.value { () throws(ShelfError) in try passage(index) }
      }.compactMap(\.self),
      hiddenSources: hiddenSources,
      edges: parallelMap(derivation.edges.count) { index in
        failure.value { () throws(ShelfError) in edge(try derivation.edges.edge(index)) }
      }.compactMap(\.self),
      tree: try tree(), warnings: warnings, significance: significance,
      sites: parallelMap(derivation.sites.count) { site(derivation.sites[$0]) })
    try failure.check()
    return trace
  }

  /// The sources that are not in the corpus.
  var hiddenSources: [Trace.HiddenSource] {
    zip(derivation.hiddenSources, hiddenIDs).map(hiddenSource)
  }

  /// The test that the pairs of documents have passed.
  var significance: Trace.Significance? {
    reuse.significance.map {
      Trace.Significance(
        requiredBits: $0.requiredBits.roundedForTrace, pairs: $0.pairs, sharing: $0.sharing,
        kept: $0.kept,
        retold: reuse.retoldSignificance.map {
          Trace.Significance.Retold(
            requiredBits: $0.requiredBits.roundedForTrace, sharing: $0.sharing, kept: $0.kept)
        })
    }
  }
}

// MARK: - Names and places

extension TraceBuilder {
  /// The id of the passage with this index.
  static func passageID(_ index: Int) -> String { "p\(index &+ 1)" }

  /// The id of the cluster with this index.
  static func clusterID(_ index: Int) -> String { "c\(index &+ 1)" }

  /// The id of a text; nil if there is no such text.
  func id(of witness: Witness) -> String? {
    switch witness {
    case .document(let index):
      documents.indices.contains(index) ? documents[index].id.rawValue : nil
    case .hidden(let index):
      hiddenIDs.indices.contains(index) ? hiddenIDs[index] : nil
    }
  }

  /// A part of a document, with the words that stand there.
  func place(_ span: ByteSpan, in index: Int) -> Trace.Place? {
    guard documents.indices.contains(index) else { return nil }
    let document = documents[index]
    let span = clamped(span, to: document)
    return Trace.Place(
      document: document.id.rawValue, bytes: [span.start, span.end],
      characters: characters(span, in: index), excerpt: document.excerpt(span))
  }

  /// The Unicode scalars of a part of a document.
  func characters(_ span: ByteSpan, in index: Int) -> [Int] {
    [offsets[index].scalar(at: span.start), offsets[index].scalar(at: span.end)]
  }

  /// The part of a span that lies in the document.
  func clamped(_ span: ByteSpan, to document: Documents.Document) -> ByteSpan {
    let length = document.text.count
    return ByteSpan(min(max(span.start, 0), length), min(max(span.end, 0), length))
  }

  /// A piece of evidence with the places that show it.
  func evidence(_ evidence: Lineage.Evidence) -> Trace.Evidence {
    Trace.Evidence(
      cue: evidence.cue, nats: evidence.nats.roundedForTrace, note: evidence.note,
      spans: evidence.spans.compactMap { span in
        var place = place(span.span, in: span.document)
        place?.context = context(of: span)
        return place
      })
  }
}

/// Remembers what failed first among values that are made side by side, so that all of it fails in the end.
final class FirstFailure: Sendable {
  private let error = Mutex<ShelfError?>(nil)

  /// A value; nil if it cannot be made.
  func value<Value>(_ make: () throws(ShelfError) -> Value?) -> Value? {
    do {
      return try make()
    } catch {
      self.error.withLock { $0 = $0 ?? error }
      return nil
    }
  }

  /// Throws what failed.
  func check() throws(ShelfError) {
    if let error = error.withLock({ $0 }) { throw error }
  }
}
