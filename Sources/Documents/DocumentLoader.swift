/// Reads files, folders and standard input into a corpus.
///
/// A document's id is its path below the folder that was given, or its name if the file itself was
/// given; records of a container have their own ids. The result does not depend on the order of the
/// paths, nor on how the work was spread over the cores.
///
/// Memory: the texts with some 500 bytes a document, and beside these one batch of 1 MiB and the files
/// being read on each core. The documents are at rest: their tables of words are made anew when asked
/// for.
public struct DocumentLoader: Sendable {
  /// The limits that keep hostile or mistaken input from exhausting the memory.
  public struct Options: Sendable, Equatable {
    /// The largest file or record that is read as one document, in bytes. By default 64 MiB, some
    /// ten million words; at most 1 GiB.
    public let maximumDocumentBytes: Int
    /// The largest file of many records that is read, in bytes. By default 4 GiB.
    public let maximumContainerBytes: Int
    /// Which columns of JSON Lines, JSON and CSV mean what.
    public let columns: ColumnMap

    /// Creates options.
    public init(
      maximumDocumentBytes: Int = 64 << 20, maximumContainerBytes: Int = 4 << 30,
      columns: ColumnMap = ColumnMap()
    ) {
      self.columns = columns
      self.maximumDocumentBytes = max(0, min(maximumDocumentBytes, Self.highestDocumentLimit))
      self.maximumContainerBytes = max(0, maximumContainerBytes)
    }

    /// Offsets into a text are stored in 32 bits, and decoding may triple the length of a file.
    private static let highestDocumentLimit = 1 << 30
  }

  /// The limits.
  public let options: Options

  /// Creates a loader.
  public init(options: Options = Options()) { self.options = options }

  /// Reads and analyses all documents at the given paths.
  ///
  /// What cannot be read is reported by a warning and does not stop the rest.
  ///
  /// - Parameters:
  ///   - paths: Files and folders; `-` is standard input, whose content tells its format.
  ///   - metadata: A JSON or CSV file with dates, sites, titles, authors and addresses.
  /// - Returns: The documents, ascending by id, and what should be known about the reading.
  /// - Throws: `LoadError` if a path names nothing, if no document is found, or if the metadata file
  ///   cannot be used at all.
  public func load(
    paths: [String], metadata: String? = nil
  ) async throws(LoadError) -> LoadedCorpus {
    try await load(files: paths.map { FilePath($0) }, metadata: metadata.map { FilePath($0) })
  }

  /// Reads and analyses all documents at the given paths, which need not be UTF-8.
  package func load(
    files paths: [FilePath], metadata: FilePath? = nil
  ) async throws(LoadError) -> LoadedCorpus {
    let table = try metadata.map { path throws(LoadError) in try readMetadata(path) }
    let found = try find(paths, excluding: metadata)
    var result = await readAll(found.inputs)
    result.warnings += found.warnings + result.assumedZones.map(\.warning)
    return try await corpus(of: result, applying: table, paths: paths.map(\.display))
  }

  /// Names, completes and analyses the records that were read from the given paths.
  func corpus(
    of result: ReaderResult, applying table: MetadataTable?, paths: [String]
  ) async throws(LoadError) -> LoadedCorpus {
    var result = result
    var records = result.records
    var missing = MissingColumns(options.columns)
    for record in records { missing.see(record) }
    if !records.isEmpty { result.warnings += missing.warnings }
    Self.makeIDsUnique(&records)
    if let table {
      result.warnings += table.warnings + table.apply(to: &records)
    }
    await OutletFurniture.mark(&records)
    let documents = await analyse(records)
    FreedMemory.giveBack()
    let warnings = Self.sorted(result.warnings)
    guard !documents.isEmpty else { throw .noDocuments(paths: paths, warnings: warnings) }
    return LoadedCorpus(documents: documents, warnings: warnings)
  }

  private func readMetadata(_ file: FilePath) throws(LoadError) -> MetadataTable {
    let path = file.display
    let bytes: [UInt8]?
    do {
      bytes = try InputFile(opening: file).readAll(limit: MetadataTable.maximumBytes)
    } catch {
      throw .metadata(.unreadable(path: path, reason: error.reason))
    }
    guard let bytes else {
      throw .metadata(.tooLarge(path: path, limit: MetadataTable.maximumBytes))
    }
    do {
      return try MetadataTable(parsing: bytes, path: path)
    } catch {
      throw .metadata(error)
    }
  }

  /// Numbers the second and later records with an id: `id#2`, `id#3`.
  private static func makeIDsUnique(_ records: inout [SourceRecord]) {
    var used = Set(records.map(\.id.rawValue))
    guard used.count < records.count else { return }
    var seen = Set<String>()
    var counters: [String: Int] = [:]
    for index in records.indices {
      let id = records[index].id.rawValue
      if seen.insert(id).inserted { continue }
      var number = counters[id, default: 1]
      repeat { number += 1 } while !used.insert("\(id)#\(number)").inserted
      counters[id] = number
      records[index].id = DocumentID("\(id)#\(number)")
      records[index].warnings.append(.duplicateID(of: records[index].id, instead: id))
    }
  }

  private static func sorted(_ warnings: [DocumentWarning]) -> [DocumentWarning] {
    warnings.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.document != other.document {
        return (one.document?.rawValue ?? "").utf8
          .lexicographicallyPrecedes((other.document?.rawValue ?? "").utf8)
      }
      if one.offset != other.offset { return (one.offset ?? -1) < (other.offset ?? -1) }
      return left.offset < right.offset
    }.map(\.element)
  }
}
