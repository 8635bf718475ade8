/// Finds the places of a text that have most of a quotation's words in their order.
///
/// Places are found by pairs of words that stand together in both, and compared by local alignment
/// (T. F. Smith and M. S. Waterman, "Identification of common molecular subsequences", 1981).
struct QuotationSearch {
  /// A place that has the quotation.
  struct Hit: Hashable {
    /// The words of the place.
    let words: Range<Int>
    /// Pairs of equal words, the first of the quotation and the second of the text, ascending.
    let pairs: [Pair]
  }

  /// Two equal words.
  struct Pair: Hashable {
    let quoted: Int
    let here: Int
  }

  /// The least words of a quotation: fewer are found everywhere.
  static let leastWords = 3
  /// The most words of a quotation.
  static let mostWords = 500
  /// The least share of the quotation that a place must have.
  private static let leastShare = 0.4
  /// The least share of the place's own words that must be the quotation's.
  private static let leastDensity = 0.5

  /// The hashes of the quotation's words.
  let quoted: [UInt64]

  private let together: Set<UInt64>
  private var leastEqual: Int {
    max(Self.leastWords, Int((Self.leastShare * Double(quoted.count)).rounded(.up)))
  }

  /// Prepares to look for words, given by their hashes.
  init(_ quoted: [UInt64]) {
    self.quoted = quoted
    together = Set(zip(quoted, quoted.dropFirst()).map(Self.key))
  }

  /// All places in a text, given by the hashes of its words, ascending and without overlap.
  ///
  /// - Complexity: O(*n*) for *n* words that have nothing of the quotation; O(*n* *m*) at worst, for
  ///   a quotation of *m* words.
  func hits(in text: [UInt64]) -> [Hit] {
    var found: [Hit] = []
    for window in windows(of: text) { collect(window, in: text, &found) }
    return found.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  /// The stretches of a text that can hold the quotation, cut so that none grows without bound.
  private func windows(of text: [UInt64]) -> [Range<Int>] {
    let margin = 2 * quoted.count
    let longest = 8 * quoted.count + 1000
    var windows: [Range<Int>] = []
    for index in text.indices.dropLast()
    where together.contains(Self.key((text[index], text[index + 1]))) {
      let low = max(0, index - margin)
      let high = min(text.count, index + margin + 2)
      if let last = windows.last, low <= last.upperBound, high - last.lowerBound <= longest {
        windows[windows.count - 1] = last.lowerBound..<high
      } else {
        windows.append(low..<high)
      }
    }
    return windows
  }

  /// The best place of a stretch, and those before and after it.
  private func collect(_ window: Range<Int>, in text: [UInt64], _ found: inout [Hit]) {
    var open = [window]
    while let window = open.popLast() {
      guard window.count >= Self.leastWords else { continue }
      let pairs = LocalAlignment.pairs(quoted, text[window])
      guard pairs.count >= leastEqual, let first = pairs.first?.here, let last = pairs.last?.here,
        Double(pairs.count) >= Self.leastDensity * Double(last + 1 - first)
      else { continue }
      open.append(window.lowerBound..<first)
      open.append(last + 1..<window.upperBound)
      // Two stretches overlap where they were cut.
      guard !found.contains(where: { $0.words.overlaps(first..<last + 1) }) else { continue }
      found.append(Hit(words: first..<last + 1, pairs: pairs))
    }
  }

  private static func key(_ pair: (UInt64, UInt64)) -> UInt64 {
    (pair.0 &* 0x9e37_79b9_7f4a_7c15) ^ (pair.1 &+ (pair.0 >> 29))
  }
}

/// Aligns the best matching parts of two sequences of words.
private enum LocalAlignment {
  private static let equal = 2
  private static let other = -1
  private static let gap = -1

  private enum Move: UInt8 {
    case stop, both, quoted, here
  }

  /// The pairs of equal words of the best alignment, ascending; of equal ones the first in the text.
  static func pairs(_ quoted: [UInt64], _ text: ArraySlice<UInt64>) -> [QuotationSearch.Pair] {
    let width = text.count + 1
    var moves = [Move](repeating: .stop, count: (quoted.count + 1) * width)
    var above = [Int](repeating: 0, count: width)
    var best = (score: 0, row: 0, column: 0)
    for row in 1..<(quoted.count + 1) {
      var current = [Int](repeating: 0, count: width)
      for column in 1..<width {
        let isEqual = quoted[row - 1] == text[text.startIndex + column - 1]
        let both = above[column - 1] + (isEqual ? equal : other)
        let skipQuoted = above[column] + gap
        let skipHere = current[column - 1] + gap
        let score = max(0, both, skipQuoted, skipHere)
        current[column] = score
        guard score > 0 else { continue }
        moves[row * width + column] =
          score == both ? .both : score == skipQuoted ? .quoted : .here
        if score > best.score { best = (score, row, column) }
      }
      above = current
    }
    var pairs: [QuotationSearch.Pair] = []
    var (_, row, column) = best
    while row > 0, column > 0 {
      switch moves[row * width + column] {
      case .stop: return pairs.reversed()
      case .both:
        if quoted[row - 1] == text[text.startIndex + column - 1] {
          pairs.append(.init(quoted: row - 1, here: text.startIndex + column - 1))
        }
        row -= 1
        column -= 1
      case .quoted: row -= 1
      case .here: column -= 1
      }
    }
    return pairs.reversed()
  }
}
