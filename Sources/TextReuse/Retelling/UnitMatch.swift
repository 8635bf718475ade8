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
  func matches(
    of a: Range<Int>, and b: Range<Int>, words: PairWords, open: OpenPositions
  ) -> [UnitMatch] {
    // The unit that a word was met in last, by the word's number, counted from 1 over both sides.
    var met = [UInt32](repeating: 0, count: words.weights.count)
    let ofA = UnitSets(
      of: a, in: units, numbers: words.numbersOfA.span, weights: words.weights.span,
      isOpen: open.isOpenInA.span, firstMark: 1, met: &met)
    let ofB = UnitSets(
      of: b, in: units, numbers: words.numbersOfB.span, weights: words.weights.span,
      isOpen: open.isOpenInB.span, firstMark: a.count + 1, met: &met)
    let holders = UnitHolders(of: ofB, words: words)
    guard !holders.isEmpty else { return [] }
    // What the unit of the first document at hand shares with each of the second one: the squared
    // bits of their common telling words.
    var squares = [Double](repeating: 0, count: b.count)
    var touched: [Int] = []
    var found: [(match: UnitMatch, likeness: Double)] = []
    for unit in 0..<a.count {
      holders.add(ofA.words(of: unit), weights: words.weights.span, to: &squares, &touched)
      // Common words add a little to what telling words share, never as much again.
      touched.removeAll { other in
        let atMost = squares[other]
        squares[other] = 0
        return 4 * atMost * atMost < Self.needed(ofA.norms[unit], ofB.norms[other])
      }
      if touched.isEmpty { continue }
      touched.sort()
      let mark = UInt32(truncatingIfNeeded: a.count + b.count + 1 + unit)
      for number in ofA.words(of: unit) { met[Int(number)] = mark }
      for other in touched {
        let needed = Self.needed(ofA.norms[unit], ofB.norms[other])
        let (product, bits) = ofB.common(
          of: other, marked: mark, in: met.span, weights: words.weights.span)
        if product * product >= needed, needed > 0 {
          let match = UnitMatch(a: a.lowerBound + unit, b: b.lowerBound + other, bits: bits)
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
