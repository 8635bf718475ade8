/// Words as a text is scanned: one row a word, laid out in the columns of a `WordTable` at the end.
///
/// Adding a word writes 24 bytes to one place, which is cheaper than five columns that each look
/// whether they have room.
struct WordList {
  /// One word, with the fields of `WordTable`.
  struct Row {
    var hash: UInt64 = 0
    var start: UInt32 = 0
    var end: UInt32 = 0
    var sentence: UInt32 = 0
    var region: UInt16 = 0
  }

  /// The words, and after the first `count` of them spare room.
  var rows: [Row]
  /// The number of words.
  var count = 0

  /// Creates an empty list with room for about so many words.
  init(capacity: Int) { rows = Array(repeating: Row(), count: max(16, capacity)) }

  /// Makes room for one more word at least.
  mutating func makeRoom() {
    guard count == rows.count else { return }
    rows.append(contentsOf: repeatElement(Row(), count: rows.count))
  }
}
