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
  private let units: TextUnits
  // Working memory.
  private var holders = UnitHolders()
  private var sets = UnitSets()
  private var marks = WordMarks()
  /// What the unit of the first document at hand shares with each of the second one: the squared bits
  /// of their common telling words.
  private var squares: [Double] = []
  /// The units with which it shares any.
  private var touched: [Int] = []

  /// Prepares to match units of a corpus.
  init(units: TextUnits) { self.units = units }

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
    of a: Range<Int>, and b: Range<Int>, words: PairWords, open: OpenPositions
  ) -> [UnitMatch] {
    guard let first = a.first, let firstOfB = b.first else { return [] }
    holders.list(b, in: units, words: words, isOpen: open.isOpenInB.span)
    guard !holders.isEmpty else { return [] }
    let weights = words.weights.span
    let numbersOfA = words.numbersOfA.span
    let numbersOfB = words.numbersOfB.span
    let isOpenInA = open.isOpenInA.span
    let isOpenInB = open.isOpenInB.span
    let shiftOfA = units.start[first]
    let shiftOfB = units.start[firstOfB]
    marks.reserve(words.count)
    sets.begin(count: b.count)
    while squares.count < b.count { squares.append(0) }
    var found: [(match: UnitMatch, likeness: Double)] = []
    for unit in a {
      let places = units.start[unit] - shiftOfA..<units.end[unit] - shiftOfA
      holders.add(
        places, numbers: numbersOfA, isOpen: isOpenInA, weights: weights, marks: &marks,
        to: &squares, &touched)
      if touched.isEmpty { continue }
      touched.sort()
      for other in touched {
        let unit = firstOfB + other
        sets.look(
          at: other, units.start[unit] - shiftOfB..<units.end[unit] - shiftOfB,
          numbers: numbersOfB, isOpen: isOpenInB, weights: weights, marks: &marks)
      }
      marks.begin()
      var norm = 0.0
      for place in places where isOpenInA[place] && marks.insert(numbersOfA[place]) {
        norm += weights[Int(numbersOfA[place])] * weights[Int(numbersOfA[place])]
      }
      for other in touched {
        let atMost = squares[other]
        squares[other] = 0
        let needed = Self.needed(norm, sets.norm(of: other))
        // Common words add a little to what telling words share, never as much again.
        if 4 * atMost * atMost < needed { continue }
        let (product, bits) = sets.common(of: other, with: marks, weights: weights)
        if product * product >= needed, needed > 0 {
          let match = UnitMatch(a: unit, b: firstOfB + other, bits: bits)
          found.append((match, product * product / needed))
        }
      }
      touched.removeAll(keepingCapacity: true)
    }
    return best(of: found)
  }

  /// The square of the least scalar product of two units that match.
  private static func needed(_ normOfA: Double, _ normOfB: Double) -> Double {
    RetellingRule.leastSquaredCosine * normOfA * normOfB
  }

  /// The matches left when each unit keeps only its best ones.
  private func best(of found: [(match: UnitMatch, likeness: Double)]) -> [UnitMatch] {
    // Hardly any pair has so many, and then those found are in order already.
    guard found.count > RetellingRule.mostMatches else { return found.map(\.match) }
    let kept = Self.best(of: Self.best(of: found) { $0.a }) { $0.b }
    return kept.map(\.match).sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }

  private static func best(
    of found: [(match: UnitMatch, likeness: Double)], unit: (UnitMatch) -> Int
  ) -> [(match: UnitMatch, likeness: Double)] {
    let sorted = found.sorted { left, right in
      if unit(left.match) != unit(right.match) { return unit(left.match) < unit(right.match) }
      if left.likeness != right.likeness { return left.likeness > right.likeness }
      return (left.match.a, left.match.b) < (right.match.a, right.match.b)
    }
    var count = 0
    var last = -1
    return sorted.filter { entry in
      count = unit(entry.match) == last ? count + 1 : 1
      last = unit(entry.match)
      return count <= RetellingRule.mostMatches
    }
  }
}
