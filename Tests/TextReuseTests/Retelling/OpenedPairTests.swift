import Documents
import TestSupport
import Testing

@testable import TextReuse

@Suite("Pairs that share retold text only")
struct OpenedPairTests {
  @Test("a retelling is found without a shared run of words", arguments: 1...8)
  func opens(seed: Int) async throws {
    var generator = SplitMix64(seed: UInt64(seed))
    var fresh = FreshWords()
    let story = ToldText(5, from: &fresh)
    let told = story.retold(replacing: 3, from: &fresh, using: &generator)
    let documents = [
      (ToldText(4, from: &fresh) + story + ToldText(4, from: &fresh)).document("a"),
      (ToldText(7, from: &fresh) + told).document("b"), ToldText(9, from: &fresh).document("c"),
    ]
    let reuse = await Reuse.find(in: documents)
    let passage = try #require(reuse.passages.first)
    #expect(reuse.passages.count == 1)
    #expect(passage.kind == .paraphrase)
    #expect(passage.a.words.overlaps(4 * 14..<9 * 14) && passage.b.words.overlaps(98..<168))
    #expect(passage.a.words.count > 55 && passage.b.words.count > 55)
    #expect(reuse.significance?.sharing == 0)
    #expect(reuse.retoldSignificance?.kept == 1)
    try passage.expectSound(reuse, documents)
  }

  @Test("it is found beside many copies of its source", arguments: [1, 3, 12])
  func copies(count: Int) async {
    var generator = SplitMix64(seed: 5)
    var fresh = FreshWords()
    let story = ToldText(6, from: &fresh)
    let told = story.retold(replacing: 3, from: &fresh, using: &generator).document("told")
    let copies = (0..<count).map { (story + ToldText(2, from: &fresh)).document("copy\($0)") }
    let reuse = await Reuse.find(in: copies + [told])
    let followers = reuse.passages.filter { $0.b.document == count }
    #expect(followers.map(\.a.document) == Array(0..<count))
  }

  @Test("documents that name the same twelve things have nothing in common", arguments: 1...6)
  func topic(seed: Int) async {
    var generator = SplitMix64(seed: UInt64(seed))
    var fresh = FreshWords()
    let topic = fresh.take(12)
    let documents = (0..<4).map { number in
      ToldText(
        (0..<20).map { _ in
          (fresh.take(11) + (0..<4).map { _ in topic.randomElement(using: &generator) ?? "" })
            .shuffled(using: &generator)
        }
      ).document("d\(number)")
    }
    #expect(await Reuse.find(in: documents).passages.isEmpty)
  }

  @Test("documents of one group are not compared") func scope() async {
    var generator = SplitMix64(seed: 6)
    var fresh = FreshWords()
    let story = ToldText(6, from: &fresh)
    let documents = [
      story.document("a"),
      story.retold(replacing: 3, from: &fresh, using: &generator).document("b"),
    ]
    #expect(await Reuse.find(in: documents, scope: ReuseScope(groups: [1, 2])).passages.count == 1)
    #expect(await Reuse.find(in: documents, scope: ReuseScope(groups: [1, 1])).passages.isEmpty)
  }

  @Test("the order of the documents changes nothing", arguments: 1...4)
  func order(seed: Int) async {
    var generator = SplitMix64(seed: UInt64(seed))
    var fresh = FreshWords()
    let story = ToldText(6, from: &fresh)
    let documents = (0..<5).map { number in
      (ToldText(number, from: &fresh)
        + story.retold(replacing: 3, from: &fresh, using: &generator)).document("d\(number)")
    }
    let forth = await Reuse.find(in: documents)
    let back = await Reuse.find(in: documents.reversed())
    #expect(!forth.passages.isEmpty)
    let turned = back.passages.map { $0.withDocuments(renumbered: [4, 3, 2, 1, 0]) }
      .sortedForResult()
    #expect(turned.map(\.steps) == forth.passages.map(\.steps))
    #expect(turned.map(\.bits) == forth.passages.map(\.bits))
  }

  @Test(
    "the fewer retellings there are, the more each must tell",
    arguments: [
      // documents, pairs that retell something, bits needed
      (2, 1, 0.0), (100, 1, 85.3), (300, 10, 84.3), (300, 100, 53.1), (20_000, 5, 200.0),
    ])
  func requires(documents: Int, count: Int, bits: Double) {
    let test = Significance(
      of: Array(repeating: 200, count: count), documents: documents, chanceShare: 0.02,
      chance: .retold)
    #expect(abs(test.requiredBits - bits) < 1)
    #expect(test.kept == count)
  }
}
