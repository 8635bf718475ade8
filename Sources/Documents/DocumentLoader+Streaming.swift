internal import Synchronization

extension DocumentLoader {
  /// What one batch of a stream gives: records, or documents if nothing is held back any more.
  private struct StreamedBatch: Sendable {
    var records: [SourceRecord] = []
    var documents: [Document] = []
    var missing: MissingColumns
    var warnings: [DocumentWarning]
    var assumedZones: [AssumedZones]
  }

  /// Whether records are held back until all are read.
  private final class Holding: Sendable {
    private let isOver: Atomic<Bool>

    init(_ holds: Bool) { isOver = Atomic(!holds) }

    var holds: Bool { !isOver.load(ordering: .relaxed) }

    func end() { isOver.store(true, ordering: .relaxed) }
  }

  /// The most bytes of texts that are held back.
  static let mostHeldBytes = 16 << 20

  /// Reads the given paths and hands over one document after the other, in the order of the files'
  /// ids and of the records in them.
  ///
  /// Holds some batches and what tells repeated ids apart, 8 bytes a document and what the table
  /// takes, however large the files are. Up to 16 MiB of texts are held back until all are read: then
  /// the lines that an outlet repeats are known and marked, as `load` does. Of more, and of standard
  /// input, which may come slowly, they are not.
  ///
  /// - Parameters:
  ///   - paths: Files and folders; `-` is standard input.
  ///   - body: Takes the documents; no two have the same id.
  /// - Returns: What belongs to no document, in the order of the files.
  /// - Throws: `LoadError` if a path names nothing or no document is found; what `body` throws.
  package func forEachDocument(
    paths: [FilePath], _ body: (Document) throws -> Void
  ) async throws -> [DocumentWarning] {
    let found = try find(paths, excluding: nil)
    var rest = ReaderResult(warnings: found.warnings)
    var used = Set<UInt64>()
    var isEmpty = true
    let columns = options.columns
    var missing = MissingColumns(columns)
    func deliver(_ document: Document) throws {
      isEmpty = false
      try body(Self.withNewID(document, &used))
    }
    let holding = Holding(!paths.contains(where: \.isStandardInput))
    var held: [SourceRecord] = []
    var heldBytes = 0
    try await read(found.inputs) { batch in
      var result = StreamedBatch(
        missing: MissingColumns(columns), warnings: batch.warnings,
        assumedZones: batch.assumedZones)
      for record in batch.records { result.missing.see(record) }
      if holding.holds {
        result.records = batch.records
      } else {
        result.documents = batch.records.map { Document(analysing: $0) }
      }
      return result
    } deliver: { batch in
      rest.warnings += batch.warnings
      if !batch.records.isEmpty || !batch.documents.isEmpty {
        missing.formIntersection(batch.missing)
      }
      for zones in batch.assumedZones { rest.assume(zones) }
      if holding.holds {
        held += batch.records
        heldBytes = batch.records.reduce(heldBytes) { $0 + $1.text.count }
        guard heldBytes > Self.mostHeldBytes else { return }
        holding.end()
        for record in held { try deliver(Document(analysing: record)) }
        held = []
      } else {
        // Some batches were read before the holding ended.
        for record in batch.records { try deliver(Document(analysing: record)) }
        for document in batch.documents { try deliver(document) }
      }
    }
    await OutletFurniture.mark(&held)
    for record in held { try deliver(Document(analysing: record)) }
    let warnings =
      rest.warnings + rest.assumedZones.map(\.warning) + (isEmpty ? [] : missing.warnings)
    guard !isEmpty else {
      throw LoadError.noDocuments(paths: paths.map(\.display), warnings: warnings)
    }
    return warnings
  }

  /// The document, under the first of `id`, `id#2`, `id#3` … that none had before.
  private static func withNewID(_ document: Document, _ used: inout Set<UInt64>) -> Document {
    let id = document.id.rawValue
    if used.insert(Checksum.key(Array(id.utf8))).inserted { return document }
    var number = 2
    while !used.insert(Checksum.key(Array("\(id)#\(number)".utf8))).inserted { number += 1 }
    let new = DocumentID("\(id)#\(number)")
    return document.renamed(to: new, warning: .duplicateID(of: new, instead: id))
  }
}

extension DocumentWarning {
  /// The warning about a document that has another name now.
  func renamed(from old: DocumentID, to new: DocumentID) -> DocumentWarning {
    guard document == old else { return self }
    return DocumentWarning(
      document: new, offset: offset, code: code, isLoss: isLoss, message: message)
  }

  /// A document whose id another one has too.
  static func duplicateID(of new: DocumentID, instead id: String) -> DocumentWarning {
    DocumentWarning(
      document: new, code: "duplicate-id",
      message: "Another document has the id '\(id.shortened())'; this one is now called "
        + "'\(new.rawValue.shortened())'. Give every document its own id.")
  }
}
