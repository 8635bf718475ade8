internal import Documents
internal import TextReuse

/// The derivations of the parts of a corpus, put together.
///
/// The result is that of one inference over the whole: sources, edges and warnings are in the order in
/// which that would list them, whatever the parts.
struct GatheredDerivation {
  private var sources: [(place: HiddenSourceList.Place, source: HiddenSource)] = []
  private var edges: [DerivationEdge] = []
  private var tree: [Int] = []
  private var identical: [(copy: Int, warning: DocumentWarning)] = []
  private var warnings: [DocumentWarning] = []
  private var passageSources: [Int?]

  private var sites: [SiteOfVariation] = []
  private var leftOut = LeftOut()
  private let limits: LineageLimits

  /// Begins with nothing, for a corpus with so many passages.
  init(passages: Int, limits: LineageLimits) {
    passageSources = Array(repeating: nil, count: passages)
    self.limits = limits
  }

  /// Adds what was inferred for a part.
  mutating func add(_ found: PartDerivation, of part: PartNumbers) {
    let firstSource = sources.count
    func corpus(_ witness: Witness) -> Witness {
      switch witness {
      case .document(let number): .document(part.documentIDs[number])
      case .hidden(let number): .hidden(firstSource + number)
      }
    }
    for (place, source) in zip(found.hidden.places, found.hidden.sources) {
      sources.append(
        (
          place.inCorpus(part.documentIDs),
          HiddenSource(
            rule: source.rule, name: source.name, url: source.url,
            evidence: source.evidence.map { $0.inCorpus(part.documentIDs) })
        ))
    }
    tree += found.tree.map { $0 + edges.count }
    edges += found.edges.map { edge in
      var edge = edge.inCorpus(part)
      edge.parent = corpus(edge.parent)
      edge.child = corpus(edge.child)
      edge.runnerUp = edge.runnerUp.map { (corpus($0.parent), $0.probability) }
      return edge
    }
    sites += found.sites.map { $0.inCorpus(part) }
    leftOut += found.leftOut
    identical += found.identical.map { (part.documentIDs[$0.copy], $0.warning) }
    warnings += found.warnings
    for (index, source) in zip(part.passageIDs, found.passageSources) {
      passageSources[index] = source.map { part.documentIDs[$0] }
    }
  }

  /// The derivation of the whole corpus.
  consuming func derivation() -> Derivation {
    let order = sources.indices.sorted {
      sources[$0].place != sources[$1].place
        ? sources[$0].place < sources[$1].place : $0 < $1
    }
    var numbers = order
    for (number, index) in order.enumerated() { numbers[index] = number }
    func numbered(_ witness: Witness) -> Witness {
      if case .hidden(let index) = witness { .hidden(numbers[index]) } else { witness }
    }
    for index in edges.indices {
      edges[index].parent = numbered(edges[index].parent)
      edges[index].child = numbered(edges[index].child)
      edges[index].runnerUp = edges[index].runnerUp.map { (numbered($0.parent), $0.probability) }
    }
    let places = edges.indices.sorted { left, right in
      let (one, other) = (edges[left], edges[right])
      if one.child != other.child { return one.child < other.child }
      if one.probability != other.probability { return one.probability > other.probability }
      if one.parent != other.parent { return one.parent < other.parent }
      return left < right
    }
    var numberOfEdge = places
    for (number, index) in places.enumerated() { numberOfEdge[index] = number }
    var derivation = Derivation(
      hiddenSources: order.map { sources[$0].source }, edges: places.map { edges[$0] },
      tree: tree.map { numberOfEdge[$0] }.sorted(),
      warnings: identical.sorted { $0.copy < $1.copy }.map(\.warning)
        + leftOut.warnings(limits) + warnings,
      passageSources: passageSources)
    // Those of one cluster are of one part, and in order.
    derivation.sites = sites.indices.sorted {
      (sites[$0].cluster, $0) < (sites[$1].cluster, $1)
    }.map { sites[$0] }
    return derivation
  }
}

/// What was inferred for one part of a corpus, in terms of the part.
struct PartDerivation: Sendable {
  let hidden: HiddenSourceList
  let edges: [DerivationEdge]
  let tree: [Int]
  /// The documents that repeat another one word for word, with a note for each.
  let identical: [(copy: Int, warning: DocumentWarning)]
  let warnings: [DocumentWarning]
  let passageSources: [Int?]
  let sites: [SiteOfVariation]
  let leftOut: LeftOut
}

extension SiteOfVariation {
  /// The same with documents and clusters as the corpus numbers them.
  fileprivate func inCorpus(_ part: PartNumbers) -> SiteOfVariation {
    SiteOfVariation(
      cluster: part.clusterIDs[cluster],
      readings: readings.map { reading in
        Reading(
          witnesses: reading.witnesses.map {
            DocumentSpan(document: part.documentIDs[$0.document], span: $0.span)
          })
      }, bits: bits)
  }
}

extension Evidence {
  /// The same with documents as the corpus numbers them.
  fileprivate func inCorpus(_ numbers: [Int]) -> Evidence {
    guard !spans.isEmpty else { return self }
    return Evidence(
      cue: cue, nats: nats, note: note,
      spans: spans.map { DocumentSpan(document: numbers[$0.document], span: $0.span) })
  }
}

extension DerivationEdge {
  /// The same with documents and passages as the corpus numbers them, but for its ends.
  fileprivate func inCorpus(_ part: PartNumbers) -> DerivationEdge {
    DerivationEdge(
      parent: parent, child: child, kind: kind, directed: directed, probability: probability,
      linkProbability: linkProbability, arrowProbability: arrowProbability,
      passages: passages.map { part.passageIDs[$0] }, words: words,
      evidence: evidence.map { $0.inCorpus(part.documentIDs) },
      against: against.map { $0.inCorpus(part.documentIDs) }, runnerUp: runnerUp,
      summary: summary, wouldChange: wouldChange)
  }
}
