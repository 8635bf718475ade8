/// Compares two texts by lines and sentences.
struct TextDifference {
  private let before: [UInt8]
  private let after: [UInt8]
  // Where the segments begin, and the text's end.
  private let left: [Int]
  private let right: [Int]

  /// The parts that differ, ascending. What is in between is the same in both texts.
  ///
  /// - Note: Segments that occur once in both texts are matched, and the longest run of them that
  ///   keeps the order in both is taken, which is Bram Cohen's patience method; between two of them
  ///   equal segments are taken from both ends. So a moved part shows as removed and added.
  static func ranges(from before: [UInt8], to after: [UInt8]) -> [ChangedRange] {
    TextDifference(before, after).ranges()
  }

  private init(_ before: [UInt8], _ after: [UInt8]) {
    (self.before, self.after) = (before, after)
    (left, right) = (Self.segments(before), Self.segments(after))
  }

  private func ranges() -> [ChangedRange] {
    var ranges: [ChangedRange] = []
    var next = (left: 0, right: 0)
    for anchor in anchors() + [(left.count - 1, right.count - 1)] {
      append(next.left..<anchor.left, next.right..<anchor.right, &ranges)
      next = (anchor.left + 1, anchor.right + 1)
    }
    return ranges
  }

  /// Takes equal segments from both ends of a gap and notes what is left.
  private func append(
    _ old: Range<Int>, _ new: Range<Int>, _ ranges: inout [ChangedRange]
  ) {
    var low = (old.lowerBound, new.lowerBound)
    var high = (old.upperBound, new.upperBound)
    while low.0 < high.0, low.1 < high.1, isSame(low.0, low.1) { low = (low.0 + 1, low.1 + 1) }
    while low.0 < high.0, low.1 < high.1, isSame(high.0 - 1, high.1 - 1) {
      high = (high.0 - 1, high.1 - 1)
    }
    guard low.0 < high.0 || low.1 < high.1 else { return }
    ranges.append(
      ChangedRange(before: left[low.0]..<left[high.0], after: right[low.1]..<right[high.1]))
  }

  /// Pairs of segments that occur once in both texts, in the order of both.
  private func anchors() -> [(left: Int, right: Int)] {
    let old = single(left, before)
    let new = single(right, after)
    var pairs: [(left: Int, right: Int)] = []
    for index in 0..<(left.count - 1) {
      let text = before[left[index]..<left[index + 1]]
      guard old[text] == index, let other = new[text], let other else { continue }
      pairs.append((index, other))
    }
    return Self.longestAscending(pairs)
  }

  /// The index of each segment that occurs once, and `nil` for one that occurs more often.
  private func single(_ starts: [Int], _ text: [UInt8]) -> [ArraySlice<UInt8>: Int?] {
    var places: [ArraySlice<UInt8>: Int?] = [:]
    for index in 0..<(starts.count - 1) {
      let segment = text[starts[index]..<starts[index + 1]]
      places.updateValue(places[segment] == nil ? index : nil, forKey: segment)
    }
    return places
  }

  /// The longest part of the pairs, which ascend on the left, that ascends on the right too.
  private static func longestAscending(
    _ pairs: [(left: Int, right: Int)]
  ) -> [(left: Int, right: Int)] {
    // The last pair of the best run of each length, and the pair before each pair.
    var tails: [Int] = []
    var previous: [Int] = []
    for (index, pair) in pairs.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if pairs[tails[middle]].right < pair.right { low = middle + 1 } else { high = middle }
      }
      previous.append(low > 0 ? tails[low - 1] : -1)
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var run: [(left: Int, right: Int)] = []
    var index = tails.last ?? -1
    while index >= 0 {
      run.append(pairs[index])
      index = previous[index]
    }
    return run.reversed()
  }

  private func isSame(_ old: Int, _ new: Int) -> Bool {
    before[left[old]..<left[old + 1]].elementsEqual(after[right[new]..<right[new + 1]])
  }

  /// Where lines and sentences begin, and where the text ends.
  private static func segments(_ text: [UInt8]) -> [Int] {
    var starts = [0]
    for index in text.indices where index + 1 < text.count {
      let isSentence =
        text[index] == 0x20 && index > 0
        && [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(text[index - 1])
      if text[index] == 0x0A || isSentence { starts.append(index + 1) }
    }
    if !text.isEmpty { starts.append(text.count) }
    return starts
  }
}
