/// Finds every document and version that damage keeps from being read.
struct LossFinder {
  let reader: ArchiveReader

  /// What is lost through one damaged place: the documents of all versions that need it.
  ///
  /// A damaged block takes the documents that have text in it; any other damage is answered with
  /// everything that cannot be located.
  func losses(by damage: ArchiveDamage) -> (documents: [AffectedDocument], versions: [Int]) {
    var bad: Set<Int> = []
    for (index, block) in reader.log.blocks.enumerated() {
      if case .member(_, let name, let member) = block.source, name == damage.file,
        member.offset == damage.offset
      {
        bad.insert(index)
      }
    }
    return losses(badBlocks: bad)
  }

  /// What is lost if the given blocks cannot be read, beside what cannot be located at all.
  func losses(
    badBlocks: Set<Int>, badContents: Set<ContentDigest> = []
  ) -> (documents: [AffectedDocument], versions: [Int]) {
    var documents: [AffectedDocument] = []
    var versions: [Int] = []
    let catalog = reader.catalog(through: reader.chain.files.count)
    var verdicts: [ContentDigest: Bool] = [:]
    for number in 1..<(reader.chain.files.count + 1) {
      guard number <= reader.chain.newest, let entries = try? reader.manifest(of: number) else {
        versions.append(number)
        continue
      }
      for entry in entries {
        let isLost: Bool
        if let known = verdicts[entry.digest] {
          isLost = known
        } else {
          isLost =
            badContents.contains(entry.digest)
            || catalog.content(entry.digest).map { needs($0, badBlocks) } ?? true
          verdicts[entry.digest] = isLost
        }
        if isLost {
          documents.append(
            AffectedDocument(version: number, path: entry.path, sha256: entry.digest))
        }
      }
    }
    return (documents, versions)
  }

  /// Whether a content has text in one of the blocks, or in none.
  private func needs(_ content: Catalog.Content, _ badBlocks: Set<Int>) -> Bool {
    let end = reader.chain.files[content.file].record?.logEnd ?? Int.max >> 1
    guard
      let extents = try? reader.table(content.file).extents(of: content.line, logEnd: end)
    else { return true }
    for extent in extents {
      guard var index = reader.log.index(of: extent.start) else { return true }
      var position = extent.start
      while position < extent.end {
        guard index < reader.log.blocks.count, reader.log.blocks[index].start <= position,
          !badBlocks.contains(index)
        else { return true }
        position = reader.log.blocks[index].end
        index += 1
      }
    }
    return false
  }
}
