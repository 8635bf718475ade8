internal import Provenance

/// How a source that is not in the corpus came to be known.
struct HiddenSourceWording {
  /// The names of the trace.
  let names: WitnessNames
  /// The characters for quotation marks and cuts.
  let symbols: TerminalStyle.Symbols

  /// One sentence part: who names it, where, in which words.
  func reason(_ source: Trace.HiddenSource) -> String {
    guard let known = source.evidence.first(where: { $0.spans.count == 1 }),
      let credit = known.spans.first
    else { return fallback(source) }
    let document = names.reference(credit.document)
    // Other texts that say the same of it.
    let places = source.evidence.filter { $0.note == known.note }.compactMap(\.spans.first)
    let others = Set(places.map(\.document)).subtracting([credit.document]).count
    let also = others > 0 ? " and \(Wording.count(others, "other"))" : ""
    let isCommon = source.evidence.first?.cue == "common-source"
    switch source.rule {
    case "named" where isCommon:
      return "credited beside the shared words in \(document)\(also)\(quote(credit))"
    case "named": return "named as its source by \(document)\(also)\(quote(credit))"
    case "language": return "original of the translation in \(document)\(also)\(quote(credit))"
    case "embedded":
      return "an article that \(document) reproduces under its own heading"
    default: return fallback(source)
    }
  }

  /// What the rule alone says, with the reason of the trace.
  private func fallback(_ source: Trace.HiddenSource) -> String {
    let note = source.evidence.first.map { ": " + Wording.clause($0.note) } ?? ""
    return Wording.reason(rule: source.rule) + note
  }

  private func quote(_ place: Trace.Place) -> String {
    guard let excerpt = place.excerpt else { return "" }
    let line = Shortening.tail(SafeText.line(excerpt), columns: 72, ellipsis: symbols.ellipsis)
    return line.isEmpty ? "" : ": " + symbols.quoted(line)
  }
}
