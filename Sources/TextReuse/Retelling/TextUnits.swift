/// The sentences of a corpus, as the search for retold text compares them.
///
/// A unit is a sentence, except that one of fewer than `shortest` words goes with the sentence before
/// it, because so few words show nothing, and that a longer one than `longest` is cut, because lists
/// without full stops would otherwise resemble everything. No unit crosses a border between regions.
struct TextUnits: Sendable {
  /// The fewest words of a unit that has another one before it in its region.
  static let shortest = 5
  /// The most words after which a unit ends; an unusually long sentence.
  static let longest = 30

  /// The position of each unit's first word in `CorpusWords.words`, ascending.
  private(set) var start: [Int] = []
  /// The position after each unit's last word.
  private(set) var end: [Int] = []
  /// The run that holds each unit.
  private(set) var run: [Int] = []
  /// Where the units of each document begin, by its place in `CorpusWords.order`; one more at the
  /// end.
  private var first: [Int] = []

  /// The units of a document, given as its place in `CorpusWords.order`.
  func units(of document: Int) -> Range<Int> { first[document]..<first[document + 1] }

  /// The unit that holds a position of one of the units given; if none does, the last one before.
  ///
  /// - Complexity: O(log *n*) for *n* units.
  func unit(at position: Int, among units: Range<Int>) -> Int {
    var low = units.lowerBound
    var high = units.upperBound
    while low < high {
      let middle = (low + high) / 2
      if start[middle] <= position { low = middle + 1 } else { high = middle }
    }
    return max(units.lowerBound, low - 1)
  }

  /// Cuts a corpus into units.
  ///
  /// - Complexity: O(*w*) for *w* words; 24 bytes a unit.
  init(corpus: CorpusWords) {
    first.reserveCapacity(corpus.order.count + 1)
    for run in corpus.runStart.indices {
      while first.count <= corpus.runDocument[run] { first.append(start.count) }
      append(
        run: run, positions: corpus.runStart[run]..<corpus.runEnd(run),
        sentenceStarts: corpus.sentenceStarts)
    }
    while first.count <= corpus.order.count { first.append(start.count) }
  }

  /// Adds the units of one run.
  private mutating func append(
    run number: Int, positions: Range<Int>, sentenceStarts: PositionSet
  ) {
    let firstUnit = start.count
    var open = positions.lowerBound
    for position in positions {
      let isLast =
        position + 1 == positions.upperBound
        || sentenceStarts.contains(UInt32(truncatingIfNeeded: position + 1))
      guard isLast || position + 1 - open >= Self.longest else { continue }
      if position + 1 - open < Self.shortest, start.count > firstUnit {
        end[end.count - 1] = position + 1
      } else {
        start.append(open)
        end.append(position + 1)
        run.append(number)
      }
      open = position + 1
    }
  }
}
