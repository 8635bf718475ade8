public import Provenance

/// Draws a trace as a tree for a terminal: who follows whom, how surely, and why.
///
/// Every text stands once, below the text it follows in the most probable tree; further parents
/// are named on lines of their own. What is undetermined is dashed or listed apart, never decided
/// by the drawing. Words from documents cannot steer the terminal.
public struct TreeReport: Sendable {
  /// Width, colours and line characters.
  public let style: TerminalStyle
  /// The most undetermined pairs and warnings that are listed one by one, and the most unrelated
  /// documents: more of these are only counted. Nil lists all.
  public let listLimit: Int?

  /// Creates the report.
  public init(style: TerminalStyle = TerminalStyle(), listLimit: Int? = 10) {
    self.style = style
    self.listLimit = listLimit
  }

  /// The tree as text, each line ended by a line feed.
  ///
  /// - Complexity: O(*n* log *n*) in the number of documents, edges and warnings.
  public func render(_ trace: Trace) -> String {
    var page = TextPage(style: style)
    let names = WitnessNames(trace, symbols: style.symbols)
    let forest = Forest(trace)
    page.add(StyledText(Self.headline(trace), .strong))
    page.add("Similarity is evidence, not proof of misconduct.")
    let reasons = EdgeReasons(trace, names: names, symbols: style.symbols)
    drawBranches(of: forest, in: trace, names: names, reasons: reasons, on: &page)
    listUndetermined(in: trace, drawn: forest.drawn, names: names, reasons: reasons, on: &page)
    listUnrelated(forest.unrelated, of: trace, names: names, on: &page)
    WarningList.add(trace.warnings, limit: listLimit, to: &page)
    return page.text
  }

  /// What was found, in one sentence: `5 documents, 23 reused passages, 6 derivations, …`.
  public static func headline(_ trace: Trace) -> String {
    let documents = Wording.count(trace.documents.count, "document")
    switch (trace.documents.count, trace.edges.isEmpty && trace.passages.isEmpty) {
    case (0, true): return "No documents: nothing to compare."
    case (1, true) where trace.hiddenSources.isEmpty:
      return "\(documents): nothing to compare it with."
    case (_, true) where trace.hiddenSources.isEmpty:
      return "\(documents), no reused passages: none shares wording with another."
    default: break
    }
    let directed = trace.edges.count { $0.directed }
    let open = trace.edges.count - directed
    var parts = [
      documents,
      Wording.count(trace.passages.count, "reused passage"),
      Wording.count(directed, "derivation"),
    ]
    if !trace.hiddenSources.isEmpty {
      parts.append(Wording.count(trace.hiddenSources.count, "hidden source"))
    }
    if open > 0 { parts.append(Wording.count(open, "direction") + " undecided") }
    return parts.joined(separator: ", ") + "."
  }

  /// The documents that stand alone, one line each.
  private func listUnrelated(
    _ documents: [Trace.Document], of trace: Trace, names: WitnessNames, on page: inout TextPage
  ) {
    guard !documents.isEmpty else { return }
    page.add(unwrapped: "")
    if let listLimit, documents.count > listLimit {
      page.add(
        "\(Wording.count(documents.count, "document")) share no passage with the others; "
          + "--verbose lists them.")
      return
    }
    let alone = trace.documents.count == 1 ? "" : "shares no passage with the others"
    let witness = WitnessLine(names: names, style: style, saysUndated: Self.hasDates(trace))
    for document in documents {
      var line = witness.text(for: document.id)
      if !alone.isEmpty { line.append(" \(style.symbols.dash) \(alone)", .faint) }
      page.add(line, first: style.symbols.document + " ", rest: "  ")
    }
  }

  /// Whether so many texts have a publication date that its absence is worth a word: a quarter.
  static func hasDates(_ trace: Trace) -> Bool {
    4 * trace.documents.count { $0.published != nil } >= trace.documents.count
  }
}
