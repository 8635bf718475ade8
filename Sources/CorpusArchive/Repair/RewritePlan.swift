/// What a version that cannot be copied is written anew from.
struct RewritePlan: Sendable {
  /// The folder for documents whose paths are lost.
  static let lostAndFound = "lost+found/"

  private(set) var entries: [ManifestEntry] = []
  private(set) var lost: [AffectedDocument] = []
  private(set) var nameless: [AffectedDocument] = []
  /// Whether the list of the documents is not known as a whole.
  private(set) var isUnknown = false
  let metadata: ArchiveMetadata?
  let time: String?
  /// The identifier that the version had, if that is known.
  let identifier: ContentDigest?

  init(_ number: Int, _ reader: ArchiveReader, _ store: RepairStore) {
    let file = reader.chain.files[number - 1]
    identifier = reader.identifier(of: number)
    time = file.record?.time
    metadata = Self.metadata(file, reader)
    let catalog = reader.catalog(through: reader.chain.files.count)
    let isThere = { (digest: ContentDigest) -> Bool in
      reader.wholeText(digest) != nil || store.text(digest) != nil
    }
    let listed = Self.manifest(file, reader, store)
    let salvaged =
      listed == nil ? ManifestSalvage(reader: reader, store: store).entries(of: number) : nil
    for entry in listed ?? salvaged?.entries ?? [] {
      if isThere(entry.digest) {
        entries.append(entry)
      } else {
        lost.append(AffectedDocument(version: number, path: entry.path, sha256: entry.digest))
      }
    }
    guard let salvaged, !salvaged.isCertain else { return }
    isUnknown = true
    let paths = Self.paths(reader, store)
    let known = Set(salvaged.entries.map(\.digest))
    var taken = Set(salvaged.entries.map(\.path))
    for content in catalog.contents where content.file == number - 1 {
      guard !known.contains(content.digest), isThere(content.digest) else { continue }
      let name = paths[content.digest].flatMap { taken.contains($0) ? nil : $0 }
      let path = name ?? Self.lostAndFound + content.digest.hexadecimal
      guard taken.insert(path).inserted else { continue }
      entries.append(ManifestEntry(path: path, digest: content.digest))
      if name == nil {
        nameless.append(AffectedDocument(version: number, path: path, sha256: content.digest))
      }
    }
  }

  /// The manifest, from the archive or made anew from the original documents if its digest fits.
  private static func manifest(
    _ file: VersionFile, _ reader: ArchiveReader, _ store: RepairStore
  ) -> [ManifestEntry]? {
    if let entries = try? reader.manifest(of: file.number) { return entries }
    guard let record = file.record, let text = store.manifest,
      ContentDigest(of: text) == record.manifest.digest
    else { return nil }
    var parser = ManifestParser(limit: record.documentCount)
    guard (try? parser.append(text[...])) != nil, (try? parser.finish()) != nil else { return nil }
    return parser.entries
  }

  private static func metadata(_ file: VersionFile, _ reader: ArchiveReader) -> ArchiveMetadata? {
    guard let record = file.record, let metadata = record.metadata,
      metadata.text.byteCount <= reader.limits.documentBytes,
      let bytes = try? reader.text(of: metadata.text, record, "the metadata")
    else { return nil }
    return ArchiveMetadata(name: metadata.name, bytes: bytes)
  }

  /// Under which path other versions or the original documents have a content.
  private static func paths(
    _ reader: ArchiveReader, _ store: RepairStore
  ) -> [ContentDigest: String] {
    var paths = store.paths
    for number in 1..<(reader.chain.files.count + 1) {
      for entry in (try? reader.manifest(of: number)) ?? [] where paths[entry.digest] == nil {
        paths[entry.digest] = entry.path
      }
    }
    return paths
  }
}
