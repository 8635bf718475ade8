import Documents
import TestSupport
import Testing

@testable import TextReuse

@Suite("Fingerprint index")
struct FingerprintIndexTests {
  /// Documents over few words, so that many shingles are shared.
  static func texts(seed: UInt64, vocabulary: Int) -> [ComparedText] {
    var generator = SplitMix64(seed: seed)
    return (0..<12).map { number in
      let words = (0..<Int.random(in: 0...120, using: &generator)).map { _ in
        madeWord(Int.random(in: 0..<vocabulary, using: &generator))
      }
      return ComparedText(madeDocument("d\(number)", words))
    }
  }

  @Test("holds what comparing everything with everything finds", arguments: 1...6, [1, 2, 5])
  func equalsBruteForce(seed: Int, width: Int) async {
    let corpus = CorpusWords(Self.texts(seed: UInt64(seed), vocabulary: 3))
    let index = await FingerprintIndex(corpus: corpus, width: width)
    var found: Set<[UInt32]> = []
    for part in index.parts {
      for group in 0..<part.count { found.insert(Array(part.positions[part.range(group)])) }
    }
    #expect(found == bruteForce(corpus, width: width))
  }

  @Test("finds the same at given positions as everywhere") func restricted() async {
    let corpus = CorpusWords(Self.texts(seed: 9, vocabulary: 3))
    let everywhere = await FingerprintIndex(corpus: corpus, width: 4)
    let all = (0..<UInt32(corpus.words.count)).filter {
      corpus.words[Int($0)] != CorpusWords.border
    }
    let restricted = await FingerprintIndex(corpus: corpus, width: 4, at: all)
    #expect(everywhere.parts.map(\.positions) == restricted.parts.map(\.positions))
    #expect(everywhere.parts.map(\.fingerprints) == restricted.parts.map(\.fingerprints))
  }

  @Test("is the same in any number of rounds", arguments: [0, 1, 50, 3000, 20_000, .max])
  func rounds(memory: Int) async {
    let corpus = CorpusWords(Self.texts(seed: 4, vocabulary: 4))
    let once = await FingerprintIndex(corpus: corpus, width: 3)
    let index = await FingerprintIndex(corpus: corpus, width: 3, memory: memory)
    #expect(index.parts.map(\.positions) == once.parts.map(\.positions))
    #expect(index.parts.map(\.fingerprints) == once.parts.map(\.fingerprints))
  }

  @Test(
    "makes as many rounds as the memory demands, and covers every part once",
    arguments: [
      (words: 1000, memory: Int.max, rounds: 1), (words: 1000, memory: 24_001, rounds: 1),
      (words: 1000, memory: 12_000, rounds: 3), (words: 1000, memory: 0, rounds: 256),
      (words: Int.max, memory: 1 << 30, rounds: 256),
    ])
  func roundsCover(words: Int, memory: Int, rounds: Int) {
    let parts = FingerprintIndex.rounds(words: words, memory: memory)
    #expect(parts.count == rounds)
    #expect(parts.flatMap(\.self) == Array(0..<SplitPostings.parts))
  }

  @Test("a rolled fingerprint is that of its words") func rolls() {
    let document = madeDocument("a", madeWords(0..<40))
    let corpus = CorpusWords([ComparedText(document)])
    let rolling = RollingShingle(width: 5, vocabulary: corpus.vocabulary)
    let expected = (0..<36).map { Fingerprint(of: document.words.hash[$0..<$0 + 5]).rawValue }
    let postings = rolling.postings(of: 0..<1, in: corpus, parts: 0..<SplitPostings.parts)
    let placed = zip(postings.positions, postings.fingerprints).sorted { $0.0 < $1.0 }
    #expect(placed.map(\.1) == expected)
    #expect(placed.map(\.0) == (1...36).map(UInt32.init))
  }

  @Test(
    "only postings of the parts asked for are made",
    arguments: [0..<256, 0..<1, 17..<200, 255..<256])
  func partsOnly(parts: Range<Int>) {
    let corpus = CorpusWords((0..<3).map { ComparedText(madeDocument("\($0)", madeWords(0..<90))) })
    let rolling = RollingShingle(width: 3, vocabulary: corpus.vocabulary)
    let runs = corpus.runStart.indices
    let all = rolling.postings(of: runs, in: corpus, parts: 0..<SplitPostings.parts)
    let some = rolling.postings(of: runs, in: corpus, parts: parts)
    #expect(all.fingerprints.count == 3 * 88)
    for part in 0..<SplitPostings.parts {
      let expected = parts.contains(part) ? all.range(part) : 0..<0
      #expect(some.fingerprints[some.range(part)] == all.fingerprints[expected])
      #expect(some.positions[some.range(part)] == all.positions[expected])
    }
  }

  @Test("the fingerprint of given hashes never changes") func isStable() {
    #expect(Fingerprint(of: [1, 2, 3, 4, 5]).rawValue == 0xF9E0_2AEE_9CC2_5406)
  }

  private func bruteForce(_ corpus: CorpusWords, width: Int) -> Set<[UInt32]> {
    var groups: [[UInt32]: [UInt32]] = [:]
    for start in corpus.words.indices where start + width <= corpus.words.count {
      let shingle = Array(corpus.words[start..<start + width])
      if !shingle.contains(CorpusWords.border) {
        groups[shingle, default: []].append(UInt32(start))
      }
    }
    let document = { (position: UInt32) in corpus.runDocument[corpus.run(at: Int(position))] }
    return Set(groups.values.filter { Set($0.map(document)).count > 1 })
  }
}
