/// The bounds of the inference that can leave something out, with the reason for each default.
///
/// They stand in the trace; where one was reached in a way that can have changed what is shown, the
/// trace has a warning.
public struct LineageLimits: Hashable, Sendable, Codable {
  /// The most texts that are weighed as the source of one stretch, those that share most with it: 12,
  /// because the true one is nearly always among the nearest three. Taken as at least 2.
  public var candidates = 12
  /// The most sites of variation that are listed of one cluster, the most telling ones: 64, more than
  /// a reader compares. Taken as at least 0.
  public var sites = 64
  /// The longest reading, in words: 40, a long sentence. What is longer is a passage of its own, and a
  /// text that lacks more has a gap there and no reading. Taken as at least 1.
  public var readingWords = 40
  /// The most texts of one cluster that are collated, those that share most: 200, beyond which every
  /// word varies somewhere. Taken as at least 4.
  public var collatedTexts = 200

  /// Creates the default limits.
  public init() {}

  /// The limits in the range in which they work.
  var inRange: LineageLimits {
    var limits = self
    limits.candidates = max(2, candidates)
    limits.sites = max(0, sites)
    limits.readingWords = min(max(1, readingWords), 1_000)
    limits.collatedTexts = min(max(4, collatedTexts), 10_000)
    return limits
  }
}
