/// What is left of a manifest that cannot be read as a whole, and what the versions around it say.
struct ManifestSalvage {
  let reader: ArchiveReader
  let store: RepairStore

  /// The entries that a version's manifest had, as far as that can be told, by path.
  ///
  /// Lines that can still be read count first. Then a document counts that the nearest lists before
  /// and behind have under the same path; without one behind, those of the one before if all of them
  /// fit into the number that the record names. `isCertain` says that the
  /// entries have the manifest's digest.
  func entries(of number: Int) -> (entries: [ManifestEntry], isCertain: Bool) {
    let file = reader.chain.files[number - 1]
    let remains = remains(of: file)
    let before = nearest((1..<number).reversed()) ?? []
    let after = nearest((number + 1)..<(reader.chain.files.count + 1))
    if let record = file.record {
      for others in [before, store.entries, before + store.entries, after ?? []] {
        let entries = Self.joined(remains, others)
        if entries.count == record.documentCount,
          ContentDigest(of: Manifest.text(entries)) == record.manifest.digest
        {
          return (entries, true)
        }
      }
    }
    if let after {
      let kept = Set(after)
      return (Self.joined(remains, before.filter { kept.contains($0) }), false)
    }
    guard let record = file.record else { return (remains, false) }
    let listed = Set(remains.map(\.digest))
    let catalog = reader.catalog(through: number)
    let unlisted = catalog.contents.filter { $0.file == number - 1 && !listed.contains($0.digest) }
    let entries = Self.joined(remains, before)
    return (entries.count + unlisted.count <= record.documentCount ? entries : remains, false)
  }

  /// The first manifest that can be read of the versions.
  private func nearest(_ numbers: some Sequence<Int>) -> [ManifestEntry]? {
    for number in numbers {
      if let entries = try? reader.manifest(of: number) { return entries }
    }
    return nil
  }

  /// The first entries and those of the others that have other paths, by path.
  private static func joined(
    _ first: [ManifestEntry], _ others: [ManifestEntry]
  ) -> [ManifestEntry] {
    var paths: Set<[UInt8]> = []
    return (first + others).filter { paths.insert(Array($0.path.utf8)).inserted }
      .sorted { DocumentPath.precedes($0.path, $1.path) }
  }

  /// The lines of a manifest that lie in whole blocks.
  private func remains(of file: VersionFile) -> [ManifestEntry] {
    guard let record = file.record, let extents = reader.extents(of: record.manifest, record) else {
      return []
    }
    var entries: [ManifestEntry] = []
    var line: [UInt8] = []
    // Whether the beginning of the line is lost.
    var isCut = false
    for extent in extents {
      var position = extent.start
      while position < extent.end {
        guard let piece = try? reader.log.piece(of: extent, at: position), !piece.isEmpty else {
          (line, isCut) = ([], true)
          let block = reader.log.index(of: position).map { reader.log.blocks[$0].end }
          position = min(extent.end, block ?? extent.end)
          continue
        }
        for byte in piece {
          line.append(byte)
          guard byte == 0x0A else { continue }
          if !isCut, let entry = Self.entry(line) { entries.append(entry) }
          (line, isCut) = ([], false)
        }
        position += piece.count
      }
    }
    return Self.joined(entries, [])
  }

  /// The entry of a line with its line feed; `nil` if it is no line of a manifest.
  private static func entry(_ line: [UInt8]) -> ManifestEntry? {
    var parser = ManifestParser(limit: 1)
    guard (try? parser.append(line[...])) != nil else { return nil }
    return parser.entries.first
  }
}
