/// Two places, in two documents, where the same shingle stands.
struct Seed: Hashable, Sendable {
  /// Both positions in one number, the earlier one in the upper half: the form that is sorted.
  let rawValue: UInt64

  /// Joins two positions of `CorpusWords.words`; `first` is the lower one.
  init(_ first: UInt32, _ second: UInt32) { rawValue = UInt64(first) << 32 | UInt64(second) }

  /// The position in the document that comes first in canonical order.
  var first: Int { Int(rawValue >> 32) }
  /// The position in the other document.
  var second: Int { Int(rawValue & 0xFFFF_FFFF) }
}

/// Two documents that may share a passage, and the seeds that say so. 16 bytes.
struct CandidatePair: Hashable, Sendable {
  private let storedFirst: UInt32
  private let storedSecond: UInt32
  private let firstSeed: UInt32
  private let seedEnd: UInt32

  /// The document that comes first in canonical order, as a place in `CorpusWords.order`.
  var first: Int { Int(storedFirst) }
  /// The other document.
  var second: Int { Int(storedSecond) }
  /// Where the pair's seeds stand in the list of all seeds.
  var seeds: Range<Int> { Int(firstSeed)..<Int(seedEnd) }

  /// Creates a pair.
  init(first: Int, second: Int, seeds: Range<Int>) {
    storedFirst = UInt32(truncatingIfNeeded: first)
    storedSecond = UInt32(truncatingIfNeeded: second)
    firstSeed = UInt32(clamping: seeds.lowerBound)
    seedEnd = UInt32(clamping: seeds.upperBound)
  }

  /// Sorts seeds by pair of documents, then by position, and finds the pairs.
  ///
  /// - Complexity: O(*s*) for *s* seeds, but for a binary search of each position.
  static func pairs(
    of seeds: [Seed], corpus: CorpusWords
  ) -> (pairs: [CandidatePair], seeds: [Seed]) {
    var raw = seeds.map(\.rawValue)
    RadixSort.sort(&raw)
    var keys: [UInt64] = []
    keys.reserveCapacity(raw.count)
    var sorted: [Seed] = []
    sorted.reserveCapacity(raw.count)
    for (index, value) in raw.enumerated() where index == 0 || value != raw[index - 1] {
      let seed = Seed(UInt32(truncatingIfNeeded: value >> 32), UInt32(truncatingIfNeeded: value))
      sorted.append(seed)
      keys.append(
        UInt64(corpus.runDocument[corpus.run(at: seed.first)]) << 32
          | UInt64(corpus.runDocument[corpus.run(at: seed.second)]))
    }
    RadixSort.sort(&keys, &sorted)
    var pairs: [CandidatePair] = []
    var start = 0
    for index in keys.indices where index + 1 == keys.count || keys[index + 1] != keys[index] {
      pairs.append(
        CandidatePair(
          first: Int(keys[index] >> 32), second: Int(keys[index] & 0xFFFF_FFFF),
          seeds: start..<index + 1))
      start = index + 1
    }
    return (pairs, sorted)
  }
}
