extension Passage {
  /// Both documents in one number.
  fileprivate var documents: UInt64 { Self.joined(a.document, b.document) }

  /// Where a passage stands among those of its documents: by its first and last words on side `a`, then
  /// on side `b`.
  fileprivate var place: (UInt64, UInt64) {
    (
      Self.joined(a.words.lowerBound, a.words.upperBound),
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
  ///
  /// - Complexity: O(*n*) for *n* passages, but for those of one pair of documents.
  consuming func sortedForResult() -> [Passage] {
    var keys = map(\.documents)
    var numbers = indices.map { UInt32(truncatingIfNeeded: $0) }
    RadixSort.sort(&keys, &numbers)
    var sorted: [Passage] = []
    sorted.reserveCapacity(count)
    var start = 0
    for index in keys.indices where index + 1 == keys.count || keys[index + 1] != keys[index] {
      let pair = numbers[start...index].map { (place: self[Int($0)].place, number: $0) }
      for (_, number) in pair.sorted(by: { left, right in
        left.place != right.place ? left.place < right.place : left.number < right.number
      }) {
        sorted.append(self[Int(number)])
      }
      start = index + 1
    }
    return sorted
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
