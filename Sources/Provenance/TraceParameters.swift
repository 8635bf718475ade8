public import TextReuse

/// What a trace was asked to do. Stored with the trace, so that it can be repeated.
public struct TraceParameters: Codable, Sendable, Hashable {
  /// What counts as a shared passage.
  public var reuse = ReuseParameters()

  /// Creates the default parameters.
  public init() {}

  /// Creates parameters with other bounds of what counts as a shared passage.
  ///
  /// - Parameters:
  ///   - minimumWords: The fewest equal words of a passage.
  ///   - minimumBits: The least information of a passage's equal words, in bits.
  public init(minimumWords: Int, minimumBits: Double) {
    reuse.minimumWords = minimumWords
    reuse.minimumBits = minimumBits
  }
}
