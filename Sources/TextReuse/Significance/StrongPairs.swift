/// Pairs of documents that surely share text.
struct StrongPairs: Sendable {
  /// Both documents of each pair in one number, the lower one in the upper half; ascending.
  private let keys: [UInt64]

  /// Collects pairs, given with the lower document first and in ascending order.
  init(_ pairs: some Sequence<CandidatePair>) {
    keys = pairs.map { UInt64($0.first) << 32 | UInt64($0.second) }
  }

  /// Whether a pair is among them, in either order.
  ///
  /// - Complexity: O(log *n*) for *n* pairs.
  func contains(_ left: Int, _ right: Int) -> Bool {
    let key = UInt64(min(left, right)) << 32 | UInt64(max(left, right))
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key
  }
}
