extension Archive {
  /// How often a writer starts again because another one was faster.
  private static let attempts = 3

  /// Adds a version.
  ///
  /// A content that any version before has is not stored again, and of a new one only what the
  /// archive's text does not have. The order of the documents does not matter. Either the version
  /// is there as a whole when this returns, and survives a power failure, or nothing has changed.
  ///
  /// - Parameters:
  ///   - documents: The documents; their bytes are asked for one at a time.
  ///   - metadata: A file that describes the documents and is kept beside them.
  ///   - time: When the version was taken, as text without control characters, at most 64 bytes.
  ///   - options: How to compress.
  /// - Returns: The new version.
  /// - Throws: ``ArchiveError``: a path is refused or used twice, a document cannot be read or is
  ///   too large, the archive is damaged, other writers were faster three times, or the disk failed.
  /// - Complexity: O(*n*) in the bytes of the documents, and in the bytes of the archive's text if
  ///   any document is new.
  @discardableResult
  public func add(
    _ documents: [ArchiveInput], metadata: ArchiveMetadata? = nil, time: String? = nil,
    options: ArchiveWritingOptions = ArchiveWritingOptions()
  ) async throws(ArchiveError) -> ArchiveVersion {
    let request = VersionWriter.Request(
      documents: try Self.checked(documents, limits: limits), metadata: metadata, time: time,
      options: options)
    try Self.check(metadata, limits: limits)
    try Self.check(time)
    // Writing has a cache of its own; one of them is enough for the memory.
    releaseMemory()
    for _ in 0..<Self.attempts {
      let reader = try ArchiveReader(root: path, files: files, limits: limits)
      try prepareFolder()
      var writer = try VersionWriter(reader: reader, request: request)
      if try await writer.run() {
        try reload()
        return try version(reader.chain.newest + 1)
      }
    }
    throw .busy(path: path, attempts: Self.attempts)
  }

  /// Adds a version of documents that are at hand.
  @discardableResult
  public func add(
    _ documents: [(path: String, bytes: [UInt8])], metadata: ArchiveMetadata? = nil,
    time: String? = nil, options: ArchiveWritingOptions = ArchiveWritingOptions()
  ) async throws(ArchiveError) -> ArchiveVersion {
    try await add(
      documents.map { ArchiveInput(path: $0.path, bytes: $0.bytes) }, metadata: metadata,
      time: time, options: options)
  }

  /// Names the paths that some file systems cannot keep apart because they differ in case only,
  /// as groups, sorted by their bytes.
  ///
  /// Such paths may be archived; they cannot all be extracted everywhere.
  public static func caseClashes(among paths: [String]) -> [[String]] {
    var groups: [String: [String]] = [:]
    var names: Set<String> = []
    // Mostly there is no clash, and no group has to be made.
    guard !paths.allSatisfy({ names.insert($0.lowercased()).inserted }) else { return [] }
    for path in paths { groups[path.lowercased(), default: []].append(path) }
    return groups.values.filter { $0.count > 1 }
      .map { $0.sorted(by: DocumentPath.precedes) }
      .sorted { DocumentPath.precedes($0[0], $1[0]) }
  }

  /// Whether a version has exactly these documents and this metadata file.
  ///
  /// - Throws: ``ArchiveError`` if any file of the archive is not what was written.
  /// - Complexity: O(*n*) in the bytes of the archive's files; no text is inflated.
  package func isHeld(
    by version: ArchiveVersion, _ documents: [(path: String, sha256: ContentDigest)],
    metadata: ArchiveMetadata?
  ) throws(ArchiveError) -> Bool {
    guard version.documentCount == documents.count, version.metadata?.name == metadata?.name,
      version.metadata?.sha256 == metadata.map({ ContentDigest(of: $0.bytes) })
    else { return false }
    // A manifest says everything about the documents, and its digest everything about it.
    let entries = documents.map { ManifestEntry(path: $0.path, digest: $0.sha256) }
      .sorted { DocumentPath.precedes($0.path, $1.path) }
    guard ContentDigest(of: Manifest.text(entries)) == version.manifest else { return false }
    try reading { (reader) throws(ArchiveError) in
      try Verifier(reader: reader).checkFiles()
    }
    return true
  }

  private static func checked(
    _ documents: [ArchiveInput], limits: ArchiveLimits
  ) throws(ArchiveError) -> [ArchiveInput] {
    guard documents.count <= limits.documents else {
      throw .refusedInput(
        path: documents.last?.path ?? "",
        reason: "a version has at most \(limits.documents) documents")
    }
    // Strings are equal if they are canonically equivalent: NFC and NFD of one name clash here as
    // they would in a folder of macOS.
    var seen: Set<String> = []
    for document in documents {
      if let problem = DocumentPath.problem(with: document.path) {
        throw .refusedInput(path: document.path, reason: problem)
      }
      guard seen.insert(document.path).inserted else {
        throw .refusedInput(path: document.path, reason: "another document has the same path")
      }
    }
    return documents.sorted { DocumentPath.precedes($0.path, $1.path) }
  }

  private static func check(
    _ metadata: ArchiveMetadata?, limits: ArchiveLimits
  ) throws(ArchiveError) {
    guard let metadata else { return }
    if metadata.name.utf8.contains(UInt8(ascii: "/")) {
      throw .refusedInput(path: metadata.name, reason: "its name has a slash")
    }
    if let problem = DocumentPath.problem(with: metadata.name) {
      throw .refusedInput(path: metadata.name, reason: problem)
    }
    guard metadata.bytes.count <= limits.documentBytes else {
      throw .refusedInput(
        path: metadata.name,
        reason: "it has \(metadata.bytes.count) bytes of \(limits.documentBytes) allowed")
    }
  }

  private static func check(_ time: String?) throws(ArchiveError) {
    guard let time else { return }
    guard time.utf8.count <= 64, time.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
      throw .refusedInput(path: "time", reason: "it has more than 64 bytes or a control character")
    }
  }

  /// An archive that was copied without its empty folder has no scratch folder.
  private func prepareFolder() throws(ArchiveError) {
    do throws(FileFailure) {
      try files.makeDirectory(path + "/" + ScratchFile.folder)
    } catch {
      guard !error.isTaken else { return }
      throw .storage(error, intactVersions: versions.count)
    }
  }
}
