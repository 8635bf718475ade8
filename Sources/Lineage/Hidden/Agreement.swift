/// What two texts read alike where a third reads something else, or nothing.
///
/// Textual criticism's *lack*: the distance of the third text from what the two have in common.
/// Where a text is the source of the other two, or stands on the way from one to the other, the other
/// two have nothing in common that it lacks.
struct Agreement: Sendable {
  /// Where they do, as words of the first text; empty ranges where the third has more than both.
  private(set) var places: [Range<Int>] = []
  /// The information of those words, in bits.
  private(set) var bits = 0.0

  /// Shorter runs are no reading of their own: where one word is changed, five sequences change.
  private static let shortestRun = 4
  /// The third text has the place, and reads it otherwise, if what it shares with the first stands
  /// within this many words: as far as passages of one stretch stand apart.
  private static let reach = 60

  /// Compares three texts.
  ///
  /// - Parameters:
  ///   - first: A text, and the text that it is compared with.
  ///   - third: The text that may lack what the two have.
  /// - Complexity: linear in the words that the two share.
  init(
    of first: Int, and second: Int, against third: Int, table: LinkTable,
    sequences: inout WordSequencesCache
  ) {
    let shared = table.words(of: first, in: second)
    let held = table.words(of: first, in: third)
    guard !held.isEmpty else { return }
    // What the third has by the alignment it has by its sequences too, but for the words at the seams.
    guard shared.subtracting(held).ranges.contains(where: { !$0.isEmpty }) else { return }
    let own = sequences[first]
    let other = sequences[second]
    let lacking = sequences[third]
    for range in shared.ranges where range.count >= WordSequences.length {
      var start: Int?
      let end = min(range.upperBound - WordSequences.length + 1, own.keys.count)
      guard range.lowerBound < end else { continue }
      for word in range.lowerBound...end {
        let agrees =
          word < end && other.contains(own.keys[word]) && !lacking.contains(own.keys[word])
        if agrees {
          start = start ?? word
        } else if let first = start {
          add(first..<word, near: held)
          start = nil
        }
      }
    }
    bits = places.reduce(0) { $0 + table.bits[first].bits($1) }
  }

  private mutating func add(_ run: Range<Int>, near held: WordRanges) {
    guard run.count >= Self.shortestRun,
      held.intersects((run.lowerBound - Self.reach)..<(run.upperBound + Self.reach))
    else { return }
    // The outermost words of the outermost sequences are shared by all three.
    let inner = min(run.lowerBound + WordSequences.length - 1, run.upperBound)
    places.append(inner..<run.upperBound)
  }

  /// The number of places.
  var count: Int { places.count }
}
