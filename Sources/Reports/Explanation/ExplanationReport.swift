public import Provenance

/// Says about one pair of texts everything that a trace knows: how probable the link and each
/// direction are, what speaks for and against, the shared words of both, and what would change the
/// verdict.
public struct ExplanationReport: Sendable {
  /// Width, colours and line characters.
  public let style: TerminalStyle

  /// Creates the report.
  public init(style: TerminalStyle = TerminalStyle()) { self.style = style }

  /// The explanation as text, each line ended by a line feed. Its two texts are called A and B.
  ///
  /// - Parameters:
  ///   - explanation: What is known about the pair.
  ///   - trace: The trace that it was taken from.
  ///   - texts: The UTF-8 texts by document (`Corpus.texts`). With them the passages are shown word
  ///     for word and their differences are marked; without, by their first words.
  /// - Returns: Lines of at most the style's width.
  public func render(
    _ explanation: Explanation, in trace: Trace, texts: [String: [UInt8]] = [:]
  ) -> String {
    var page = TextPage(style: style)
    let names = WitnessNames(trace, symbols: style.symbols)
    let pair = ExplainedPair(explanation: explanation, names: names)
    let witness = WitnessLine(names: names, style: style)
    page.add(witness.text(for: explanation.a), first: "A  ", rest: "   ")
    page.add(witness.text(for: explanation.b), first: "B  ", rest: "   ")
    for edge in pair.edges {
      page.add(unwrapped: "")
      addVerdict(edge, pair, to: &page)
      addEvidence(edge, pair, to: &page)
      addOutlook(edge, pair, to: &page)
    }
    if pair.edges.isEmpty { addAbsence(pair, to: &page) }
    addDetours(pair, to: &page)
    addReadings(pair, to: &page)
    addPassages(pair, texts: texts, to: &page)
    page.add(unwrapped: "")
    page.add("Similarity is evidence, not proof of misconduct.")
    return page.text
  }
}

/// An explanation with the letters by which its texts are called.
struct ExplainedPair {
  /// What is known.
  let explanation: Explanation
  /// The names of the trace.
  let names: WitnessNames

  /// The edges between the two, those from A to B first.
  var edges: [Trace.Edge] { explanation.forward + explanation.backward }

  /// The letter of a text, or its name if it is neither of the two.
  func letter(_ id: String) -> String {
    id == explanation.a ? "A" : id == explanation.b ? "B" : names.reference(id)
  }
}
