import Documents
import TestSupport
import Testing

@testable import TextReuse

@Suite("Invariance")
struct InvarianceTests {
  @Test("the order of the documents changes nothing but their indices", arguments: 1...15)
  func order(seed: Int) async {
    let documents = MadeCorpus(seed: UInt64(seed)).documents
    var generator = SplitMix64(seed: UInt64(seed) &* 31)
    // permutation[new] is the old index of the document that now stands at `new`.
    let permutation = Array(documents.indices).shuffled(using: &generator)
    let expected = await Reuse.find(in: documents)
    let permuted = await Reuse.find(in: permutation.map { documents[$0] })
    let back = permuted.passages.map { $0.withDocuments(renumbered: permutation) }
      .sortedForResult()
    #expect(back.map(\.withoutCluster) == expected.passages.map(\.withoutCluster))
    #expect(back.map(\.bits) == expected.passages.map(\.bits))
    let clusters = permuted.clusters.map { cluster in
      cluster.occurrences
        .map { Occurrence(document: permutation[$0.document], words: $0.words) }.sorted()
    }
    #expect(Set(clusters) == Set(expected.clusters.map(\.occurrences)))
    for passage in permuted.passages {
      let holders = permuted.clusters[passage.cluster].occurrences
      #expect(
        holders.contains { $0.document == passage.a.document && $0.words.overlaps(passage.a.words) }
      )
      #expect(
        holders.contains { $0.document == passage.b.document && $0.words.overlaps(passage.b.words) }
      )
    }
  }

  @Test("new names change nothing where no two documents are identical") func names() async {
    let words = FreshWords()
    var fresh = words
    let shared = fresh.take(30)
    let texts = (0..<6).map { shared[($0 * 2)...] + fresh.take(10) }.map(Array.init)
    let one = await Reuse.find(in: texts.enumerated().map { madeDocument("a\($0)", $1) })
    let two = await Reuse.find(in: texts.enumerated().map { madeDocument("z\(9 - $0)", $1) })
    #expect(one.passages == two.passages)
    #expect(one.clusters == two.clusters)
  }

  @Test("little memory gives the same") func memory() async {
    let documents = MadeCorpus(seed: 78, count: 60).documents
    var little = ReuseParameters()
    little.memory = 1
    let first = await Reuse.find(in: documents)
    let second = await Reuse.find(in: documents, parameters: little)
    #expect(first.passages == second.passages)
    #expect(first.clusters == second.clusters)
  }

  @Test("a second run gives the same") func again() async {
    let documents = MadeCorpus(seed: 77, count: 60).documents
    let first = await Reuse.find(in: documents)
    let second = await Reuse.find(in: documents)
    #expect(first.passages == second.passages)
    #expect(first.clusters == second.clusters)
  }
}

extension Passage {
  fileprivate var withoutCluster: Passage {
    Passage(a: a, b: b, steps: steps, equalWords: equalWords, bits: bits, cluster: 0)
  }
}
