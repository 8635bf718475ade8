internal import Documents
internal import TextReuse

/// The derivations of the parts of a corpus, put together.
///
/// The result is that of one inference over the whole: sources, edges and warnings are in the order in
/// which that would list them, whatever the parts.
struct GatheredDerivation {
  private var sources: [(place: HiddenSourceList.Place, source: HiddenSource)] = []
  private var edges: OpenEdges
  private var tree: [Int] = []
  private var identical: [(copy: Int, warning: DocumentWarning)] = []
  private var warnings: [DocumentWarning] = []
  private var passageSources: PassageSources

  private var sites: [SiteOfVariation] = []
  private var leftOut = LeftOut()
  private let limits: LineageLimits

  /// Begins with nothing, for a corpus with so many passages; `shelf` takes the edges.
  init(passages: Int, limits: LineageLimits, on shelf: Shelf) {
    passageSources = PassageSources(count: passages)
    edges = OpenEdges(on: shelf)
    self.limits = limits
  }

  /// Adds what was inferred for a part.
  mutating func add(_ found: PartDerivation, of part: PartNumbers) {
    tree += found.tree.map { $0 + edges.count }
    edges.append(found.edges, firstSource: sources.count)
    for (place, source) in zip(found.hidden.places, found.hidden.sources) {
      sources.append(
        (
          place.inCorpus(part.documentIDs),
          HiddenSource(
            rule: source.rule, name: source.name, url: source.url,
            evidence: source.evidence.map { $0.inCorpus(part.documentIDs) })
        ))
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
  consuming func derivation() throws(ShelfError) -> ShelvedDerivation {
    let sources = sources
    let order = sources.indices.sorted {
      sources[$0].place != sources[$1].place
        ? sources[$0].place < sources[$1].place : $0 < $1
    }
    var numbers = order
    for (number, index) in order.enumerated() { numbers[index] = number }
    let (edges, edgeNumbers) = try edges.sorted(sourceNumbers: numbers)
    // Those of one cluster are of one part, and in order.
    let sites = sites
    return ShelvedDerivation(
      hiddenSources: order.map { sources[$0].source }, edges: edges,
      tree: tree.map { edgeNumbers[$0] }.sorted(),
      warnings: identical.sorted { $0.copy < $1.copy }.map(\.warning)
        + leftOut.warnings(limits) + warnings,
      sites: sites.indices.sorted { (sites[$0].cluster, $0) < (sites[$1].cluster, $1) }
        .map { sites[$0] },
      passageSources: passageSources)
  }
}

/// What was inferred for one part of a corpus, in terms of the part but for the edges.
struct PartDerivation: Sendable {
  let hidden: HiddenSourceList
  /// The edges, as the corpus numbers documents and passages.
  let edges: OpenEdges
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
  /// The same with documents and passages as the corpus numbers them. Sources that are not in the corpus
  /// keep the numbers of the part.
  func inCorpus(_ part: PartNumbers) -> DerivationEdge {
    func corpus(_ witness: Witness) -> Witness {
      if case .document(let number) = witness {
        .document(part.documentIDs[number])
      } else {
        witness
      }
    }
    return DerivationEdge(
      parent: corpus(parent), child: corpus(child), kind: kind, directed: directed,
      probability: probability, linkProbability: linkProbability,
      arrowProbability: arrowProbability, passages: passages.map { part.passageIDs[$0] },
      words: words, evidence: evidence.map { $0.inCorpus(part.documentIDs) },
      against: against.map { $0.inCorpus(part.documentIDs) },
      runnerUp: runnerUp.map { (corpus($0.parent), $0.probability) },
      summary: summary, wouldChange: wouldChange)
  }
}
