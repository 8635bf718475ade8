internal import WebArchives

extension InputReader {
  /// The batches of standard input, whose content tells its format.
  ///
  /// Records are read as they come. Web archives go back and forth, so a pipe with one is written to
  /// a temporary file first, which has no name.
  func standardInput(_ file: DocumentID) -> any BatchSource {
    let input = OpenInput(descriptor: 0)
    do {
      return try recognise(input, file)
    } catch {
      let warning = DocumentWarning.unreadableFile(file, reason: error.reason)
      return SingleBatch { ReaderResult(warnings: [warning]) }
    }
  }

  private func recognise(
    _ input: OpenInput, _ file: DocumentID
  ) throws(ReadingFailure) -> any BatchSource {
    var raw: any ByteStream = FileStream(input)
    let start = try Self.head(of: &raw)
    var stream: any ByteStream = ResumedStream(start, then: raw)
    var head = start
    if start.starts(with: GzipMember.magic) {
      // A look into the first bytes must not take them from whoever reads on.
      var look: any ByteStream = GzipStream(MemoryStream(start))
      head = (try? look.next()) ?? []
      if !head.starts(with: Self.warcMark) { stream = GzipStream(stream) }
    }
    if head.starts(with: Self.warcMark) || WebArchiveReader.recognises(start.prefix(4)) {
      return try webArchive(input, stream, file)
    }
    if let reader = readers.reader(forContent: head) as? any ContainerReader {
      return ContainerBatches(stream, file: file, reader: reader, options: options)
    }
    let limit = options.maximumDocumentBytes
    guard let bytes = try stream.readAll(limit: limit) else {
      return SingleBatch {
        ReaderResult(warnings: [
          .overSizeLimit(file, size: nil, limit: limit, option: "--max-document")
        ])
      }
    }
    let reader = readers.reader(forContent: bytes)
    return SingleBatch { reader.read(ReaderContent(file: file, bytes: bytes)) }
  }

  private static let warcMark = Array("WARC/".utf8)

  private func webArchive(
    _ input: OpenInput, _ stream: any ByteStream, _ file: DocumentID
  ) throws(ReadingFailure) -> any BatchSource {
    if input.file.isFile { return batches(of: .file(input), file, .webArchive) }
    let limit = options.maximumContainerBytes
    do {
      guard let copy = try TemporaryCopy.make(of: stream, limit: limit) else {
        return SingleBatch {
          ReaderResult(warnings: [
            .overSizeLimit(file, size: nil, limit: limit, option: "--max-container")
          ])
        }
      }
      return batches(of: .file(copy), file, .webArchive)
    }
  }

  /// As many bytes as it takes to tell a format, fewer at the end.
  private static func head(of stream: inout any ByteStream) throws(ReadingFailure) -> [UInt8] {
    var head: [UInt8] = []
    while head.count < DocumentReaders.headBytes {
      let piece = try stream.next()
      if piece.isEmpty { break }
      head += piece
    }
    return head
  }
}
