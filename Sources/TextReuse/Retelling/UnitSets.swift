/// The units of the second document of a pair as sets of words, by the words' numbers in `PairWords`:
/// those that were looked at.
struct UnitSets {
  /// The different open words of those units, one unit after the other.
  private var numbers: [UInt32] = []
  private var sets: [UnitSet] = []

  /// One unit.
  private struct UnitSet {
    /// Where its words stand in `numbers`.
    var places = 0..<0
    /// Its squared length: the sum of its words' squared bits; nil if it was not looked at.
    var norm: Double?
  }

  /// Forgets all units and prepares for so many.
  mutating func begin(count: Int) {
    numbers.removeAll(keepingCapacity: true)
    sets.removeAll(keepingCapacity: true)
    for _ in 0..<count { sets.append(UnitSet()) }
  }

  /// Takes a unit in, unless it is there.
  ///
  /// - Parameters:
  ///   - unit: The unit, counted from the first one of its document.
  ///   - places: Where its words stand in the columns.
  ///   - column: The number of each word of the document.
  ///   - isOpen: Whether each word counts.
  ///   - weights: The bits of each word, by number.
  ///   - marks: Working memory.
  mutating func look(
    at unit: Int, _ places: Range<Int>, numbers column: Span<UInt32>, isOpen: Span<Bool>,
    weights: Span<Double>, marks: inout WordMarks
  ) {
    if sets[unit].norm != nil { return }
    let start = numbers.count
    marks.begin()
    var norm = 0.0
    for place in places where isOpen[place] && marks.insert(column[place]) {
      let number = column[place]
      numbers.append(number)
      norm += weights[Int(number)] * weights[Int(number)]
    }
    sets[unit] = UnitSet(places: start..<numbers.count, norm: norm)
  }

  /// The squared length of a unit that was looked at.
  func norm(of unit: Int) -> Double { sets[unit].norm ?? 0 }

  /// The scalar product of a unit that was looked at with the one whose words are marked, and the
  /// information that the two share.
  func common(
    of unit: Int, with marks: borrowing WordMarks, weights: Span<Double>
  ) -> (product: Double, bits: Double) {
    var product = 0.0
    var shared = 0.0
    for place in sets[unit].places where marks.contains(numbers[place]) {
      let weight = weights[Int(numbers[place])]
      product += weight * weight
      shared += weight
    }
    return (product, shared)
  }
}
