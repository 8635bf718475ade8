/// Writes one version behind the newest one of a reading.
struct VersionWriter {
  /// What is to be written.
  struct Request: Sendable {
    /// Sorted by the bytes of their paths, which are safe and different.
    let documents: [ArchiveInput]
    let metadata: ArchiveMetadata?
    let time: String?
    let options: ArchiveWritingOptions
  }

  /// A text with more pieces is stored as a whole, so that a record never outgrows its member.
  private static let mostExtents = 32_768

  /// How many blocks a writer keeps inflated: 3 MiB. What it looks at again lies in the scratch file.
  private static let keptBlocks = 12

  private let reader: ArchiveReader
  private let request: Request
  private let catalog: Catalog
  private let number: Int
  private let scratch: ScratchFile
  private let logStart: Int
  private var log: LogWriter
  private var table: TableWriter
  private var compressor: BlockCompressor
  private var finder: DeltaFinder?
  private var entries: [ManifestEntry] = []
  private var added: Set<ContentDigest> = []
  private var byteCount = 0

  /// Prepares a version.
  init(reader: ArchiveReader, request: Request) throws(ArchiveError) {
    self.reader = reader
    self.request = request
    catalog = reader.catalog(through: reader.chain.newest)
    if let damage = reader.chain.allDamages.first ?? catalog.damages.first {
      throw .damaged(damage, affected: [], unlisted: catalog.unlisted)
    }
    number = reader.chain.newest + 1
    logStart = reader.chain.logEnd
    let name = VersionFile.name(of: number)
    let level = request.options.compressionLevel
    do throws(FileFailure) {
      scratch = try ScratchFile(root: reader.root, for: name, files: reader.files)
    } catch {
      throw .storage(error, intactVersions: reader.chain.newest)
    }
    reader.log.capacity = Self.keptBlocks
    reader.log.spilled = SpilledText(root: reader.root, for: name, files: reader.files)
    log = LogWriter(log: reader.log, end: logStart)
    table = TableWriter(logStart: logStart, level: level)
    compressor = BlockCompressor(
      log: reader.log, scratch: scratch, name: name, options: request.options)
  }

  /// Writes and publishes the version.
  ///
  /// - Returns: `false` if another writer was faster.
  mutating func run() async throws(ArchiveError) -> Bool {
    do throws(ArchiveError) {
      try await build()
    } catch {
      scratch.discard()
      throw error
    }
    let name = VersionFile.name(of: number)
    do throws(FileFailure) {
      guard try scratch.publish(as: name) else { return false }
    } catch {
      throw .storage(error, intactVersions: number - 1)
    }
    do throws(FileFailure) {
      try reader.files.synchronizeDirectory(reader.root)
    } catch {
      throw .unconfirmed(error, version: number)
    }
    ScratchFile.removeLeftovers(before: number, root: reader.root, files: reader.files)
    return true
  }

  private mutating func build() async throws(ArchiveError) {
    let parent = reader.chain.files.last?.identifier
    try write(.header, HeaderRecord(number: number, parent: parent).bytes)
    var writer = self
    let result = await withTaskGroup(of: BlockCompressor.Result.self) { group in
      do throws(ArchiveError) {
        let record = try await writer.addAll(&group, parent: parent)
        return Result<VersionRecord, ArchiveError>.success(record)
      } catch {
        return .failure(error)
      }
    }
    self = writer
    let record = try result.get()
    for member in table.members { try append(member) }
    let versionOffset = scratch.byteCount
    try write(.version, record.bytes)
    let trailer = Trailer(
      versionOffset: versionOffset, trailerOffset: scratch.byteCount, digest: scratch.digest)
    try write(.trailer, trailer.bytes)
  }

  /// Takes the documents, the metadata file and the manifest, in this order.
  private mutating func addAll(
    _ group: inout TaskGroup<BlockCompressor.Result>, parent: ContentDigest?
  ) async throws(ArchiveError) -> VersionRecord {
    for document in request.documents {
      try add(document)
      try await submit(&group)
    }
    var metadata: (name: String, text: StoredText)?
    if let given = request.metadata {
      metadata = (given.name, try keep(given.bytes) { $0.metadata?.text })
    }
    // Every document of every later version is found through these lines.
    log.beginBlock()
    let manifest = try keep(Manifest.text(entries)) { $0.manifest }
    try checkShared()
    log.finish()
    try await submit(&group)
    do throws(FileFailure) {
      try await compressor.finish(&group)
    } catch {
      throw .storage(error, intactVersions: number - 1)
    }
    guard table.finish() else {
      throw .storage(.noMemory(scratch.path), intactVersions: number - 1)
    }
    return VersionRecord(
      number: number, parent: parent, documentCount: entries.count, byteCount: byteCount,
      newDocumentCount: added.count, logStart: logStart, logEnd: log.end, manifest: manifest,
      time: request.time, metadata: metadata)
  }

  private mutating func submit(
    _ group: inout TaskGroup<BlockCompressor.Result>
  ) async throws(ArchiveError) {
    do throws(FileFailure) {
      try await compressor.submit(log.takeBlocks(), to: &group)
    } catch {
      throw .storage(error, intactVersions: number - 1)
    }
  }

  private mutating func add(_ document: ArchiveInput) throws(ArchiveError) {
    if let digest = document.digest, let known = catalog.content(digest) {
      entries.append(ManifestEntry(path: document.path, digest: digest))
      byteCount += known.line.byteCount
      return
    }
    let bytes: [UInt8]
    do {
      bytes = try document.contents()
    } catch {
      throw .unreadableInput(path: document.path, reason: "\(error)")
    }
    guard bytes.count <= reader.limits.documentBytes else {
      throw .refusedInput(
        path: document.path,
        reason: "it has \(bytes.count) bytes of \(reader.limits.documentBytes) allowed")
    }
    let digest = ContentDigest(of: bytes)
    entries.append(ManifestEntry(path: document.path, digest: digest))
    byteCount += bytes.count
    guard catalog.indices[digest] == nil, added.insert(digest).inserted else { return }
    guard table.append(try store(bytes)) else {
      throw .storage(.noMemory(scratch.path), intactVersions: number - 1)
    }
  }

  /// Stores a text, sharing what the log has of it.
  private mutating func store(
    _ text: [UInt8], mostExtents: Int = Int.max
  ) throws(ArchiveError) -> [Extent] {
    do throws(ArchiveDamage) {
      // Only a version with something new pays for the index.
      var finder: DeltaFinder
      if let known = self.finder {
        finder = known
        self.finder = nil
      } else {
        finder = try DeltaFinder(
          log: reader.log, boundaries: catalog.boundaries, logEnd: logStart)
      }
      let start = log.end
      var pieces = try finder.plan(text, logEnd: start)
      if pieces.count > mostExtents { pieces = [.literal(0..<text.count)] }
      let extents = log.append(text, pieces)
      try finder.add(start..<log.end)
      self.finder = finder
      return extents
    } catch {
      throw .damaged(error, affected: [], unlisted: [])
    }
  }

  /// Checks what the version shares with earlier ones, so that it promises nothing that is lost.
  ///
  /// Where anything is new, the whole log was inflated and compared with its digests to index it. A
  /// version without new text would refer to it unseen.
  private func checkShared() throws(ArchiveError) {
    if finder == nil { try Verifier(reader: reader).checkFiles() }
  }

  /// Stores a text that the record keeps; one that an earlier record keeps is not stored again.
  private mutating func keep(
    _ text: [UInt8], _ earlier: (VersionRecord) -> StoredText?
  ) throws(ArchiveError) -> StoredText {
    let digest = ContentDigest(of: text)
    var extents: [Extent]?
    for file in reader.chain.files.reversed() {
      guard let record = file.record, let known = earlier(record), known.digest == digest,
        known.byteCount == text.count
      else { continue }
      extents = reader.extents(of: known, record)
      break
    }
    let stored: [Extent]
    if let extents {
      stored = extents
    } else {
      stored = try store(text, mostExtents: Self.mostExtents)
    }
    var base = logStart
    var spelling: [UInt8] = []
    ExtentCoding.append(stored, base: &base, to: &spelling)
    return StoredText(
      digest: digest, byteCount: text.count, extents: String(decoding: spelling, as: UTF8.self))
  }

  private func write(_ kind: MemberKind, _ payload: [UInt8]) throws(ArchiveError) {
    guard payload.count <= kind.maximumPayload,
      let member = Member.encode(kind, payload, level: request.options.compressionLevel)
    else { throw .storage(.noMemory(scratch.path), intactVersions: number - 1) }
    try append(member)
  }

  private func append(_ member: [UInt8]) throws(ArchiveError) {
    do throws(FileFailure) {
      try scratch.append(member)
    } catch {
      throw .storage(error, intactVersions: number - 1)
    }
  }
}
