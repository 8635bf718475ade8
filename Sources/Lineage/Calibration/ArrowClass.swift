/// What sort of evidence a direction rests on. Each sort is trusted as far as it proved right.
package enum ArrowClass: String, Sendable, CaseIterable {
  /// A date, a credit, or what a text says of its own edition speaks.
  case stated
  /// A mark that time or a hand has left speaks: an advanced year, a lost bracket, a mended word; or the
  /// place between other texts.
  case marked
  /// Only how the texts are made speaks, or what one says of its own work.
  case stylistic

  private static let statedCues: Set<String> = [
    "credit", "embedded", "translated-original", "declared-copy", "declared-state",
    "declared-edition",
    "date",
  ]
  private static let markedCues: Set<String> = [
    "edition-advanced", "address-upgraded", "damage", "displaced-opening", "unintroduced",
    "bracket-absorbed",
    "typo-mended", "later-year", "deixis", "relative-day",
    HandedOn.cue,
  ]
  // That a text speaks of work of its own is not said about the words that two texts share.
  private static let stylisticCues: Set<String> = [
    "fit", "idiom", "innovation", "position", "neutralised", "self-declared",
  ]

  /// The sort of an arrow by the cues that speak for or against it; nil if none does.
  ///
  /// The surest sort counts that has a cue, since it decides the direction wherever it speaks.
  package init?(cues: some Collection<String>) {
    if cues.contains(where: Self.statedCues.contains) {
      self = .stated
    } else if cues.contains(where: Self.markedCues.contains) {
      self = .marked
    } else if cues.contains(where: Self.stylisticCues.contains) {
      self = .stylistic
    } else {
      return nil
    }
  }

  /// Whether a cue speaks for a direction at all, rather than for a link or for a hidden source.
  package static func isArrowCue(_ cue: String) -> Bool {
    statedCues.contains(cue) || markedCues.contains(cue) || stylisticCues.contains(cue)
  }
}
