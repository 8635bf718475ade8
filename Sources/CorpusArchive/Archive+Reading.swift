extension Archive {
  /// The documents of a version, by the bytes of their paths.
  public func documents(of number: Int) throws(ArchiveError) -> [ArchiveDocument] {
    try reading { (reader) throws(ArchiveError) in
      let entries = try reader.entries(of: number)
      let catalog = reader.catalog(through: number)
      return entries.map { entry in
        ArchiveDocument(
          path: entry.path, sha256: entry.digest,
          byteCount: catalog.content(entry.digest)?.line.byteCount)
      }
    }
  }

  /// The bytes of a document, compared with its digest.
  public func read(_ path: String, version number: Int) throws(ArchiveError) -> [UInt8] {
    try reading { (reader) throws(ArchiveError) in
      // Who reads one document does not need the catalogue of all; who reads more does.
      if !reader.hasRead {
        reader.hasRead = true
        var first = FirstReading(reader: reader)
        if let bytes = first.document(path, in: number) { return bytes }
      }
      let entries = try reader.entries(of: number)
      guard let entry = entries.first(where: { $0.path == path }) else {
        throw .noSuchDocument(path: path, version: number)
      }
      return try reader.text(entry.digest, number)
    }
  }

  /// The bytes of a version's metadata file; `nil` if it has none.
  public func metadata(of number: Int) throws(ArchiveError) -> ArchiveMetadata? {
    try reading { (reader) throws(ArchiveError) in
      let file = try reader.version(number)
      guard let record = file.record, let metadata = record.metadata else { return nil }
      do throws(ArchiveDamage) {
        guard metadata.text.byteCount <= reader.limits.documentBytes else {
          throw file.damage(.limit, at: nil, "the metadata is larger than a document may be")
        }
        let bytes = try reader.text(of: metadata.text, record, "the metadata")
        return ArchiveMetadata(name: metadata.name, bytes: bytes)
      } catch {
        throw .damaged(error, affected: [], unlisted: [])
      }
    }
  }
}

extension ArchiveReader {
  /// A version's file, if the version is there and can be read.
  func version(_ number: Int) throws(ArchiveError) -> VersionFile {
    guard number >= 1, number <= chain.newest else {
      throw .noSuchVersion(number, newest: chain.newest)
    }
    let file = chain.files[number - 1]
    guard file.record == nil else { return file }
    throw failure(
      file.damages.first ?? file.damage(.unreadable, at: nil, "it has no record"))
  }

  /// The entries of a version's manifest.
  func entries(of number: Int) throws(ArchiveError) -> [ManifestEntry] {
    _ = try version(number)
    do throws(ArchiveDamage) { return try manifest(of: number) } catch { throw failure(error) }
  }

  /// The bytes of a content that a version's manifest names.
  func text(_ digest: ContentDigest, _ number: Int) throws(ArchiveError) -> [UInt8] {
    let catalog = openCatalog
    do throws(ArchiveDamage) {
      guard let content = catalog.content(digest, through: number) else {
        throw catalog.damages.first ?? chain.allDamages.first
          ?? chain.files[number - 1].damage(
            .wrongContent, at: nil, "no table has document \(digest)")
      }
      return try text(of: content)
    } catch {
      throw failure(error)
    }
  }

  /// The error that reports a damage, with everything that is lost through the archive's damages.
  func failure(_ damage: ArchiveDamage) -> ArchiveError {
    let losses = LossFinder(reader: self).losses(by: damage)
    return .damaged(damage, affected: losses.documents, unlisted: losses.versions)
  }
}
