/// How often some pairs of words stand in what a few texts have for themselves.
struct OwnPairs {
  /// The places of the pairs in the table of a `WordPairs`.
  private let places: WordSet
  private var counts: [Int]

  /// Has not seen any of the pairs yet, given by their places in any order.
  init(_ places: [Int] = []) {
    self.places = WordSet(places.lazy.map { UInt64(truncatingIfNeeded: $0) })
    counts = Array(repeating: 0, count: self.places.count)
  }

  /// Sees the pair at a place, which need not be one of those that are counted.
  mutating func see(_ place: Int) {
    if let index = places.index(of: UInt64(truncatingIfNeeded: place)) { counts[index] += 1 }
  }

  /// How often the pair at a place was seen.
  func count(_ place: Int) -> Int {
    places.index(of: UInt64(truncatingIfNeeded: place)).map { counts[$0] } ?? 0
  }
}
