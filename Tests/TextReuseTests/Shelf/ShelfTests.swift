import TestSupport
import Testing

@testable import TextReuse

@Suite("A shelf")
struct ShelfTests {
  /// A record with room between its fields.
  private struct Record: BitwiseCopyable, Equatable, Sendable {
    let letter: UInt8
    let number: UInt64

    init(_ number: Int) {
      letter = UInt8(truncatingIfNeeded: number)
      self.number = UInt64(number) << 40 | 7
    }
  }

  @Test("gives back what was put on it, in memory or on disk", arguments: [0, 40, 1_000, .max])
  func givesBack(bound: Int) throws {
    let shelf = Shelf(bound: bound)
    let columns = [0, 1, 2, 30, 5_000].map { count in (0..<count).map(Record.init) }
    let shelved = try columns.map { try shelf.put($0) }
    for (column, records) in zip(columns, shelved).reversed() {
      #expect(records.count == column.count)
      #expect(try records.records() == column)
      for (index, record) in column.enumerated().prefix(40) {
        #expect(try records.record(index) == record)
        #expect(try records.records(index..<column.count) == Array(column[index...]))
      }
    }
    #expect(shelf.hasSpilled == (bound < .max))
  }

  @Test("has the room of a column again when nobody refers to it")
  func release() throws {
    let shelf = Shelf(bound: 800)
    for round in 0..<10 {
      let column = try shelf.put([UInt64](repeating: UInt64(round), count: 100))
      #expect(try column.record(99) == UInt64(round))
    }
    #expect(!shelf.hasSpilled)
    let (first, second) = (try shelf.put([UInt64](1...100)), try shelf.put([1 as UInt8]))
    #expect(shelf.hasSpilled)
    #expect(try first.record(4) == 5 && second.records() == [1])
  }

  @Test("does not hold what an array had left to grow")
  func spareRoom() throws {
    var wide: [UInt64] = [1, 2]
    wide.reserveCapacity(1_000)
    #expect(try Shelf().put(wide).records().capacity < 100)
  }

  @Test("says where it cannot write, why, and what to do")
  func unwritable() throws {
    let shelf = Shelf(bound: 8, folder: "/nowhere/at/all")
    #expect(try shelf.put([1 as UInt64]).records() == [1])
    let error = #expect(throws: ShelfError.self) { try shelf.put([UInt64](0..<9)) }
    let text = try #require(error).description
    for part in ["'/nowhere/at/all'", "No such file or directory", "--memory", "TMPDIR"] {
      #expect(text.contains(part), "\(text)")
    }
  }

  @Test("keeps the order in each bucket", arguments: [0, 100_000, .max])
  func buckets(bound: Int) throws {
    var generator = SplitMix64(seed: 5)
    var buckets = ShelvedBuckets<UInt64>(count: 7, on: Shelf(bound: bound))
    var expected = [[UInt64]](repeating: [], count: 7)
    // More than what is held before it goes to the shelf.
    for number in 0..<1_200_000 as Range<UInt64> {
      let bucket = Int.random(in: 0..<6, using: &generator)
      try buckets.append(number, to: bucket)
      expected[bucket].append(number)
    }
    for bucket in 0..<7 { #expect(try buckets.records(of: bucket) == expected[bucket]) }
    try buckets.close()
    buckets.drop(3)
    expected[3] = []
    for bucket in 0..<7 { #expect(try buckets.records(of: bucket) == expected[bucket]) }
  }

  @Test("gives passages back with their steps and clusters", arguments: [0, .max])
  func passages(bound: Int) throws {
    let kept = Passage(
      a: Occurrence(document: 0, words: 3..<9), b: Occurrence(document: 2, words: 0..<6),
      steps: [AlignmentStep(kind: .keep, a: 3..<9, b: 0..<6)], equalWords: 6, bits: 61.5,
      surprise: 7.25, cluster: 4)
    let edited = Passage(
      a: Occurrence(document: 1, words: 0..<5), b: Occurrence(document: 2, words: 9..<12),
      steps: [
        AlignmentStep(kind: .keep, a: 0..<2, b: 9..<11),
        AlignmentStep(kind: .substitute, a: 2..<4, b: 11..<12),
        AlignmentStep(kind: .onlyA, a: 4..<5, b: 12..<12),
      ], equalWords: 2, bits: 1e9, cluster: 0, kind: .digest)
    let bare = Passage(
      a: Occurrence(document: 1, words: 1..<1), b: Occurrence(document: 3, words: 0..<2),
      steps: [], equalWords: 0, bits: 0, cluster: 9, kind: .paraphrase)
    let passages = [kept, edited, bare, kept]
    let shelved = try ShelvedPassages(passages, on: Shelf(bound: bound))
    #expect(shelved.count == 4)
    #expect(try shelved.passages() == passages)
    for (index, passage) in passages.enumerated() {
      #expect(try shelved.passage(index) == passage)
      #expect(shelved.cluster(of: index) == passage.cluster)
    }
  }

  @Test("holds everything that documents share", arguments: [0, 5_000, .max])
  func reuse(bound: Int) async throws {
    let documents = MadeCorpus(seed: 8).documents
    let expected = await Reuse.find(in: documents)
    let shelf = Shelf(bound: bound)
    let found = try await ShelvedReuse.find(in: documents, parameters: .init(), on: shelf)
    let reuse = try found.reuse()
    #expect(shelf.hasSpilled == (bound < .max))
    #expect(expected.passages.count > 10)
    #expect(reuse.passages == expected.passages && reuse.clusters == expected.clusters)
    #expect(reuse.significance == expected.significance && reuse.limits == expected.limits)
  }

  @Test("fails a search that it has no room for")
  func failure() async throws {
    let shelf = Shelf(bound: 0, folder: "/nowhere/at/all")
    await #expect(throws: ShelfError.self) {
      try await ShelvedReuse.find(
        in: MadeCorpus(seed: 8).documents, parameters: .init(), on: shelf)
    }
  }
}
