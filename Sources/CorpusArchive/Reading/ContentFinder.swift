/// Finds one content without the catalogue of all: with few manifests and one table.
///
/// The lines of a table have no digests; they belong to the contents that no earlier manifest
/// names. Which these are is certain without the earlier manifests if as many contents of the
/// manifest are missing from the one before as the record counts new ones: those that are new are
/// among them.
///
/// Which version first has the content is guessed from where the log has the content's line in the
/// manifest, since what is in the log is not stored again. If the guess is wrong, halving the
/// versions finds it.
struct ContentFinder {
  /// 64 MiB: longer manifests are left to the catalogue.
  private static let mostManifestBytes = 64 << 20

  let reader: ArchiveReader

  /// The place of a content that a version's manifest names.
  ///
  /// - Returns: `nil` if the catalogue is needed: a content came back after it was removed, or
  ///   something is damaged, which is the catalogue's to report.
  func content(_ digest: ContentDigest, in number: Int) -> Catalog.Content? {
    guard reader.chain.allDamages.isEmpty else { return nil }
    do throws(ArchiveDamage) {
      // The last version that is known to lack the content, and the first that is known to have it.
      var without: (number: Int, digests: [ContentDigest]) = (0, [])
      var with: [ContentDigest]?
      var newest = number
      var guess = try origin(of: digest, in: number)
      while newest - without.number > 1 {
        var probe = without.number + (newest - without.number) / 2
        if let first = guess {
          // First the guess and then the version before it, which is to lack the content.
          if first < newest, first > without.number {
            probe = first
          } else {
            if first == newest { probe = newest - 1 }
            guess = nil
          }
        }
        guard let digests = try digests(of: probe) else { return nil }
        if digests.contains(digest) {
          with = digests
          newest = probe
        } else {
          without = (probe, digests)
        }
      }
      if with == nil { with = try digests(of: newest) }
      guard let with else { return nil }
      return try content(digest, first: newest, with, before: without.digests)
    } catch {
      return nil
    }
  }

  private func content(
    _ digest: ContentDigest, first number: Int, _ digests: [ContentDigest],
    before: [ContentDigest]
  ) throws(ArchiveDamage) -> Catalog.Content? {
    guard let record = reader.chain.files[number - 1].record else { return nil }
    var seen = Set(before)
    var count = 0
    var index: Int?
    for candidate in digests where seen.insert(candidate).inserted {
      if candidate == digest { index = count }
      count += 1
    }
    guard let index, count == record.newDocumentCount else { return nil }
    var found: ExtentTable.Line?
    var next = 0
    try reader.table(number - 1).forEachLine(from: record.logStart, logEnd: record.logEnd) { line in
      if next == index { found = line }
      next += 1
    }
    guard let found, next == count else { return nil }
    return Catalog.Content(digest: digest, file: number - 1, line: found)
  }

  /// The version whose part of the log has the digest in a version's manifest.
  private func origin(
    of digest: ContentDigest, in number: Int
  ) throws(ArchiveDamage) -> Int? {
    guard let (_, extents, text) = try manifest(of: number) else { return nil }
    var offset: Int?
    _ = Self.forEachDigest(in: text) { candidate, position in
      if candidate == digest, offset == nil { offset = position }
    }
    guard var rest = offset else { return nil }
    for extent in extents {
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

  /// The digests of a version's manifest in its order; `nil` if a line has none.
  private func digests(of number: Int) throws(ArchiveDamage) -> [ContentDigest]? {
    guard let (record, _, text) = try manifest(of: number) else { return nil }
    var digests: [ContentDigest] = []
    digests.reserveCapacity(min(record.documentCount, text.count / Manifest.shortestLine))
    guard Self.forEachDigest(in: text, { digest, _ in digests.append(digest) }) else { return nil }
    return digests
  }

  /// The text of a version's manifest and where the log has it.
  ///
  /// Neither the paths nor the manifest's own digest are checked: whatever is found here counts
  /// only if the text has the digest that is looked for.
  private func manifest(
    of number: Int
  ) throws(ArchiveDamage) -> (record: VersionRecord, extents: [Extent], text: [UInt8])? {
    // The catalogue takes manifests in pieces; here one is held as a whole.
    guard let record = reader.chain.files[number - 1].record,
      record.manifest.byteCount <= Self.mostManifestBytes,
      let extents = reader.extents(of: record.manifest, record)
    else { return nil }
    return (record, extents, try reader.log.text(extents, count: record.manifest.byteCount))
  }

  /// Calls `body` with the digest and the beginning of each line; `false` if a line has no digest.
  private static func forEachDigest(
    in text: [UInt8], _ body: (ContentDigest, Int) -> Void
  ) -> Bool {
    var position = 0
    while position < text.count {
      guard text.count - position >= Manifest.shortestLine,
        let digest = ContentDigest(hexadecimal: text[position..<position + 64]),
        let end = text[(position + 64)...].firstIndex(of: 0x0A)
      else { return false }
      body(digest, position)
      position = end + 1
    }
    return true
  }
}
