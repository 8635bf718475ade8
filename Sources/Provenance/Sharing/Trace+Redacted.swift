extension Trace {
  /// The trace with codes in place of names: `D1` for the first document, and so on.
  ///
  /// Replaced are ids, titles, sites, authors, addresses, credited names, the names of hidden sources
  /// and of the corpus, and each of them inside excerpts, reasons and warnings too; there, addresses
  /// that the trace does not know and whatever a warning quotes become `…`. Titles are dropped. Dates,
  /// numbers, kinds, places and SHA-256 stay: who has the files can check which is which. People and
  /// places that only the texts speak of are not names of the trace and stay in excerpts; with
  /// `withoutText()` those go too.
  ///
  /// - Complexity: O(*n*) on average for a trace of *n* bytes.
  public func redacted() -> Trace {
    var trace = self
    var codes = RedactionCodes(self)
    for index in trace.documents.indices {
      trace.documents[index].title = nil
      trace.documents[index].site = codes.site(documents[index].site)
      trace.documents[index].author = codes.author(documents[index].author)
      trace.documents[index].url = codes.address(documents[index].url)
      for date in trace.documents[index].dates.indices {
        // As written it may be part of an address, or stand in a language that tells.
        let bounds = documents[index].dates[date]
        trace.documents[index].dates[date].written = bounds.earliest ?? bounds.latest ?? ""
      }
      for region in trace.documents[index].regions.indices {
        trace.documents[index].regions[region].title = codes.name(
          documents[index].regions[region].title)
        trace.documents[index].regions[region].author = codes.author(
          documents[index].regions[region].author)
      }
      for number in trace.documents[index].credits.indices {
        let credit = documents[index].credits[number]
        trace.documents[index].credits[number].name = codes.name(credit.name)
        trace.documents[index].credits[number].alias = codes.name(credit.alias)
        trace.documents[index].credits[number].url = codes.address(credit.url)
      }
    }
    for index in trace.hiddenSources.indices {
      if hiddenSources[index].name != nil { trace.hiddenSources[index].name = "H\(index + 1)" }
      trace.hiddenSources[index].url = codes.address(hiddenSources[index].url)
    }
    if let name = corpus?.name { trace.corpus?.name = codes.name(name) ?? "" }
    for index in trace.warnings.indices {
      trace.warnings[index].document = warnings[index].document.map { codes.file($0) }
    }
    let warned = trace.warnings.map(\.document)
    let ids = codes.ids
    trace.changeIDs { ids[$0] ?? $0 }
    for index in trace.warnings.indices { trace.warnings[index].document = warned[index] }
    let names = codes.replacer
    // Passages, clusters and reasons repeat each other's words.
    var known: [String: String] = [:]
    trace.changeTexts { text, kind in
      let safe = known[text] ?? names.replacing(in: Self.withoutAddresses(text, names))
      known[text] = safe
      return kind == .message ? QuotedParts.changed(in: safe, Self.withoutForeignWords) : safe
    }
    return trace
  }

  /// What a warning may quote of our own: the names of fields and options.
  private static let ownWords: Set<String> = [
    "id", "text", "title", "site", "author", "url", "date", "published", "body", "--metadata",
    "--max-document", "--max-container",
  ]

  private static func withoutForeignWords(_ quoted: String) -> String {
    ownWords.contains(quoted) ? quoted : "…"
  }

  /// Whether a text has a sign or a beginning that an address cannot do without.
  private static func mayHaveAddress(_ text: String.UTF8View) -> Bool {
    var before: (UInt8, UInt8, UInt8) = (0, 0, 0)
    for byte in text {
      switch byte {
      case UInt8(ascii: "@"), UInt8(ascii: "/"): return true
      case UInt8(ascii: "."):
        if before == (0x77, 0x77, 0x77) { return true }
      default: break
      }
      before = (before.1, before.2, byte)
    }
    return false
  }

  /// The text with every web or mail address as its code, or as `…` if it has none.
  private static func withoutAddresses(_ text: String, _ names: NameReplacer) -> String {
    guard mayHaveAddress(text.utf8) else { return text }
    return text.split(separator: " ", omittingEmptySubsequences: false).map { part -> String in
      let word = String(part)
      guard word.contains("://") || word.contains("@") || word.contains("www.") else { return word }
      let replaced = names.replacing(in: word)
      // Only a code is left of an address that is known as a whole.
      return replaced != word && NameTokens(replaced).tokens.count == 1 ? replaced : "…"
    }.joined(separator: " ")
  }
}
