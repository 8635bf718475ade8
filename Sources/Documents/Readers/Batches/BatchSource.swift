/// The documents of one file, a batch at a time.
///
/// The file is read where `next()` is called; the batches can be read on any core.
protocol BatchSource {
  /// Reads on to the end of the next batch; nil behind the last.
  mutating func next() -> ReaderBatch?
}

/// One batch that needs no file.
struct SingleBatch: BatchSource {
  private var batch: ReaderBatch?

  init(_ batch: @escaping ReaderBatch) { self.batch = batch }

  mutating func next() -> ReaderBatch? {
    defer { batch = nil }
    return batch
  }
}

/// The batches of a stream of records: JSON Lines, CSV.
struct ContainerBatches: BatchSource {
  private let file: DocumentID
  private var stream: any ByteStream
  private var splitter: any BatchSplitter
  /// How many bytes may still come.
  private var left: Int
  private let limit: Int
  private var hasEnded = false
  private var warnings: [DocumentWarning] = []

  init(
    _ stream: any ByteStream, file: DocumentID, reader: any ContainerReader,
    options: DocumentLoader.Options
  ) {
    self.file = file
    self.stream = stream
    splitter = reader.makeBatches(
      of: file, limits: ReaderLimits(documentBytes: options.maximumDocumentBytes))
    limit = options.maximumContainerBytes
    left = limit
  }

  mutating func next() -> ReaderBatch? {
    while true {
      if let batch = splitter.next() { return batch }
      warnings += splitter.takeWarnings()
      if !warnings.isEmpty {
        let warnings = warnings
        self.warnings = []
        return { ReaderResult(warnings: warnings) }
      }
      if hasEnded { return nil }
      readOn()
    }
  }

  private mutating func readOn() {
    do {
      let piece = try stream.next()
      if !piece.isEmpty, piece.count <= left {
        left -= piece.count
        splitter.feed(piece)
        return
      }
      if !piece.isEmpty {
        // What was read so far is kept.
        warnings.append(
          .overSizeLimit(file, size: nil, limit: limit, option: "--max-container"))
      }
    } catch {
      warnings.append(.unreadableFile(file, reason: error.reason))
    }
    hasEnded = true
    splitter.finish()
  }
}
