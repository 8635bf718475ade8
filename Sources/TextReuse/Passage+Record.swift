extension AlignmentStep: BitwiseCopyable {}
extension Occurrence: BitwiseCopyable {}

/// A passage as it stands on a shelf, without its cluster: 56 bytes, and 20 a step beside it.
struct PassageRecord: BitwiseCopyable, Sendable {
  let a: Occurrence
  let b: Occurrence
  private let words: UInt32
  /// Where the steps begin among those of the records around it.
  var firstStep: UInt32
  /// The number of steps; none if all words are equal.
  let stepCount: UInt32
  private let kind: UInt8
  private let isKept: Bool
  private let bits: Double
  private let surprise: Double

  private static let kinds: [Passage.Kind] = [.verbatim, .paraphrase, .digest]

  /// Takes down a passage whose steps will stand from a place on.
  init(_ passage: Passage, firstStep: Int) {
    a = passage.a
    b = passage.b
    words = UInt32(clamping: passage.equalWords)
    self.firstStep = UInt32(truncatingIfNeeded: firstStep)
    isKept = passage.isWhollyKept
    stepCount = isKept ? 0 : UInt32(truncatingIfNeeded: passage.steps.count)
    kind = UInt8(truncatingIfNeeded: Self.kinds.firstIndex(of: passage.kind) ?? 0)
    bits = passage.bits
    surprise = passage.surprise
  }

  /// Where the steps stand among those of the records around it.
  var stepRange: Range<Int> { Int(firstStep)..<Int(firstStep) + Int(stepCount) }

  /// The passage, given its steps.
  func passage(steps: ArraySlice<AlignmentStep>, cluster: Int) -> Passage {
    Passage(
      a: a, b: b,
      steps: isKept ? [AlignmentStep(kind: .keep, a: a.words, b: b.words)] : Array(steps),
      equalWords: Int(words), bits: bits, surprise: surprise, cluster: cluster,
      kind: Self.kinds[Int(kind)])
  }
}
