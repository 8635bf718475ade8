/// How much an archive may make a reader hold; checked before anything is allocated or inflated.
public struct ArchiveLimits: Hashable, Sendable {
  /// The most bytes that one document may have: 64 MiB unless set.
  public var documentBytes: Int
  /// The most documents that one version may have: 10 million unless set.
  public var documents: Int

  /// Limits that fit every archive of articles.
  public init(documentBytes: Int = 64 << 20, documents: Int = 10_000_000) {
    self.documentBytes = documentBytes
    self.documents = documents
  }

  /// The most bytes of a manifest: it is held as a whole, and 10 million paths of 100 bytes fit.
  static let manifestBytes = 1 << 30
  /// The most bytes of a position in the log, far above any disk and far below overflow.
  static let logBytes = 1 << 56
}
