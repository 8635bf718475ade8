/// Where a repair may take from what the damaged archive lost.
public enum RepairSource: Sendable {
  /// The original documents, as they were or are to be added; any number of them may be missing.
  case documents([ArchiveInput])
  /// Another archive of the same corpus, a backup for instance; it may be damaged itself.
  case archive(Archive)
}

/// What a repair brought back.
public struct RepairReport: Hashable, Sendable {
  /// The versions that are exactly what they were: their identifiers are the same. Ascending.
  public internal(set) var identicalVersions: [Int] = []
  /// The versions that have a new identifier, because something is missing in them or in a version
  /// before. Ascending.
  public internal(set) var changedVersions: [Int] = []
  /// The versions at the end of which nothing could be brought back. Ascending.
  public internal(set) var droppedVersions: [Int] = []
  /// The documents that are lost.
  public internal(set) var lostDocuments: [AffectedDocument] = []
  /// The documents whose paths are lost; they are kept as `lost+found/` and their digest.
  public internal(set) var namelessDocuments: [AffectedDocument] = []

  /// Whether the new archive is the same as the old one was.
  public var isComplete: Bool { changedVersions.isEmpty && droppedVersions.isEmpty }
}
