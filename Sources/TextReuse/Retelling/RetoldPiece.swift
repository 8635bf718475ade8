/// A passage on its way through the second pass: one that was aligned, or one that was pieced
/// together.
struct RetoldPiece: Sendable {
  /// The positions in `CorpusWords.words` on the side of the first document.
  var a: Range<Int>
  /// The positions on the side of the second document.
  var b: Range<Int>
  /// What it tells, in bits.
  var bits: Double
  /// The aligned passage that it is, as an index; nil if there is no such passage.
  var passage: Int?
  /// What it is if it was pieced together.
  var kind: Passage.Kind
  /// Whether it is a plain copy, which nothing but another plain copy may be joined with.
  var isPlain: Bool
  /// Whether it is an aligned passage, of any length, with the identity of a plain copy.
  var isClose = false

  /// Whether the pieces share positions on both sides.
  func overlaps(_ other: RetoldPiece) -> Bool { a.overlaps(other.a) && b.overlaps(other.b) }

  /// Whether this piece stands before another one: the most telling first, then by place.
  static func precedes(_ left: RetoldPiece, _ right: RetoldPiece) -> Bool {
    if left.bits != right.bits { return left.bits > right.bits }
    return (left.a.lowerBound, left.b.lowerBound, left.a.upperBound, left.b.upperBound)
      < (right.a.lowerBound, right.b.lowerBound, right.a.upperBound, right.b.upperBound)
  }

  /// Takes in another piece and what lies between the two.
  mutating func join(_ other: RetoldPiece, kind: Passage.Kind) {
    a = min(a.lowerBound, other.a.lowerBound)..<max(a.upperBound, other.a.upperBound)
    b = min(b.lowerBound, other.b.lowerBound)..<max(b.upperBound, other.b.upperBound)
    passage = nil
    self.kind = kind
  }
}

extension [RetoldPiece] {
  /// Drops the fragments of better pieces.
  ///
  /// A line that a list repeats matches all of its copies. What lies for more than half of its words
  /// on one side inside a piece that tells more than twice as much is such a fragment; a second copy
  /// of a text, which tells about as much as the first, is not.
  ///
  /// - Parameter stands: Tells whether a piece that looks like a fragment is worth keeping all the
  ///   same, such as a sentence that one document prints a second time as its caption.
  /// - Returns: The pieces that stay, the most telling first.
  func withoutFragments(unless stands: (RetoldPiece) -> Bool) -> [RetoldPiece] {
    var kept: [RetoldPiece] = []
    for piece in sorted(by: RetoldPiece.precedes) {
      let isFragment = kept.contains { better in
        2 * piece.bits <= better.bits
          && (2 * piece.a.clamped(to: better.a).count > piece.a.count
            || 2 * piece.b.clamped(to: better.b).count > piece.b.count)
      }
      if !isFragment || stands(piece) { kept.append(piece) }
    }
    return kept
  }

  /// Drops all but the best of a line that one of the documents repeats.
  ///
  /// A short piece of one document that stands at `RetellingRule.formulaPlaces` places or more in the
  /// other is a formula of that document, such as the address in each entry of a list: one of them
  /// tells that both have it, the others tell the same again. Plain copies are longer than that, and
  /// stay wherever they stand.
  ///
  /// - Complexity: O(*n*²) for *n* pieces.
  func withoutFormulas() -> [RetoldPiece] {
    let ranked = sorted(by: RetoldPiece.precedes)
    return ranked.enumerated().filter { index, piece in
      if piece.isPlain { return true }
      return [\RetoldPiece.a, \RetoldPiece.b].allSatisfy { side in
        let range = piece[keyPath: side]
        let copies = ranked.indices.filter { other in
          let common = ranked[other][keyPath: side].clamped(to: range).count
          return 2 * common > Swift.min(range.count, ranked[other][keyPath: side].count)
        }
        return copies.count < RetellingRule.formulaPlaces || copies.first == index
      }
    }.map(\.element)
  }

  /// Joins pieces that are one passage: those so near each other, on both sides, that the gap is
  /// small, at most `RetellingRule.joinedGap` words, and small beside the shorter of the two.
  ///
  /// Their order does not matter: sentences that changed places are one passage still.
  ///
  /// - Parameter run: Tells which region holds a position; no passage crosses its border.
  /// - Returns: The passages, by place.
  func joined(run: (Int) -> Int) -> [RetoldPiece] {
    var pieces = self
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      // A grown piece may reach others that were passed by: until none does.
      pieces.sort { ($0.a.lowerBound, $0.b.lowerBound) < ($1.a.lowerBound, $1.b.lowerBound) }
      var isTaken = [Bool](repeating: false, count: pieces.count)
      for index in pieces.indices where !isTaken[index] {
        var other = index + 1
        while other < pieces.count,
          pieces[other].a.lowerBound <= pieces[index].a.upperBound + RetellingRule.joinedGap
        {
          if !isTaken[other], pieces[index].isNear(pieces[other]),
            run(pieces[index].a.lowerBound) == run(pieces[other].a.lowerBound),
            run(pieces[index].b.lowerBound) == run(pieces[other].b.lowerBound)
          {
            pieces[index].take(pieces[other])
            isTaken[other] = true
            hasChanged = true
          }
          other += 1
        }
      }
      pieces = pieces.indices.filter { !isTaken[$0] }.map { pieces[$0] }
    }
    return pieces
  }
}

extension RetoldPiece {
  fileprivate mutating func take(_ other: RetoldPiece) {
    let isInOrder = (a.lowerBound < other.a.lowerBound) == (b.lowerBound < other.b.lowerBound)
    let isVerbatim = kind == .verbatim && other.kind == .verbatim && isInOrder
    join(other, kind: isVerbatim ? .verbatim : .paraphrase)
    bits += other.bits
    isPlain = isPlain && other.isPlain
  }

  /// Whether two pieces are near enough to be one.
  fileprivate func isNear(_ other: RetoldPiece) -> Bool {
    Self.isNear(a, other.a) && Self.isNear(b, other.b)
  }

  private static func isNear(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let gap =
      max(left.lowerBound, right.lowerBound) - min(left.upperBound, right.upperBound)
    let shorter = Double(min(left.count, right.count)) * RetellingRule.joinedShare
    return gap <= RetellingRule.joinedGap && Double(gap) <= shorter && Double(gap) > -shorter
  }
}
