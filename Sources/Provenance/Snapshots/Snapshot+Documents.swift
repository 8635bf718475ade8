extension Snapshot {
  /// What differs in the documents: those of the accepted trace in its order, then the new ones.
  static func documents(_ accepted: Trace, _ new: Trace) -> [SnapshotDifference] {
    let newDocuments = Dictionary(new.documents.map { ($0.id, $0) }) { first, _ in first }
    let known = Set(accepted.documents.map(\.id))
    let changed = accepted.documents.flatMap { document -> [SnapshotDifference] in
      guard let newDocument = newDocuments[document.id] else {
        return [.document(document.id, .gone)]
      }
      return zip(fields(of: document), fields(of: newDocument)).compactMap { from, to in
        from.value == to.value
          ? nil
          : .documentField(document.id, field: from.name, from: from.value, to: to.value)
      }
    }
    let added = new.documents.filter { !known.contains($0.id) }.map {
      SnapshotDifference.document($0.id, .new)
    }
    return changed + added
  }

  /// Everything that a trace knows about a document, as text that can be shown.
  private static func fields(
    of document: Trace.Document
  ) -> [(name: String, value: String?)] {
    [
      ("sha256", document.sha256), ("title", document.title), ("site", document.site),
      ("author", document.author), ("url", document.url), ("published", document.published),
      ("dates", list(document.dates.map(text))), ("words", String(document.words)),
      ("regions", list(document.regions.map(text))),
      ("credits", list(document.credits.map(text))),
      ("declarations", list(document.declarations.map { "\($0.kind) at \($0.bytes)" })),
    ]
  }

  private static func list(_ items: [String]) -> String? {
    items.isEmpty ? nil : items.joined(separator: ", ")
  }

  private static func text(_ date: Trace.Date) -> String {
    "\(date.origin) \(date.earliest ?? "")–\(date.latest ?? "") '\(date.written)'"
  }

  private static func text(_ region: Trace.Region) -> String {
    let names = [region.title, region.author].compactMap { $0.map { " '\($0)'" } }.joined()
    return "\(region.kind)\(names) at \(region.bytes)"
  }

  private static func text(_ credit: Trace.Credit) -> String {
    let names = [credit.name, credit.alias, credit.url].compactMap { $0.map { " '\($0)'" } }
      .joined()
    return "\(credit.kind)\(names) at \(credit.bytes)"
  }
}

extension Double {
  /// Whether two numbers are apart by more than a tolerance, counted in whole millionths so that
  /// the answer is the same on every machine.
  ///
  /// - Parameters:
  ///   - other: The other number.
  ///   - tolerance: How far apart they may be.
  ///   - share: How far apart they may be as a share of the larger one, if that is more.
  /// - Returns: True if they are farther apart than both allow.
  func differs(from other: Double, by tolerance: Double, orShare share: Double = 0) -> Bool {
    let allowed = Swift.max(
      tolerance.millionths, (share * Swift.max(abs(self), abs(other))).millionths)
    return abs(millionths - other.millionths) > allowed
  }
}
