import TestSupport
import Testing

@testable import TextReuse

@Suite("Clusters")
struct ClusterTests {
  private func passage(_ a: (Int, Range<Int>), _ b: (Int, Range<Int>)) -> Passage {
    Passage(
      a: Occurrence(document: a.0, words: a.1), b: Occurrence(document: b.0, words: b.1), steps: [],
      equalWords: 0, bits: 0, cluster: 0)
  }

  private func assigned(
    to passages: [Passage], shelf: Shelf = Shelf()
  ) throws -> (numbers: [Int], clusters: [Cluster]) {
    let (clusters, numbers) = try Cluster.clusters(
      of: ShelvedPassages(passages, on: shelf), documents: 4, on: shelf)
    return (numbers.map(Int.init), clusters)
  }

  @Test(
    "half of the longer occurrence joins, less does not",
    arguments: [
      (other: 0..<20, clusters: 1), (other: 10..<30, clusters: 1), (other: 11..<31, clusters: 2),
      (other: 15..<25, clusters: 2), (other: 20..<40, clusters: 2), (other: 5..<8, clusters: 2),
    ])
  func overlap(other: Range<Int>, clusters: Int) throws {
    let passages = [passage((0, 0..<20), (1, 0..<20)), passage((0, other), (2, 0..<20))]
    #expect(try assigned(to: passages).clusters.count == clusters)
  }

  @Test("occurrences of one document are merged, clusters stand by first occurrence")
  func merges() throws {
    let passages = [
      passage((0, 50..<70), (1, 0..<20)), passage((0, 60..<80), (2, 0..<20)),
      passage((0, 0..<9), (3, 5..<14)),
    ]
    let (numbers, clusters) = try assigned(to: passages)
    #expect(numbers == [1, 1, 0])
    #expect(clusters[0].occurrences.map(\.words) == [0..<9, 5..<14])
    #expect(clusters[1].occurrences.map(\.words) == [50..<80, 0..<20, 0..<20])
  }

  @Test("sets are those that comparing all pairs gives", arguments: 1...40)
  func equalsBruteForce(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let passages = (0..<40).map { _ in
      let a = Int.random(in: 0..<3, using: &generator)
      let sides = [a, Int.random(in: a + 1...3, using: &generator)].map { document in
        let start = Int.random(in: 0..<400, using: &generator)
        return (document, start..<start + Int.random(in: 1...30, using: &generator))
      }
      return passage(sides[0], sides[1])
    }
    var expected = UnionFind(count: passages.count)
    for (index, left) in passages.enumerated() {
      for (other, right) in passages.enumerated().dropFirst(index + 1) {
        for x in [left.a, left.b] {
          for y in [right.a, right.b] where x.document == y.document {
            let shared = x.words.clamped(to: y.words).count
            if shared > 0, 2 * shared >= max(x.words.count, y.words.count) {
              expected.join(index, other)
            }
          }
        }
      }
    }
    let sides = passages.enumerated().flatMap { index, passage in
      [PassageSide(passage.a, of: index), PassageSide(passage.b, of: index)]
    }
    var sets = UnionFind(count: passages.count)
    OccurrenceUnion.join(sides.sorted(by: PassageSide.precedes), in: &sets)
    #expect(
      passages.indices.map { sets.root(of: $0) } == passages.indices.map { expected.root(of: $0) })
    // On disk as in memory, and each cluster is one of the sets.
    let found = try assigned(to: passages)
    let spilled = try assigned(to: passages, shelf: Shelf(bound: 0))
    #expect(found.numbers == spilled.numbers && found.clusters == spilled.clusters)
    for (index, number) in found.numbers.enumerated() {
      #expect(found.numbers[expected.root(of: index)] == number)
    }
    #expect(found.clusters.count == Set(found.numbers).count)
  }
}
