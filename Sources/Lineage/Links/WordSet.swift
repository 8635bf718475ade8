/// A few words by their hashes, to be looked for among many.
struct WordSet: Sendable {
  /// The hashes, ascending, each once.
  private let hashes: [UInt64]
  /// One bit for the last ten bits of each hash: most words that are not in the set end here.
  private var filter = InlineArray<16, UInt64>(repeating: 0)

  /// Gathers words, in any order.
  init(_ words: some Sequence<UInt64>) {
    var hashes: [UInt64] = []
    for hash in words.sorted() where hash != hashes.last { hashes.append(hash) }
    self.hashes = hashes
    for hash in hashes { filter[Int(hash >> 6 & 15)] |= 1 << (hash & 63) }
  }

  /// Whether there is none.
  var isEmpty: Bool { hashes.isEmpty }

  /// The number of words.
  var count: Int { hashes.count }

  /// The place of a word in the set; nil if it is not there. O(log *n*), and mostly less.
  func index(of hash: UInt64) -> Int? {
    guard filter[Int(hash >> 6 & 15)] & (1 << (hash & 63)) != 0 else { return nil }
    let place = hashes.partitioningIndex { $0 >= hash }
    return place < hashes.count && hashes[place] == hash ? place : nil
  }
}
