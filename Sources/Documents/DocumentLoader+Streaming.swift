extension DocumentLoader {
  /// What one batch of a stream gives.
  private struct AnalysedBatch: Sendable {
    var documents: [Document]
    var warnings: [DocumentWarning]
    var assumedZones: [AssumedZones]
  }

  /// Reads the given paths and hands over one document after the other, in the order of the files'
  /// ids and of the records in them.
  ///
  /// Holds some batches and what tells repeated ids apart, 8 bytes a document and what the table
  /// takes, however large the files are.
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
    try await read(found.inputs) { batch in
      AnalysedBatch(
        documents: batch.records.map { Document(analysing: $0) }, warnings: batch.warnings,
        assumedZones: batch.assumedZones)
    } deliver: { batch in
      rest.warnings += batch.warnings
      for zones in batch.assumedZones { rest.assume(zones) }
      for document in batch.documents {
        isEmpty = false
        try body(Self.withNewID(document, &used))
      }
    }
    let warnings = rest.warnings + rest.assumedZones.map(\.warning)
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

extension Document {
  /// The document under another name, with a warning if there is something to say.
  package func renamed(to id: DocumentID, warning: DocumentWarning? = nil) -> Document {
    Document(
      id: id, text: text, sha256: sha256, title: title, site: site, author: author, url: url,
      dates: dates, regions: regions, sentences: sentences, words: words, credits: credits,
      declarations: declarations, selfNames: selfNames, quotations: quotations,
      warnings: warnings.map { $0.renamed(from: self.id, to: id) } + (warning.map { [$0] } ?? []))
  }
}

extension DocumentWarning {
  /// The warning about a document that has another name now.
  fileprivate func renamed(from old: DocumentID, to new: DocumentID) -> DocumentWarning {
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
