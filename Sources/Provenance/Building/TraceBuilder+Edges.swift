internal import Documents
internal import Lineage
internal import TextReuse

extension TraceBuilder {
  /// One edge; nil if one of its ends is not there.
  func edge(_ edge: DerivationEdge) -> Trace.Edge? {
    guard let parent = id(of: edge.parent), let child = id(of: edge.child) else { return nil }
    let probability = edge.probability.roundedForTrace
    let link = edge.linkProbability.roundedForTrace
    let arrow = edge.arrowProbability.roundedForTrace
    return Trace.Edge(
      parent: parent, child: child, kind: edge.kind.rawValue, directed: edge.directed,
      verdict: (edge.directed ? Verdict(probability: probability) : .undetermined).rawValue,
      linkVerdict: Verdict(probability: link).rawValue,
      arrowVerdict: Verdict(probability: arrow).rawValue, probability: probability,
      linkProbability: link, arrowProbability: arrow,
      passages: edge.passages.filter(isThere).map(Self.passageID),
      words: edge.words,
      summary: edge.summary, evidence: edge.evidence.map(evidence),
      against: edge.against.map(evidence),
      runnerUp: edge.runnerUp.flatMap { other in
        id(of: other.parent).map {
          Trace.RunnerUp(parent: $0, probability: other.probability.roundedForTrace)
        }
      },
      wouldChange: edge.wouldChange)
  }

  /// The most probable tree.
  func tree() throws(ShelfError) -> Trace.Tree {
    var branches: [Trace.Branch] = []
    for index in derivation.tree.sorted() where (0..<derivation.edges.count).contains(index) {
      let edge = try derivation.edges.edge(index)
      guard let parent = id(of: edge.parent), let child = id(of: edge.child) else { continue }
      branches.append(Trace.Branch(parent: parent, child: child))
    }
    let children = Set(branches.map(\.child))
    let witnesses = documents.map(\.id.rawValue) + hiddenIDs
    return Trace.Tree(roots: witnesses.filter { !children.contains($0) }, branches: branches)
  }

  /// One source that is not in the corpus.
  func hiddenSource(_ source: Lineage.HiddenSource, id: String) -> Trace.HiddenSource {
    Trace.HiddenSource(
      id: id, name: source.name, url: source.url, rule: source.rule.rawValue,
      evidence: source.evidence.map(evidence))
  }

  /// The ids of all hidden sources.
  static func hiddenIDs(
    documents: [Documents.Document], reuse: ShelvedReuse, derivation: ShelvedDerivation
  ) throws(ShelfError) -> [String] {
    var naming = HiddenSourceName(taken: documents.map(\.id.rawValue))
    var clusters = [Int?](repeating: nil, count: derivation.hiddenSources.count)
    for edge in 0..<derivation.edges.count {
      guard case .hidden(let index) = derivation.edges.parent(of: edge),
        clusters.indices.contains(index)
      else { continue }
      for passage in try derivation.edges.edge(edge).passages
      where (0..<reuse.passages.count).contains(passage) {
        let cluster = reuse.passages.cluster(of: passage)
        clusters[index] = min(clusters[index] ?? cluster, cluster)
      }
    }
    return zip(derivation.hiddenSources, clusters).map { source, cluster in
      naming.id(of: source, cluster: cluster.map(clusterID))
    }
  }
}

extension Witness {
  /// The index of the document; nil for a source that is not in the corpus.
  fileprivate var index: Int? {
    if case .document(let index) = self { index } else { nil }
  }
}
