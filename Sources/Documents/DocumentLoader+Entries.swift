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

    var result = await readAll(
      documents.map { entry in
        Input(
          id: DocumentID(entry.path), name: Self.name(of: entry.path), size: entry.bytes.count,
          place: .memory(entry.bytes))
      })
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

  /// Reads the bytes of one file with the reader of its name or content.
  package func read(_ bytes: [UInt8], named name: String) -> ReaderResult {
    let reader = InputReader(options)
    var source = reader.batches(of: .memory(bytes), DocumentID(name), reader.format(ofName: name))
    var result = ReaderResult()
    while let batch = source.next() { result.append(batch()) }
    return result
  }
}
