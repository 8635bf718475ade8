/// Looks a second time at two documents that share a passage, for text that was told in other words.
///
/// Alignment finds what kept its order. What was reworded, shuffled, translated forth and back, or
/// shortened keeps many of its words, in other places. Between documents that share text already
/// that is worth looking for; other pairs (`RareWordPairs`) must show first that they share more of
/// it than chance explains (`retoldBits`).
struct RetellingSearch {
  let corpus: CorpusWords
  let units: TextUnits
  let minimumBits: Double
  let minimumWords: Int
  private(set) var words: PairWords
  private var matcher: UnitMatcher

  /// Prepares to look at pairs of documents, one after the other.
  init(
    corpus: CorpusWords, units: TextUnits, information: [Double], logarithms: IntegerLogarithms,
    minimumWords: Int, minimumBits: Double
  ) {
    self.corpus = corpus
    self.units = units
    self.minimumWords = minimumWords
    self.minimumBits = minimumBits
    words = PairWords(corpus: corpus, information: information, logarithms: logarithms)
    matcher = UnitMatcher(units: units)
  }

  /// What two documents share, after the second look.
  ///
  /// - Parameters:
  ///   - pair: The documents.
  ///   - passages: Their aligned passages, with documents as places in `CorpusWords.order`.
  /// - Returns: The passages that stay as they are, and new ones in place of those that they hold.
  /// - Complexity: O(*n*) for *n* words of both documents, and the square of the number of passages.
  mutating func passages(of pair: DocumentPair, _ passages: ArraySlice<Passage>) -> [Passage] {
    guard let (a, b) = positions(of: pair) else { return Array(passages) }
    let unitsOfA = units.units(of: pair.first)
    let unitsOfB = units.units(of: pair.second)
    var pieces: [RetoldPiece] = passages.indices.map { index in
      let passage = passages[index]
      return RetoldPiece(
        a: corpus.positions(of: passage.a), b: corpus.positions(of: passage.b),
        bits: passage.bits, passage: index, kind: passage.kind, isPlain: passage.isPlain,
        isClose: passage.identity >= RetellingRule.plainIdentity)
    }
    var open = OpenPositions(a, b)
    for piece in pieces where piece.isPlain { open.close(piece.a, piece.b) }
    let isWorthALook = open.isWorthALook(minimumWords)
    if !isWorthALook, passages.count <= 1 { return Array(passages) }
    words.load(a, b)
    let matches =
      isWorthALook
      ? matcher.matches(of: unitsOfA, and: unitsOfB, words: words, open: open) : []
    // With nothing to join it stays as it is.
    if matches.isEmpty, passages.count <= 1 { return Array(passages) }
    addRetold(matches, to: &pieces, open: open)
    let all = OpenPositions(a, b)
    pieces = pieces.withoutFragments { piece in
      piece.isClose && likeness(piece.a, piece.b, open: all).bits >= minimumBits
    }.withoutFormulas().joined(run: corpus.run)
    let everything =
      !matches.isEmpty && pieces.contains(where: \.isPlain)
      ? matcher.matches(of: unitsOfA, and: unitsOfB, words: words, open: all) : matches
    addDigests(everything, to: &pieces, open: all)
    pieces.joinDigests(run: corpus.run)
    let alignment = RetoldAlignment(corpus: corpus)
    return pieces.compactMap { piece in
      if let index = piece.passage { return passages[index] }
      return alignment.passage(
        piece, first: pair.first, second: pair.second, words: words)
    }
  }

  /// How much two documents share in retold passages, in bits: `Significance` adds them up. What was
  /// aligned counts nothing.
  ///
  /// - Complexity: O(*n*) for *n* words of both documents.
  mutating func retoldBits(of pair: DocumentPair, besides aligned: [Alignment]) -> Double {
    guard let (a, b) = positions(of: pair) else { return 0 }
    words.load(a, b)
    var open = OpenPositions(a, b)
    for alignment in aligned { open.close(alignment.a, alignment.b) }
    let matches = matcher.matches(
      of: units.units(of: pair.first), and: units.units(of: pair.second), words: words, open: open)
    var pieces: [RetoldPiece] = []
    addRetold(matches, to: &pieces, open: open)
    return Significance.surprise(of: pieces.map(\.bits), minimumBits: minimumBits)
  }

  /// Where the units of two documents stand; nil if one has none.
  private func positions(of pair: DocumentPair) -> (a: Range<Int>, b: Range<Int>)? {
    let unitsOfA = units.units(of: pair.first)
    let unitsOfB = units.units(of: pair.second)
    guard let first = unitsOfA.first, let last = unitsOfA.last, let firstOfB = unitsOfB.first,
      let lastOfB = unitsOfB.last
    else { return nil }
    return (units.start[first]..<units.end[last], units.start[firstOfB]..<units.end[lastOfB])
  }

  /// Adds what matches near each other make up, in place of the aligned passages inside.
  private mutating func addRetold(
    _ matches: [UnitMatch], to pieces: inout [RetoldPiece], open: OpenPositions
  ) {
    var found = retold(matches, gap: RetellingRule.gap, open: open)
    found.sort(by: RetoldPiece.precedes)
    for var piece in found {
      let inside = pieces.indices.filter { !pieces[$0].isPlain && pieces[$0].overlaps(piece) }
      if !inside.isEmpty, !isOnePassage(piece, inside.map { pieces[$0] }, open: open) { continue }
      for index in inside {
        piece.join(pieces[index], kind: .paraphrase)
        piece.bits = max(piece.bits, pieces[index].bits)
      }
      for index in inside.reversed() { pieces.remove(at: index) }
      pieces.append(piece)
    }
  }

  /// Whether what was found around aligned passages is more than they are.
  ///
  /// Either the words outside of them tell something of their own, or there are hardly any such
  /// words and the passages are several: sentences that changed places.
  private mutating func isOnePassage(
    _ piece: RetoldPiece, _ inside: [RetoldPiece], open: OpenPositions
  ) -> Bool {
    let a = Self.covered(piece.a, by: inside.map(\.a))
    let b = Self.covered(piece.b, by: inside.map(\.b))
    if a >= RetellingRule.explained, b >= RetellingRule.explained {
      let gap = Double(RetellingRule.joinedGap)
      return inside.count > 1 && (1 - a) * Double(piece.a.count) <= gap
        && (1 - b) * Double(piece.b.count) <= gap
    }
    var rest = OpenPositions(piece.a, piece.b, of: open)
    for other in inside { rest.close(other.a, other.b) }
    return likeness(piece.a, piece.b, open: rest).bits >= RetellingRule.ownBits
  }

  /// The groups of matches that count. One whose sides hold too little of each other is taken apart
  /// at smaller gaps.
  private mutating func retold(
    _ matches: [UnitMatch], gap: Int, open: OpenPositions
  ) -> [RetoldPiece] {
    var found: [RetoldPiece] = []
    for group in MatchCluster.groups(of: matches, gapOfA: gap, gapOfB: gap, units: units) {
      guard let (a, b) = hull(of: group, open: open) else { continue }
      let likeness = likeness(a, b, open: open)
      if likeness.containedInA < RetellingRule.leastContained
        || likeness.containedInB < RetellingRule.leastContained
      {
        if gap > 0, group.count > 1 { found += retold(group, gap: gap - 1, open: open) }
      } else if likeness.bits >= minimumBits, a.count >= minimumWords, b.count >= minimumWords {
        found.append(
          RetoldPiece(
            a: a, b: b, bits: likeness.bits, passage: nil, kind: .paraphrase, isPlain: false))
      }
    }
    return found
  }

  /// The positions of a group's units, from the first to the last telling word that both sides hold.
  mutating func hull(
    of group: [UnitMatch], open: OpenPositions
  ) -> (Range<Int>, Range<Int>)? {
    guard let first = group.first, let last = group.last, let low = group.map(\.b).min(),
      let high = group.map(\.b).max()
    else { return nil }
    let a = units.start[first.a]..<units.end[last.a]
    let b = units.start[low]..<units.end[high]
    let sharedB = trimmed(b, to: a, open: open)
    let sharedA = trimmed(a, to: sharedB, open: open)
    return sharedA.isEmpty || sharedB.isEmpty ? nil : (sharedA, sharedB)
  }

  /// A stretch without what precedes and follows the telling words that another one holds too.
  private mutating func trimmed(
    _ range: Range<Int>, to other: Range<Int>, open: OpenPositions
  ) -> Range<Int> {
    words.beginSet()
    for position in other where open.contains(position) {
      _ = words.insert(words.number(at: position))
    }
    func isShared(_ position: Int) -> Bool {
      let word = words.number(at: position)
      return open.contains(position) && words.contains(word)
        && words.bits(of: word) >= RetellingRule.tellingBits
    }
    guard let first = range.first(where: isShared), let last = range.last(where: isShared) else {
      return range.lowerBound..<range.lowerBound
    }
    return first..<last + 1
  }

  /// What two stretches share.
  struct Likeness {
    /// The information of their common words beyond chance, in bits.
    var bits: Double
    /// The share of the second stretch's information that the first one holds.
    var containedInA: Double
    /// The share of the first stretch's information that the second one holds.
    var containedInB: Double
  }

  /// Weighs what two stretches share, as sets of words.
  ///
  /// The test of significance: that a word of one stretch stands by chance in another one of *n*
  /// different words has a probability of about *n* · 2^−bits, so that to see it there tells
  /// bits − log2 *n*; one bit more is taken off because even in a retold text a word is kept only
  /// every other time. Words that tell less than nothing count nothing. *n* is that of the longer
  /// stretch.
  mutating func likeness(_ a: Range<Int>, _ b: Range<Int>, open: OpenPositions) -> Likeness {
    words.beginSet()
    var countOfA = 0
    var bitsOfA = 0.0
    for position in a where open.contains(a: position) {
      let word = words.number(at: position)
      guard words.insert(word) else { continue }
      countOfA += 1
      bitsOfA += words.bits(of: word)
    }
    var countOfB = 0
    var bitsOfB = 0.0
    var shared: [Double] = []
    for position in b where open.contains(b: position) {
      let word = words.number(at: position)
      guard let isShared = words.meet(word) else { continue }
      countOfB += 1
      bitsOfB += words.bits(of: word)
      if isShared { shared.append(words.bits(of: word)) }
    }
    let chance = words.logarithms.bits(of: max(countOfA, countOfB)) + 1
    let common = shared.reduce(0, +)
    return Likeness(
      bits: shared.reduce(0) { $0 + max(0, $1 - chance) },
      containedInA: bitsOfB > 0 ? common / bitsOfB : 0,
      containedInB: bitsOfA > 0 ? common / bitsOfA : 0)
  }

  /// The share of a range that lies in any of the others.
  static func covered(_ range: Range<Int>, by others: [Range<Int>]) -> Double {
    var end = range.lowerBound
    var count = 0
    for other in others.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let part =
        max(
          end, other.lowerBound)..<max(
          end, other.lowerBound, min(range.upperBound, other.upperBound))
      count += part.count
      end = max(end, part.upperBound)
    }
    return range.isEmpty ? 0 : Double(count) / Double(range.count)
  }
}

extension Passage {
  /// Whether the passage is a plain copy.
  fileprivate var isPlain: Bool {
    equalWords >= RetellingRule.plainWords && identity >= RetellingRule.plainIdentity
  }
}

extension CorpusWords {
  /// Where the words of an occurrence stand, whose document is given as a place in `order`.
  ///
  /// - Complexity: O(log *r*) for *r* runs.
  func positions(of occurrence: Occurrence) -> Range<Int> {
    var low = 0
    var high = runStart.count
    while low < high {
      let middle = (low + high) / 2
      let isBefore =
        (runDocument[middle], runFirstWord[middle])
        <= (occurrence.document, occurrence.words.lowerBound)
      if isBefore { low = middle + 1 } else { high = middle }
    }
    let run = max(0, low - 1)
    let shift = runStart[run] - runFirstWord[run]
    return occurrence.words.lowerBound + shift..<occurrence.words.upperBound + shift
  }

  /// The word index, in its document, of a position.
  func wordIndex(at position: Int) -> Int {
    let run = run(at: position)
    return position - runStart[run] + runFirstWord[run]
  }
}
