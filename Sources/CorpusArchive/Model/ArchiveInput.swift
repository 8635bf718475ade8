/// A document to be added: a path, and the bytes when they are asked for.
///
/// Bytes are asked for once for each attempt to commit, in the order of the paths, and let go at
/// once, so that a corpus need not fit in memory. A content that the archive has is not asked for if
/// its digest is given.
public struct ArchiveInput: Sendable {
  /// The path inside the corpus, with `/` between its components.
  public let path: String
  /// The SHA-256 that the bytes were found to have; `nil` if nobody has looked.
  public let digest: ContentDigest?
  /// Gives the document's bytes.
  public let contents: @Sendable () throws -> [UInt8]

  /// A document whose bytes are read when they are needed.
  ///
  /// - Parameters:
  ///   - path: The path inside the corpus.
  ///   - digest: The SHA-256 of the bytes, if it is known. Should they have another one when they are
  ///     read, what is read counts.
  ///   - contents: Gives the bytes.
  public init(
    path: String, digest: ContentDigest? = nil,
    contents: @escaping @Sendable () throws -> [UInt8]
  ) {
    self.path = path
    self.digest = digest
    self.contents = contents
  }

  /// A document that is at hand.
  public init(path: String, bytes: [UInt8]) {
    self.init(path: path) { bytes }
  }
}

/// A file that describes the documents of a version and is kept with it, beside the manifest.
public struct ArchiveMetadata: Hashable, Sendable {
  /// The name of the file, one path component.
  public let name: String
  /// The bytes of the file.
  public let bytes: [UInt8]

  /// A metadata file of the given name.
  public init(name: String = "metadata", bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// How a version is written.
public struct ArchiveWritingOptions: Hashable, Sendable {
  /// The effort of compression, 1 to 9; 6 unless set. No part of a version's identity.
  public var compressionLevel: Int
  /// How many blocks may be compressed at the same time; 1 to 16, 8 unless set: enough to keep
  /// the other cores busy while the next documents are compared with the log.
  public var concurrentBlocks: Int

  /// Options with the defaults that the format recommends.
  public init(compressionLevel: Int = 6, concurrentBlocks: Int = 8) {
    self.compressionLevel = min(max(compressionLevel, 1), 9)
    self.concurrentBlocks = min(max(concurrentBlocks, 1), 16)
  }
}
