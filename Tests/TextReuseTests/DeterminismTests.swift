import Documents
import Testing

@testable import TextReuse

@Suite("What runs side by side")
struct DeterminismTests {
  /// A corpus with rare wording, wording at very many places, and texts that repeat themselves.
  private static let documents: [Document] = {
    var fresh = FreshWords(from: 40_000)
    let notice = madeWords(0..<30)
    let line = madeWords(100..<112)
    return MadeCorpus(seed: 91, count: 40).documents
      + (0..<80).map { madeDocument("n\($0)", fresh.take(12) + notice + fresh.take(9 + $0 % 5)) }
      + (0..<3).map { number in
        madeDocument("r\(number)", (0..<30).flatMap { _ in line + fresh.take(3) })
      }
  }()

  @Test("changes nothing, however many parts run at once", arguments: [1, 2, 5])
  func threads(width: Int) async {
    let free = await Reuse.find(in: Self.documents)
    let bound = await Concurrency.$width.withValue(width) {
      await Reuse.find(in: Self.documents)
    }
    #expect(bound.passages == free.passages)
    #expect(bound.clusters == free.clusters)
    #expect(bound.limits == free.limits)
    #expect(bound.significance == free.significance)
  }

  @Test("changes nothing, in however many rounds the index is made", arguments: [1, 2, 3, 17, 256])
  func rounds(count: Int) async {
    let whole = await Reuse.find(in: Self.documents)
    let words = CorpusWords(documents: Self.documents).words.count
    var parameters = ReuseParameters()
    // A quarter of it is for the index.
    let memory = words * FingerprintIndex.bytesPerPosting / count
    parameters.memory = memory * 4
    let inRounds = await Reuse.find(in: Self.documents, parameters: parameters)
    #expect(
      FingerprintIndex.rounds(words: words, memory: memory).count >= min(count, 256))
    #expect(inRounds.passages == whole.passages)
    #expect(inRounds.clusters == whole.clusters)
    #expect(inRounds.limits == whole.limits)
  }

  @Test("keeps results in order on any number of lanes", arguments: [1, 2, 5, 64])
  func lanes(width: Int) {
    Concurrency.$width.withValue(width) {
      #expect(parallelMap(1_000) { $0 * 3 } == (0..<1_000).map { $0 * 3 })
      #expect(parallelMap(0) { $0 }.isEmpty)
    }
  }
}

@Suite("Limits of the search")
struct SearchLimitTests {
  @Test("say so when wording is too frequent to be paired, and not when the bound is higher")
  func frequentWording() async {
    var fresh = FreshWords(from: 1_000)
    let article = madeWords(0..<60)
    let documents = (0..<20).map { number in
      madeDocument("d\(number)", fresh.take(10) + article + fresh.take(10 + number % 7))
    }
    var few = ReuseParameters()
    few.frequentPlaces = 10
    let bounded = await Reuse.find(in: documents, parameters: few)
    #expect(bounded.limits == [.frequentWording(stretches: 21, words: 40, places: 10)])
    #expect(bounded.clusters.map(\.occurrences.count) == [20])
    let whole = await Reuse.find(in: documents)
    #expect(whole.limits.isEmpty)
    #expect(whole.passages.count == 190)
    #expect(bounded.passages.count < whole.passages.count)
  }

  @Test("say so when a text repeats itself, and count the pairs") func repeatedWording() async {
    var fresh = FreshWords(from: 1_000)
    let line = madeWords(0..<24)
    let texts = (0..<2).map { _ in (0..<12).flatMap { _ in line + fresh.take(20) } }
    let documents = texts.enumerated().map { madeDocument("d\($0)", $1) }
    let found = await Reuse.find(in: documents)
    #expect(found.limits == [.repeatedWording(pairs: 1, repeats: 8)])
    var parameters = ReuseParameters()
    parameters.repeats = 200
    let all = await Reuse.find(in: documents, parameters: parameters)
    #expect(all.limits.isEmpty)
    #expect(all.passages.count >= found.passages.count)
  }

  @Test("say how many pairs have too many passages to be searched for retold text")
  func notLookedAtAgain() async {
    var fresh = FreshWords(from: 1_000)
    let lines = (0..<4).map { madeWords($0 * 40..<$0 * 40 + 40) }
    let documents = (0..<2).map { number in
      madeDocument("d\(number)", lines.flatMap { $0 + fresh.take(90) })
    }
    #expect(await Reuse.find(in: documents).limits.isEmpty)
    var parameters = ReuseParameters()
    parameters.retoldPassages = 3
    let found = await Reuse.find(in: documents, parameters: parameters)
    #expect(found.limits == [.notLookedAtAgain(pairs: 1, passages: 3)])
    #expect(found.passages.count == 4)
  }

  @Test("bridge a wider gap if they are told to") func gaps() async {
    var fresh = FreshWords(from: 1_000)
    let (head, tail) = (madeWords(0..<40), madeWords(40..<80))
    let documents = (0..<2).map { madeDocument("d\($0)", head + fresh.take(9) + tail) }
    var narrow = ReuseParameters()
    narrow.gapWords = 4
    var wide = ReuseParameters()
    wide.gapWords = 24
    #expect(await Reuse.find(in: documents, parameters: wide).passages.count == 1)
    #expect(await Reuse.find(in: documents, parameters: narrow).passages.count >= 1)
    #expect(SearchLimits(wide).gapWords == 24)
  }
}
