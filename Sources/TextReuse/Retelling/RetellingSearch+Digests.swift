extension RetellingSearch {
  /// Adds digests: stretches of one document that shorten a much longer stretch of the other.
  ///
  /// The units of a digest follow each other; their sources need not, as long as none lies beyond
  /// `RetellingRule.condensedGap` units from the others. That could be any two texts on one topic,
  /// so it must be a stretch of several units, from separate places, with enough information as a
  /// whole, that no single passage explains to more than half.
  mutating func addDigests(
    _ matches: [UnitMatch], to pieces: inout [RetoldPiece], open: OpenPositions
  ) {
    guard matches.count >= RetellingRule.condensedUnits else { return }
    var found: [RetoldPiece] = []
    for side in [\UnitMatch.a, \UnitMatch.b] {
      let isA = side == \UnitMatch.a
      let groups = MatchCluster.groups(
        of: Self.nearlyBest(matches, of: side),
        gapOfA: isA ? RetellingRule.digestGap : RetellingRule.condensedGap,
        gapOfB: isA ? RetellingRule.condensedGap : RetellingRule.digestGap, units: units)
      for group in groups {
        guard Self.isDense(group.map { $0[keyPath: side] }),
          Self.places(group.map { isA ? $0.b : $0.a }) >= RetellingRule.condensedPlaces,
          let (a, b) = hull(of: group, open: open)
        else { continue }
        let digest = isA ? a : b
        let source = isA ? b : a
        guard source.count >= RetellingRule.condensedRatio * digest.count,
          digest.count >= minimumWords
        else { continue }
        let likeness = likeness(a, b, open: open)
        let contained = isA ? likeness.containedInB : likeness.containedInA
        if likeness.bits >= minimumBits, contained >= RetellingRule.digestShare {
          found.append(
            RetoldPiece(
              a: a, b: b, bits: likeness.bits, passage: nil, kind: .digest, isPlain: false))
        }
      }
    }
    found.sort(by: RetoldPiece.precedes)
    for digest in found {
      let inside = pieces.indices.filter { pieces[$0].overlaps(digest) }
      let isA = digest.a.count < digest.b.count
      let short = isA ? digest.a : digest.b
      let isExplained = inside.contains { index in
        pieces[index].kind == .digest
          || Self.covered(short, by: [isA ? pieces[index].a : pieces[index].b])
            > RetellingRule.digestCopied
      }
      let copied = inside.filter { pieces[$0].isPlain }.map { isA ? pieces[$0].a : pieces[$0].b }
      if isExplained || Self.covered(short, by: copied) > RetellingRule.digestCopied { continue }
      var piece = digest
      for index in inside { piece.join(pieces[index], kind: .digest) }
      for index in inside.reversed() { pieces.remove(at: index) }
      pieces.append(piece)
    }
  }

  /// Whether enough units, and enough of those between the first and the last, are among these.
  private static func isDense(_ units: [Int]) -> Bool {
    guard let first = units.min(), let last = units.max() else { return false }
    let count = Set(units).count
    return count >= RetellingRule.condensedUnits
      && Double(count) >= RetellingRule.digestShare * Double(last - first + 1)
  }

  /// The matches that are almost as good as their unit's best one.
  private static func nearlyBest(
    _ matches: [UnitMatch], of side: KeyPath<UnitMatch, Int>
  ) -> [UnitMatch] {
    let units = matches.map { $0[keyPath: side] }
    guard let first = units.min(), let last = units.max() else { return [] }
    var best = [Double](repeating: 0, count: last - first + 1)
    for (unit, match) in zip(units, matches) {
      best[unit - first] = max(best[unit - first], match.bits)
    }
    return zip(units, matches)
      .filter { $1.bits >= RetellingRule.nearlyBest * best[$0 - first] }.map(\.1)
  }

  /// The number of separate places among units: those with more than one unit between them.
  private static func places(_ units: [Int]) -> Int {
    let sorted = units.sorted()
    return zip(sorted, sorted.dropFirst()).reduce(1) { $0 + ($1.1 - $1.0 > 2 ? 1 : 0) }
  }
}

extension [RetoldPiece] {
  /// Joins passages that follow each other in one document and stand far apart in the other, among
  /// them a retold one: a digest of which each sentence was found by itself.
  ///
  /// As of any digest, no more than half of it may be plain copies, and all that it takes up must
  /// stand within `RetellingRule.condensedGap` units' words. None of them is longer than a few
  /// sentences unless it is much shortened itself: passages retold at length are passages.
  mutating func joinDigests(run: (Int) -> Int) {
    guard count > 1 else { return }
    for side in [\RetoldPiece.a, \RetoldPiece.b] {
      let other = side == \RetoldPiece.a ? \RetoldPiece.b : \RetoldPiece.a
      sort {
        ($0[keyPath: side].lowerBound, $0[keyPath: other].lowerBound)
          < ($1[keyPath: side].lowerBound, $1[keyPath: other].lowerBound)
      }
      var result: [RetoldPiece] = []
      var group: [RetoldPiece] = []
      func close() {
        result += Self.digest(of: group, side: side, other: other) ?? group
        group = []
      }
      for piece in self {
        if let last = group.last {
          let gap = piece[keyPath: side].lowerBound - last[keyPath: side].upperBound
          let isNext =
            abs(gap) <= RetellingRule.joinedGap
            && run(piece[keyPath: side].lowerBound) == run(last[keyPath: side].lowerBound)
            && run(piece[keyPath: other].lowerBound) == run(last[keyPath: other].lowerBound)
          if !isNext { close() }
        }
        group.append(piece)
      }
      close()
      self = result
    }
  }

  /// The digest that neighbours on one side make up; nil if they are none.
  private static func digest(
    of group: [RetoldPiece], side: KeyPath<RetoldPiece, Range<Int>>,
    other: KeyPath<RetoldPiece, Range<Int>>
  ) -> [RetoldPiece]? {
    guard group.count > 1, var digest = group.first,
      group.contains(where: { $0.kind != .verbatim })
    else { return nil }
    let isBrief = group.allSatisfy { piece in
      piece[keyPath: side].count <= RetellingRule.sentences * TextUnits.longest
        || piece[keyPath: other].count
          >= RetellingRule.condensedRatio * piece[keyPath: side].count
    }
    guard isBrief else { return nil }
    let sources = group.map { $0[keyPath: other] }.sorted { $0.lowerBound < $1.lowerBound }
    let gaps = zip(sources, sources.dropFirst()).map { $1.lowerBound - $0.upperBound }
    guard gaps.allSatisfy({ $0 <= RetellingRule.condensedGap * TextUnits.longest }) else {
      return nil
    }
    for piece in group.dropFirst() {
      digest.join(piece, kind: .digest)
      digest.bits += piece.bits
    }
    digest.kind = .digest
    digest.isPlain = false
    let short = digest[keyPath: side]
    let copied = group.filter(\.isPlain).map { $0[keyPath: side] }
    guard digest[keyPath: other].count >= RetellingRule.condensedRatio * short.count,
      RetellingSearch.covered(short, by: copied) <= RetellingRule.digestCopied
    else { return nil }
    return [digest]
  }
}
