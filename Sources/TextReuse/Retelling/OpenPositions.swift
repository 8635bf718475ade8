/// The positions of two documents that no plain copy covers.
struct OpenPositions: Sendable {
  private let a: Range<Int>
  private let b: Range<Int>
  private(set) var isOpenInA: [Bool]
  private(set) var isOpenInB: [Bool]

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
    Self.close(first.clamped(to: a), in: &isOpenInA, from: a.lowerBound)
    Self.close(second.clamped(to: b), in: &isOpenInB, from: b.lowerBound)
  }

  private static func close(_ positions: Range<Int>, in column: inout [Bool], from first: Int) {
    var isOpen = column.mutableSpan
    for position in positions { isOpen[position - first] = false }
  }

  /// Whether enough is open on both sides to hold a passage.
  func isWorthALook(_ words: Int) -> Bool {
    Self.holds(words, isOpenInA.span) && Self.holds(words, isOpenInB.span)
  }

  private static func holds(_ words: Int, _ isOpen: Span<Bool>) -> Bool {
    var count = 0
    for index in isOpen.indices {
      count += isOpen[index] ? 1 : 0
      if count >= words { return true }
    }
    return words <= 0
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
