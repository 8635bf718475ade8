internal import Documents

extension Credit {
  /// Whether this is the agency of a dateline, "LONDON (Reuters) -": a whole line of a source in
  /// brackets and without a label or an address.
  ///
  /// It says whose report an article is. It does not say that a stretch which an earlier text has
  /// too came from the agency rather than from there.
  func isDateline(in document: Document) -> Bool {
    guard kind == .sourceLine, position == .head, url == nil, span.start > 0,
      span.end < document.text.count
    else { return false }
    return document.text[span.start - 1] == UInt8(ascii: "(")
      && document.text[span.end] == UInt8(ascii: ")")
  }
}

extension CueContext {
  /// Whether the dateline of a document says that it is a report of the very agency that a credit
  /// names: "told Reuters" in a report of Reuters speaks of itself.
  func isReport(_ document: Int, of credit: Credit) -> Bool {
    guard let name = credit.name.map(credits.plainName) else { return false }
    return documents[document].credits.contains { other in
      guard other.isDateline(in: documents[document]), let agency = other.name else { return false }
      return name.contains(credits.plainName(agency))
    }
  }
}
