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

  /// Prepares to match units of a corpus.
  init(corpus: CorpusWords, units: TextUnits) {
    self.corpus = corpus
    self.units = units
    listOfWord = Array(repeating: 0, count: corpus.vocabulary.count)
  }

  /// The matches of two documents, ascending by unit of the first, then of the second.
  ///
  /// - Parameters:
  ///   - a: The units of the first document.
  ///   - b: The units of the second document.
  ///   - words: The words of both, weighed.
  ///   - open: Which positions count, on both sides.
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
    // One list of units a shared word: first those of one side, then those of the other.
    var lists: [(ofA: [UInt32], ofB: [UInt32], square: Double)] = []
    var numbers: [UInt32] = []
    for unit in a {
      for position in units.start[unit]..<units.end[unit] where open.contains(a: position) {
        let word = corpus.words[position]
        let others = words.places(inB: word)
        if others == 0 { continue }
        if listOfWord[Int(word)] == 0 {
          let bits = words.bits(of: word)
          guard bits >= RetellingRule.tellingBits,
            words.places(inA: word) * others <= RetellingRule.mostPlaces
          else { continue }
          lists.append(([], [], bits * bits))
          numbers.append(word)
          listOfWord[Int(word)] = UInt32(truncatingIfNeeded: lists.count)
        }
        let list = Int(listOfWord[Int(word)]) - 1
        let number = UInt32(truncatingIfNeeded: unit - a.lowerBound)
        if lists[list].ofA.last != number { lists[list].ofA.append(number) }
      }
    }
    for unit in b {
      for position in units.start[unit]..<units.end[unit] where open.contains(b: position) {
        let list = Int(listOfWord[Int(corpus.words[position])]) - 1
        if list < 0 { continue }
        let number = UInt32(truncatingIfNeeded: unit - b.lowerBound)
        if lists[list].ofB.last != number { lists[list].ofB.append(number) }
      }
    }
    for word in numbers { listOfWord[Int(word)] = 0 }
    var keys: [UInt64] = []
    var squares: [Double] = []
    for list in lists {
      for first in list.ofA {
        for second in list.ofB {
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

  /// Closes what a passage covers.
  mutating func close(_ first: Range<Int>, _ second: Range<Int>) {
    for position in first.clamped(to: a) { isOpenInA[position - a.lowerBound] = false }
    for position in second.clamped(to: b) { isOpenInB[position - b.lowerBound] = false }
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
