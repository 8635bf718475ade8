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
