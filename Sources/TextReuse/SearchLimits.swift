/// The bounds of the search that can leave a match out, in the range in which they work.
struct SearchLimits: Sendable {
  /// The most places of a shingle of which all are paired.
  let frequentPlaces: Int
  /// How far beyond the last equal word the next ones are looked for, in words a side.
  let gapWords: Int
  /// The most alignments of a pair that one word takes part in.
  let repeats: Int
  /// The most passages of a pair that are looked at again.
  let retoldPassages: Int

  /// Takes the bounds that were asked for, or the nearest ones that work.
  init(_ parameters: ReuseParameters = .init()) {
    frequentPlaces = min(max(2, parameters.frequentPlaces), 4_096)
    gapWords = min(max(2, parameters.gapWords), 64)
    retoldPassages = min(max(1, parameters.retoldPassages), 4_096)
    repeats = min(max(1, parameters.repeats), 255)
  }
}
