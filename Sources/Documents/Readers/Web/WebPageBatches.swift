internal import WebArchives

/// The pages of a WARC or WACZ file, some at a time, in little memory.
///
/// A page is an answer of a server with a status of success, or a document stored as it is, of HTML
/// or plain text; everything else that makes up a page on a screen is passed over. Its id is its
/// address. An address that was captured again with the same content is one document; with other
/// content it is another one, whose id has `@` and the time of the capture behind the address. That
/// time is no date of publication and is taken for none.
struct WebPageBatches: BatchSource {
  private let file: DocumentID
  private let limits: ReaderLimits
  private let reader: WebArchiveReader?
  private var problemsTold = 0
  private var warnings: [DocumentWarning] = []
  private var hasEnded = false
  /// What was seen: the keys of contents by the key of their address. Sixteen bytes a page and what
  /// the table takes.
  private var seen: [UInt64: [UInt64]] = [:]

  init(_ bytes: RandomAccessBytes, file: DocumentID, options: DocumentLoader.Options) {
    self.file = file
    limits = ReaderLimits(documentBytes: options.maximumDocumentBytes)
    var archiveLimits = WARCLimits()
    archiveLimits.document = options.maximumDocumentBytes
    do throws(InteropError) {
      reader = try WebArchiveReader(bytes, limits: archiveLimits, keepGoing: true)
    } catch {
      reader = nil
      warnings.append(.unusableArchive(file, error))
    }
  }

  mutating func next() -> ReaderBatch? {
    var pages: [WebPage] = []
    var size = 0
    while !hasEnded, size < limits.batchBytes {
      guard let document = nextDocument() else {
        hasEnded = true
        break
      }
      guard let page = page(of: document) else { continue }
      size += page.content.count + 1_024
      pages.append(page)
    }
    let told = warnings + problems()
    warnings = []
    guard !pages.isEmpty || !told.isEmpty else { return nil }
    return { [pages] in
      var result = ReaderResult()
      for page in pages { result.append(page.read()) }
      result.warnings += told
      return result
    }
  }

  private mutating func nextDocument() -> WARCDocument? {
    do throws(InteropError) {
      return try reader?.next()
    } catch {
      warnings.append(.unusableArchive(file, error))
      return nil
    }
  }

  /// What was wrong with records since the last call.
  private mutating func problems() -> [DocumentWarning] {
    guard let all = reader?.problems else { return [] }
    defer { problemsTold = all.count }
    return all.dropFirst(problemsTold).map { .lostRecord($0, in: file) }
  }

  /// The page of a document; nil if it is none, or one that was there already.
  private mutating func page(of document: WARCDocument) -> WebPage? {
    guard document.status.map({ (200..<300).contains($0) }) ?? true, !document.payload.isEmpty,
      let format = WebPage.Format(contentType: document.contentType, document.payload)
    else { return nil }
    let address = Checksum.key(Array(document.targetURI.utf8))
    let content = Checksum.key(document.payload)
    let known = seen[address] ?? []
    guard !known.contains(content) else { return nil }
    seen[address] = known + [content]
    var id = document.targetURI
    if id.utf8.count > WebPage.longestID {
      id = "\(file)#byte-\(document.position.offset)"
    }
    if !known.isEmpty { id += "@" + (document.date ?? "\(known.count + 1)").shortened(to: 40) }
    return WebPage(
      id: DocumentID(id), address: document.targetURI, format: format,
      charset: MediaType.parameter("charset", of: document.contentType ?? ""),
      content: document.payload,
      warnings: document.warnings.map { .oddCapture($0, of: DocumentID(id), in: file) })
  }
}

extension DocumentWarning {
  /// A web archive that cannot be read, or not to its end.
  fileprivate static func unusableArchive(
    _ file: DocumentID, _ error: InteropError
  ) -> DocumentWarning {
    DocumentWarning(
      document: file, offset: error.offset, code: "unreadable-archive", isLoss: true,
      message: "The web archive cannot be read: \(error) What was read before was kept.")
  }

  /// A record that is lost.
  fileprivate static func lostRecord(
    _ problem: WebArchiveReader.Problem, in file: DocumentID
  ) -> DocumentWarning {
    let place = problem.file.map { " of '\($0.shortened())'" } ?? ""
    let what: (code: String, text: String)
    switch problem.error {
    case .truncatedRecord(let position):
      what = ("truncated-record", "The file ends inside the record at \(position)\(place)")
    case .damagedRecord(let position, let reason):
      what = ("broken-record", "The record at \(position)\(place) is damaged: \(reason)")
    case .recordTooLarge(let position, let part, let size, let limit):
      what = (
        "over-size-limit",
        "The \(part) of the record at \(position)\(place) has \(size) bytes or more, and the limit "
          + "is \(limit); it can be raised with --max-document"
      )
    case .unresolvedRevisit(let position, let target):
      what = (
        "unresolved-revisit",
        "The record at \(position)\(place) refers to an earlier capture of "
          + "'\(target.shortened())' that is not in the file"
      )
    default: return unusableArchive(file, problem.error)
    }
    return DocumentWarning(
      document: file, offset: problem.error.offset, code: what.code, isLoss: true,
      message: "\(what.text). It was left out; the other records were kept.")
  }

  /// Something odd about a page that was read nevertheless.
  fileprivate static func oddCapture(
    _ warning: WARCWarning, of page: DocumentID, in file: DocumentID
  ) -> DocumentWarning {
    DocumentWarning(
      document: page, code: "odd-capture", isLoss: true,
      message: "\(warning) The page was read from '\(file.rawValue.shortened())' as it is.")
  }
}

extension InteropError {
  /// Where in the file the trouble is; nil if it is not in one place.
  fileprivate var offset: Int? {
    switch self {
    case .truncatedRecord(let position), .damagedRecord(let position, _),
      .recordTooLarge(let position, _, _, _), .unresolvedRevisit(let position, _),
      .tooMuchRereading(let position):
      position.offset
    case .damagedZip(let offset, _): offset
    default: nil
    }
  }
}
