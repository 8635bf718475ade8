import TestSupport
@testable import Provenance

/// Draws traces that are valid and otherwise as odd as a corpus may be.
struct RandomTrace {
  private var generator: SplitMix64

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  /// Pieces of hostile text: quotes, controls, line separators, right-to-left marks, emoji.
  private static let pieces = [
    "plain", " ", "\"", "\\", "\n", "\r\n", "\t", "\u{0}", "\u{1F}", "\u{7F}", "\u{85}", "\u{9F}",
    "\u{A0}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{FEFF}", "é", "e\u{301}", "ß", "新聞", "🗞️",
    "\u{10FFFF}", "</script>", "/", "{", "}", "\u{FFFD}", "null",
  ]

  mutating func text() -> String {
    (0..<count(5)).map { _ in pick(Self.pieces) }.joined()
  }

  private mutating func count(_ most: Int) -> Int { Int.random(in: 0...most, using: &generator) }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &generator)]
  }

  private mutating func maybe(_ text: String) -> String? { count(1) == 0 ? nil : text }

  private mutating func number(_ bound: Double) -> Double {
    Double.random(in: -bound...bound, using: &generator).roundedForTrace
  }

  private mutating func range() -> [Int] {
    let start = count(100)
    return [start, start + count(50)]
  }

  private mutating func place(_ documents: [String]) -> Trace.Place {
    Trace.Place(
      document: pick(documents), bytes: range(), characters: range(), excerpt: maybe(text()),
      context: maybe(text()))
  }

  private mutating func evidence(_ documents: [String]) -> [Trace.Evidence] {
    (0..<count(2)).map { _ in
      Trace.Evidence(
        cue: text(), nats: number(10), note: text(),
        spans: (0..<count(2)).map { _ in place(documents) })
    }
  }

  private mutating func document(_ id: String) -> Trace.Document {
    Trace.Document(
      id: id, sha256: text(), title: maybe(text()), site: maybe(text()), author: maybe(text()),
      url: maybe(text()), published: maybe("2021-04-05"),
      dates: (0..<count(2)).map { _ in
        Trace.Date(
          earliest: maybe("2021-04-05T00:00:00Z"), latest: maybe(text()), origin: text(),
          written: text())
      }, words: count(1000),
      regions: (0..<count(2)).map { _ in
        Trace.Region(
          kind: text(), reason: text(), bytes: range(), characters: range(),
          title: maybe(text()), author: maybe(text()))
      },
      credits: (0..<count(2)).map { _ in
        Trace.Credit(
          kind: text(), name: maybe(text()), alias: maybe(text()), url: maybe(text()),
          bytes: range(), characters: range())
      },
      declarations: (0..<count(2)).map { _ in
        Trace.Declaration(kind: text(), bytes: range(), characters: range())
      })
  }

  private mutating func edge(
    _ documents: [String], _ witnesses: [String], _ passages: [String]
  ) -> Trace.Edge {
    Trace.Edge(
      parent: pick(witnesses), child: pick(witnesses), kind: text(), directed: count(1) == 0,
      verdict: text(), linkVerdict: text(), arrowVerdict: text(), probability: number(1),
      linkProbability: number(1), arrowProbability: number(1e8),
      passages: passages.filter { _ in count(1) == 0 }, words: count(500), summary: text(),
      evidence: evidence(documents), against: evidence(documents),
      runnerUp: count(1) == 0
        ? nil : Trace.RunnerUp(parent: pick(witnesses), probability: number(1)),
      wouldChange: (0..<count(3)).map { _ in text() })
  }

  private mutating func site(_ clusters: [String], _ documents: [String]) -> Trace.Site {
    Trace.Site(
      cluster: pick(clusters), bits: number(90),
      readings: (0..<count(3)).map { _ in
        Trace.Reading(text: maybe(text()), witnesses: (0..<count(2)).map { _ in place(documents) })
      })
  }

  mutating func next() -> Trace {
    let documents = (0...count(4)).map { "\($0)\(text())" }
    let hidden = (0..<count(2)).map { "hidden:\($0)\(text())" }
    let clusters = (0...count(3)).map { "c\($0 + 1)" }
    let passages = (0..<count(30)).map { "p\($0 + 1)" }
    return Trace(
      parameters: TraceParameters(), documents: documents.map { document($0) },
      clusters: clusters.map { id in
        Trace.Cluster(id: id, occurrences: (0..<count(3)).map { _ in place(documents) })
      },
      passages: passages.map { id in
        Trace.Passage(
          id: id, cluster: pick(clusters), a: place(documents), b: place(documents),
          words: count(90), identity: number(1), bits: number(5000),
          surprise: count(1) == 0 ? nil : number(5000),
          differences: (0..<count(2)).map { _ in Trace.Difference(a: range(), b: range()) })
      },
      hiddenSources: hidden.map { id in
        Trace.HiddenSource(
          id: id, name: maybe(text()), url: maybe(text()), rule: text(),
          evidence: evidence(documents))
      },
      edges: (0..<count(5)).map { _ in edge(documents, documents + hidden, passages) },
      tree: Trace.Tree(
        roots: documents.filter { _ in count(1) == 0 },
        branches: (0..<count(3)).map { _ in
          Trace.Branch(parent: pick(documents + hidden), child: pick(documents))
        }),
      warnings: (0..<count(3)).map { _ in
        Trace.Warning(
          document: maybe(text()), offset: count(1) == 0 ? nil : count(99), code: text(),
          message: text(), loss: count(1) == 0)
      },
      significance: count(1) == 0
        ? nil
        : Trace.Significance(
          requiredBits: number(140), pairs: count(900), sharing: count(90), kept: count(50),
          retold: count(1) == 0
            ? nil
            : Trace.Significance.Retold(
              requiredBits: number(200), sharing: count(90), kept: count(50))),
      sites: count(1) == 0 ? nil : (0..<count(3)).map { _ in site(clusters, documents) })
  }
}
