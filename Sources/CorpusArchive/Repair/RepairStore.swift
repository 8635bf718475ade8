/// The texts that a repair may use, by digest: of the original documents and of a second archive.
final class RepairStore: Sendable {
  private let documents: [ContentDigest: ArchiveInput]
  private let archives: [Archive]
  /// The original documents, by path.
  let entries: [ManifestEntry]
  /// The manifest that the original documents would have.
  let manifest: [UInt8]?
  /// The paths of the original documents, by digest.
  let paths: [ContentDigest: String]

  /// Takes the digests of all original documents. Those that cannot be read are left out.
  init(_ sources: [RepairSource]) {
    var documents: [ContentDigest: ArchiveInput] = [:]
    var archives: [Archive] = []
    var paths: [ContentDigest: String] = [:]
    var entries: [ManifestEntry] = []
    for source in sources {
      switch source {
      case .archive(let archive): archives.append(archive)
      case .documents(let inputs):
        for input in inputs.sorted(by: { DocumentPath.precedes($0.path, $1.path) }) {
          guard let bytes = try? input.contents() else { continue }
          let digest = ContentDigest(of: bytes)
          entries.append(ManifestEntry(path: input.path, digest: digest))
          if documents[digest] == nil {
            documents[digest] = input
            paths[digest] = input.path
          }
        }
      }
    }
    entries.sort { DocumentPath.precedes($0.path, $1.path) }
    (self.documents, self.archives, self.paths) = (documents, archives, paths)
    self.entries = entries
    manifest = entries.isEmpty ? nil : Manifest.text(entries)
  }

  /// The bytes of a content. What a source gives counts only if its SHA-256 fits.
  func text(_ digest: ContentDigest) -> [UInt8]? {
    if let input = documents[digest], let bytes = try? input.contents(),
      ContentDigest(of: bytes) == digest
    {
      return bytes
    }
    for archive in archives {
      let bytes = try? archive.reading { (reader) throws(ArchiveError) -> [UInt8]? in
        reader.wholeText(digest)
      }
      if let bytes { return bytes }
    }
    return nil
  }

  /// The payload of a block of the log.
  func payload(_ digest: ContentDigest) -> [UInt8]? {
    for archive in archives {
      let bytes = try? archive.reading { (reader) throws(ArchiveError) -> [UInt8]? in
        for (index, block) in reader.log.blocks.enumerated() {
          guard case .member(_, _, let member) = block.source, member.header.digest == digest else {
            continue
          }
          return try? reader.log.bytes(of: index)
        }
        return nil
      }
      if let bytes { return bytes }
    }
    return nil
  }

  /// The bytes of a whole version's file with the identifier, or, if that is not known, of the
  /// version that continues the parent.
  func file(
    _ number: Int, identifier: ContentDigest?, parent: ContentDigest?
  ) -> (bytes: [UInt8], identifier: ContentDigest)? {
    for archive in archives {
      let found = try? archive.reading {
        (reader) throws(ArchiveError) -> (bytes: [UInt8], identifier: ContentDigest)? in
        guard reader.chain.files.indices.contains(number - 1) else { return nil }
        let file = reader.chain.files[number - 1]
        guard let record = file.record, let own = file.identifier,
          identifier.map({ $0 == own }) ?? (record.parent == parent)
        else { return nil }
        return reader.wholeFile(file).map { ($0, own) }
      }
      if let found { return found }
    }
    return nil
  }
}

extension ArchiveReader {
  /// The bytes of a content of any version, if it is whole.
  func wholeText(_ digest: ContentDigest) -> [UInt8]? {
    let content = openCatalog.content(digest, through: chain.files.count)
    return content.flatMap { try? text(of: $0) }
  }

  /// The bytes of a version's file if every member of it is whole.
  func wholeFile(_ file: VersionFile) -> [UInt8]? {
    guard file.damages.isEmpty, Verifier(reader: self).trailerDamage(file) == nil,
      let opened = try? OpenedFile(reading: root + "/" + file.name, files)
    else { return nil }
    let bytes = try? opened.read(at: 0, count: file.byteCount)
    return bytes?.count == file.byteCount ? bytes : nil
  }
}
