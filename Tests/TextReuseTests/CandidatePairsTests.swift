import TestSupport
import Testing

@testable import TextReuse

@Suite("Candidate pairs")
struct CandidatePairsTests {
  @Test("hold each seed once, with its pair and its run, in order", arguments: 1...5)
  func holdSeeds(seed: Int) throws {
    let corpus = CorpusWords(FingerprintIndexTests.texts(seed: UInt64(seed), vocabulary: 4))
    var generator = SplitMix64(seed: UInt64(seed))
    let places = corpus.words.indices.filter { corpus.words[$0] != CorpusWords.border }
    var list = SeedList()
    var expected: [[Int]: [UInt64]] = [:]
    for _ in 0..<600 {
      let ends = (0..<2).compactMap { _ in places.randomElement(using: &generator) }.sorted()
      let documents = ends.map { corpus.document(at: UInt32($0)) }
      guard documents[0] != documents[1] else { continue }
      let added = Seed(UInt32(ends[0]), UInt32(ends[1]))
      // Some come twice, as when a shingle and a longer one lead to the same places.
      for _ in 0...Int.random(in: 0...1, using: &generator) {
        list.append(added, run: UInt8(ends[0] % 12))
      }
      expected[documents, default: []].append(added.rawValue)
    }
    var found: [[Int]: [UInt64]] = [:]
    var order: [[Int]] = []
    var stretches = SeedStretches(corpus: corpus, on: Shelf(bound: seed % 2 == 0 ? 0 : .max))
    try stretches.append(list)
    #expect(stretches.count == list.seeds.count)
    for stretch in 0..<CandidatePairs.stretches {
      let candidates = CandidatePairs(of: try stretches.list(stretch), corpus: corpus)
      for pair in candidates.pairs {
        found[[pair.first, pair.second]] = candidates.seeds[pair.seeds].map(\.rawValue)
        order.append([pair.first, pair.second])
        let wanted = DocumentPair(first: pair.first, second: pair.second)
        #expect(candidates.pair(wanted)?.seeds == pair.seeds)
        for index in pair.seeds {
          #expect(Int(candidates.runs[index]) == candidates.seeds[index].first % 12)
        }
      }
    }
    #expect(found == expected.mapValues { Set($0).sorted() })
    #expect(order == order.sorted { $0.lexicographicallyPrecedes($1) })
  }
}
