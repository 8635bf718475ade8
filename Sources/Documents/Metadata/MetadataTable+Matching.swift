extension MetadataTable {
  /// Fills what the table says into the records that its rows name.
  ///
  /// A row's key finds its document, in this order: an id; an id without its ending; a path of which
  /// the id is the end, or that is the end of an id; the same without the ending. The first of these
  /// that finds anything decides. A key that finds several documents is not applied. What a row
  /// says wins over what the file says of itself, and its date is put first.
  ///
  /// - Parameter records: The documents, with their final ids.
  /// - Returns: The rows that found no document, or several, or one that had a row already.
  /// - Complexity: O(*d* + *r*) for *d* documents and *r* rows, with paths of bounded depth.
  package func apply(to records: inout [SourceRecord]) -> [DocumentWarning] {
    let index = KeyIndex(ids: records.map(\.id.rawValue))
    var warnings: [DocumentWarning] = []
    var filled = Set<Int>()
    for row in rows {
      let found = index.documents(for: row.key)
      if let only = found.first, found.count == 1 {
        if filled.insert(only).inserted {
          row.fill(&records[only])
        } else {
          warnings.append(
            warning(
              "metadata-duplicate", row, "names a document that an earlier row has described",
              "Remove one of the two rows."))
        }
      } else if found.isEmpty {
        warnings.append(
          warning("metadata-unmatched", row, "names no document of the corpus", "Check the name."))
      } else {
        warnings.append(
          warning(
            "metadata-ambiguous", row, "may mean any of \(found.count) documents",
            "Give the path, such as '\(records[found[0]].id)'."))
      }
    }
    return warnings
  }

  private func warning(
    _ code: String, _ row: Row, _ problem: String, _ advice: String
  ) -> DocumentWarning {
    DocumentWarning(
      document: DocumentID(path), offset: row.offset, code: code,
      isLoss: code != "metadata-unmatched",
      message: "The metadata for '\(row.key.shortened())' (row \(row.number)) \(problem), "
        + "and was not applied. \(advice)")
  }
}

extension MetadataTable.Row: StatedFacts {
  /// The date, if one is given.
  var dates: [PublicationDate] { date.map { [$0] } ?? [] }

  /// None: what was wrong with a row is told about the table.
  var warnings: [DocumentWarning] { [] }
}

/// Finds documents by id, path or file name, with or without the ending.
private struct KeyIndex {
  private var byID: [String: [Int]] = [:]
  private var byStem: [String: [Int]] = [:]
  private var byTail: [String: [Int]] = [:]
  private var byTailStem: [String: [Int]] = [:]

  init(ids: [String]) {
    for (index, id) in ids.enumerated() {
      byID[id, default: []].append(index)
      byStem[id.withoutEnding(), default: []].append(index)
      for tail in id.pathTails() {
        byTail[tail, default: []].append(index)
        byTailStem[tail.withoutEnding(), default: []].append(index)
      }
    }
  }

  /// The documents that a key may mean, ascending.
  func documents(for key: String) -> [Int] {
    let key = key.hasPrefix("./") ? String(key.dropFirst(2)) : key
    if let found = byID[key] ?? byStem[key] { return found }
    for tail in key.pathTails() {
      if let found = byID[tail] { return found }
    }
    if let found = byTail[key] ?? byTailStem[key] { return found }
    return []
  }
}

extension String {
  /// The proper ends of a path, longest first: `b/c` and `c` for `a/b/c`.
  fileprivate func pathTails() -> [String] {
    utf8.indices.filter { utf8[$0] == UInt8(ascii: "/") }.suffix(64)
      .map { String(Substring(utf8[utf8.index(after: $0)...])) }
  }

  /// The path without the last dot and what follows it, if that is in the last component.
  fileprivate func withoutEnding() -> String {
    guard let dot = utf8.lastIndex(of: UInt8(ascii: ".")), dot > startIndex,
      !utf8[dot...].contains(UInt8(ascii: "/")), utf8[utf8.index(before: dot)] != UInt8(ascii: "/")
    else { return self }
    return String(self[..<dot])
  }
}
