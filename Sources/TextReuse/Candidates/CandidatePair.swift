/// Two places, in two documents, where the same shingle stands.
struct Seed: Hashable, Sendable {
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
struct CandidatePair: Hashable, Sendable {
  /// The document that comes first in canonical order, as a place in `CorpusWords.order`.
  let first: Int
  /// The other document.
  let second: Int
  /// Where the pair's seeds stand in the list of all seeds.
  let seeds: Range<Int>
}
