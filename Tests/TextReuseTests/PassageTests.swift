import Documents
import TestSupport
import Testing

@testable import TextReuse

@Suite("Passages")
struct PassageTests {
  private func passages(_ a: [String], _ b: [String]) async -> [Passage] {
    await Reuse.find(in: [madeDocument("a", a), madeDocument("b", b)]).passages
  }

  @Test(
    "a planted passage with edits is found from its first to its last kept word", arguments: 1...60)
  func findsPlanted(seed: Int) async throws {
    var generator = SplitMix64(seed: UInt64(seed))
    var fresh = FreshWords()
    let original = fresh.take(Int.random(in: 12...60, using: &generator))
    let untouched = Int.random(in: 1...original.count - 7, using: &generator)
    var copy: [String] = []
    var kept = 0
    var sinceEdit = 0
    for (index, word) in original.enumerated() {
      let mayEdit =
        index > 0 && index + 1 < original.count && sinceEdit >= 2
        && !(untouched..<untouched + 5).contains(index)
      let edit = mayEdit ? Int.random(in: 0..<12, using: &generator) : 12
      sinceEdit = edit < 3 ? 0 : sinceEdit + 1
      if edit == 0 { continue }
      if edit == 1 {
        copy += fresh.take(1)
        continue
      }
      if edit == 2 { copy += fresh.take(Int.random(in: 1...2, using: &generator)) }
      copy.append(word)
      kept += 1
    }
    let headA = Int.random(in: 0...50, using: &generator)
    let headB = Int.random(in: 0...50, using: &generator)
    let a = fresh.take(headA) + original + fresh.take(20)
    let b = fresh.take(headB) + copy + fresh.take(20)
    let found = await passages(a, b)
    let passage = try #require(found.first)
    #expect(found.count == 1)
    #expect(passage.a.words == headA..<headA + original.count)
    #expect(passage.b.words == headB..<headB + copy.count)
    #expect(passage.equalWords == kept)
  }

  @Test(
    "the gap that still joins two runs, and the one that parts them",
    arguments: [
      (gap: 1, count: 1), (gap: 4, count: 1), (gap: 8, count: 1), (gap: 20, count: 2),
    ])
  func joinsOverGap(gap: Int, count: Int) async {
    var fresh = FreshWords()
    let first = fresh.take(12)
    let second = fresh.take(12)
    let a = fresh.take(9) + first + fresh.take(gap) + second + fresh.take(9)
    let b = fresh.take(4) + first + fresh.take(gap) + second + fresh.take(9)
    #expect(await passages(a, b).count == count)
  }

  @Test("sentences that changed places are one passage") func moved() async {
    var fresh = FreshWords()
    let sentences = (0..<3).map { _ in fresh.take(12) }
    let found = await passages(
      sentences[0] + sentences[1] + sentences[2], sentences[2] + sentences[0] + sentences[1])
    #expect(found.map(\.a.words) == [0..<36])
    #expect(found.map(\.b.words) == [0..<36])
    #expect(found.map(\.kind) == [.paraphrase])
    #expect(found.map(\.equalWords) == [24], "what kept its order")
  }

  @Test("a lone common word beyond a gap stays outside") func trims() async {
    var fresh = FreshWords()
    let shared = fresh.take(12)
    let a = shared + fresh.take(1) + ["the"] + fresh.take(10)
    let b = fresh.take(3) + ["the"] + fresh.take(2) + shared + fresh.take(2) + ["the"]
    let found = await passages(a, b)
    #expect(found.map(\.a.words) == [0..<12])
    #expect(found.map(\.b.words) == [6..<18])
  }

  @Test(
    "fewer than eight equal words, or less than sixty bits, are no passage",
    arguments: [
      (shared: madeWords(0..<7), count: 0), (shared: madeWords(0..<8), count: 1),
      (
        shared: "it was one of the and so on to".split(separator: " ").map(String.init),
        count: 0
      ),
    ])
  func significance(shared: [String], count: Int) async {
    var fresh = FreshWords(from: 100)
    let found = await passages(
      fresh.take(30) + shared + fresh.take(30), fresh.take(30) + shared + fresh.take(30))
    #expect(found.count == count)
  }

  @Test("no passage crosses the border of a region or touches one that is not scored")
  func respectsRegions() async {
    let words = madeWords(0..<60)
    let whole = ComparedText(madeDocument("a", words))
    let cut = ComparedText(
      madeDocument("b", words), cutBefore: [20, 40], isScored: [true, false, true])
    let found = await Reuse.find(in: [whole, cut]).passages
    #expect(found.map(\.a.words) == [0..<20, 40..<60])
    #expect(found.map(\.b.words) == [0..<20, 40..<60])
    let touching = ComparedText(
      madeDocument("b", words), cutBefore: [30], isScored: [true, true])
    #expect(await Reuse.find(in: [whole, touching]).passages.map(\.a.words) == [0..<30, 30..<60])
    let unscored = ComparedText(
      madeDocument("b", words), cutBefore: [30], isScored: [false, false])
    #expect(await Reuse.find(in: [whole, unscored]).passages.isEmpty)
  }

  @Test("text that stands twice on one side is two passages of one cluster") func doublet() async {
    var fresh = FreshWords()
    let shared = fresh.take(20)
    let reuse = await Reuse.find(in: [
      madeDocument("a", shared + fresh.take(20)),
      madeDocument("b", shared + fresh.take(30) + shared + fresh.take(5)),
    ])
    #expect(reuse.passages.map(\.b.words) == [0..<20, 50..<70])
    #expect(reuse.passages.map(\.a.words) == [0..<20, 0..<20])
    #expect(
      reuse.clusters == [
        Cluster(occurrences: [
          Occurrence(document: 0, words: 0..<20), Occurrence(document: 1, words: 0..<20),
          Occurrence(document: 1, words: 50..<70),
        ])
      ])
  }

  @Test("steps tile both sides; those of a copy begin and end with equal words", arguments: 1...20)
  func stepsTile(seed: Int) async {
    let documents = MadeCorpus(seed: UInt64(seed)).documents
    let reuse = await Reuse.find(in: documents)
    #expect(!reuse.passages.isEmpty)
    for passage in reuse.passages {
      let a = documents[passage.a.document].words
      let b = documents[passage.b.document].words
      #expect(passage.a.document < passage.b.document)
      if passage.kind == .verbatim {
        #expect(passage.steps.first?.kind == .keep && passage.steps.last?.kind == .keep)
        #expect(passage.equalWords >= 8)
      }
      #expect(passage.steps.first?.a.lowerBound == passage.a.words.lowerBound)
      #expect(passage.steps.first?.b.lowerBound == passage.b.words.lowerBound)
      #expect(passage.steps.last?.a.upperBound == passage.a.words.upperBound)
      #expect(passage.steps.last?.b.upperBound == passage.b.words.upperBound)
      for (left, right) in zip(passage.steps, passage.steps.dropFirst()) {
        #expect(left.a.upperBound == right.a.lowerBound && left.b.upperBound == right.b.lowerBound)
        #expect(left.kind != right.kind)
      }
      for step in passage.steps {
        switch step.kind {
        case .keep: #expect(a.hash[step.a] == b.hash[step.b] && !step.a.isEmpty)
        case .substitute: #expect(!step.a.isEmpty && !step.b.isEmpty)
        case .onlyA: #expect(!step.a.isEmpty && step.b.isEmpty)
        case .onlyB: #expect(step.a.isEmpty && !step.b.isEmpty)
        }
      }
      let kept = passage.steps.filter { $0.kind == .keep }.reduce(0) { $0 + $1.a.count }
      #expect(kept == passage.equalWords && kept > 0)
      #expect(passage.bits >= 60)
    }
  }
}
