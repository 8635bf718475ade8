internal import Documents

extension Corpus {
  /// This corpus of new documents together with one that is known already, for tracing the new ones
  /// against the known ones only.
  ///
  /// - Parameters:
  ///   - known: The known documents. One that is new too, under the same name and with the same
  ///     content, counts as new.
  ///   - name: What stands before the id of a known document that a new one has too.
  /// - Returns: All documents; which are known is remembered.
  public func comparing(withKnown known: Corpus, named name: String) -> Corpus {
    let new = Dictionary(documents.map { ($0.id.rawValue, $0.sha256) }) { first, _ in first }
    let newFiles = Set(documents.map { Self.file($0) })
    var used = Set(new.keys)
    var kept: [Documents.Document] = []
    for document in known.documents where !newFiles.contains(Self.file(document)) {
      var id = document.id.rawValue
      if new[id] != nil { id = "\(name)/\(id)" }
      var number = 1
      let base = id
      while !used.insert(id).inserted {
        number += 1
        id = "\(base)#\(number)"
      }
      kept.append(id == document.id.rawValue ? document : document.renamed(to: DocumentID(id)))
    }
    // A row of the metadata describes a document of one of the two; nothing is wrong with it.
    let unmatched = "metadata-unmatched"
    let both = Set(known.readingWarnings.filter { $0.code == unmatched })
      .intersection(readingWarnings)
    let warnings = readingWarnings + known.readingWarnings.filter { $0.code != unmatched }
    var corpus = Corpus(
      documents: documents + kept,
      warnings: warnings.filter { $0.code != unmatched || both.contains($0) }, version: version)
    corpus.known = Set(kept.map(\.id.rawValue))
    return corpus
  }

  /// What tells that two documents are one file: its name and its content.
  private static func file(_ document: Documents.Document) -> String {
    let name = document.id.rawValue.split(separator: "/").last.map(String.init) ?? ""
    return "\(name)\u{0}\(document.sha256)"
  }
}
