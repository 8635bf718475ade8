import Documents
import TestSupport
import Testing

@testable import TextReuse

@Suite("Text told anew")
struct RetellingTests {
  @Test("shuffled and reworded sentences are one paraphrase", arguments: 1...12)
  func paraphrase(seed: Int) async throws {
    var generator = SplitMix64(seed: UInt64(seed))
    var fresh = FreshWords()
    let quotation = ToldText(2, from: &fresh)
    let story = ToldText(5, from: &fresh)
    let a = quotation + ToldText(9, from: &fresh) + story + ToldText(3, from: &fresh)
    let before = ToldText(6, from: &fresh)
    let told = story.retold(replacing: 4, from: &fresh, using: &generator)
    let b = before + told + ToldText(8, from: &fresh) + quotation
    let reuse = await Reuse.find(in: [a.document("a"), b.document("b")])
    #expect(
      reuse.passages.map(\.kind).sorted { $0.rawValue < $1.rawValue } == [.paraphrase, .verbatim])
    let passage = try #require(reuse.passages.first { $0.kind == .paraphrase })
    #expect(passage.a.words.isAlmost(11 * 14..<16 * 14))
    #expect(passage.b.words.isAlmost(6 * 14..<11 * 14))
    #expect(passage.bits >= 60)
    #expect(passage.identity < 0.7, "only what kept its order is equal")
    try passage.expectSound(reuse, [a.document("a"), b.document("b")])
  }

  @Test(
    "sentences that changed places are one passage, and so is what was joined", arguments: 1...6)
  func movedSentences(seed: Int) async throws {
    var generator = SplitMix64(seed: UInt64(seed))
    var fresh = FreshWords()
    let story = ToldText(4, words: 15, from: &fresh)
    var order = [2, 0, 3, 1]
    if seed > 3 { order.shuffle(using: &generator) }
    let b = ToldText(5, from: &fresh) + ToldText(order.map { story.sentences[$0] })
    let reuse = await Reuse.find(in: [story.document("a"), b.document("b")])
    #expect(reuse.passages.count == 1)
    let passage = try #require(reuse.passages.first)
    #expect(passage.a.words == 0..<60)
    #expect(passage.b.words == 70..<130)
    #expect(passage.kind == (order == [0, 1, 2, 3] ? .verbatim : .paraphrase))
  }

  @Test(
    "near matches are one passage, quotations apart stay two",
    arguments: [
      (gapOfA: 0, gapOfB: 14, count: 1), (gapOfA: 14, gapOfB: 14, count: 1),
      (gapOfA: 0, gapOfB: 40, count: 2), (gapOfA: 60, gapOfB: 60, count: 2),
      (gapOfA: 200, gapOfB: 5, count: 2),
    ])
  func gaps(gapOfA: Int, gapOfB: Int, count: Int) async {
    var fresh = FreshWords()
    let first = fresh.take(40)
    let second = fresh.take(40)
    let a = first + fresh.take(gapOfA) + second
    let b = fresh.take(20) + first + fresh.take(gapOfB) + second + fresh.take(20)
    let reuse = await Reuse.find(in: [madeDocument("a", a), madeDocument("b", b)])
    #expect(reuse.passages.map(\.kind) == Array(repeating: .verbatim, count: count))
    #expect(reuse.passages.map(\.equalWords).reduce(0, +) == 80)
  }

  @Test("a digest takes up sentences from all over a longer text", arguments: 1...6)
  func digest(seed: Int) async throws {
    var generator = SplitMix64(seed: UInt64(seed))
    var fresh = FreshWords()
    let report = ToldText(40, words: 16, from: &fresh)
    var summary = ToldText([3, 12, 21, 33].map { Array(report.sentences[$0].prefix(12)) })
      .retold(replacing: 6, from: &fresh, using: &generator)
    // One run of words was kept, by which the texts are known to belong together.
    summary.sentences[1] = Array(report.sentences[12].prefix(10)) + fresh.take(3)
    let b = ToldText(12, from: &fresh) + summary + ToldText(12, from: &fresh)
    let documents = [report.document("a"), b.document("b")]
    let reuse = await Reuse.find(in: documents)
    #expect(reuse.passages.map(\.kind) == [.digest])
    let passage = try #require(reuse.passages.first)
    #expect(passage.b.words.isAlmost(12 * 14..<12 * 14 + summary.count))
    #expect(passage.a.words.count > 2 * passage.b.words.count)
    try passage.expectSound(reuse, documents)
  }

  @Test("an excerpt is no digest: its passages say it better") func excerpt() async {
    var fresh = FreshWords()
    let report = ToldText(40, words: 24, from: &fresh)
    let b =
      ToldText(6, from: &fresh) + ToldText([3, 15, 28].map { report.sentences[$0] })
      + ToldText(6, from: &fresh)
    let reuse = await Reuse.find(in: [report.document("a"), b.document("b")])
    #expect(reuse.passages.map(\.kind) == [.verbatim, .verbatim, .verbatim])
  }

  @Test("texts on one topic that share a quotation share nothing else", arguments: 1...10)
  func topic(seed: Int) async {
    var generator = SplitMix64(seed: UInt64(seed))
    var fresh = FreshWords()
    let topic = fresh.take(12)
    let quotation = ToldText(2, from: &fresh)
    // Each sentence names some of the twelve words that the story is about.
    func article() -> ToldText {
      ToldText(
        (0..<20).map { _ in
          (fresh.take(11) + (0..<4).map { _ in topic.randomElement(using: &generator) ?? "" })
            .shuffled(using: &generator)
        })
    }
    let a = article() + quotation
    let b = quotation + article()
    let reuse = await Reuse.find(in: [a.document("a"), b.document("b")])
    #expect(reuse.passages.map(\.kind) == [.verbatim])
    #expect(reuse.passages.first?.equalWords == 28)
  }

  @Test("a list that repeats a line is one passage with another, not many") func repeatedLines()
    async
  {
    var fresh = FreshWords()
    let line = fresh.take(9)
    func list(_ names: [String]) -> [String] { names.flatMap { [$0] + line } }
    let names = fresh.take(8)
    let a = fresh.take(30) + list(names) + fresh.take(30)
    let b = list(fresh.take(6)) + fresh.take(20) + list(names)
    let reuse = await Reuse.find(in: [madeDocument("a", a), madeDocument("b", b)])
    #expect(reuse.passages.contains { $0.equalWords >= 80 })
    #expect(reuse.passages.count <= 2)
  }

  @Test("the order of the documents changes nothing", arguments: 1...8)
  func order(seed: Int) async {
    var generator = SplitMix64(seed: UInt64(seed))
    var fresh = FreshWords()
    let quotation = ToldText(2, from: &fresh)
    let story = ToldText(6, from: &fresh)
    let documents = (0..<4).map { number in
      (ToldText(number, from: &fresh) + quotation
        + story.retold(replacing: 3, from: &fresh, using: &generator)).document("d\(number)")
    }
    let forth = await Reuse.find(in: documents)
    let back = await Reuse.find(in: documents.reversed())
    let turned = back.passages.map { $0.withDocuments(renumbered: [3, 2, 1, 0]) }
      .sortedForResult()
    #expect(forth.passages.contains { $0.kind == .paraphrase })
    #expect(turned.map(\.steps) == forth.passages.map(\.steps))
    #expect(turned.map(\.kind) == forth.passages.map(\.kind))
    #expect(turned.map(\.bits) == forth.passages.map(\.bits))
  }

  @Test("a long text of one word finishes, and so do tables", arguments: [1, 7, 40])
  func repetition(period: Int) async {
    let words = madeWords(0..<period)
    let long = (0..<(120_000 / 8 / period)).flatMap { _ in words }
    let other = (0..<(20_000 / 8 / period)).flatMap { _ in words } + madeWords(900..<960)
    let reuse = await Reuse.find(in: [madeDocument("a", long), madeDocument("b", other)])
    #expect(reuse.passages.count < 300)
  }
}

extension Passage {
  /// The steps cover both sides without gap, and what they call equal is equal.
  func expectSound(_ reuse: Reuse, _ documents: [Document]) throws {
    var ends = (a.words.lowerBound, b.words.lowerBound)
    var equal = 0
    for step in steps {
      #expect(step.a.lowerBound == ends.0 && step.b.lowerBound == ends.1)
      ends = (step.a.upperBound, step.b.upperBound)
      guard step.kind == .keep else { continue }
      equal += step.a.count
      #expect(
        documents[a.document].words.hash[step.a] == documents[b.document].words.hash[step.b])
    }
    #expect(ends == (a.words.upperBound, b.words.upperBound))
    #expect(equal == equalWords)
  }
}

extension Range<Int> {
  /// Whether the range begins and ends where another does, but for a few words inside of it.
  fileprivate func isAlmost(_ other: Range<Int>) -> Bool {
    (0...4).contains(lowerBound - other.lowerBound)
      && (0...4).contains(other.upperBound - upperBound)
  }
}
