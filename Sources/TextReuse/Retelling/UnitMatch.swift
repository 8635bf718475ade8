/// Two units, one of each document of a pair, that say the same in part.
struct UnitMatch: Hashable, Sendable {
  /// The unit of the first document.
  let a: Int
  /// The unit of the second document.
  let b: Int
  /// The information of the words that both hold, each counted once.
  let bits: Double
}

/// Finds the units of two documents that resemble each other.
///
/// Units are sets of words, so that word order says nothing; they match if the cosine of their
/// information (each word's bits as a coordinate) is large enough. Only units that share a telling
/// word are ever compared: the inverted lists of those words, short by `RetellingRule.mostPlaces`,
/// say which.
///
/// - Note: After Sanchez-Perez, Sidorov and Gelbukh, "A winning approach to text alignment for text
///   reuse detection", PAN at CLEF 2014, who compare sentences by tf-isf.
struct UnitMatcher {
  private let corpus: CorpusWords
  private let units: TextUnits
  /// The list of each shared telling word, by its number; 0 for other words.
  private var listOfWord: [UInt32]
  /// The lists of the pair at hand, and the columns that hold them.
  private var lists: [UnitList] = []
  private var unitsOfA: [UInt32] = []
  private var unitsOfB: [UInt32] = []

  /// The units that hold a word.
  private struct UnitList {
    let word: UInt32
    /// The square of the word's bits.
    let square: Double
    /// Where the units of the first document stand in their column, counted from its first unit.
    var ofA: Range<Int>
    /// The same for the second document.
    var ofB: Range<Int>
  }

  /// Prepares to match units of a corpus.
  init(corpus: CorpusWords, units: TextUnits) {
    self.corpus = corpus
    self.units = units
    listOfWord = Array(repeating: 0, count: corpus.vocabulary.count)
  }

  /// Compares the units of two documents.
  ///
  /// - Parameters:
  ///   - a: The units of the first document.
  ///   - b: The units of the second document.
  ///   - words: The words of both, weighed.
  ///   - open: Which positions count, on both sides.
  /// - Returns: The matches, ascending by unit of the first document, then of the second.
  /// - Complexity: O(*n*) for *n* words of both documents.
  mutating func matches(
    of a: Range<Int>, and b: Range<Int>, words: inout PairWords, open: OpenPositions
  ) -> [UnitMatch] {
    let candidates = candidates(of: a, and: b, words: words, open: open)
    guard !candidates.isEmpty else { return [] }
    let normsOfA = a.map { squaredNorm($0, words: &words, open: open) }
    let normsOfB = b.map { squaredNorm($0, words: &words, open: open) }
    var found: [(match: UnitMatch, likeness: Double)] = []
    for (first, second, atMost) in candidates {
      let needed =
        RetellingRule.leastSquaredCosine * normsOfA[first - a.lowerBound]
        * normsOfB[second - b.lowerBound]
      // Common words add a little to what telling words share, never as much again.
      guard 4 * atMost * atMost >= needed else { continue }
      let (product, bits) = compare(first, second, words: &words, open: open)
      if product * product >= needed, needed > 0 {
        found.append((UnitMatch(a: first, b: second, bits: bits), product * product / needed))
      }
    }
    return best(of: found)
  }

  /// Pairs of units that share telling words, ascending, and the sum of those words' squared bits.
  private mutating func candidates(
    of a: Range<Int>, and b: Range<Int>, words: PairWords, open: OpenPositions
  ) -> [(a: Int, b: Int, squares: Double)] {
    lists.removeAll(keepingCapacity: true)
    var sizes = (0, 0)
    for unit in a {
      for position in units.start[unit]..<units.end[unit] where open.contains(a: position) {
        let word = corpus.words[position]
        let others = words.places(inB: word)
        if others == 0 { continue }
        if listOfWord[Int(word)] == 0 {
          let bits = words.bits(of: word)
          let own = words.places(inA: word)
          if bits < RetellingRule.tellingBits || own * others > RetellingRule.mostPlaces {
            continue
          }
          lists.append(
            UnitList(
              word: word, square: bits * bits, ofA: sizes.0..<sizes.0, ofB: sizes.1..<sizes.1))
          sizes = (sizes.0 + own, sizes.1 + others)
          while unitsOfA.count < sizes.0 { unitsOfA.append(0) }
          while unitsOfB.count < sizes.1 { unitsOfB.append(0) }
          listOfWord[Int(word)] = UInt32(truncatingIfNeeded: lists.count)
        }
        let list = Int(listOfWord[Int(word)]) - 1
        let number = UInt32(truncatingIfNeeded: unit - a.lowerBound)
        lists[list].ofA = Self.append(number, to: &unitsOfA, list: lists[list].ofA)
      }
    }
    for unit in b {
      for position in units.start[unit]..<units.end[unit] where open.contains(b: position) {
        let list = Int(listOfWord[Int(corpus.words[position])]) - 1
        if list < 0 { continue }
        let number = UInt32(truncatingIfNeeded: unit - b.lowerBound)
        lists[list].ofB = Self.append(number, to: &unitsOfB, list: lists[list].ofB)
      }
    }
    var keys: [UInt64] = []
    var squares: [Double] = []
    for list in lists {
      listOfWord[Int(list.word)] = 0
      for first in unitsOfA[list.ofA] {
        for second in unitsOfB[list.ofB] {
          keys.append(UInt64(first) << 32 | UInt64(second))
          squares.append(list.square)
        }
      }
    }
    RadixSort.sort(&keys, &squares)
    var result: [(a: Int, b: Int, squares: Double)] = []
    for (index, key) in keys.enumerated() {
      if index > 0, keys[index - 1] == key {
        result[result.count - 1].squares += squares[index]
      } else {
        result.append(
          (
            Int(key >> 32) + a.lowerBound, Int(key & 0xFFFF_FFFF) + b.lowerBound, squares[index]
          ))
      }
    }
    return result
  }

  /// Adds a unit to a list, if it is not the last one there; the list's new range.
  private static func append(
    _ unit: UInt32, to column: inout [UInt32], list: Range<Int>
  ) -> Range<Int> {
    if let last = list.last, column[last] == unit { return list }
    column[list.upperBound] = unit
    return list.lowerBound..<list.upperBound + 1
  }

  private func squaredNorm(_ unit: Int, words: inout PairWords, open: OpenPositions) -> Double {
    words.beginSet()
    var sum = 0.0
    for position in units.start[unit]..<units.end[unit] where open.contains(position) {
      let word = corpus.words[position]
      if words.insert(word) {
        let bits = words.bits(of: word)
        sum += bits * bits
      }
    }
    return sum
  }

  /// The scalar product of two units, and the information that they share.
  private func compare(
    _ first: Int, _ second: Int, words: inout PairWords, open: OpenPositions
  ) -> (product: Double, bits: Double) {
    words.beginSet()
    for position in units.start[first]..<units.end[first] where open.contains(position) {
      _ = words.insert(corpus.words[position])
    }
    var product = 0.0
    var shared = 0.0
    for position in units.start[second]..<units.end[second] where open.contains(position) {
      let word = corpus.words[position]
      if words.meet(word) == true {
        let bits = words.bits(of: word)
        product += bits * bits
        shared += bits
      }
    }
    return (product, shared)
  }

  /// The matches left when each unit keeps only its best ones.
  private func best(of found: [(match: UnitMatch, likeness: Double)]) -> [UnitMatch] {
    var kept = found
    for side in [\UnitMatch.a, \UnitMatch.b] {
      kept.sort { left, right in
        if left.match[keyPath: side] != right.match[keyPath: side] {
          return left.match[keyPath: side] < right.match[keyPath: side]
        }
        if left.likeness != right.likeness { return left.likeness > right.likeness }
        return (left.match.a, left.match.b) < (right.match.a, right.match.b)
      }
      var count = 0
      var unit = -1
      kept = kept.filter { entry in
        count = entry.match[keyPath: side] == unit ? count + 1 : 1
        unit = entry.match[keyPath: side]
        return count <= RetellingRule.mostMatches
      }
    }
    return kept.map(\.match).sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }
}

/// The positions of two documents that no plain copy covers.
struct OpenPositions: Sendable {
  private let a: Range<Int>
  private let b: Range<Int>
  private var isOpenInA: [Bool]
  private var isOpenInB: [Bool]

  /// Opens all positions of two documents.
  init(_ a: Range<Int>, _ b: Range<Int>) {
    self.a = a
    self.b = b
    isOpenInA = Array(repeating: true, count: a.count)
    isOpenInB = Array(repeating: true, count: b.count)
  }

  /// The same of a part of both documents.
  init(_ a: Range<Int>, _ b: Range<Int>, of whole: OpenPositions) {
    self.a = a
    self.b = b
    isOpenInA = a.map { whole.contains(a: $0) }
    isOpenInB = b.map { whole.contains(b: $0) }
  }

  /// Closes what a passage covers.
  mutating func close(_ first: Range<Int>, _ second: Range<Int>) {
    for position in first.clamped(to: a) { isOpenInA[position - a.lowerBound] = false }
    for position in second.clamped(to: b) { isOpenInB[position - b.lowerBound] = false }
  }

  /// Whether enough is open on both sides to hold a passage.
  func isWorthALook(_ words: Int) -> Bool {
    isOpenInA.lazy.filter(\.self).prefix(words).count >= words
      && isOpenInB.lazy.filter(\.self).prefix(words).count >= words
  }

  /// Whether a position of the first document is open.
  func contains(a position: Int) -> Bool { isOpenInA[position - a.lowerBound] }

  /// Whether a position of the second document is open.
  func contains(b position: Int) -> Bool { isOpenInB[position - b.lowerBound] }

  /// Whether a position of either document is open.
  func contains(_ position: Int) -> Bool {
    a.contains(position) ? contains(a: position) : contains(b: position)
  }
}
