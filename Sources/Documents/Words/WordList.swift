/// Words as a text is scanned, before they are laid out as a `WordTable`.
///
/// Only what differs from word to word is written for each, into columns that have room; the sentence and
/// the region are noted once for all words of a sentence.
struct WordList {
  /// The words of one sentence, up to `end`, beginning where those of the run before end.
  struct Run {
    let end: Int
    let sentence: UInt32
    let region: UInt16
  }

  /// The hashes of the words, and after the first `count` of them spare room, as in the other columns.
  var hash: [UInt64]
  /// The byte offsets at which the words begin.
  var start: [UInt32]
  /// The byte offsets after the words.
  var end: [UInt32]
  /// The number of words.
  var count = 0
  /// The sentences, in text order.
  private(set) var runs: [Run] = []

  /// Creates an empty list with room for about so many words.
  init(capacity: Int) {
    let room = max(16, capacity)
    hash = Array(repeating: 0, count: room)
    start = Array(repeating: 0, count: room)
    end = Array(repeating: 0, count: room)
  }

  /// Makes room for one more word at least.
  mutating func makeRoom() {
    guard count == hash.count else { return }
    let room = count / 2
    hash.append(contentsOf: repeatElement(0, count: room))
    start.append(contentsOf: repeatElement(0, count: room))
    end.append(contentsOf: repeatElement(0, count: room))
  }

  /// Says that the words since the last sentence are of this one.
  mutating func endSentence(_ sentence: UInt32, region: UInt16) {
    guard count > runs.last?.end ?? 0 else { return }
    runs.append(Run(end: count, sentence: sentence, region: region))
  }
}

extension WordList {
  /// One value for each word, which all words of a sentence share.
  func column<Value>(_ value: (Run) -> Value) -> [Value] {
    [Value](capacity: count) { column in
      for run in runs { column.append(repeating: value(run), count: run.end - column.count) }
    }
  }

  /// Ends the columns with the last word. Their room stays, as most tables are dropped soon.
  mutating func trim() {
    hash.removeLast(hash.count - count)
    start.removeLast(start.count - count)
    end.removeLast(end.count - count)
  }
}
