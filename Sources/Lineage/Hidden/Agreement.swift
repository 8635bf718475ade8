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

  /// The third text has the place, and reads it otherwise, if words that all three have stand within
  /// this many words of it: as far as passages of one stretch stand apart. Words that it shares with
  /// one of them alone show nothing: who quotes two texts one after the other has both side by side.
  private static let reach = 60

  /// Compares what two texts share with a third that may lack it. Linear in the words that they share.
  ///
  /// - Parameters:
  ///   - first: One of the two.
  ///   - second: The other.
  ///   - third: The text that may lack what they share.
  ///   - explained: Words of the first that both have from another text of the corpus.
  ///   - table: The links.
  ///   - sequences: The documents' words.
  init(
    of first: Int, and second: Int, against third: Int,
    besides explained: WordRanges = WordRanges(),
    table: LinkTable, sequences: inout WordSequencesCache
  ) {
    let all = table.words(of: first, in: second)
    let shared = all.subtracting(explained)
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
