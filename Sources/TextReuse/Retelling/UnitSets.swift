/// The units of one document as sets of words, by the words' numbers in `PairWords`.
struct UnitSets {
  /// The different open words of all units, unit by unit.
  private(set) var numbers: [UInt32] = []
  /// The squared length of each unit: the sum of its words' squared bits.
  private(set) var norms: [Double] = []
  private var starts: [Int] = [0]

  /// The words of a unit, which is counted from the first one here.
  func words(of unit: Int) -> ArraySlice<UInt32> { numbers[starts[unit]..<starts[unit + 1]] }

  /// Where the words of a unit stand in `numbers`.
  func places(of unit: Int) -> Range<Int> { starts[unit]..<starts[unit + 1] }

  /// Takes the units of a document.
  ///
  /// - Parameters:
  ///   - range: The units.
  ///   - units: Where they stand.
  ///   - column: The number of each word of the document.
  ///   - weights: The bits of each word, by number.
  ///   - isOpen: Whether each word counts.
  ///   - firstMark: What the words of the first unit are marked with, one more for each further one.
  ///   - met: The last mark of each word, by number.
  init(
    of range: Range<Int>, in units: TextUnits, numbers column: Span<UInt32>,
    weights: Span<Double>, isOpen: Span<Bool>, firstMark: Int, met: inout [UInt32]
  ) {
    guard let first = range.first else { return }
    let shift = units.start[first]
    var met = met.mutableSpan
    var found = [UInt32](repeating: 0, count: column.count)
    var different = found.mutableSpan
    var count = 0
    norms.reserveCapacity(range.count)
    starts.reserveCapacity(range.count + 1)
    for unit in range {
      let mark = UInt32(truncatingIfNeeded: firstMark + unit - first)
      var norm = 0.0
      for place in units.start[unit] - shift..<units.end[unit] - shift where isOpen[place] {
        let number = Int(column[place])
        if met[number] == mark { continue }
        met[number] = mark
        different[count] = column[place]
        count &+= 1
        norm += weights[number] * weights[number]
      }
      norms.append(norm)
      starts.append(count)
    }
    found.removeLast(found.count - count)
    numbers = found
  }

  /// The scalar product of a unit with the one whose words bear a mark, and the information that the
  /// two share.
  func common(
    of unit: Int, marked mark: UInt32, in met: Span<UInt32>, weights: Span<Double>
  ) -> (product: Double, bits: Double) {
    let column = numbers.span
    var product = 0.0
    var shared = 0.0
    for place in starts[unit]..<starts[unit + 1] {
      let number = Int(column[place])
      if met[number] == mark {
        product += weights[number] * weights[number]
        shared += weights[number]
      }
    }
    return (product, shared)
  }
}

/// Which units of the second document hold each telling word that both documents have.
struct UnitHolders {
  private var units: [Int] = []
  private var starts: [Int]

  /// Lists the units of the second document.
  init(of sets: UnitSets, words: PairWords) {
    // Words that the second document has alone bear higher numbers.
    let count = words.countOfA
    var begins = [Int](repeating: 0, count: count + 1)
    for number in sets.numbers where Int(number) < count { begins[Int(number) &+ 1] &+= 1 }
    var total = 0
    for number in 0..<count {
      let isTelling =
        begins[number + 1] > 0 && words.bits(of: number) >= RetellingRule.tellingBits
        && words.pairsOfPlaces(of: number) <= RetellingRule.mostPlaces
      if isTelling { total += begins[number + 1] }
      begins[number + 1] = total
    }
    let fixed = begins
    starts = fixed
    guard total > 0 else { return }
    units = Array(repeating: 0, count: total)
    Self.fill(&units, of: sets, starts: fixed.span, next: &begins)
  }

  private static func fill(
    _ units: inout [Int], of sets: UnitSets, starts: Span<Int>, next begins: inout [Int]
  ) {
    var units = units.mutableSpan
    var next = begins.mutableSpan
    let numbers = sets.numbers.span
    for unit in sets.norms.indices {
      for place in sets.places(of: unit) {
        let number = Int(numbers[place])
        guard number < starts.count - 1, starts[number] < starts[number + 1] else { continue }
        units[next[number]] = unit
        next[number] &+= 1
      }
    }
  }

  /// Whether the documents have no telling word in common.
  var isEmpty: Bool { units.isEmpty }

  /// Adds the squared bits of a unit's telling words to the sums of the units that hold them, and
  /// notes the units that had none.
  func add(
    _ words: ArraySlice<UInt32>, weights: Span<Double>, to squares: inout [Double],
    _ touched: inout [Int]
  ) {
    let units = units.span
    let starts = starts.span
    var squares = squares.mutableSpan
    for number in words {
      let number = Int(number)
      for place in starts[number]..<starts[number + 1] {
        let unit = units[place]
        if squares[unit] == 0 { touched.append(unit) }
        squares[unit] += weights[number] * weights[number]
      }
    }
  }
}
