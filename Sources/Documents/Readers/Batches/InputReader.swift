internal import WebArchives

/// Reads any file with the reader of its name or, without a known ending, of its content.
struct InputReader: Sendable {
  let readers: DocumentReaders
  let options: DocumentLoader.Options

  init(_ options: DocumentLoader.Options) {
    self.options = options
    readers = DocumentReaders(columns: options.columns)
  }

  /// How a file is read.
  enum Format {
    /// A WARC or WACZ file.
    case webArchive
    /// A file of many records that are read batch by batch.
    case container(any ContainerReader, isCompressed: Bool)
    /// A file that is read as a whole, under a name without the ending of its compression.
    case whole(name: String, isCompressed: Bool)

    /// Whether the file is read whole, in the task that takes it apart.
    var isWhole: Bool { if case .whole = self { true } else { false } }
  }

  /// The format that a file name says.
  func format(ofName name: String) -> Format {
    let ending = DocumentReaders.ending(of: name)
    let isCompressed = ending == "gz"
    let inner = isCompressed ? String(name.dropLast(3)) : name
    switch DocumentReaders.ending(of: inner) {
    case "warc", "wacz": return .webArchive
    default: break
    }
    guard let reader = readers.reader(forName: inner) as? any ContainerReader else {
      return .whole(name: inner, isCompressed: isCompressed)
    }
    return .container(reader, isCompressed: isCompressed)
  }

  /// The batches of a file.
  func batches(of input: InputBytes, _ file: DocumentID, _ format: Format) -> any BatchSource {
    switch format {
    case .webArchive:
      guard input.count <= options.maximumContainerBytes else { return tooLarge(file, input.count) }
      return WebPageBatches(input.randomAccess, file: file, options: options)
    case .container(let reader, let isCompressed):
      guard input.count <= options.maximumContainerBytes else { return tooLarge(file, input.count) }
      let stream = isCompressed ? GzipStream(input.stream) : input.stream
      return ContainerBatches(stream, file: file, reader: reader, options: options)
    case .whole(let name, let isCompressed):
      return SingleBatch { readWhole(input, file, name: name, isCompressed: isCompressed) }
    }
  }

  private func tooLarge(_ file: DocumentID, _ size: Int) -> SingleBatch {
    let warning = DocumentWarning.overSizeLimit(
      file, size: size, limit: options.maximumContainerBytes, option: "--max-container")
    return SingleBatch { ReaderResult(warnings: [warning]) }
  }

  /// Reads a file of one document, or of a format that is parsed as a whole.
  func readWhole(
    _ input: InputBytes, _ file: DocumentID, name: String, isCompressed: Bool
  ) -> ReaderResult {
    let limit = options.maximumDocumentBytes
    func tooLarge(_ size: Int?) -> ReaderResult {
      ReaderResult(warnings: [
        .overSizeLimit(file, size: size, limit: limit, option: "--max-document")
      ])
    }
    guard input.count <= limit else { return tooLarge(input.count) }
    do {
      var stream = isCompressed ? GzipStream(input.stream) : input.stream
      guard let bytes = try stream.readAll(limit: limit) else { return tooLarge(nil) }
      return read(bytes, file, name: name, mayInflate: !isCompressed)
    } catch {
      return ReaderResult(warnings: [.unreadableFile(file, reason: error.reason)])
    }
  }

  /// Reads the bytes of a whole file; content decides if the name does not.
  private func read(
    _ bytes: [UInt8], _ file: DocumentID, name: String, mayInflate: Bool
  ) -> ReaderResult {
    if let reader = readers.reader(forName: name) {
      return reader.read(ReaderContent(file: file, bytes: bytes))
    }
    if mayInflate, bytes.starts(with: GzipMember.magic) {
      return readWhole(.memory(bytes), file, name: name, isCompressed: true)
    }
    guard Self.isWebArchive(bytes) else {
      return readers.reader(forContent: bytes).read(ReaderContent(file: file, bytes: bytes))
    }
    var source = WebPageBatches(RandomAccessBytes(bytes), file: file, options: options)
    var result = ReaderResult()
    while let batch = source.next() { result.append(batch()) }
    return result
  }

  /// Whether bytes are a WARC file, or a ZIP file with WARC files in it. Office documents are ZIP
  /// files too, and are no archives of the web.
  static func isWebArchive(_ bytes: [UInt8]) -> Bool {
    WebArchiveReader.recognises(bytes.prefix(16))
      && (try? WebArchiveReader(RandomAccessBytes(bytes))) != nil
  }
}
