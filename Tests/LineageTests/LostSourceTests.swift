import Documents
import TestSupport
import Testing
import TextReuse

@testable import Lineage

@Suite("Lost sources")
struct LostSourceTests {
  private let sentences = [
    Prose.lighthouse, Prose.bakery, Prose.archive, Prose.ferry, Prose.orchard, Prose.tram,
  ]

  /// The sentences with these numbers, in order, framed by text of one's own.
  private func cut(_ numbers: [Int], own: Int) -> String {
    Prose.text(Prose.own(own), numbers.map { sentences[$0] }.joined(separator: " "))
  }

  /// Three cuts of one story that is not there, each at another outlet and on another day.
  private func cuts(_ parts: [[Int]]) -> [SourceRecord] {
    parts.enumerated().map { number, part in
      .sample(
        "text \(number)", cut(part, own: number + 1), site: "outlet\(number).example",
        day: 10 * number)
    }
  }

  /// The documents below each hidden source.
  private func followers(_ found: Case) -> [Set<Int>] {
    found.derivation.hiddenSources.indices.map { number in
      Set(
        found.derivation.edges.compactMap { edge in
          guard edge.parent == .hidden(number), case .document(let child) = edge.child else {
            return nil
          }
          return child
        })
    }
  }

  @Test("three cuts of a story of which none has all that the two others share stand below it")
  func threeCuts() async throws {
    let found = await Case(cuts([[0, 1, 2, 4], [1, 2, 3, 5], [0, 2, 3, 4, 5]]))
    #expect(followers(found).contains { $0.isSuperset(of: [0, 1, 2]) }, "\(found)")
    for pair in [(0, 1), (0, 2), (1, 2)] {
      #expect(found.edge(pair.0, pair.1)?.directed != true, "\(found)")
    }
  }

  @Test("the story itself, if it is there, is the source of its cuts")
  func storyIsThere() async throws {
    var records = cuts([[0, 1, 2, 3, 4, 5], [0, 1, 2, 4], [1, 2, 3, 5], [0, 2, 3, 4, 5]])
    records[0].site = "elsewhere.example"
    let found = await Case(records)
    for child in 1...3 {
      #expect(try #require(found.edge(0, child)).directed, "\(found)")
    }
    #expect(found.derivation.hiddenSources.isEmpty)
  }

  @Test(
    "an undated text that has the whole story may be its source, so that none is lost",
    arguments: [[0, 1, 2, 3, 4, 5], [5, 3, 1, 0, 2, 4], [4, 5, 2, 3, 0, 1]])
  func storyIsUndated(order: [Int]) async throws {
    var records = cuts([[0, 1, 2, 3, 4, 5], [0, 1, 2, 4], [1, 2, 3, 5], [0, 2, 3, 4, 5]])
    records[0] = .sample("whole", cut(order, own: 1), site: "elsewhere.example")
    let found = await Case(records)
    #expect(found.derivation.hiddenSources.isEmpty, "\(found)")
  }

  @Test("the words of a text that stand in another are found in whatever order they stand there")
  func movedWords() {
    func sequences(_ text: String) -> WordSequences {
      WordSequences(Document(analysing: .sample("a", text)))
    }
    let text = sequences(Prose.lighthouse + " " + Prose.own(1) + " " + Prose.bakery)
    let moved = sequences(Prose.bakery + " " + Prose.own(2) + " " + Prose.lighthouse)
    let count = text.keys.count + WordSequences.length - 1
    let all = WordRanges([0..<count])
    #expect(text.ranges(in: all, of: moved) == all.subtracting(WordRanges([27..<51])))
    #expect(text.ranges(in: WordRanges([10..<20, 30..<40]), of: moved).ranges == [10..<20])
    #expect(text.ranges(in: all, of: sequences(Prose.ferry)).isEmpty)
    #expect(sequences("Too short.").ranges(in: all, of: text).isEmpty)
  }

  @Test("a chain in which each text cuts the one before has no lost source")
  func chain() async throws {
    let found = await Case(cuts([[0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4], [0, 2, 3]]))
    #expect(found.derivation.hiddenSources.isEmpty)
    #expect(try #require(found.edge(0, 1)).directed)
  }

  @Test("what the latest text alone has whole, the earlier two cannot have from it")
  func latestIsWhole() async throws {
    let found = await Case(cuts([[0, 1, 2, 3], [2, 3, 4, 5], [0, 1, 2, 3, 4, 5]]))
    #expect(followers(found).contains { $0.isSuperset(of: [0, 1]) }, "\(found)")
    #expect(found.edge(0, 1)?.directed != true)
  }

  @Test(
    "texts that quote each other sentence by sentence have lost nothing that is there",
    arguments: 1...4)
  func webOfQuotations(seed: UInt64) async throws {
    var generator = SplitMix64(seed: seed)
    let records = (0..<60).map { number in
      var paragraphs = (0..<3).map { Prose.own(10_000 * (number + 1) + 100 + $0) }
      paragraphs.append(
        (0..<4).map { Prose.own(10_000 * (number + 1) + $0) }.joined(separator: " "))
      for _ in 0..<min(number, 4) {
        let source = Int(generator.next() % UInt64(number))
        let sentence = Int(generator.next() % 4)
        paragraphs.insert(Prose.own(10_000 * (source + 1) + sentence), at: 1)
      }
      return SourceRecord.sample(
        "text \(number)", paragraphs.joined(separator: "\n\n"), site: "outlet\(number).example",
        day: 10 * number)
    }
    let found = await Case(records)
    for edge in found.derivation.edges {
      guard case .hidden = edge.parent else { continue }
      #expect(!edge.directed, "\(edge)")
    }
    #expect(found.derivation.edges.count(where: \.directed) > 60)
  }

  @Test("two stories that are lost have two sources, though one text follows both")
  func twoStories() async throws {
    let other = (0..<6).map { Prose.own(900 + $0) }
    func both(_ first: [Int], _ second: [Int], own: Int) -> String {
      Prose.text(
        Prose.own(own), first.map { sentences[$0] }.joined(separator: " "), Prose.own(own + 20),
        second.map { other[$0] }.joined(separator: " "))
    }
    let parts: [([Int], [Int])] = [
      ([0, 1, 2, 4], []), ([1, 2, 3, 5], []), ([0, 2, 3, 4, 5], [0, 1, 2, 4]), ([], [1, 2, 3, 5]),
      ([], [0, 2, 3, 4, 5]),
    ]
    let found = await Case(
      parts.enumerated().map { number, part in
        .sample(
          "text \(number)", both(part.0, part.1, own: number + 1),
          site: "outlet\(number).example", day: 10 * number)
      })
    let groups = followers(found)
    #expect(groups.contains { $0.isSuperset(of: [0, 1]) }, "\(found)")
    #expect(groups.contains { $0.isSuperset(of: [3, 4]) }, "\(found)")
    #expect(!groups.contains { $0.isSuperset(of: [0, 3]) }, "\(found)")
  }

  @Test("a follower that names its source has it from there, whatever a third text reads")
  func named() async throws {
    var records = cuts([[0, 1, 2, 4], [1, 2, 3, 5], [0, 2, 3, 4, 5]])
    records[0] = .sample("text 0", cut([0, 1, 2, 4], own: 1), site: "Tennick Courier", day: 0)
    records[1] = .sample(
      "text 1",
      Prose.text(
        "Source: Tennick Courier", Prose.own(2),
        [1, 2, 3, 5].map { sentences[$0] }.joined(separator: " ")),
      site: "outlet1.example", day: 10)
    let found = await Case(records)
    #expect(found.edge(0, 1)?.against.contains { $0.cue == "lost-source" } != true, "\(found)")
  }

  @Test(
    "own sentences between those that are shared leave it open who had them first",
    arguments: [
      (own: 0, directed: true), (own: 1, directed: true), (own: 3, directed: false),
    ])
  func ownSentences(own: Int, directed: Bool) async throws {
    var parts = [Prose.lighthouse]
    for number in 0..<3 {
      if number < own { parts.append(Prose.own(70 + number)) }
      parts.append(sentences[number + 1])
    }
    let found = await Case([
      .sample(
        "a", Prose.text(Prose.own(1), sentences.joined(separator: " ")), site: "a.example", day: 0),
      .sample(
        "b", Prose.text(Prose.own(2), parts.joined(separator: " ")), site: "b.example", day: 20),
    ])
    let edge = try #require(found.edge(0, 1))
    #expect(edge.directed == directed, "\(found)")
    #expect(edge.parent == .document(0))
    #expect(edge.against.contains { $0.cue == "own-sentences" } == !directed)
  }

  @Test("the same in two states of one outlet's text is what its editors add")
  func ownSentencesOfOneOutlet() async throws {
    let parts = [
      Prose.lighthouse, Prose.own(71), Prose.bakery, Prose.own(72), Prose.archive, Prose.own(73),
      Prose.ferry, Prose.own(74), Prose.orchard,
    ]
    let found = await Case([
      .sample(
        "a", Prose.text(Prose.own(1), sentences.joined(separator: " ")), site: "a.example", day: 0),
      .sample(
        "b", Prose.text(Prose.own(2), parts.joined(separator: " ")), site: "a.example", day: 20),
    ])
    #expect(try #require(found.edge(0, 1)).directed, "\(found)")
  }

  @Test("a little background that two stories of one outlet share leaves its source open")
  func background() async throws {
    let stories = [1, 2].map { number in
      SourceRecord.sample(
        "story \(number)",
        Prose.text(
          Prose.owns(number), Prose.owns(10 + number), Prose.lighthouse + " " + Prose.bakery),
        site: "a.example", day: 10 * number)
    }
    let found = await Case(stories)
    #expect(found.edge(0, 1)?.directed != true, "\(found)")
  }
}

@Suite("Lost versions")
struct LostVersionTests {
  /// A text of many sentences in which some have been changed.
  private func version(_ changes: [Int: Int]) -> String {
    (0..<40).map { number in
      let base = Prose.own(200 + number).split(separator: " ").map(String.init)
      var words = base
      if let change = changes[number] { words[12] = "change\(change)x\(number)" }
      return words.joined(separator: " ")
    }.joined(separator: "\n\n")
  }

  private func edits(_ sentences: some Sequence<Int>, by hand: Int) -> [Int: Int] {
    Dictionary(uniqueKeysWithValues: sentences.map { ($0, hand) })
  }

  @Test("two branches that share changes stand below a lost fork, and it below the older version")
  func fork() async throws {
    // The fork changed 0–9; each branch changed ten further sentences.
    let shared = edits(0..<10, by: 1)
    let first = shared.merging(edits(10..<20, by: 2)) { $1 }
    let second = shared.merging(edits(20..<30, by: 3)) { $1 }
    let found = await Case([
      .sample("root", version([:]), day: 0), .sample("first", version(first), day: 100),
      .sample("second", version(second), day: 200),
    ])
    let number = try #require(found.derivation.hiddenSources.indices.first)
    let below = found.derivation.edges.filter { $0.parent == .hidden(number) && $0.directed }
    #expect(Set(below.map(\.child)) == [.document(1), .document(2)], "\(found)")
    #expect(
      found.derivation.edges.contains {
        $0.parent == .document(0) && $0.child == .hidden(number) && $0.directed
      })
    #expect(found.edge(1, 2)?.directed != true)
  }

  @Test("successive versions need no lost source, even if a few edits are taken back")
  func successive() async throws {
    let first = edits(0..<10, by: 1)
    let second = edits(3..<10, by: 1).merging(edits(10..<20, by: 2)) { $1 }
    let found = await Case([
      .sample("root", version([:]), day: 0), .sample("first", version(first), day: 100),
      .sample("second", version(second), day: 200),
    ])
    #expect(found.derivation.hiddenSources.isEmpty)
    #expect(try #require(found.edge(0, 1)).directed)
    #expect(try #require(found.edge(1, 2)).directed)
  }

  @Test("without dates any of three versions may be on the way to the others")
  func undated() async throws {
    let shared = edits(0..<10, by: 1)
    let found = await Case([
      .sample("a", version([:])),
      .sample("b", version(shared.merging(edits(10..<20, by: 2)) { $1 })),
      .sample("c", version(shared.merging(edits(20..<30, by: 3)) { $1 })),
    ])
    #expect(found.derivation.hiddenSources.isEmpty)
  }
}

@Suite("Agreements against a third text")
struct AgreementTests {
  /// Three texts about the same framed words; gives what the first two read against the third.
  private func agreement(_ texts: [String]) async -> (Agreement, [Document]) {
    let documents = texts.enumerated().map { number, text in
      Document(
        analysing: .sample(
          "\(number)", Prose.text(Prose.lighthouse + " " + text + " " + Prose.bakery)))
    }
    let reuse = await Reuse.find(in: documents)
    let bits = documents.map { DocumentBits(document: $0, information: reuse.information) }
    let table = LinkTable(reuse: reuse, bits: bits)
    var sequences = WordSequencesCache(documents)
    return (
      Agreement(of: 0, and: 1, against: 2, table: table, sequences: &sequences), documents
    )
  }

  @Test(
    "are where two read alike and the third does not",
    arguments: [
      ("gulls", "gulls", "geese", ["gulls"]), ("gulls", "geese", "geese", []),
      ("gulls", "gulls", "gulls", []), ("gulls", "geese", "terns", []),
      ("two grey gulls", "two grey gulls", "two gulls", ["grey"]),
      ("two gulls", "two gulls", "two grey gulls", []),
    ])
  func readings(first: String, second: String, third: String, expected: [String]) async {
    let (agreement, documents) = await agreement(
      [first, second, third].map { "Over the quay hung \($0) in the smoke of the kilns." })
    #expect(agreement.sites.count == expected.count)
    for (site, words) in zip(agreement.sites, expected) {
      #expect(site.deviating == 2)
      #expect(site.agreeing.map(\.document) == [0, 1])
      for span in site.spans(in: documents) {
        let bytes = documents[span.document].text[span.span.start..<span.span.end]
        #expect(String(decoding: bytes, as: UTF8.self) == words)
      }
    }
  }
}
