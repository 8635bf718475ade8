import Testing

@testable import Documents
@testable import Lineage
@testable import Provenance
@testable import TextReuse

@Suite("Building a trace")
struct TraceBuilderTests {
  private static let documents = [
    Documents.Document.tiny("n/x.txt", "zéro un deux trois quatre cinq"),
    Documents.Document.tiny("n/y.txt", "🗞 un deux trois quatre cinq six"),
    Documents.Document.tiny("n/z.txt", "alone"),
  ]

  private static func trace(
    documents: [Documents.Document] = documents, passages: [TextReuse.Passage] = [],
    clusters: [TextReuse.Cluster] = [], hidden: [Lineage.HiddenSource] = [],
    edges: [DerivationEdge] = [], tree: [Int] = [], notes: [DocumentWarning] = [],
    warnings: [DocumentWarning] = []
  ) -> Trace {
    TraceBuilder.trace(
      parameters: TraceParameters(), documents: documents,
      reuse: Reuse(passages: passages, clusters: clusters, information: WordInformation()),
      derivation: Derivation(hiddenSources: hidden, edges: edges, tree: tree, warnings: notes),
      warnings: warnings)
  }

  private static let clusters = [
    TextReuse.Cluster(occurrences: [
      Occurrence(document: 0, words: 1..<6), Occurrence(document: 1, words: 1..<6),
    ])
  ]

  @Test("counts places in bytes and in Unicode scalars, and shows the words")
  func places() throws {
    let trace = Self.trace(
      passages: [.tiny(0, 1, at: (1, 1), words: 5)], clusters: Self.clusters)
    let passage = try #require(trace.passages.first)
    #expect(passage.id == "p1" && passage.cluster == "c1" && passage.words == 5)
    #expect(passage.identity == 1 && passage.bits == 99.5)
    #expect(passage.a.document == "n/x.txt" && passage.b.document == "n/y.txt")
    #expect(passage.a.bytes == [6, 31] && passage.a.characters == [5, 30])
    #expect(passage.b.bytes == [5, 30] && passage.b.characters == [2, 27])
    #expect(passage.a.excerpt == "un deux trois quatre cinq")
    #expect(trace.clusters.map(\.id) == ["c1"])
    #expect(trace.clusters.first?.occurrences == [passage.a, passage.b])
  }

  @Test("gives the passages and words of an edge")
  func edgeWords() {
    let trace = Self.trace(
      passages: [.tiny(0, 1, at: (1, 1), words: 3), .tiny(0, 1, at: (2, 1), words: 4)],
      clusters: Self.clusters,
      edges: [.tiny(.document(0), .document(1), passages: [0, 1], words: 4)])
    #expect(trace.edges.map(\.words) == [4])
    #expect(trace.edges.first?.passages == ["p1", "p2"])
  }

  @Test("gives the words for link, direction and both")
  func verdicts() {
    let trace = Self.trace(edges: [
      .tiny(.document(0), .document(1), probability: 0.949_999_9),
      .tiny(.document(0), .document(1), probability: 0.99, directed: false),
      .tiny(.document(0), .document(1), probability: .nan),
    ])
    #expect(trace.edges.map(\.verdict) == ["certain", "undetermined", "undetermined"])
    #expect(trace.edges.map(\.probability) == [0.95, 0.99, 0])
    #expect(Set(trace.edges.map(\.linkVerdict)) == ["certain"])
    #expect(Set(trace.edges.map(\.arrowVerdict)) == ["leaning"])
  }

  @Test("names hidden sources by what follows them, and finds every root")
  func hiddenSourcesAndTree() {
    let trace = Self.trace(
      passages: [.tiny(0, 1, at: (1, 1), words: 5)], clusters: Self.clusters,
      hidden: [.tiny(rule: .commonSource), .tiny(rule: .commonSource)],
      edges: [
        .tiny(.hidden(0), .document(0), passages: [0], runnerUp: (.hidden(1), 0.1)),
        .tiny(.document(0), .document(1)), .tiny(.hidden(1), .document(1)),
      ], tree: [1, 0])
    #expect(trace.hiddenSources.map(\.id) == ["hidden:source-of-c1", "hidden:common-1"])
    #expect(trace.hiddenSources.map(\.rule) == ["common-source", "common-source"])
    #expect(
      trace.edges.first?.runnerUp
        == Trace.RunnerUp(parent: "hidden:common-1", probability: 0.1))
    #expect(trace.tree.roots == ["n/z.txt", "hidden:source-of-c1", "hidden:common-1"])
    #expect(
      trace.tree.branches == [
        Trace.Branch(parent: "hidden:source-of-c1", child: "n/x.txt"),
        Trace.Branch(parent: "n/x.txt", child: "n/y.txt"),
      ])
  }

  @Test("leaves out what leads nowhere, so that the trace can be read back")
  func danglingReferences() throws {
    let far = Occurrence(document: 9, words: 0..<3)
    let beyond = Occurrence(document: 0, words: 3..<99)
    let trace = Self.trace(
      passages: [
        .tiny(0, 9, at: (0, 0), words: 2), .tiny(0, 1, at: (0, 0), words: 2, cluster: 7),
        .tiny(0, 1, at: (1, 1), words: 500), .tiny(0, 1, at: (1, 1), words: 5),
      ],
      clusters: [TextReuse.Cluster(occurrences: [far, beyond])],
      edges: [
        .tiny(.document(0), .hidden(3)),
        .tiny(
          .document(0), .document(1), passages: [-1, 0, 1, 3, 70],
          evidence: [
            Lineage.Evidence(
              cue: "date", nats: .infinity, note: "",
              spans: [
                DocumentSpan(document: 8, span: ByteSpan(0, 1)),
                DocumentSpan(document: 1, span: ByteSpan(-5, 5_000)),
              ])
          ], runnerUp: (.document(44), 0.2)),
      ], tree: [0, 1, 12])
    #expect(trace.edges.count == 1)
    #expect(trace.edges.first?.passages == ["p4"])
    #expect(trace.edges.first?.runnerUp == nil)
    #expect(trace.edges.first?.evidence.first?.spans.map(\.bytes) == [[0, 34]])
    #expect(trace.tree.branches == [Trace.Branch(parent: "n/x.txt", child: "n/y.txt")])
    #expect(try Trace(json: trace.json()) == trace)
  }

  @Test("publishes the bounded date of the most trusted origin")
  func published() {
    let day = 1_617_580_800
    func date(_ origin: PublicationDate.Origin, _ earliest: Int?, _ latest: Int?) -> PublicationDate
    {
      PublicationDate(earliest: earliest, latest: latest, origin: origin, written: "as written")
    }
    let trace = Self.trace(documents: [
      .tiny(
        "a", "x",
        dates: [
          date(.metadata, day, nil), date(.url, day + 86_400, day + 2 * 86_400 - 1),
          date(.meta, day, day + 86_399), date(.meta, day + 86_400, day + 86_400),
        ]), .tiny("b", "x", dates: [date(.text, day, nil)]), .tiny("c", "x"),
    ])
    #expect(trace.documents.map(\.published) == ["2021-04-05", nil, nil])
    #expect(trace.documents.first?.dates.map(\.origin) == ["metadata", "url", "meta", "meta"])
    #expect(trace.documents.first?.dates.first?.earliest == "2021-04-05T00:00:00Z")
    #expect(trace.documents.first?.dates.first?.latest == nil)
  }

  @Test(
    "writes an interval in the coarsest form that loses nothing a report needs",
    arguments: [
      (1_617_633_301, 1_617_633_301, "2021-04-05T14:35:01Z"),
      (1_617_633_300, 1_617_633_359, "2021-04-05T14:35:00Z"),
      (1_617_631_200, 1_617_634_799, "2021-04-05"), (1_617_580_800, 1_617_667_199, "2021-04-05"),
      (1_580_515_200, 1_583_020_799, "2020-02"), (1_577_836_800, 1_609_459_199, "2020"),
      (1_617_580_800, 1_617_753_599, "2021-04-05/2021-04-06"),
      (1_617_667_199, 1_617_580_800, "2021-04-05T23:59:59Z"),
    ])
  func publishedForms(earliest: Int, latest: Int, text: String) {
    let date = PublicationDate(earliest: earliest, latest: latest, origin: .meta, written: "")
    let trace = Self.trace(documents: [.tiny("a", "x", dates: [date])])
    #expect(trace.documents.first?.published == text)
  }

  @Test("takes dates as far apart as integers go")
  func farDates() throws {
    let date = PublicationDate(earliest: .min, latest: .max, origin: .meta, written: "")
    let trace = Self.trace(documents: [.tiny("a", "x", dates: [date])])
    #expect(try Trace(json: trace.json()) == trace)
  }

  @Test("counts the words of body and embedded regions only")
  func scoredWords() {
    let trace = Self.trace(documents: [
      .tiny(
        "a", "one two three four",
        regions: [
          Region(kind: .body, span: ByteSpan(0, 8)),
          Region(kind: .comments, span: ByteSpan(8, 13), reason: "numbered replies"),
          Region(kind: .embedded, span: ByteSpan(13, 18), title: "T", author: "A"),
        ])
    ])
    #expect(trace.documents.first?.words == 3)
    #expect(trace.documents.first?.regions.map(\.kind) == ["body", "comments", "embedded"])
    #expect(trace.documents.first?.regions.map(\.bytes) == [[0, 8], [8, 13], [13, 18]])
  }

  @Test("gathers the warnings of run, documents and derivation in one order, each once")
  func warnings() {
    func warning(_ document: String?, _ offset: Int?, _ code: String) -> DocumentWarning {
      DocumentWarning(
        document: document.map { DocumentID($0) }, offset: offset, code: code, message: "m")
    }
    let own = warning("z.txt", 7, "b")
    let trace = Self.trace(
      documents: [.tiny("z.txt", "x", warnings: [own]), .tiny("a.txt", "y")],
      notes: [warning("z.txt", nil, "mutual"), warning("a.txt", 0, "c")],
      warnings: [
        warning("lost2", nil, "unreadable"), warning("lost1", nil, "unreadable"), own,
        warning("z.txt", 7, "a"), warning(nil, nil, "run"),
      ])
    let lines = trace.warnings.map { warning in
      "\(warning.document ?? "-") \(warning.offset.map(String.init) ?? "-") \(warning.code)"
    }
    #expect(
      lines == [
        "- - run", "z.txt - mutual", "z.txt 7 a", "z.txt 7 b", "a.txt 0 c", "lost1 - unreadable",
        "lost2 - unreadable",
      ])
  }
}
