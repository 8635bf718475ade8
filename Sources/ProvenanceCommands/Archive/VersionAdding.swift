internal import CorpusArchive

/// Adding a version, unless nothing has changed since the newest one.
struct VersionAdding {
  let store: ArchiveStore
  let name: String
  let inputs: [ArchiveInput]
  let metadata: ArchiveMetadata?
  let time: String?
  let isForced: Bool
  let limits: ArchiveLimits

  /// What came of it.
  struct Result {
    /// The name of the corpus.
    let name: String
    /// The new version, or the one that stands.
    let version: ArchiveVersion
    /// Whether the version is new.
    let isAdded: Bool

    /// What is said to a person.
    var text: String {
      guard isAdded else { return "nothing changed; version \(version.number) stands\n" }
      return "\(name)@\(version.number): \(ResultText.count(version.documentCount, "file")), "
        + "\(version.newDocumentCount) of them new; "
        + "\(ResultText.size(version.storedByteCount)) on disk\n"
        + "id \(version.identifier.hexadecimal)\n"
    }

    /// What is said to a program.
    var summary: Summary { Summary(added: isAdded, version: VersionSummary(version, of: name)) }
  }

  /// The result as JSON.
  struct Summary: Encodable {
    let added: Bool
    let version: VersionSummary
  }

  /// Adds the version.
  ///
  /// - Throws: `ArchiveError`; then nothing has changed.
  func run(showing progress: Progress) async throws -> Result {
    // Everything is read once before the archive is created: what cannot be read leaves no trace.
    var contents: [(path: String, digest: ContentDigest)] = []
    for input in inputs {
      do {
        contents.append((input.path, ContentDigest(of: try input.contents())))
      } catch {
        throw ArchiveError.unreadableInput(path: input.path, reason: "\(error)")
      }
    }
    let archive = try store.create(name, limits: limits)
    if !isForced, archive.warnings.isEmpty, let newest = archive.versions.last,
      try isUnchanged(contents, since: newest, in: archive)
    {
      return Result(name: name, version: newest, isAdded: false)
    }
    try checkStoredContents(contents, in: archive)
    progress.enter("Adding \(ResultText.count(inputs.count, "file")) to \(name)")
    let version = try await archive.add(inputs, metadata: metadata, time: time)
    return Result(name: name, version: version, isAdded: true)
  }

  /// Checks the archive if the new version would share all it has with the newest one.
  ///
  /// New text is compared with all that is stored, which finds damage. A version without new text
  /// would only refer to what is stored, and might promise files that nobody can read any more.
  private func checkStoredContents(
    _ contents: [(path: String, digest: ContentDigest)], in archive: Archive
  ) throws(ArchiveError) {
    guard let newest = archive.versions.last else { return }
    let stored = Set(try archive.documents(of: newest.number).map(\.sha256))
    guard contents.allSatisfy({ stored.contains($0.digest) }) else { return }
    let report = try archive.verify(quick: true)
    guard let damage = report.damages.first else { return }
    throw .damaged(
      damage, affected: report.affectedDocuments, unlisted: report.unlistedVersions)
  }

  private func isUnchanged(
    _ contents: [(path: String, digest: ContentDigest)], since version: ArchiveVersion,
    in archive: Archive
  ) throws(ArchiveError) -> Bool {
    guard version.documentCount == contents.count,
      version.metadata?.name == metadata?.name,
      version.metadata?.sha256 == metadata.map({ ContentDigest(of: $0.bytes) })
    else { return false }
    let sorted = contents.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return zip(try archive.documents(of: version.number), sorted).allSatisfy { old, new in
      old.path.utf8.elementsEqual(new.path.utf8) && old.sha256 == new.digest
    }
  }
}
