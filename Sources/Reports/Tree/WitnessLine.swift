internal import Provenance

/// The line that introduces a text: title, site, date and id.
struct WitnessLine {
  /// The names of the trace.
  let names: WitnessNames
  /// The look of the report.
  let style: TerminalStyle
  /// Whether a text without a date is said to have none; not where no text has one.
  var saysUndated = true

  /// The mark before the line.
  func mark(for id: String) -> StyledText {
    names.hiddenSource(id) == nil
      ? StyledText(style.symbols.document) : StyledText(style.symbols.hidden, .hidden)
  }

  /// The words of the line.
  func text(for id: String) -> StyledText {
    if let source = names.hiddenSource(id) { return text(for: source) }
    guard let document = names.document(id) else { return StyledText(names.id(id), .strong) }
    return text(for: document)
  }

  /// Title or id; then site and date; then the id if the title stands first.
  private func text(for document: Trace.Document) -> StyledText {
    let title = safe(document.title, columns: 90)
    let shortID = names.id(document.id)
    var text = StyledText(title ?? shortID, .strong)
    let date = document.published.map { Wording.date($0) } ?? (saysUndated ? "no date" : nil)
    let facts = [safe(document.site, columns: 40), date].compactMap(\.self)
    if !facts.isEmpty {
      text.append(" \(style.symbols.dash) " + facts.joined(separator: ", "))
    }
    if title != nil {
      text.append(" ")
      text.append("[\(shortID)]", .faint)
    }
    return text
  }

  /// Name, and that it is not in the corpus.
  private func text(for source: Trace.HiddenSource) -> StyledText {
    let name = safe(source.name, columns: 60) ?? safe(source.url, columns: 60)
    var text = StyledText(name ?? "a source without a name", .hidden)
    text.append(" \(style.symbols.dash) not in the corpus")
    if name == nil { text.append(" [\(names.id(source.id))]", .faint) }
    return text
  }

  /// A text of a document, safe and cut; nil if nothing is left of it.
  private func safe(_ text: String?, columns: Int) -> String? {
    guard let text else { return nil }
    let line = Shortening.tail(
      SafeText.line(text), columns: columns, ellipsis: style.symbols.ellipsis)
    return line.isEmpty ? nil : line
  }
}
