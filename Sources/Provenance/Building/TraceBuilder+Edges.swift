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
      passages: edge.passages.filter {
        reuse.passages.indices.contains($0) && isThere(reuse.passages[$0])
      }
      .map(Self.passageID),
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
  var tree: Trace.Tree {
    let branches = derivation.tree.sorted().compactMap { index -> Trace.Branch? in
      guard derivation.edges.indices.contains(index),
        let parent = id(of: derivation.edges[index].parent),
        let child = id(of: derivation.edges[index].child)
      else { return nil }
      return Trace.Branch(parent: parent, child: child)
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
    documents: [Documents.Document], reuse: Reuse, derivation: Derivation
  ) -> [String] {
    var naming = HiddenSourceName(taken: documents.map(\.id.rawValue))
    var clusters = [Int?](repeating: nil, count: derivation.hiddenSources.count)
    for edge in derivation.edges {
      guard case .hidden(let index) = edge.parent, clusters.indices.contains(index) else {
        continue
      }
      for passage in edge.passages where reuse.passages.indices.contains(passage) {
        let cluster = reuse.passages[passage].cluster
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
