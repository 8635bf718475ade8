internal import Documents
internal import TextReuse

/// The information of any range of a document's words in constant time. Costs 8 bytes a word.
struct DocumentBits: Sendable {
  private let sums: [Double]

  /// Adds up the information of each word, in text order. Without a document there is none: texts
  /// that share nothing need no sums.
  init(document: Document?, information: WordInformation) {
    var sums = [0.0]
    guard let document else {
      self.sums = sums
      return
    }
    sums.reserveCapacity(document.words.count + 1)
    var sum = 0.0
    for hash in document.words.hash {
      sum += information.bits(of: hash)
      sums.append(sum)
    }
    self.sums = sums
  }

  /// The information of a range of words, in bits. Words beyond the document count nothing.
  func bits(_ words: Range<Int>) -> Double {
    let range = words.clamped(to: 0..<(sums.count - 1))
    return sums[range.upperBound] - sums[range.lowerBound]
  }

  /// The information of one word, in bits; sums of bits are exact. A word beyond the document counts
  /// nothing.
  func bits(_ word: Int) -> Double {
    word >= 0 && word + 1 < sums.count ? sums[word + 1] - sums[word] : 0
  }

  /// The information of a set of words, in bits.
  func bits(_ words: WordRanges) -> Double { words.ranges.reduce(0) { $0 + bits($1) } }
}
