/// A set of words, by number, that is emptied at no cost.
struct WordMarks {
  /// The last set that each word was in.
  private var marks: [UInt32] = []
  private var mark: UInt32 = 0

  /// Makes room for numbers below `count`.
  mutating func reserve(_ count: Int) {
    while marks.count < count { marks.append(0) }
  }

  /// Empties the set.
  mutating func begin() {
    mark &+= 1
    guard mark == 0 else { return }
    for index in marks.indices { marks[index] = 0 }
    mark = 1
  }

  /// Adds a word; false if it is there already.
  @inline(__always)
  mutating func insert(_ number: UInt32) -> Bool {
    if marks[Int(number)] == mark { return false }
    marks[Int(number)] = mark
    return true
  }

  /// Whether a word is in the set.
  @inline(__always)
  func contains(_ number: UInt32) -> Bool { marks[Int(number)] == mark }
}
