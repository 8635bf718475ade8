internal import Documents
internal import Lineage
internal import TextReuse

extension TraceBuilder {
  /// The warnings of run, documents and derivation.
  func warnings(and others: [DocumentWarning]) -> [Trace.Warning] {
    Self.warnings(
      others + reuse.limits.map(Self.warning) + derivation.warnings, documents: documents)
  }

  /// What a bound of the search means for whoever reads the trace.
  private static func warning(_ limit: ReachedLimit) -> DocumentWarning {
    switch limit {
    case .frequentWording(let stretches, let words, let places):
      DocumentWarning(
        document: nil, code: "frequent-wording",
        message:
          "\(stretches) stretches of \(words) words stand at more than \(places) places each: "
          + "their holders stand in one cluster, but not every pair of them is listed.")
    case .repeatedWording(let pairs, let repeats):
      DocumentWarning(
        document: nil, code: "repeated-wording",
        message:
          "In \(pairs) pairs of documents a text repeats itself: of the passages through one word "
          + "the \(repeats) most telling are listed at most.")
    case .notLookedAtAgain(let pairs, let passages):
      DocumentWarning(
        document: nil, code: "not-looked-at-again",
        message:
          "\(pairs) pairs of documents have more than \(passages) passages: text told in other words "
          + "was not looked for between them.")
    case .wordsNotCompared(let words):
      DocumentWarning(
        document: nil, code: "words-not-compared", isLoss: true,
        message: "\(words) words were not compared: one run compares at most 4 billion.")
    }
  }

  /// Some warnings and those of the documents, each once: those about the whole run first, then
  /// those about documents in the order of `documents`, then those about files that gave no
  /// document, by name; inside one document by offset (unknown ones first), code and message.
  static func warnings(
    _ others: [DocumentWarning], documents: [Documents.Document]
  ) -> [Trace.Warning] {
    var rank: [String: Int] = [:]
    for (index, document) in documents.enumerated() { rank[document.id.rawValue] = index }
    let all =
      (others + documents.flatMap(\.warnings)).map { warning in
        (
          rank: warning.document.map { rank[$0.rawValue] ?? documents.count } ?? -1,
          warning: Trace.Warning(
            document: warning.document?.rawValue, offset: warning.offset, code: warning.code,
            message: warning.message, loss: warning.isLoss)
        )
      }
      .sorted { left, right in
        if left.rank != right.rank { return left.rank < right.rank }
        let (a, b) = (left.warning, right.warning)
        if a.document != b.document { return precedes(a.document ?? "", b.document ?? "") }
        if a.offset != b.offset { return (a.offset ?? -1) < (b.offset ?? -1) }
        if a.code != b.code { return precedes(a.code, b.code) }
        if a.message != b.message { return precedes(a.message, b.message) }
        return !a.loss && b.loss
      }
    return all.indices
      .filter { $0 == 0 || all[$0].warning != all[$0 - 1].warning }
      .map { all[$0].warning }
  }

  /// Whether one string stands before another by its UTF-8 bytes.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
