internal import Documents
internal import TextReuse

/// What a text takes over tends to stand later in it than in its source: the follower begins with
/// words of its own.
///
/// Silent about a lone passage, which may be a lead hook or a single quotation, and about versions of
/// one text: there what stands later follows from which version is longer, which says nothing. The
/// design gives up to 1.4 nats; measured, it is right in some 55 of 100 pairs.
struct PositionCue: Cue {
  let isStyle = true

  /// Weights by how much later the shared words stand, as a share of the text.
  private static let steps: [(shift: Double, nats: Double)] = [(0.4, 0.4), (0.2, 0.3), (0.1, 0.2)]
  /// The shared bits from which the cue speaks at full weight.
  private static let fullBits = 1500.0

  init() {}

  func evidence(source: Int, copy: Int, link: Link, in context: CueContext) -> [Evidence] {
    guard context.regime(of: link) == .quotation else { return [] }
    let passages = context.passages(of: link, source: source)
    guard Self.stretches(passages.map(\.source)) > 1, Self.stretches(passages.map(\.copy)) > 1
    else { return [] }
    var shift = 0.0
    var weight = 0.0
    for passage in passages {
      let bits = context.table.bits[source].bits(passage.source)
      shift += bits * (place(passage.copy, copy, context) - place(passage.source, source, context))
      weight += bits
    }
    guard weight > 0 else { return [] }
    shift /= weight
    guard let step = Self.steps.first(where: { shift >= $0.shift }) else { return [] }
    return [
      Evidence(
        cue: "position", nats: step.nats * min(1, link.bits / Self.fullBits),
        note: "the shared words stand later in the follower, after words of its own")
    ]
  }

  /// The number of separate stretches of text; the same words found twice count once.
  private static func stretches(_ words: [Range<Int>]) -> Int { WordRanges(words).ranges.count }

  /// Where a passage stands in its text, 0…1.
  private func place(_ words: Range<Int>, _ document: Int, _ context: CueContext) -> Double {
    let all = context.documents[document].words.count
    guard all > 0 else { return 0 }
    return Double(words.lowerBound + words.upperBound) / 2 / Double(all)
  }
}
