/// One reading of an archive's state, with the caches that belong to it.
final class ArchiveReader {
  private static let keptTables = 8 << 20

  let root: String
  let files: any FileOperations
  let limits: ArchiveLimits
  let chain: ArchiveChain
  let log: LogReader
  /// Whether a document has been read.
  var hasRead = false

  private var tables: [Int: ExtentTable] = [:]
  private var manifests: (number: Int, entries: [ManifestEntry])?
  private var loadedCatalog: Catalog?

  init(root: String, files: any FileOperations, limits: ArchiveLimits) throws(ArchiveError) {
    self.root = root
    self.files = files
    self.limits = limits
    chain = try ArchiveChain(root: root, files: files, limits: limits)
    log = LogReader(root: root, files: files, chain: chain)
  }

  /// The catalogue of all contents up to a version.
  func catalog(through number: Int) -> Catalog {
    let catalog = openCatalog
    catalog.load(through: number)
    return catalog
  }

  /// The catalogue of the versions that have been taken so far.
  var openCatalog: Catalog {
    let catalog = loadedCatalog ?? Catalog(reader: self)
    loadedCatalog = catalog
    return catalog
  }

  /// Makes the catalogue be built anew, after a repair brought text back.
  func forgetCatalog() { (loadedCatalog, manifests) = (nil, nil) }

  /// The table of a version.
  func table(_ file: Int) -> ExtentTable {
    if let table = tables[file] { return table }
    // The documents of one version come from many tables; a few MiB of them are kept inflated.
    let kept = tables.values.reduce(0) { $0 + $1.keptByteCount }
    if kept > Self.keptTables { tables = [:] }
    let table = ExtentTable(root: root, version: chain.files[file], files: files)
    tables[file] = table
    return table
  }

  /// The entries of a version's manifest, by path.
  func manifest(of number: Int) throws(ArchiveDamage) -> [ManifestEntry] {
    if let manifests, manifests.number == number { return manifests.entries }
    let version = chain.files[number - 1]
    guard let record = version.record else {
      throw version.damages.first ?? version.damage(.unreadable, at: nil, "it has no record")
    }
    let entries = try entries(of: record, version)
    guard entries.count == record.documentCount else {
      throw version.damage(
        .wrongContent, at: nil,
        "the manifest has \(entries.count) documents, V says \(record.documentCount)")
    }
    manifests = (number, entries)
    return entries
  }

  private func entries(
    of record: VersionRecord, _ version: VersionFile
  ) throws(ArchiveDamage) -> [ManifestEntry] {
    guard let extents = extents(of: record.manifest, record) else {
      throw version.damage(.wrongContent, at: nil, "the extents of the manifest are misspelt")
    }
    // Versions have most paths in common.
    var parser = ManifestParser(limit: record.documentCount, known: manifests?.entries ?? [])
    var hasher = DigestHasher()
    for extent in extents {
      var position = extent.start
      while position < extent.end {
        let piece = try log.piece(of: extent, at: position)
        hasher.update(piece)
        do throws(MemberProblem) {
          try parser.append(piece)
        } catch {
          throw version.damage(error, at: nil)
        }
        position += piece.count
      }
    }
    do throws(MemberProblem) {
      try parser.finish()
    } catch {
      throw version.damage(error, at: nil)
    }
    guard hasher.finalize() == record.manifest.digest else {
      throw version.damage(.wrongContent, at: nil, "the SHA-256 of the manifest differs")
    }
    return parser.entries
  }

  /// The extents of a text that a record keeps; `nil` if they are misspelt.
  func extents(of text: StoredText, _ record: VersionRecord) -> [Extent]? {
    var base = record.logStart
    let spelling = Array(text.extents.utf8)
    let extents = ExtentCoding.parse(
      spelling[...], base: &base, logEnd: record.logEnd, limit: text.byteCount)
    guard let extents, extents.reduce(0, { $0 + $1.count }) == text.byteCount else { return nil }
    return extents
  }

  /// The bytes of a text that a record keeps, compared with its digest.
  func text(
    of text: StoredText, _ record: VersionRecord, _ what: String
  ) throws(ArchiveDamage) -> [UInt8] {
    let version = chain.files[record.number - 1]
    guard let extents = extents(of: text, record) else {
      throw version.damage(.wrongContent, at: nil, "the extents of \(what) are misspelt")
    }
    let bytes = try log.text(extents, count: text.byteCount)
    guard ContentDigest(of: bytes) == text.digest else {
      throw version.damage(.wrongContent, at: nil, "the SHA-256 of \(what) differs")
    }
    return bytes
  }

  /// Where the log ends for the lines of a version's table.
  func logEnd(of file: Int) -> Int {
    chain.files[file].record?.logEnd ?? log.blocks.last?.end ?? 0
  }

  /// Checks that a document is no larger than a document may be.
  func checkSize(of line: ExtentTable.Line, file: Int) throws(ArchiveDamage) {
    guard line.byteCount > limits.documentBytes else { return }
    throw chain.files[file].damage(
      .limit, at: nil,
      "a document has \(line.byteCount) bytes of \(limits.documentBytes) allowed")
  }

  /// The bytes of a line of a table, not compared with any digest.
  func text(of line: ExtentTable.Line, file: Int) throws(ArchiveDamage) -> [UInt8] {
    try checkSize(of: line, file: file)
    return try log.text(
      try table(file).extents(of: line, logEnd: logEnd(of: file)), count: line.byteCount)
  }

  /// The bytes of a content, compared with its digest.
  func text(of content: Catalog.Content) throws(ArchiveDamage) -> [UInt8] {
    let bytes = try text(of: content.line, file: content.file)
    guard ContentDigest(of: bytes) == content.digest else { throw wrongText(content) }
    return bytes
  }

  /// The damage of a content whose bytes are not those of its digest.
  func wrongText(_ content: Catalog.Content) -> ArchiveDamage {
    chain.files[content.file].damage(
      .wrongContent, at: nil, "the SHA-256 of document \(content.digest) differs")
  }
}
