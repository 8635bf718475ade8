/// A set of words of one document: ascending ranges that neither touch nor overlap.
struct WordRanges: Hashable, Sendable {
  /// The ranges.
  private(set) var ranges: [Range<Int>] = []

  /// The empty set.
  init() {}

  /// The words of any of the ranges, in any order.
  init(_ unsorted: [Range<Int>]) {
    // Steps of an alignment, for one, are in order already.
    let isSorted = zip(unsorted, unsorted.dropFirst()).allSatisfy { $0.lowerBound <= $1.lowerBound }
    let sorted = isSorted ? unsorted : unsorted.sorted { $0.lowerBound < $1.lowerBound }
    ranges.reserveCapacity(sorted.count)
    for range in sorted where !range.isEmpty {
      if let last = ranges.last, range.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
    count = ranges.reduce(0) { $0 + $1.count }
  }

  /// Adds words behind all others.
  private mutating func append(_ range: Range<Int>) {
    ranges.append(range)
    count += range.count
  }

  /// Whether no word is in the set.
  var isEmpty: Bool { ranges.isEmpty }

  /// The number of words.
  private(set) var count = 0

  /// Whether any word of a range is in the set. O(log *n*) in the ranges.
  func intersects(_ words: Range<Int>) -> Bool {
    let first = ranges.partitioningIndex { $0.upperBound > words.lowerBound }
    return first < ranges.endIndex && ranges[first].lowerBound < words.upperBound
  }

  /// The words of both sets. O(*n* + *m*) ranges.
  func intersection(_ other: WordRanges) -> WordRanges {
    var result = WordRanges()
    var i = 0
    var j = 0
    while i < ranges.count, j < other.ranges.count {
      let low = max(ranges[i].lowerBound, other.ranges[j].lowerBound)
      let high = min(ranges[i].upperBound, other.ranges[j].upperBound)
      if low < high { result.append(low..<high) }
      if ranges[i].upperBound < other.ranges[j].upperBound { i += 1 } else { j += 1 }
    }
    return result
  }

  /// The words of this set that are not in the other. O(*n* + *m*) ranges.
  func subtracting(_ other: WordRanges) -> WordRanges {
    var result = WordRanges()
    var j = 0
    for range in ranges {
      var low = range.lowerBound
      while j < other.ranges.count, other.ranges[j].upperBound <= low { j += 1 }
      var k = j
      while k < other.ranges.count, other.ranges[k].lowerBound < range.upperBound {
        if other.ranges[k].lowerBound > low {
          result.append(low..<other.ranges[k].lowerBound)
        }
        low = max(low, other.ranges[k].upperBound)
        k += 1
      }
      if low < range.upperBound { result.append(low..<range.upperBound) }
    }
    return result
  }
}
