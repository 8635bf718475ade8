/// Finds one content without the catalogue of all: with as many manifests as halving the versions
/// takes, and one table.
///
/// The lines of a table have no digests; they belong to the contents that no earlier manifest
/// names. Which these are is certain without the earlier manifests if as many contents of the
/// manifest are missing from the one before as the record counts new ones: those that are new are
/// among them.
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
      while newest - without.number > 1 {
        let middle = without.number + (newest - without.number) / 2
        guard let digests = try digests(of: middle) else { return nil }
        if digests.contains(digest) {
          with = digests
          newest = middle
        } else {
          without = (middle, digests)
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

  /// The digests of a version's manifest in its order; `nil` if a line has none.
  ///
  /// Neither the paths nor the manifest's own digest are checked: whatever is found here counts
  /// only if the text has the digest that is looked for.
  private func digests(of number: Int) throws(ArchiveDamage) -> [ContentDigest]? {
    guard let record = reader.chain.files[number - 1].record,
      let extents = reader.extents(of: record.manifest, record)
    else { return nil }
    // The catalogue takes manifests in pieces; here one is held as a whole.
    guard record.manifest.byteCount <= Self.mostManifestBytes else { return nil }
    let text = try reader.log.text(extents, count: record.manifest.byteCount)
    var digests: [ContentDigest] = []
    digests.reserveCapacity(min(record.documentCount, text.count / Manifest.shortestLine))
    var position = 0
    while position < text.count {
      guard text.count - position >= Manifest.shortestLine,
        let digest = ContentDigest(hexadecimal: text[position..<position + 64]),
        let end = text[(position + 64)...].firstIndex(of: 0x0A)
      else { return nil }
      digests.append(digest)
      position = end + 1
    }
    return digests
  }
}
