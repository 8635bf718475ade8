internal import Documents

/// What two texts are to each other by how much they share, which decides the cues that may speak.
///
/// A rule that holds for one kind need not hold for another. Copyists damage what they take over, but
/// editors of a text that lives on mend it; where a passage stands depends, between two versions, on
/// which of them is longer, and length says nothing about direction.
enum PairRegime: Sendable {
  /// Each text is mostly its own, or one of them all but wholly: one has a passage from the other.
  case quotation
  /// One of the two is mostly made of what both have, the other is not: a cut, or a text built on
  /// another.
  case copy
  /// Both are mostly made of what both have: two states of one text.
  case versions

  /// In a quotation each text shares less than this part of its words.
  private static let mostlyOwn = 0.5
  /// Of two versions each shares at least this part.
  private static let mostlyShared = 0.6
  /// A text that shares less than this part of its words only quotes, or is only quoted from, however
  /// short the other is.
  private static let almostOwn = 0.2
  /// The words of its own that each text of a quotation must have.
  static let fewestOwnWords = 40

  /// Reads the regime from the shared words.
  init(_ link: Link, _ documents: [Document]) {
    let a = Self.part(link.wordsOfA, of: documents[link.a].wordCount)
    let b = Self.part(link.wordsOfB, of: documents[link.b].wordCount)
    let isOwn =
      max(a.share, b.share) < Self.mostlyOwn || min(a.share, b.share) < Self.almostOwn
    if isOwn, min(a.own, b.own) >= Self.fewestOwnWords {
      self = .quotation
    } else if min(a.share, b.share) >= Self.mostlyShared {
      self = .versions
    } else {
      self = .copy
    }
  }

  /// How much of a text is shared, 0…1, and how many words are its own.
  private static func part(_ shared: WordRanges, of words: Int) -> (share: Double, own: Int) {
    let all = max(1, words)
    let shared = min(all, shared.count)
    return (Double(shared) / Double(all), all - shared)
  }
}
