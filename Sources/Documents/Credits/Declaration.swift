/// A place where a text says that it is itself the origin of something in it.
public struct Declaration: Hashable, Sendable, Codable {
  /// What the text claims to have done.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// "The following are translated excerpts": it made the translation that it prints.
    case translation
    /// "told this newspaper", "in an interview with us": it heard it itself.
    case interview
    /// "obtained by", "seen by this newspaper": it had the paper in hand.
    case obtained
    /// Numbered notes such as `[1]` in the running text: an edited original.
    case numberedNotes = "numbered-notes"
    /// "This story will be updated": it is an early state of itself.
    case preliminary
    /// "This story has been updated": it is a later state of itself.
    case updated

    /// Whether the claim is about where the words come from, rather than about the state of the text.
    package var isOrigin: Bool { self != .preliminary && self != .updated }
  }

  /// What is claimed.
  public let kind: Kind
  /// The claiming words.
  public let span: ByteSpan

  /// Creates a declaration.
  public init(kind: Kind, span: ByteSpan) {
    self.kind = kind
    self.span = span
  }
}
