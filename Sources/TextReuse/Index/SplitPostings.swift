/// Postings split by the top eight bits of their fingerprints, in each part as they came.
struct SplitPostings: Sendable {
  /// The number of parts.
  static let parts = 256
  let fingerprints: [UInt64]
  let positions: [UInt32]
  private let starts: [Int]

  /// The places of a part's postings in both columns.
  func range(_ part: Int) -> Range<Int> { starts[part]..<starts[part + 1] }

  /// Splits columns of postings.
  init(fingerprints keys: Span<UInt64>, positions places: Span<UInt32>) {
    var starts = [Int](repeating: 0, count: Self.parts + 1)
    for index in keys.indices { starts[Int(truncatingIfNeeded: keys[index] >> 56) &+ 1] &+= 1 }
    for part in 0..<Self.parts { starts[part + 1] += starts[part] }
    var splitFingerprints = [UInt64](repeating: 0, count: keys.count)
    var splitPositions = [UInt32](repeating: 0, count: keys.count)
    var offsets = starts
    var next = offsets.mutableSpan
    var targetKeys = splitFingerprints.mutableSpan
    var targetPlaces = splitPositions.mutableSpan
    for index in keys.indices {
      let part = Int(truncatingIfNeeded: keys[index] >> 56)
      let target = next[part]
      next[part] = target &+ 1
      targetKeys[target] = keys[index]
      targetPlaces[target] = places[index]
    }
    fingerprints = splitFingerprints
    positions = splitPositions
    self.starts = starts
  }

  /// The postings of one part whose fingerprints stand in two places or more, sorted, and a few others: most
  /// stand in one, and are left out before the rest is sorted.
  static func repeated(
    _ part: Int, of postings: [SplitPostings]
  ) -> (fingerprints: [UInt64], positions: [UInt32]) {
    var repeats = RepeatFilter(count: postings.reduce(0) { $0 + $1.range(part).count })
    for chunk in postings { repeats.note(chunk.fingerprints.span, in: chunk.range(part)) }
    var fingerprints: [UInt64] = []
    var positions: [UInt32] = []
    for chunk in postings {
      let keys = chunk.fingerprints.span
      let places = chunk.positions.span
      for index in chunk.range(part) where repeats.hasRepeated(keys[index]) {
        fingerprints.append(keys[index])
        positions.append(places[index])
      }
    }
    sort(&fingerprints, &positions)
    return (fingerprints, positions)
  }

  /// Sorts the postings of one part.
  ///
  /// By four bytes first: those of different shingles hardly ever agree in them, and if some do, the
  /// other three are sorted by as well.
  static func sort(_ fingerprints: inout [UInt64], _ positions: inout [UInt32]) {
    RadixSort.sort(&fingerprints, &positions, bits: 24..<56)
    if !isAscending(fingerprints.span) {
      RadixSort.sort(&fingerprints, &positions, bits: 0..<56)
    }
  }

  private static func isAscending(_ keys: Span<UInt64>) -> Bool {
    for index in keys.indices.dropFirst() where keys[index] < keys[index - 1] { return false }
    return true
  }
}
