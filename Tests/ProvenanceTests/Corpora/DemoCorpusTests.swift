import Provenance
import Testing

/// Holds the trace of `seeds/` against what `seeds/TRUTH.md` says about it.
///
/// The numbers are those of a fair reader: a stretch is found if passages hold 80 % of it, an edge
/// is asserted if it is directed and more likely than not.
@Suite("The demo corpus")
struct DemoCorpusTests {
  private let demo: TracedCorpus
  private let truth: DemoTruth

  init() async throws {
    demo = try await TracedCorpus.demo.value
    truth = try DemoTruth.load()
  }

  // MARK: - What was read

  @Test("every article is read, and nothing is amiss with it")
  func documents() {
    #expect(demo.trace.documents.map(\.id).sorted() == truth.documents.map(\.id).sorted())
    #expect(demo.trace.warnings == [])
  }

  @Test("titles, sites and dates are those that the texts state")
  func statements() throws {
    for expected in truth.documents {
      let document = try #require(demo.trace.documents.first { $0.id == expected.id })
      #expect(document.title == expected.title, "\(expected.id)")
      #expect(document.site == expected.site, "\(expected.id)")
      #expect(document.published.map { String($0.prefix(10)) } == expected.published)
      if let day = expected.notBefore {
        #expect(document.dates.contains { $0.earliest?.hasPrefix(day) == true }, "\(expected.id)")
      }
    }
  }

  // MARK: - Passages

  @Test("finds both sides of a shared stretch", arguments: try DemoTruth.load().passages)
  func passage(_ passage: DemoTruth.Passage) throws {
    let inA = try #require(
      demo.coverage(of: passage.textA, in: passage.a, with: passage.b), "not in the text")
    let inB = try #require(
      demo.coverage(of: passage.textB, in: passage.b, with: passage.a), "not in the text")
    let least = passage.minimumCover ?? 0.8
    #expect(inA >= least, "\(passage.a)")
    #expect(inB >= least, "\(passage.b)")
  }

  @Test("takes no reader's comment for reuse", arguments: try DemoTruth.load().notReuse)
  func notReuse(_ passage: DemoTruth.Passage) throws {
    #expect(try #require(demo.coverage(of: passage.textA, in: passage.a, with: passage.b)) == 0)
    #expect(try #require(demo.coverage(of: passage.textB, in: passage.b, with: passage.a)) == 0)
  }

  @Test(
    "no passage lies in comments or page furniture",
    arguments: [
      ("embedding-blog.txt", "9 thoughts on “Who Really Holds"),
      ("one-quote-blog.txt", "Your data under the GDPR"),
      ("markets-blog.md", "Source: <https://"),
      ("state-broadcaster.html", "Related Articles"),
    ])
  func furniture(document: String, beginning: String) throws {
    let start = try #require(demo.occurrences(of: beginning, in: document).first).lowerBound
    for other in truth.documents.map(\.id) where other != document {
      #expect(demo.shared(document, with: other).allSatisfy { $0.upperBound <= start })
    }
    // The page's own regions agree with that: every passage lies in body or embedded text.
    let regions = try #require(demo.trace.documents.first { $0.id == document }).regions
    let passedOver = regions.filter { $0.kind != "body" && $0.kind != "embedded" }
    #expect(passedOver.contains { $0.characters[0] <= start && start < $0.characters[1] })
    for place in demo.trace.passages.flatMap({ [$0.a, $0.b] }) where place.document == document {
      #expect(
        passedOver.allSatisfy {
          place.characters[1] <= $0.characters[0] || $0.characters[1] <= place.characters[0]
        })
    }
  }

  @Test("texts without a common stretch share no passage")
  func noSharedText() {
    for pair in truth.noSharedText {
      #expect(demo.shared(pair[0], with: pair[1]).isEmpty, "\(pair)")
    }
  }

  @Test("an unrelated text has no passage, no edge, and a place in the tree")
  func unrelated() {
    for document in truth.unrelated {
      #expect(
        demo.trace.passages.allSatisfy { $0.a.document != document && $0.b.document != document })
      #expect(demo.ties(of: document) == "")
      #expect(demo.trace.tree.roots.contains(document))
    }
  }

  // MARK: - Edges

  @Test(
    "asserts an edge, directly or through the source between",
    arguments: try DemoTruth.load().edges.filter { !$0.undetermined })
  func edge(_ edge: DemoTruth.Edge) throws {
    let least = try #require(edge.minimumProbability)
    let between = edge.mayPassThroughHidden.map { demo.hiddenSources(named: [$0]) } ?? []
    let ways = between.map { source in
      min(demo.asserted(edge.parent, source.id), demo.asserted(source.id, edge.child))
    }
    let probability = max(demo.asserted(edge.parent, edge.child), ways.max() ?? 0)
    #expect(probability >= least, "\(demo.ties(of: edge.child))")
  }

  @Test(
    "leaves a way open that cannot be decided",
    arguments: try DemoTruth.load().edges.filter(\.undetermined))
  func undetermined(_ edge: DemoTruth.Edge) {
    // The wording ties the text to those that hold it too, and to none of them for sure.
    let holders = truth.passages.filter { $0.a == edge.child || $0.b == edge.child }
      .map { $0.a == edge.child ? $0.b : $0.a }
    #expect(holders.contains { !demo.edges(between: $0, and: edge.child).isEmpty })
    for holder in holders {
      #expect(demo.asserted(holder, edge.child) < 0.8, "\(demo.ties(of: edge.child))")
      #expect(demo.asserted(edge.child, holder) < 0.8, "\(demo.ties(of: edge.child))")
    }
  }

  @Test("does not assert an edge that is wrong", arguments: try DemoTruth.load().forbidden)
  func forbidden(_ edge: DemoTruth.Forbidden) {
    #expect(
      demo.asserted(edge.parent, edge.child) < 0.5,
      "\(edge.reason): \(demo.ties(of: edge.child))")
  }

  // MARK: - Hidden sources

  @Test(
    "names a source that is not here, above its children", arguments: try DemoTruth.load().hidden)
  func hidden(_ expected: DemoTruth.Hidden) {
    let sources = demo.hiddenSources(named: [expected.name] + expected.aliases)
    #expect(sources.count == 1, "\(demo.trace.hiddenSources.map(\.name))")
    for child in expected.children {
      let probability = sources.map { demo.asserted($0.id, child) }.max() ?? 0
      #expect(probability >= 0.5, "\(child): \(demo.ties(of: child))")
    }
  }

  @Test("names no source beside these")
  func noOtherHidden() {
    let known = truth.hidden.flatMap { demo.hiddenSources(named: [$0.name] + $0.aliases) }
    for source in demo.trace.hiddenSources {
      #expect(known.contains(source), "\(source.id)")
    }
  }
}
