/// What changed from one version to another.
public struct ArchiveDifference: Hashable, Sendable {
  /// The documents that only the later version has, by path.
  public internal(set) var added: [ArchiveDocument] = []
  /// The documents that only the earlier version has, by path.
  public internal(set) var removed: [ArchiveDocument] = []
  /// The documents that both have with different bytes, by path.
  public internal(set) var changed: [ChangedDocument] = []

  /// Whether both versions have the same documents.
  public var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }
}

/// A document that two versions have with different bytes.
public struct ChangedDocument: Hashable, Sendable {
  /// The path in both versions.
  public let path: String
  /// The SHA-256 of the earlier bytes.
  public let before: ContentDigest
  /// The SHA-256 of the later bytes.
  public let after: ContentDigest
  /// The byte ranges that differ, ascending, cut at lines and sentences.
  public let ranges: [ChangedRange]
}

/// A part of a document and what took its place. One of the two may be empty, never both.
public struct ChangedRange: Hashable, Sendable {
  /// The bytes of the earlier document.
  public let before: Range<Int>
  /// The bytes of the later document.
  public let after: Range<Int>
}
