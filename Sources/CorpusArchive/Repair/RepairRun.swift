/// One repair: version after version into the new archive.
struct RepairRun {
  let damaged: Archive
  let store: RepairStore
  let target: Archive

  private var report = RepairReport()
  /// Whether every version so far is what it was.
  private var isIdentical = true
  private var parent: ContentDigest?

  init(damaged: Archive, store: RepairStore, target: Archive) {
    (self.damaged, self.store, self.target) = (damaged, store, target)
  }

  mutating func run() async throws(ArchiveError) -> RepairReport {
    let store = store
    let count = try damaged.reading { (reader) throws(ArchiveError) in
      // A block that comes back may hold a manifest that locates what the next one needs.
      for _ in 0..<8 {
        let rebuilder = BlockRebuilder(
          reader: reader, known: { store.text($0) }, payload: { store.payload($0) },
          manifests: store.manifest.map { [$0] } ?? [])
        guard rebuilder.rebuild() else { break }
        reader.forgetCatalog()
      }
      return reader.chain.files.count
    }
    for number in 1..<(count + 1) {
      guard try !copy(number) else { continue }
      try await rewrite(number, isLast: number == count)
    }
    return report
  }

  /// Takes a version as it is, from the archive or from a second one.
  private mutating func copy(_ number: Int) throws(ArchiveError) -> Bool {
    guard isIdentical else { return false }
    let (parent, store) = (parent, store)
    let file = try damaged.reading {
      (reader) throws(ArchiveError) -> (bytes: [UInt8], identifier: ContentDigest)? in
      let file = reader.chain.files[number - 1]
      if let identifier = file.identifier, file.record?.parent == parent,
        let bytes = reader.wholeFile(file)
      {
        return (bytes, identifier)
      }
      return store.file(number, identifier: reader.identifier(of: number), parent: parent)
    }
    guard let file else { return false }
    do throws(FileFailure) {
      let name = VersionFile.name(of: number)
      let scratch = try ScratchFile(root: target.path, for: name, files: target.files)
      do throws(FileFailure) {
        try scratch.append(file.bytes)
      } catch {
        scratch.discard()
        throw error
      }
      guard try scratch.publish(as: name) else {
        throw .taken(target.path + "/" + name)
      }
      try target.files.synchronizeDirectory(target.path)
    } catch {
      throw .storage(error, intactVersions: number - 1)
    }
    self.parent = file.identifier
    report.identicalVersions.append(number)
    return true
  }

  /// Adds a version anew from the texts that are whole.
  private mutating func rewrite(_ number: Int, isLast: Bool) async throws(ArchiveError) {
    let (damaged, store) = (damaged, store)
    let plan = try damaged.reading { (reader) throws(ArchiveError) in
      RewritePlan(number, reader, store)
    }
    if isLast, plan.isUnknown, plan.entries.isEmpty {
      report.droppedVersions.append(number)
      return
    }
    let inputs = plan.entries.map { entry in
      ArchiveInput(path: entry.path) {
        if let text = store.text(entry.digest) { return text }
        return try damaged.reading { (reader) throws(ArchiveError) in
          guard let text = reader.wholeText(entry.digest) else {
            throw .noSuchDocument(path: entry.path, version: number)
          }
          return text
        }
      }
    }
    let version = try await target.add(inputs, metadata: plan.metadata, time: plan.time)
    parent = version.identifier
    if isIdentical, let expected = plan.identifier, expected == version.identifier {
      report.identicalVersions.append(number)
    } else {
      isIdentical = false
      report.changedVersions.append(number)
    }
    report.lostDocuments += plan.lost
    report.namelessDocuments += plan.nameless
  }
}

extension ArchiveReader {
  /// What a version's identifier is, as its own record or the next version says.
  func identifier(of number: Int) -> ContentDigest? {
    if let own = chain.files[number - 1].identifier { return own }
    guard number < chain.files.count else { return nil }
    return chain.files[number].record?.parent
  }
}
