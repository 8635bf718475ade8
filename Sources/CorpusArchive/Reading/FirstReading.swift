/// Reads one document of an archive that has just been opened, with few manifests and one table.
///
/// The answer rests on the version's record, on the manifest whose digest the record has, and on the
/// document's digest in the manifest; all of them are compared. What else is read to find the text,
/// earlier manifests and a table, only has to lead to it.
struct FirstReading {
  /// 64 MiB: longer manifests are left to the catalogue.
  private static let mostManifestBytes = 64 << 20

  private let reader: ArchiveReader
  private var log: PartialLog
  private var manifests: [Int: ManifestText] = [:]

  /// A version's manifest and where the log has it.
  private struct ManifestText {
    let record: VersionRecord
    let extents: [Extent]
    let lines: ManifestLines
  }

  init(reader: ArchiveReader) {
    self.reader = reader
    log = PartialLog(log: reader.log, files: reader.files)
  }

  /// The bytes of a document.
  ///
  /// - Returns: `nil` if the catalogue is needed: there is no such document, a content came back
  ///   after it was removed, or something is damaged, which is the catalogue's to report.
  mutating func document(_ path: String, in number: Int) -> [UInt8]? {
    guard reader.chain.allDamages.isEmpty, number >= 1, number <= reader.chain.newest else {
      return nil
    }
    do throws(ArchiveDamage) {
      guard let manifest = try manifest(of: number),
        ContentDigest(of: manifest.lines.text) == manifest.record.manifest.digest,
        let line = manifest.lines.line(of: path),
        let content = try content(manifest.lines.digest(at: line), at: line, in: number)
      else { return nil }
      try reader.checkSize(of: content.line, file: content.file)
      let extents = try reader.table(content.file).extents(
        of: content.line, logEnd: reader.logEnd(of: content.file))
      let text = try log.text(extents, count: content.line.byteCount)
      return ContentDigest(of: text) == content.digest ? text : nil
    } catch {
      return nil
    }
  }

  /// The place of a content that stands in a line of a version's manifest.
  ///
  /// Which version first has the content is guessed from where the log has its line, since what is
  /// in the log is not stored again. If the guess is wrong, halving the versions finds it.
  private mutating func content(
    _ digest: ContentDigest?, at line: Int, in number: Int
  ) throws(ArchiveDamage) -> Catalog.Content? {
    guard let digest else { return nil }
    let guess = try origin(of: line, in: number)
    if let guess, let content = try content(digest, first: guess, before: nil) { return content }
    // The last version that is known to lack the content, and the first that is known to have it.
    var without = 0
    var newest = number
    while newest - without > 1 {
      let probe = without + (newest - without) / 2
      guard let digests = try manifest(of: probe)?.lines.digests else { return nil }
      if digests.contains(digest) { newest = probe } else { without = probe }
    }
    guard let before = without == 0 ? [] : try manifest(of: without)?.lines.digests else {
      return nil
    }
    return try content(digest, first: newest, before: before)
  }

  /// The place of a content in the table of the version that first has it.
  ///
  /// The lines of a table have no digests; they belong to the contents that no earlier manifest
  /// names. These are among the contents that the version before lacks, or, if that is not given,
  /// among those whose digests the version wrote into the log. If there are as many as the record
  /// counts, they are the same.
  private mutating func content(
    _ digest: ContentDigest, first number: Int, before: [ContentDigest]?
  ) throws(ArchiveDamage) -> Catalog.Content? {
    guard let manifest = try manifest(of: number) else { return nil }
    let record = manifest.record
    var seen = Set(before ?? [])
    let candidates =
      before == nil
      ? manifest.lines.digests(from: Self.written(manifest)) : manifest.lines.digests
    var new = (candidates ?? []).filter { seen.insert($0).inserted }
    if before == nil, new.count > record.newDocumentCount, number > 1 {
      // An old line between new ones is too short for a copy and was written again.
      guard let earlier = try self.manifest(of: number - 1)?.lines.digests else { return nil }
      for digest in earlier { seen.remove(digest) }
      new.removeAll { !seen.contains($0) }
    }
    let count = new.count
    guard let index = new.firstIndex(of: digest), count == record.newDocumentCount else {
      return nil
    }
    var found: ExtentTable.Line?
    var next = 0
    try reader.table(number - 1).forEachLine(from: record.logStart, logEnd: record.logEnd) { line in
      if next == index { found = line }
      next += 1
    }
    guard let found, next == count else { return nil }
    return Catalog.Content(digest: digest, file: number - 1, line: found)
  }

  /// The parts of a manifest that its version appended to the log, as ranges of its text.
  private static func written(_ manifest: ManifestText) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var offset = 0
    for extent in manifest.extents {
      if extent.end > manifest.record.logStart {
        let low = offset + max(0, manifest.record.logStart - extent.start)
        ranges.append(low..<(offset + extent.count))
      }
      offset += extent.count
    }
    return ranges
  }

  /// The version whose part of the log has a line of a version's manifest.
  private mutating func origin(of line: Int, in number: Int) throws(ArchiveDamage) -> Int? {
    guard let manifest = try manifest(of: number) else { return nil }
    var rest = line
    for extent in manifest.extents {
      guard rest >= extent.count else {
        let position = extent.start + rest
        return reader.chain.files.first {
          ($0.record?.logStart ?? Int.max) <= position && position < ($0.record?.logEnd ?? 0)
        }?.number
      }
      rest -= extent.count
    }
    return nil
  }

  private mutating func manifest(of number: Int) throws(ArchiveDamage) -> ManifestText? {
    if let known = manifests[number] { return known }
    // The catalogue takes manifests in pieces; here few are held as a whole.
    guard let record = reader.chain.files[number - 1].record,
      record.manifest.byteCount <= Self.mostManifestBytes,
      let extents = reader.extents(of: record.manifest, record)
    else { return nil }
    let text = try log.text(extents, count: record.manifest.byteCount)
    let manifest = ManifestText(record: record, extents: extents, lines: ManifestLines(text: text))
    if manifests.count > 1 { manifests = [:] }
    manifests[number] = manifest
    return manifest
  }
}
