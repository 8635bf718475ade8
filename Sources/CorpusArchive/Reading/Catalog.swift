/// Which contents an archive holds, and where: every digest of every manifest, once.
///
/// A version's table has one line for each content that no earlier manifest names, in the order of
/// its manifest; the lines carry no digests, so the versions are taken in order.
final class Catalog {
  /// One content.
  struct Content {
    let digest: ContentDigest
    /// The index of the version's file whose table has the line.
    let file: Int
    let line: ExtentTable.Line
  }

  private(set) var contents: [Content] = []
  private(set) var indices: [ContentDigest: Int] = [:]
  /// How far the log reached after each content, metadata file and manifest, ascending: where the
  /// segments of the delta finder begin anew.
  private(set) var boundaries: [Int] = []
  /// What keeps contents from being found, in the order of the versions.
  private(set) var damages: [ArchiveDamage] = []
  /// The versions whose manifests cannot be read, ascending.
  private(set) var unlisted: [Int] = []
  /// How many versions have been taken.
  private(set) var versionCount = 0

  // The reader owns its catalogue.
  private unowned let reader: ArchiveReader
  private var isIncomplete = false

  init(reader: ArchiveReader) { self.reader = reader }

  /// Takes the versions up to the given number.
  func load(through number: Int) {
    while versionCount < min(number, reader.chain.files.count) {
      load(versionCount)
      versionCount += 1
    }
  }

  /// The place of a content, looked for no further than it takes.
  func content(_ digest: ContentDigest, through number: Int) -> Content? {
    while indices[digest] == nil, versionCount < min(number, reader.chain.files.count) {
      load(through: versionCount + 1)
    }
    return content(digest)
  }

  /// The place of a content in the versions that have been taken.
  func content(_ digest: ContentDigest) -> Content? { indices[digest].map { contents[$0] } }

  private func load(_ file: Int) {
    let version = reader.chain.files[file]
    guard !version.isForeign else {
      unlisted.append(file + 1)
      isIncomplete = true
      return
    }
    var listing: Listing?
    do throws(ArchiveDamage) {
      listing = try self.listing(file)
    } catch {
      unlisted.append(file + 1)
      damages.append(error)
    }
    guard let record = version.record, let listing else {
      isIncomplete = true
      adoptByContent(file)
      return
    }
    if listing.unknown.count == record.newDocumentCount {
      pair(file, record, listing.unknown)
    } else if isIncomplete {
      // Contents that a lost version first held look new here, but have no line.
      adoptByContent(file)
    } else {
      damages.append(
        version.damage(
          .wrongContent, at: nil,
          "the manifest has \(listing.unknown.count) new documents, V says \(record.newDocumentCount)"
        ))
      isIncomplete = true
      adoptByContent(file)
    }
    note(record.metadata?.text, record)
    note(record.manifest, record)
    checkTotal(listing, record, version)
  }

  /// What a version's manifest says about contents.
  private struct Listing {
    /// The digests that no version before has, in the manifest's order.
    var unknown: [ContentDigest] = []
    /// How often each of them is listed again.
    var repeats: [ContentDigest] = []
    /// The bytes of all documents whose contents are known.
    var byteCount = 0
  }

  private func listing(_ file: Int) throws(ArchiveDamage) -> Listing? {
    guard reader.chain.files[file].record != nil else { return nil }
    var listing = Listing()
    var seen: Set<ContentDigest> = []
    for entry in try reader.manifest(of: file + 1) {
      if let index = indices[entry.digest] {
        listing.byteCount = Self.sum(listing.byteCount, contents[index].line.byteCount)
      } else if seen.insert(entry.digest).inserted {
        listing.unknown.append(entry.digest)
      } else {
        listing.repeats.append(entry.digest)
      }
    }
    return listing
  }

  /// Compares the bytes of a version's documents with what its record says.
  private func checkTotal(_ listing: Listing, _ record: VersionRecord, _ version: VersionFile) {
    var total = listing.byteCount
    for digest in listing.unknown + listing.repeats {
      // What cannot be found has been reported.
      guard let content = content(digest) else { return }
      total = Self.sum(total, content.line.byteCount)
    }
    guard total != record.byteCount else { return }
    damages.append(
      version.damage(
        .wrongContent, at: nil, "the documents have \(total) bytes, V says \(record.byteCount)"))
  }

  private static func sum(_ total: Int, _ count: Int) -> Int {
    min(total + count, ArchiveLimits.logBytes + 1)
  }

  /// Gives the lines of a table to the digests, one to one.
  private func pair(_ file: Int, _ record: VersionRecord, _ digests: [ContentDigest]) {
    let version = reader.chain.files[file]
    var next = 0
    do throws(ArchiveDamage) {
      try reader.table(file).forEachLine(from: record.logStart, logEnd: record.logEnd) {
        (line) throws(ArchiveDamage) in
        guard next < digests.count else {
          throw version.damage(.wrongContent, at: nil, "the table has too many lines")
        }
        adopt(digests[next], file, line)
        next += 1
      }
      if next < digests.count {
        throw version.damage(
          .wrongContent, at: nil, "the table has \(next) lines of \(digests.count)")
      }
    } catch {
      damages.append(error)
      isIncomplete = true
    }
  }

  /// Names the lines of a table by the digests of their texts: what a damaged archive still has.
  private func adoptByContent(_ file: Int) {
    let version = reader.chain.files[file]
    guard
      let start = version.record?.logStart ?? version.members(.data).first.map({
        Int(clamping: $0.header.position)
      }) ?? (file == 0 ? 0 : reader.chain.files[file - 1].record?.logEnd)
    else { return }
    let end = reader.log.blocks.last?.end ?? 0
    var lines: [ExtentTable.Line] = []
    do throws(ArchiveDamage) {
      try reader.table(file).forEachLine(from: start, logEnd: end) { (line) throws(ArchiveDamage) in
        lines.append(line)
      }
    } catch {
      damages.append(error)
    }
    for line in lines {
      guard let text = try? reader.text(of: line, file: file) else { continue }
      let digest = ContentDigest(of: text)
      if indices[digest] == nil { adopt(digest, file, line) }
    }
  }

  private func adopt(_ digest: ContentDigest, _ file: Int, _ line: ExtentTable.Line) {
    indices[digest] = contents.count
    contents.append(Content(digest: digest, file: file, line: line))
    boundaries.append(max(boundaries.last ?? 0, line.highest))
  }

  private func note(_ text: StoredText?, _ record: VersionRecord) {
    guard let text, let extents = reader.extents(of: text, record) else { return }
    let highest = extents.map(\.end).max() ?? 0
    boundaries.append(max(boundaries.last ?? 0, highest))
  }
}
