/// One place where an archive is not what its writer wrote.
public struct ArchiveDamage: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The file ends too early.
    case truncated
    /// Bytes changed: a header, check sum or digest does not fit.
    case altered
    /// Everything is whole by itself, but the content is not what a digest or count promises.
    case wrongContent = "wrong content"
    /// A version's file is missing or belongs to another archive or place.
    case brokenChain = "broken chain"
    /// A size is above what a reader accepts.
    case limit
    /// A document has a path that would leave its folder or that some system cannot hold.
    case path
    /// The file could not be read at all.
    case unreadable
  }

  /// What is wrong.
  public let kind: Kind
  /// The file, relative to the archive's folder.
  public let file: String
  /// Where in the file, in bytes; `nil` when it is the file as a whole.
  public let offset: Int?
  /// What was wanted and what was found, one clause without a full stop.
  public let detail: String

  /// A place of damage.
  public init(kind: Kind, file: String, offset: Int?, detail: String) {
    self.kind = kind
    self.file = file
    self.offset = offset
    self.detail = detail
  }
}

extension ArchiveDamage: CustomStringConvertible {
  /// The place and what is wrong there, one line without a full stop.
  public var description: String {
    let place = offset.map { "\(file), byte \($0)" } ?? file
    return "\(place): \(kind.rawValue): \(detail)"
  }
}

/// A document of one version that damage keeps from being read.
public struct AffectedDocument: Hashable, Sendable {
  /// The number of the version.
  public let version: Int
  /// The path in that version.
  public let path: String
  /// The SHA-256 that the bytes should have.
  public let sha256: ContentDigest
}

/// What a verification found.
public struct DamageReport: Hashable, Sendable {
  /// How many version files were looked at.
  public internal(set) var fileCount = 0
  /// How many bytes they have together.
  public internal(set) var storedByteCount = 0
  /// How many different documents were read and compared with their digests; 0 in a quick check.
  public internal(set) var verifiedDocumentCount = 0
  /// How many bytes these documents have.
  public internal(set) var verifiedByteCount = 0
  /// Every damaged place, by file and offset.
  public internal(set) var damages: [ArchiveDamage] = []
  /// Every document that cannot be read, by version, then in the order of the manifest.
  public internal(set) var affectedDocuments: [AffectedDocument] = []
  /// The numbers of versions whose record or manifest cannot be read: none of their documents can
  /// be listed. Ascending.
  public internal(set) var unlistedVersions: [Int] = []

  /// Whether nothing is wrong.
  public var isWhole: Bool {
    damages.isEmpty && affectedDocuments.isEmpty && unlistedVersions.isEmpty
  }

  /// The numbers of all versions that lost something, ascending.
  public var affectedVersions: [Int] {
    Array(Set(affectedDocuments.map(\.version)).union(unlistedVersions)).sorted()
  }
}
