extension Passage {
  /// Where a passage stands in a result: by its documents, then by its first and last words on side
  /// `a`, then on side `b`. Numbers that are compared one by one.
  fileprivate var place: (UInt64, UInt64, UInt64) {
    (
      Self.joined(a.document, b.document), Self.joined(a.words.lowerBound, a.words.upperBound),
      Self.joined(b.words.lowerBound, b.words.upperBound)
    )
  }

  private static func joined(_ first: Int, _ second: Int) -> UInt64 {
    UInt64(UInt32(truncatingIfNeeded: first)) << 32 | UInt64(UInt32(truncatingIfNeeded: second))
  }

  /// The same passage with each document's number replaced by the one listed for it.
  ///
  /// The sides are swapped if the second document has the lower number now.
  func withDocuments(renumbered numbers: [Int]) -> Passage {
    let first = Occurrence(document: numbers[a.document], words: a.words)
    let second = Occurrence(document: numbers[b.document], words: b.words)
    if first.document <= second.document {
      return Passage(
        a: first, b: second, steps: steps, equalWords: equalWords, bits: bits, surprise: surprise,
        cluster: cluster, kind: kind)
    }
    return Passage(
      a: second, b: first, steps: steps.map(\.mirrored), equalWords: equalWords, bits: bits,
      surprise: surprise, cluster: cluster, kind: kind)
  }
}

extension [Passage] {
  /// The passages in the order of a result.
  func sortedForResult() -> [Passage] {
    let places = map(\.place)
    return indices.sorted {
      places[$0] != places[$1] ? places[$0] < places[$1] : $0 < $1
    }.map { self[$0] }
  }
}

extension AlignmentStep {
  /// The same step seen from the other side.
  var mirrored: AlignmentStep {
    let kind: Kind =
      switch kind {
      case .keep: .keep
      case .substitute: .substitute
      case .onlyA: .onlyB
      case .onlyB: .onlyA
      }
    return AlignmentStep(kind: kind, a: b, b: a)
  }
}
