internal import TextReuse

/// A passage with the text that may have come first on one side and its follower on the other.
struct OrientedPassage: Sendable {
  /// One step of the alignment.
  struct Step: Sendable {
    /// What happened, as `onlyA` for words that only the source has.
    let kind: AlignmentStep.Kind
    /// The words of the source.
    let source: Range<Int>
    /// The words of the copy.
    let copy: Range<Int>
  }

  /// The words of the source.
  let source: Range<Int>
  /// The words of the copy.
  let copy: Range<Int>
  /// The alignment; of a passage that was told anew only what kept its order, because what stands
  /// between is no variant of the same place.
  let steps: [Step]

  /// Turns a passage so that `source` is its first side.
  init(_ passage: Passage, source: Int) {
    let aligned =
      passage.kind == .verbatim ? passage.steps : passage.steps.filter { $0.kind == .keep }
    if passage.a.document == source {
      self.source = passage.a.words
      copy = passage.b.words
      steps = aligned.map { Step(kind: $0.kind, source: $0.a, copy: $0.b) }
    } else {
      self.source = passage.b.words
      copy = passage.a.words
      steps = aligned.map { step in
        let kind: AlignmentStep.Kind =
          switch step.kind {
          case .onlyA: .onlyB
          case .onlyB: .onlyA
          default: step.kind
          }
        return Step(kind: kind, source: step.b, copy: step.a)
      }
    }
  }
}
