/// Which units of the second document of a pair hold each telling word that both documents have.
struct UnitHolders {
  /// Where the list of each word of the first document begins in `links`, by number; `end` for telling
  /// words that stand nowhere yet, `none` for others.
  private var heads: [UInt32] = []
  /// The lists: from 2 on, because two numbers have a meaning of their own.
  private var links = [Link](repeating: Link(), count: Self.firstLink)
  /// The telling words at hand.
  private var telling: [UInt32] = []

  private static let none: UInt32 = 0
  private static let end: UInt32 = 1
  private static let firstLink = 2

  /// One unit of a word's list.
  private struct Link {
    var unit: UInt32 = 0
    var next: UInt32 = 0
  }

  /// Whether the documents have no telling word in common.
  var isEmpty: Bool { links.count == Self.firstLink }

  /// Lists the units of a second document.
  ///
  /// - Parameters:
  ///   - range: The units.
  ///   - units: Where they stand.
  ///   - words: The words of both documents.
  ///   - isOpen: Whether each word of the second one counts.
  mutating func list(
    _ range: Range<Int>, in units: TextUnits, words: PairWords, isOpen: Span<Bool>
  ) {
    for number in telling { heads[Int(number)] = Self.none }
    telling.removeAll(keepingCapacity: true)
    links.removeLast(links.count - Self.firstLink)
    while heads.count < words.countOfA { heads.append(Self.none) }
    for number in words.shared where words.isTelling(Int(number)) {
      telling.append(number)
      heads[Int(number)] = Self.end
    }
    guard let first = range.first, !telling.isEmpty else { return }
    Self.link(
      range, in: units, shift: units.start[first], numbers: words.numbersOfB.span,
      isOpen: isOpen, heads: &heads, links: &links)
  }

  private static func link(
    _ range: Range<Int>, in units: TextUnits, shift: Int, numbers: Span<UInt32>,
    isOpen: Span<Bool>, heads column: inout [UInt32], links: inout [Link]
  ) {
    var heads = column.mutableSpan
    for unit in range {
      let name = UInt32(truncatingIfNeeded: unit - range.lowerBound)
      for place in units.start[unit] - shift..<units.end[unit] - shift where isOpen[place] {
        let number = Int(numbers[place])
        // Words that the second document has alone bear higher numbers.
        guard number < heads.count else { continue }
        let head = heads[number]
        guard head != none, head == end || links[Int(head)].unit != name else { continue }
        heads[number] = UInt32(truncatingIfNeeded: links.count)
        links.append(Link(unit: name, next: head))
      }
    }
  }

  /// Adds the squared bits of a unit's telling words to the sums of the units that hold them, and
  /// notes the units that had none.
  ///
  /// - Parameters:
  ///   - places: Where the words of the unit stand in the columns of the first document.
  ///   - numbers: The number of each word of the document.
  ///   - isOpen: Whether each word counts.
  ///   - weights: The bits of each word, by number.
  ///   - marks: Working memory.
  ///   - squares: The sums.
  ///   - touched: The units of the second document that have one.
  func add(
    _ places: Range<Int>, numbers: Span<UInt32>, isOpen: Span<Bool>, weights: Span<Double>,
    marks: inout WordMarks, to squares: inout [Double], _ touched: inout [Int]
  ) {
    let heads = heads.span
    let links = links.span
    marks.begin()
    for place in places where isOpen[place] {
      let number = numbers[place]
      var link = heads[Int(number)]
      guard link > Self.end, marks.insert(number) else { continue }
      let square = weights[Int(number)] * weights[Int(number)]
      while link > Self.end {
        let unit = Int(links[Int(link)].unit)
        if squares[unit] == 0 { touched.append(unit) }
        squares[unit] += square
        link = links[Int(link)].next
      }
    }
  }
}
