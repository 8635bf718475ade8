@testable import Provenance

// Small traces, built by hand: each helper fills in what its test does not care about.

extension Trace {
  static func tiny(
    documents: [Trace.Document] = [.tiny("a.txt"), .tiny("b.txt"), .tiny("c.txt")],
    clusters: [Trace.Cluster] = [], passages: [Trace.Passage] = [],
    hiddenSources: [Trace.HiddenSource] = [], edges: [Trace.Edge] = [],
    tree: Trace.Tree = Trace.Tree(roots: [], branches: []), warnings: [Trace.Warning] = []
  ) -> Trace {
    let named = Set(clusters.map(\.id))
    let needed = passages.map(\.cluster).filter { !named.contains($0) }
    return Trace(
      parameters: TraceParameters(), documents: documents,
      clusters: clusters
        + needed.enumerated().filter { !needed[..<$0.offset].contains($0.element) }.map {
          Trace.Cluster(id: $0.element, occurrences: [])
        },
      passages: passages, hiddenSources: hiddenSources, edges: edges, tree: tree,
      warnings: warnings)
  }
}

extension Trace.Document {
  static func tiny(_ id: String, sha256: String = "00ff", published: String? = nil) -> Self {
    Trace.Document(
      id: id, sha256: sha256, title: nil, site: nil, author: nil, url: nil, published: published,
      dates: [], words: 10, regions: [], credits: [])
  }
}

extension Trace.Place {
  static func tiny(_ document: String, _ bytes: Range<Int>) -> Self {
    Trace.Place(
      document: document, bytes: [bytes.lowerBound, bytes.upperBound],
      characters: [bytes.lowerBound, bytes.upperBound], excerpt: nil)
  }
}

extension Trace.Passage {
  static func tiny(
    _ id: String, _ a: (String, Range<Int>), _ b: (String, Range<Int>), cluster: String = "c1",
    words: Int = 12
  ) -> Self {
    Trace.Passage(
      id: id, cluster: cluster, a: .tiny(a.0, a.1), b: .tiny(b.0, b.1), words: words,
      identity: 1, bits: 100)
  }
}

extension Trace.Evidence {
  static func tiny(_ cue: String, _ nats: Double, at spans: [Trace.Place] = []) -> Self {
    Trace.Evidence(cue: cue, nats: nats, note: "because of \(cue)", spans: spans)
  }
}

extension Trace.HiddenSource {
  static func tiny(
    _ id: String, name: String? = nil, url: String? = nil, rule: String = "named"
  ) -> Self {
    Trace.HiddenSource(id: id, name: name, url: url, rule: rule, evidence: [])
  }
}

extension Trace.Edge {
  static func tiny(
    _ parent: String, _ child: String, probability: Double = 0.9, arrow: Double = 0.95,
    directed: Bool = true, passages: [String] = [], evidence: [Trace.Evidence] = [],
    against: [Trace.Evidence] = [], runnerUp: Trace.RunnerUp? = nil
  ) -> Self {
    func word(_ probability: Double) -> String {
      switch probability {
      case 0.95...: "certain"
      case 0.8...: "likely"
      case 0.6...: "leaning"
      default: "undetermined"
      }
    }
    return Trace.Edge(
      parent: parent, child: child, kind: "rewrite", directed: directed,
      verdict: directed ? word(probability) : "undetermined", linkVerdict: word(0.97),
      arrowVerdict: word(arrow), probability: probability, linkProbability: 0.97,
      arrowProbability: arrow, passages: passages, words: 12, summary: "takes one passage",
      evidence: evidence, against: against, runnerUp: runnerUp, wouldChange: ["a date"])
  }
}
