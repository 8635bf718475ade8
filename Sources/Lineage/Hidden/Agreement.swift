/// What two texts read alike where a third reads something else, or nothing.
///
/// Textual criticism's *lack*: the distance of the third text from what the two have in common.
/// Where a text is the source of the other two, or stands on the way from one to the other, the other
/// two have nothing in common that it lacks.
struct Agreement: Sendable {
  /// Where they do, in the order of the first text.
  private(set) var sites: [AgreementSite] = []
  /// The information of those words, in bits.
  private(set) var bits = 0.0

  /// The third text has the place, and reads it otherwise, if what it shares with each of the two stands
  /// within this many words of it there: as far as passages of one stretch stand apart.
  private static let reach = 60

  /// Compares what two texts share with a third that may lack it. Linear in the words that they share.
  init(
    of first: Int, and second: Int, against third: Int,
    table: LinkTable, sequences: inout WordSequencesCache
  ) {
    let shared = table.words(of: first, in: second)
    let held = table.words(of: first, in: third)
    let heldOfSecond = table.words(of: second, in: third)
    guard !held.isEmpty, !heldOfSecond.isEmpty else { return }
    // Where the third only adds words, nothing is lacking.
    guard shared.subtracting(held).ranges.contains(where: { !$0.isEmpty }) else { return }
    let own = sequences[first]
    let other = sequences[second]
    let lacking = sequences[third]
    var runs: [Range<Int>] = []
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
          runs.append(first..<word)
          start = nil
        }
      }
    }
    for run in runs
    where run.count >= WordSequences.length
      && held.intersects((run.lowerBound - Self.reach)..<(run.upperBound + Self.reach))
    {
      // Where one word is changed, as many sequences change as a sequence has words; the words before it
      // are shared by all three.
      let inner = run.lowerBound + WordSequences.length - 1
      let words = inner..<run.upperBound
      let start = other.position(of: own.keys[run.lowerBound]) ?? 0
      guard heldOfSecond.intersects((start - Self.reach)..<(start + run.count + Self.reach)) else {
        continue
      }
      let place = start + (inner - run.lowerBound)
      sites.append(
        AgreementSite(
          agreeing: [
            .init(document: first, words: words),
            .init(document: second, words: place..<(place + words.count)),
          ], deviating: third))
      bits += table.bits[first].bits(words)
    }
  }

  /// The number of places.
  var count: Int { sites.count }
}
