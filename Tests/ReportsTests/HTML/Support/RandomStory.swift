import TestSupport

@testable import Provenance

/// Draws stories of random shape: trees with texts that have no date, sources that are not in the corpus,
/// second parents, links without direction and dates that contradict the tree.
struct RandomStory {
  private var generator: SplitMix64

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  private mutating func chance(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &generator) < share
  }

  private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }

  /// A story of so many texts; `undated` is the share of documents without a date.
  mutating func trace(texts count: Int, undated: Double = 0.3) -> Trace {
    var documents: [Trace.Document] = []
    var hidden: [Trace.HiddenSource] = []
    var edges: [Trace.Edge] = []
    var ids: [String] = []
    var days: [Int] = []
    var branches: [Trace.Branch] = []
    for number in 0..<count {
      let parent = number == 0 ? nil : max(0, number - 1 - below(min(number, 12)))
      // Now and then a follower is dated before its source.
      let day = (parent.map { days[$0] } ?? 20) + (chance(0.1) ? -below(20) : below(9))
      days.append(max(0, day))
      if chance(0.15) {
        let id = "hidden:source-\(number)"
        ids.append(id)
        hidden.append(Self.hidden(id))
      } else {
        let id = "text-\(number).txt"
        ids.append(id)
        documents.append(Self.document(id, number, day: chance(undated) ? nil : max(0, day)))
      }
      guard let parent else { continue }
      edges.append(edge(ids[parent], ids[number], directed: !chance(0.2)))
      branches.append(Trace.Branch(parent: ids[parent], child: ids[number]))
      if number > 2, chance(0.25) {
        let other = below(number)
        if other != parent {
          edges.append(edge(ids[other], ids[number], directed: chance(0.5)))
        }
      }
    }
    let children = Set(branches.map(\.child))
    return Trace(
      parameters: TraceParameters(), documents: documents, clusters: [], passages: [],
      hiddenSources: hidden, edges: edges,
      tree: Trace.Tree(roots: ids.filter { !children.contains($0) }, branches: branches),
      warnings: [])
  }

  static func document(_ id: String, _ number: Int, day: Int?) -> Trace.Document {
    let hash = String(UInt64(number &+ 1) &* 0x9E37_79B9_7F4A_7C15, radix: 16)
    return Trace.Document(
      id: id, sha256: hash + String(repeating: "0", count: 64 - hash.utf8.count),
      title: "The wharf keeps its lamps lit, part \(number) of a long account", site: nil,
      author: nil,
      url: nil,
      published: day.map { "2019-\(Self.two($0 / 28 % 12 + 1))-\(Self.two($0 % 28 + 1))" },
      dates: [], words: 400, regions: [], credits: [])
  }

  private static func two(_ number: Int) -> String {
    let text = String(abs(number))
    return text.utf8.count < 2 ? "0" + text : text
  }

  private static func hidden(_ id: String) -> Trace.HiddenSource {
    Trace.HiddenSource(id: id, name: "Harbour Wire \(id)", url: nil, rule: "named", evidence: [])
  }

  private mutating func edge(_ parent: String, _ child: String, directed: Bool) -> Trace.Edge {
    let probability = Double(60 + below(40)) / 100
    return Trace.Edge(
      parent: parent, child: child, kind: "rewrite", directed: directed,
      verdict: directed ? "likely" : "undetermined", linkVerdict: "likely", arrowVerdict: "likely",
      probability: probability, linkProbability: probability, arrowProbability: 0.9, passages: [],
      words: 40, summary: "takes one passage, 40 words", evidence: [], against: [], runnerUp: nil,
      wouldChange: [])
  }
}
