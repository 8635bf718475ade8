extension Passage {
  /// Whether `left` stands before `right` in a result: by their documents, then by their first and
  /// last words on side `a`, then on side `b`.
  static func precedes(_ left: Passage, _ right: Passage) -> Bool {
    if left.a.document != right.a.document { return left.a.document < right.a.document }
    if left.b.document != right.b.document { return left.b.document < right.b.document }
    return left.a.words != right.a.words ? left.a < right.a : left.b < right.b
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
