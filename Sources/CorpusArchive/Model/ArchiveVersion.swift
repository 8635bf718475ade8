/// One immutable version of a corpus in an archive.
public struct ArchiveVersion: Hashable, Sendable {
  /// The number of the version, from 1.
  public let number: Int
  /// The SHA-256 of the version's record. It commits to every document and to all versions before.
  public let identifier: ContentDigest
  /// The identifier of the version before; `nil` in version 1.
  public let parent: ContentDigest?
  /// How many documents the version has.
  public let documentCount: Int
  /// How many bytes these documents have together, before any sharing.
  public let byteCount: Int
  /// How many contents no version before has.
  public let newDocumentCount: Int
  /// How many bytes of text the version appended to the archive's log.
  public let newByteCount: Int
  /// The SHA-256 of the version's manifest.
  public let manifest: ContentDigest
  /// When the version was taken, as the writer was told; `nil` if it was not.
  public let time: String?
  /// The file that describes the documents, by name, digest and size; `nil` if there is none.
  public let metadata: ArchiveMetadataSummary?
  /// The size of the version's file on disk, in bytes.
  public let storedByteCount: Int
}

/// What a version's record says about its metadata file.
public struct ArchiveMetadataSummary: Hashable, Sendable {
  /// The name of the file, without a folder.
  public let name: String
  /// The SHA-256 of its bytes.
  public let sha256: ContentDigest
  /// The size in bytes.
  public let byteCount: Int
}

/// One document of a version.
public struct ArchiveDocument: Hashable, Sendable {
  /// The path inside the corpus, with `/` between its components.
  public let path: String
  /// The SHA-256 of the document's bytes.
  public let sha256: ContentDigest
  /// The size in bytes; `nil` if damage hides it.
  public let byteCount: Int?
}
