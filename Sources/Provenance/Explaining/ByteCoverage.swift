/// A set of bytes of one text: ascending ranges without overlap.
struct ByteCoverage {
  private let ranges: [Range<Int>]

  /// The bytes of any of the ranges, given as first byte and the byte after the last; others than
  /// such pairs are left out.
  init(_ bounds: [[Int]]) {
    var ranges: [Range<Int>] = []
    let pairs = bounds.filter { $0.count == 2 && $0[0] < $0[1] }
    for pair in pairs.sorted(by: { ($0[0], $0[1]) < ($1[0], $1[1]) }) {
      if let last = ranges.last, pair[0] <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, pair[1])
      } else {
        ranges.append(pair[0]..<pair[1])
      }
    }
    self.ranges = ranges
  }

  /// The number of bytes.
  var count: Int { ranges.reduce(0) { $0 + $1.count } }

  /// The number of bytes that are in both sets. O(*n* + *m*) ranges.
  func overlap(_ other: ByteCoverage) -> Int {
    var sum = 0
    var left = ranges[...]
    var right = other.ranges[...]
    while let a = left.first, let b = right.first {
      sum += max(0, min(a.upperBound, b.upperBound) - max(a.lowerBound, b.lowerBound))
      if a.upperBound < b.upperBound { left.removeFirst() } else { right.removeFirst() }
    }
    return sum
  }
}
