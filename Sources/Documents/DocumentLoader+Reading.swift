extension DocumentLoader {
  /// How many batches are read ahead of the analysis; enough to keep every core of a large machine
  /// busy without holding more than some megabytes.
  private static let batchesInFlight = 16

  /// The number of bytes of small files that one task reads, and of texts that one task analyses. A
  /// task costs some microseconds, a mebibyte some milliseconds.
  private static let taskBytes = 1 << 20

  /// Reads all files, each with the reader of its name or content.
  ///
  /// - Returns: The records in the order of the files' ids and of the files, whatever the order of
  ///   `files` and the number of cores.
  func readFiles(_ files: [FoundFile]) async -> ReaderResult {
    let ids = FoundFile.ids(for: files)
    let ordered = zip(ids, files).sorted { $0.0 < $1.0 }
    return await withTaskGroup(of: (Int, ReaderResult).self) { group in
      var results: [Int: ReaderResult] = [:]
      var next = 0
      func submit(_ work: @escaping @Sendable () -> ReaderResult) async {
        if next >= Self.batchesInFlight, let (index, result) = await group.next() {
          results[index] = result
        }
        let index = next
        next += 1
        group.addTask { (index, work()) }
      }

      var chunk: [(DocumentID, FoundFile)] = []
      var chunkBytes = 0
      func submitChunk() async {
        guard !chunk.isEmpty else { return }
        let files = chunk
        chunk = []
        chunkBytes = 0
        await submit {
          var result = ReaderResult()
          for (id, file) in files { result.append(readDocument(file, id)) }
          return result
        }
      }

      for (id, file) in ordered {
        if let reader = DocumentReaders.reader(forName: file.name) as? any ContainerReader {
          await submitChunk()
          await readContainer(file, id, reader, submit)
          continue
        }
        chunk.append((id, file))
        chunkBytes += file.size
        if chunkBytes >= Self.taskBytes || chunk.count >= 256 { await submitChunk() }
      }
      await submitChunk()
      while let (index, result) = await group.next() { results[index] = result }
      return (0..<next).reduce(into: ReaderResult()) { sum, index in
        sum.append(results[index] ?? ReaderResult())
      }
    }
  }

  /// Reads a file of one document, or of a format that is parsed as a whole.
  private func readDocument(_ file: FoundFile, _ id: DocumentID) -> ReaderResult {
    let limit = options.maximumDocumentBytes
    guard file.size <= limit else { return Self.tooLarge(id, file.size, limit, "--max-document") }
    do {
      let input = try InputFile(opening: file.path)
      guard let bytes = try input.readAll(limit: limit) else {
        return Self.tooLarge(id, nil, limit, "--max-document")
      }
      return DocumentReaders.read(ReaderContent(file: id, bytes: bytes), name: file.name)
    } catch {
      return ReaderResult(warnings: [.unreadableFile(id, reason: error.reason)])
    }
  }

  /// Reads a file of many records piece by piece and hands each batch to a task.
  private func readContainer(
    _ file: FoundFile, _ id: DocumentID, _ reader: any ContainerReader,
    _ submit: (@escaping @Sendable () -> ReaderResult) async -> Void
  ) async {
    let limit = options.maximumContainerBytes
    guard file.size <= limit else {
      let result = Self.tooLarge(id, file.size, limit, "--max-container")
      await submit { result }
      return
    }
    var splitter = reader.makeBatches(
      of: id, limits: ReaderLimits(documentBytes: options.maximumDocumentBytes))
    func submitBatches() async {
      while let batch = splitter.next() { await submit { reader.read(batch) } }
      let warnings = splitter.takeWarnings()
      if !warnings.isEmpty { await submit { ReaderResult(warnings: warnings) } }
    }
    do {
      let input = try InputFile(opening: file.path)
      var total = 0
      while true {
        let piece = try input.read()
        if piece.isEmpty { break }
        total += piece.count
        if total > limit {
          // The file has grown since it was looked at; what was read so far is kept.
          let result = Self.tooLarge(id, nil, limit, "--max-container")
          await submit { result }
          break
        }
        splitter.feed(piece)
        await submitBatches()
      }
    } catch {
      let warning = DocumentWarning.unreadableFile(id, reason: error.reason)
      await submit { ReaderResult(warnings: [warning]) }
    }
    splitter.finish()
    await submitBatches()
  }

  static func tooLarge(
    _ id: DocumentID, _ size: Int?, _ limit: Int, _ option: String
  ) -> ReaderResult {
    ReaderResult(warnings: [.overSizeLimit(id, size: size, limit: limit, option: option)])
  }

  /// Analyses records on all cores.
  ///
  /// - Returns: The documents in the order of the records.
  func analyse(_ records: [SourceRecord]) async -> [Document] {
    await withTaskGroup(of: (Int, [Document]).self) { group in
      var start = 0
      var bytes = 0
      for (index, record) in records.enumerated() {
        bytes += record.text.count + 1_024
        guard bytes >= Self.taskBytes || index == records.count - 1 else { continue }
        let (first, chunk) = (start, Array(records[start...index]))
        group.addTask { (first, chunk.map { Document(analysing: $0) }) }
        (start, bytes) = (index + 1, 0)
      }
      var chunks: [(Int, [Document])] = []
      for await chunk in group { chunks.append(chunk) }
      return chunks.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }
}
