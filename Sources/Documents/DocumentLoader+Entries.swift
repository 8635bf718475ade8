/// Reading files that are at hand, wherever they come from.
extension DocumentLoader {
  /// Reads and analyses the files of a folder that are given as paths and bytes, for example out of
  /// an archive.
  ///
  /// The result is that of loading the folder itself: what begins with a dot is passed over, what
  /// `.provenanceignore` names is left out, and the same readers and limits apply.
  ///
  /// - Parameters:
  ///   - entries: The files by their paths below the folder, in any order.
  ///   - metadata: The name and the bytes of a metadata file. A file of the folder with this name
  ///     and these bytes is the metadata file and no document.
  ///   - source: What the folder is called in errors.
  /// - Returns: The documents, ascending by id, and what should be known about the reading.
  /// - Throws: `LoadError` if there is no document or the metadata file cannot be used at all.
  public func load(
    entries: [(path: String, bytes: [UInt8])],
    metadata: (name: String, bytes: [UInt8])? = nil, source: String
  ) async throws(LoadError) -> LoadedCorpus {
    var table: MetadataTable?
    if let metadata {
      guard metadata.bytes.count <= MetadataTable.maximumBytes else {
        throw .metadata(.tooLarge(path: metadata.name, limit: MetadataTable.maximumBytes))
      }
      do {
        table = try MetadataTable(parsing: metadata.bytes, path: metadata.name)
      } catch {
        throw .metadata(error)
      }
    }
    var warnings: [DocumentWarning] = []
    let rules = Self.rules(in: entries, &warnings)
    let documents = entries.filter { entry in
      Self.isDocument(entry.path, rules)
        && !(metadata.map { Self.name(of: entry.path) == $0.name && entry.bytes == $0.bytes }
          ?? false)
    }
    .sorted { DocumentID($0.path) < DocumentID($1.path) }

    var result = await readEntries(documents)
    result.warnings += warnings + result.assumedZones.map(\.warning)
    return try await corpus(of: result, applying: table, paths: [source])
  }

  private static func name(of path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }

  private static func rules(
    in entries: [(path: String, bytes: [UInt8])], _ warnings: inout [DocumentWarning]
  ) -> IgnoreRules {
    guard let file = entries.first(where: { $0.path == IgnoreRules.fileName }) else {
      return IgnoreRules()
    }
    guard file.bytes.count <= IgnoreRules.maximumBytes else {
      warnings.append(.unreadableFile(DocumentID(file.path), reason: "it is too large"))
      return IgnoreRules()
    }
    return IgnoreRules(parsing: file.bytes)
  }

  /// Whether a walk through the folder would come upon the file.
  private static func isDocument(_ path: String, _ rules: IgnoreRules) -> Bool {
    var entry = ""
    for component in path.split(separator: "/") {
      guard component.first != "." else { return false }
      entry += entry.isEmpty ? String(component) : "/" + component
      if rules.excludes(entry) { return false }
    }
    return !entry.isEmpty
  }

  /// Reads all files, each with the reader of its name or content, on all cores.
  ///
  /// - Returns: The records in the order of the entries.
  private func readEntries(_ entries: [(path: String, bytes: [UInt8])]) async -> ReaderResult {
    await withTaskGroup(of: (Int, ReaderResult).self) { group in
      for (index, entry) in entries.enumerated() {
        group.addTask { (index, readEntry(DocumentID(entry.path), entry.bytes)) }
      }
      var results: [Int: ReaderResult] = [:]
      for await (index, result) in group { results[index] = result }
      return entries.indices.reduce(into: ReaderResult()) { sum, index in
        sum.append(results[index] ?? ReaderResult())
      }
    }
  }

  private func readEntry(_ id: DocumentID, _ bytes: [UInt8]) -> ReaderResult {
    let name = Self.name(of: id.rawValue)
    guard let reader = DocumentReaders.reader(forName: name) as? any ContainerReader else {
      let limit = options.maximumDocumentBytes
      guard bytes.count <= limit else {
        return Self.tooLarge(id, bytes.count, limit, "--max-document")
      }
      return DocumentReaders.read(ReaderContent(file: id, bytes: bytes), name: name)
    }
    let limit = options.maximumContainerBytes
    guard bytes.count <= limit else {
      return Self.tooLarge(id, bytes.count, limit, "--max-container")
    }
    var splitter = reader.makeBatches(
      of: id, limits: ReaderLimits(documentBytes: options.maximumDocumentBytes))
    var result = ReaderResult()
    func takeBatches() {
      while let batch = splitter.next() { result.append(reader.read(batch)) }
      result.append(ReaderResult(warnings: splitter.takeWarnings()))
    }
    for start in stride(from: 0, to: bytes.count, by: InputFile.pieceBytes) {
      splitter.feed(Array(bytes[start..<min(bytes.count, start + InputFile.pieceBytes)]))
      takeBatches()
    }
    splitter.finish()
    takeBatches()
    return result
  }
}
