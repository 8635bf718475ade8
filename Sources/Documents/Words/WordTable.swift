/// The words of one document as parallel columns, in text order.
///
/// Costs 22 bytes a word. A word's hash is a fixed function of its comparison
/// form, so equal words of two documents have equal hashes on every platform.
public struct WordTable: Sendable, Equatable {
  /// The hash of each word's comparison form.
  public private(set) var hash: [UInt64] = []
  /// The byte offset at which each word begins.
  public private(set) var start: [UInt32] = []
  /// The byte offset after each word.
  public private(set) var end: [UInt32] = []
  /// The index of the sentence that each word stands in.
  public private(set) var sentence: [UInt32] = []
  /// The index of the region that each word stands in.
  public private(set) var region: [UInt16] = []

  /// Creates an empty table.
  public init() {}

  /// The number of words.
  public var count: Int { hash.count }

  /// Makes room for `count` words.
  public mutating func reserveCapacity(_ count: Int) {
    hash.reserveCapacity(count)
    start.reserveCapacity(count)
    end.reserveCapacity(count)
    sentence.reserveCapacity(count)
    region.reserveCapacity(count)
  }

  /// Lays out the words of a list, in the room that it has.
  init(_ list: consuming WordList) {
    list.trim()
    hash = list.hash
    start = list.start
    end = list.end
    sentence = list.column { $0.sentence }
    region = list.column { $0.region }
  }

  /// Adds the words of a list.
  mutating func append(_ list: WordList) {
    let other = WordTable(list)
    guard count > 0 else { return self = other }
    hash += other.hash
    start += other.start
    end += other.end
    sentence += other.sentence
    region += other.region
  }

  /// Adds a word after the last one.
  public mutating func append(
    hash: UInt64, start: UInt32, end: UInt32, sentence: UInt32, region: UInt16
  ) {
    self.hash.append(hash)
    self.start.append(start)
    self.end.append(end)
    self.sentence.append(sentence)
    self.region.append(region)
  }

  /// The ranges of words that stand in the regions wanted, ascending; a range lies in one region.
  ///
  /// - Complexity: O(*n*) in the number of words.
  func ranges(in regions: [Region], where isWanted: (Region) -> Bool) -> [Range<Int>] {
    let wanted = regions.map(isWanted)
    let column = region.span
    var ranges: [Range<Int>] = []
    var start = 0
    while start < column.count {
      let current = column[start]
      var end = start + 1
      while end < column.count, column[end] == current { end += 1 }
      if wanted.indices.contains(Int(current)), wanted[Int(current)] { ranges.append(start..<end) }
      start = end
    }
    return ranges
  }

  /// The bytes from the first to the last word of a range; empty at 0 if the range is.
  public func span(of words: Range<Int>) -> ByteSpan {
    guard !words.isEmpty, words.lowerBound >= 0, words.upperBound <= count else {
      return ByteSpan(0, 0)
    }
    return ByteSpan(Int(start[words.lowerBound]), Int(end[words.upperBound - 1]))
  }
}
