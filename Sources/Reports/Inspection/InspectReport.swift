public import Provenance

/// Shows what the reader saw in each document: its heads, dates and where they came from, regions
/// and why they were set apart, credits, claims of its own, and warnings; on wish the text with its regions marked.
public struct InspectReport: Sendable {
  /// Width, colours and line characters.
  public let style: TerminalStyle

  /// Creates the report.
  public init(style: TerminalStyle = TerminalStyle()) { self.style = style }

  /// The documents of a trace as text, each line ended by a line feed.
  ///
  /// - Parameters:
  ///   - trace: The documents, and the warnings about them.
  ///   - texts: The UTF-8 texts of the documents by id, from which the first words of each region
  ///     are shown. A document without a text is shown without them.
  ///   - showsText: Whether the texts themselves follow, with their regions marked.
  /// - Returns: Lines of at most the style's width.
  public func render(_ trace: Trace, texts: [String: [UInt8]] = [:], showsText: Bool = false)
    -> String
  {
    var page = TextPage(style: style)
    let names = WitnessNames(trace, symbols: style.symbols)
    for (index, document) in trace.documents.enumerated() {
      if index > 0 { page.add(unwrapped: "") }
      page.add(StyledText(names.id(document.id, columns: style.width), .strong))
      addHead(of: document, to: &page)
      addDates(of: document, to: &page)
      addRegions(of: document, text: texts[document.id], to: &page)
      addCredits(of: document, text: texts[document.id], to: &page)
      addDeclarations(of: document, text: texts[document.id], to: &page)
      if showsText, let text = texts[document.id] { addText(text, of: document, to: &page) }
    }
    WarningList.add(trace.warnings, limit: nil, to: &page)
    return page.text
  }

  private func addHead(of document: Trace.Document, to page: inout TextPage) {
    var rows = AlignedRows([.left])
    let optional = [
      ("title", document.title), ("site", document.site), ("author", document.author),
      ("address", document.url),
    ]
    for (name, value) in optional {
      rows.add(name, value.map { SafeText.line($0) } ?? "none found")
    }
    rows.add("published", document.published.map { Wording.date($0) } ?? "unknown")
    rows.add("words", Wording.grouped(document.words) + " in body and embedded text")
    rows.add("sha256", SafeText.line(document.sha256))
    rows.write(to: &page)
  }

  private func addDates(of document: Trace.Document, to page: inout TextPage) {
    guard !document.dates.isEmpty else { return }
    page.add(unwrapped: "")
    page.add(StyledText("Dates, the most trusted first", .strong))
    var rows = AlignedRows([.left, .left])
    for date in document.dates {
      rows.add(
        Wording.interval(earliest: date.earliest, latest: date.latest, symbols: style.symbols),
        Wording.origin(SafeText.line(date.origin)),
        style.symbols.quoted(SafeText.line(date.written)))
    }
    rows.write(to: &page)
  }

  private func addCredits(of document: Trace.Document, text: [UInt8]?, to page: inout TextPage) {
    guard !document.credits.isEmpty else { return }
    page.add(unwrapped: "")
    page.add(StyledText("Credits", .strong))
    var rows = AlignedRows([.right, .left])
    for credit in document.credits {
      let alias = credit.alias.map { " (\($0))" } ?? ""
      let named = [credit.name.map { $0 + alias }, credit.url]
        .compactMap { $0.map { SafeText.line($0) } }
      let words = text.flatMap { Self.words(of: $0, in: credit.bytes, columns: 60, style) }
      rows.add(
        Wording.range(credit.bytes, style.symbols),
        Wording.credit(kind: SafeText.line(credit.kind)),
        (named + [words.map { style.symbols.quoted($0) } ?? ""]).filter { !$0.isEmpty }
          .joined(separator: " \(style.symbols.dash) "))
    }
    rows.write(to: &page)
  }

  private func addDeclarations(of document: Trace.Document, text: [UInt8]?, to page: inout TextPage)
  {
    guard !document.declarations.isEmpty else { return }
    page.add(unwrapped: "")
    page.add(StyledText("What it says of itself", .strong))
    var rows = AlignedRows([.right, .left])
    for declaration in document.declarations {
      let words = text.flatMap { Self.words(of: $0, in: declaration.bytes, columns: 60, style) }
      rows.add(
        Wording.range(declaration.bytes, style.symbols),
        Wording.declaration(kind: SafeText.line(declaration.kind)),
        words.map { style.symbols.quoted($0) } ?? "")
    }
    rows.write(to: &page)
  }
}
