internal import CorpusArchive
internal import Dispatch
internal import Synchronization

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
    BlockMemory.share()
    let digests = try digests()
    let archive = try store.create(name, limits: limits)
    if !isForced, archive.warnings.isEmpty, let newest = archive.versions.last {
      let documents = zip(inputs, digests).map { (path: $0.path, sha256: $1) }
      if try archive.isHeld(by: newest, documents, metadata: metadata) {
        return Result(name: name, version: newest, isAdded: false)
      }
    }
    progress.enter("Adding \(ResultText.count(inputs.count, "file")) to \(name)")
    let known = zip(inputs, digests).map { input, digest in
      ArchiveInput(path: input.path, digest: digest, contents: input.contents)
    }
    let version = try await archive.add(known, metadata: metadata, time: time)
    return Result(name: name, version: version, isAdded: true)
  }

  /// The digests of all files, in their order.
  ///
  /// Everything is read once before the archive is created: what cannot be read leaves no trace, and
  /// of what the archive has already nothing is read again.
  private func digests() throws -> [ContentDigest] {
    let parts = Mutex<[Int: Swift.Result<[ContentDigest], ArchiveError>]>([:])
    let count = (inputs.count + Self.partSize - 1) / Self.partSize
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let low = number * Self.partSize
      let part = Self.digests(of: inputs[low..<min(low + Self.partSize, inputs.count)])
      parts.withLock { $0[number] = part }
    }
    let results = parts.withLock { $0 }
    return try (0..<count).flatMap { try results[$0]?.get() ?? [] }
  }

  /// How many files are read on one core before the next are taken.
  private static let partSize = 64

  private static func digests(
    of inputs: ArraySlice<ArchiveInput>
  ) -> Swift.Result<[ContentDigest], ArchiveError> {
    var digests: [ContentDigest] = []
    digests.reserveCapacity(inputs.count)
    for input in inputs {
      do {
        digests.append(ContentDigest(of: try input.contents()))
      } catch {
        return .failure(.unreadableInput(path: input.path, reason: "\(error)"))
      }
    }
    return .success(digests)
  }
}
