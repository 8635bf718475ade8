public import Provenance

/// Says about one pair of texts everything that a trace knows: how probable the link and each
/// direction are, what speaks for and against, the shared words of both, and what would change the
/// verdict.
public struct ExplanationReport: Sendable {
  /// Width, colours and line characters.
  public let style: TerminalStyle

  /// Creates the report.
  public init(style: TerminalStyle = TerminalStyle()) { self.style = style }

  /// The explanation as text, each line ended by a line feed.
  ///
  /// - Parameters:
  ///   - trace: The trace that holds both texts.
  ///   - first: The id of a document or hidden source; shown as A.
  ///   - second: The id of another; shown as B.
  public func render(_ trace: Trace, of first: String, and second: String) -> String {
    var page = TextPage(style: style)
    let pair = Pair(trace, first, second, style: style)
    let witness = WitnessLine(names: pair.names, style: style)
    page.add(witness.text(for: first), first: "A  ", rest: "   ")
    page.add(witness.text(for: second), first: "B  ", rest: "   ")
    for edge in pair.edges {
      page.add(unwrapped: "")
      addVerdict(edge, pair, to: &page)
      addEvidence(edge, pair, to: &page)
      addOutlook(edge, pair, to: &page)
    }
    if pair.edges.isEmpty { addAbsence(pair, to: &page) }
    addPassages(pair, to: &page)
    page.add(unwrapped: "")
    page.add("Similarity is evidence, not proof of misconduct.")
    return page.text
  }

  /// Two texts of a trace and what ties them.
  struct Pair {
    let trace: Trace
    let first: String
    let second: String
    let names: WitnessNames
    /// The edges between the two, in either direction, in the order of the trace.
    let edges: [Trace.Edge]
    /// The passages that the two share, in the order of the trace.
    let passages: [Trace.Passage]

    init(_ trace: Trace, _ first: String, _ second: String, style: TerminalStyle) {
      self.trace = trace
      self.first = first
      self.second = second
      names = WitnessNames(trace, symbols: style.symbols)
      let both: Set<String> = [first, second]
      edges = trace.edges.filter { Set([$0.parent, $0.child]) == both }
      passages = trace.passages.filter { Set([$0.a.document, $0.b.document]) == both }
    }

    /// The letter of a text, or its name if it is neither of the two.
    func letter(_ id: String) -> String {
      id == first ? "A" : id == second ? "B" : names.reference(id)
    }
  }
}
