/// Two places, in two documents, where the same shingle stands.
struct Seed: Hashable, Sendable, BitwiseCopyable {
  /// Both positions in one number, the earlier one in the upper half: the form that is sorted.
  let rawValue: UInt64

  /// Takes a seed out of the form that is sorted.
  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Joins two positions of `CorpusWords.words`; `first` is the lower one.
  init(_ first: UInt32, _ second: UInt32) { rawValue = UInt64(first) << 32 | UInt64(second) }

  /// The position in the document that comes first in canonical order.
  var first: Int { Int(rawValue >> 32) }
  /// The position in the other document.
  var second: Int { Int(rawValue & 0xFFFF_FFFF) }
}

/// Two documents that may share a passage, and the seeds that say so.
struct CandidatePair: Sendable, BitwiseCopyable {
  // In 32 bits each, because there are many more of these than of anything that comes of them.
  private let places: (first: UInt32, second: UInt32)
  private let seedPlaces: (first: UInt32, end: UInt32)

  /// The document that comes first in canonical order, as a place in `CorpusWords.order`.
  var first: Int { Int(places.first) }
  /// The other document.
  var second: Int { Int(places.second) }
  /// Both.
  var documents: DocumentPair { DocumentPair(first: first, second: second) }
  /// Where the pair's seeds stand in the seeds of its `CandidatePairs`.
  var seeds: Range<Int> { Int(seedPlaces.first)..<Int(seedPlaces.end) }

  /// Creates a pair.
  init(first: Int, second: Int, seeds: Range<Int>) {
    places = (UInt32(truncatingIfNeeded: first), UInt32(truncatingIfNeeded: second))
    seedPlaces = (
      UInt32(truncatingIfNeeded: seeds.lowerBound), UInt32(truncatingIfNeeded: seeds.upperBound)
    )
  }
}
