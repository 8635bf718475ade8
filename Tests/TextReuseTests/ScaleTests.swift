import Documents
import TestSupport
import Testing

@testable import TextReuse

@Suite("Repetition and frequency")
struct ScaleTests {
  @Test("documents of nothing, one word or one word often do no harm")
  func tiny() async {
    let texts: [[String]] = [
      [], ["kemix"], ["kemix"], Array(repeating: "kemix", count: 3000),
      Array(repeating: "kemix", count: 3001), ["the"], [],
    ]
    let documents = texts.enumerated().map { madeDocument("d\($0)", $1) }
    for count in 0...documents.count {
      let reuse = await Reuse.find(in: Array(documents.prefix(count)))
      #expect(reuse.passages.count <= 1)
    }
  }

  @Test("parameters at their extremes do no harm", arguments: [Int.min, -1, 0, 1, 64, Int.max])
  func extremes(width: Int) async {
    var parameters = ReuseParameters()
    parameters.shingleWidth = width
    parameters.minimumWords = width
    parameters.minimumBits = width == 0 ? .nan : -.infinity
    let reuse = await Reuse.find(in: MadeCorpus(seed: 3).documents, parameters: parameters)
    #expect(reuse.passages.allSatisfy { !$0.steps.isEmpty })
  }

  @Test("one sentence 5,000 times over meets its twin")
  func repeatedSentence() async throws {
    let sentence = madeWords(0..<10)
    let text = (0..<5000).flatMap { _ in sentence }
    let reuse = await Reuse.find(in: [
      madeDocument("a", text), madeDocument("b", text + madeWords(50..<60)),
    ])
    let passage = try #require(reuse.passages.first)
    #expect(reuse.passages.count == 1)
    #expect(passage.equalWords == 50_000)
  }

  @Test("a table is one passage, not one for every pair of rows") func table() async {
    let row = madeWords(0..<6)
    var fresh = FreshWords(from: 100)
    let rows = (0..<25).flatMap { _ in row }
    let a = fresh.take(20) + rows + fresh.take(20)
    let b = fresh.take(5) + rows + fresh.take(40)
    let found = await Reuse.find(in: [madeDocument("a", a), madeDocument("b", b)]).passages
    #expect(found.map(\.a.words) == [20..<170])
    #expect(found.map(\.b.words) == [5..<155])
  }

  @Test("two hundred reprints are one cluster at a cost that is not quadratic")
  func reprints() async {
    var fresh = FreshWords(from: 1000)
    let article = madeWords(0..<60)
    let documents = (0..<200).map { number in
      madeDocument("d\(number)", fresh.take(10) + article + fresh.take(10 + number % 7))
    }
    let reuse = await Reuse.find(in: documents)
    #expect(reuse.clusters.map(\.occurrences.count) == [200])
    #expect(reuse.passages.count <= 200 * SeedCollector.neighbours)
    #expect(reuse.passages.allSatisfy { $0.equalWords == 60 })
    #expect(reuse.limits == [.frequentWording(stretches: 21, words: 40, places: 64)])
    #expect(await Reuse.find(in: Array(documents.prefix(60))).limits.isEmpty)
  }

  @Test("a rare passage made up of frequent shingles is found") func frequentShingles() async {
    let passage = madeWords(0..<20)
    var fresh = FreshWords(from: 1000)
    var documents = (0..<70).map { number in
      madeDocument(
        "d\(number)", (0...15).flatMap { passage[$0..<$0 + 5] + fresh.take(3) })
    }
    documents.append(madeDocument("x", fresh.take(20) + passage + fresh.take(20)))
    documents.append(madeDocument("y", fresh.take(30) + passage + fresh.take(20)))
    let found = await Reuse.find(in: documents).passages.filter { $0.a.document >= 70 }
    #expect(found.map(\.a.words) == [20..<40])
    #expect(found.map(\.b.words) == [30..<50])
  }

  @Test("lines that both sides repeat in any order give a bounded number of passages")
  func shuffledLines() async {
    var generator = SplitMix64(seed: 40)
    let lines = (0..<20).map { madeWords($0 * 10..<$0 * 10 + 10) }
    let texts = (0..<2).map { _ in
      (0..<20 * 30).map { lines[$0 % 20] }.shuffled(using: &generator).flatMap(\.self)
    }
    let found = await Reuse.find(in: [madeDocument("a", texts[0]), madeDocument("b", texts[1])])
    let uses = found.passages.reduce(into: [Int](repeating: 0, count: texts[0].count)) {
      for word in $1.a.words { $0[word] += 1 }
    }
    #expect(uses.allSatisfy { $0 > 0 })
    #expect(found.passages.count <= 600 * ReuseParameters().repeats)
  }
}
