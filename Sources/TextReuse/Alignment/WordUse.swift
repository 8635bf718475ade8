/// Counts in how many alignments of a pair each word of one side takes part.
struct WordUse {
  /// The most alignments of a pair that one word takes part in. Without a bound two lists that repeat
  /// the same line all over would give one for every line of one with every line of the other.
  let most: UInt8
  private let first: Int
  private var uses: [UInt8]

  /// Prepares to count over the words of some ranges.
  init(of ranges: [Range<Int>], most: UInt8) {
    self.most = most
    first = ranges.map(\.lowerBound).min() ?? 0
    let end = ranges.map(\.upperBound).max() ?? first
    // So few alignments cannot use a word too often.
    uses = ranges.count > Int(most) ? Array(repeating: 0, count: end - first) : []
  }

  /// In how many alignments the word in the middle of a range takes part; counts no further than
  /// `most`.
  func uses(of range: Range<Int>) -> UInt8 {
    let middle = (range.lowerBound + range.upperBound) / 2 - first
    return uses.indices.contains(middle) ? uses[middle] : 0
  }

  /// Counts one more alignment of the words of a range.
  mutating func add(_ range: Range<Int>) {
    for word in range where uses.indices.contains(word - first) && uses[word - first] < most {
      uses[word - first] += 1
    }
  }
}
