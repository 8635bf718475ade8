import Testing

@testable import Documents
@testable import Lineage
@testable import Provenance
@testable import TextReuse

@Suite("Words around a place")
struct PlaceContextTests {
  private static let text =
    "Nobody asked. The clerk of [the old harbour] kept \u{201C}...every\u{201D} ledger in the "
    + "[cellar and never opened a single one of them to the public or to any of the auditors "
    + "who came. Then it rained."

  private func context(of word: String, through last: String? = nil) throws -> String? {
    let document = Documents.Document(
      analysing: SourceRecord(id: DocumentID("a.txt"), text: Array(Self.text.utf8)))
    let bytes = document.text
    let start = try #require(bytes.firstRange(of: Array(word.utf8))).lowerBound
    let end = try #require(bytes[start...].firstRange(of: Array((last ?? word).utf8))).upperBound
    let evidence = Lineage.Evidence(
      cue: "damage", nats: 1, note: "",
      spans: [DocumentSpan(document: 0, span: ByteSpan(start, end))])
    let source = Lineage.HiddenSource.tiny(name: "x", evidence: [evidence])
    let trace = TraceBuilder.trace(
      parameters: TraceParameters(), documents: [document],
      reuse: Reuse(passages: [], clusters: [], information: WordInformation()),
      derivation: Derivation(hiddenSources: [source], edges: [], tree: [], warnings: []),
      warnings: [])
    return trace.hiddenSources.first?.evidence.first?.spans.first?.context
  }

  @Test(
    "shows three words on either side, marks and all",
    arguments: [
      ("ledger", "[the old harbour] kept \"...every\" ledger in the [cellar"),
      ("Nobody", "Nobody asked."), ("rained", "Then it rained."),
      ("asked", "Nobody asked."),
    ])
  func around(word: String, context: String) throws {
    #expect(try self.context(of: word) == context)
  }

  @Test("shows a bracket to its end, unless it has none")
  func brackets() throws {
    #expect(try context(of: "clerk") == "The clerk of [the old harbour]")
    #expect(try context(of: "and never") == "in the [cellar and never opened a single")
  }

  @Test("of a longer place its own words are enough")
  func longer() throws {
    #expect(try context(of: "The", through: "harbour") == nil)
  }

  @Test("keeps what a document says of itself, aliases, and where two sides differ")
  func newKeys() throws {
    let text =
      "Below are translated excerpts of a report.\n\nIt was first translated by the Halden "
      + "Institute for Press Translation (HIPT) last year."
    let document = Documents.Document(
      analysing: SourceRecord(id: DocumentID("a.txt"), text: Array(text.utf8)))
    let passage = TextReuse.Passage(
      a: Occurrence(document: 0, words: 0..<4), b: Occurrence(document: 0, words: 0..<4),
      steps: [
        AlignmentStep(kind: .keep, a: 0..<1, b: 0..<1),
        AlignmentStep(kind: .substitute, a: 1..<2, b: 1..<3),
        AlignmentStep(kind: .onlyA, a: 2..<4, b: 3..<3),
      ], equalWords: 1, bits: 9, cluster: 0)
    let trace = TraceBuilder.trace(
      parameters: TraceParameters(), documents: [document],
      reuse: Reuse(
        passages: [passage], clusters: [TextReuse.Cluster(occurrences: [])],
        information: WordInformation()),
      derivation: Derivation(hiddenSources: [], edges: [], tree: [], warnings: []),
      warnings: [])
    #expect(
      trace.passages.first?.differences == [
        Trace.Difference(a: [6, 9], b: [6, 20]), Trace.Difference(a: [10, 29], b: [20, 20]),
      ])
    let read = try Trace(json: trace.json())
    #expect(read == trace)
    #expect(read.documents[0].declarations.map(\.kind).contains("translation"))
    #expect(read.documents[0].credits.map(\.alias).contains("HIPT"))
  }
}
