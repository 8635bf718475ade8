internal import Provenance

extension ExplanationReport {
  /// The verdict in a sentence, then the probabilities of the link and of both directions.
  func addVerdict(_ edge: Trace.Edge, _ pair: ExplainedPair, to page: inout TextPage) {
    let parent = pair.letter(edge.parent)
    let child = pair.letter(edge.child)
    let role = StyledText.Role(verdict: edge.verdict)
    var line = StyledText()
    if edge.directed {
      line.append("\(child) \(Wording.follows(parent, kind: edge.kind)), ", .strong)
      line.append("\(SafeText.line(edge.verdict)) \(Wording.probability(edge.probability))", role)
      let summary = Wording.clause(edge.summary)
      line.append(summary.isEmpty ? "." : ": \(child) \(summary).")
    } else {
      line.append(
        edge.kind == "identical" ? "A and B are the same text" : "A and B share text", .strong)
      line.append(" (\(Wording.count(edge.words, "word"))); ")
      line.append("direction undetermined", role)
      line.append(".")
    }
    page.add(line)

    let arrow = style.symbols.arrow
    let forward = edge.arrowProbability
    var rows = AlignedRows([.left, .right, .left])
    rows.add(
      "link", Wording.probability(edge.linkProbability), SafeText.line(edge.linkVerdict),
      "the two stand next to each other")
    rows.add(
      "\(parent) \(arrow) \(child)", Wording.probability(forward), SafeText.line(edge.arrowVerdict),
      "given the link, \(child) follows \(parent)")
    rows.add(
      "\(child) \(arrow) \(parent)", Wording.probability(1 - forward), "",
      "given the link, \(parent) follows \(child)")
    rows.write(to: &page)
  }

  /// What speaks for and against, each with its weight and the places where it can be seen.
  func addEvidence(_ edge: Trace.Edge, _ pair: ExplainedPair, to page: inout TextPage) {
    let child = pair.letter(edge.child)
    let parent = pair.letter(edge.parent)
    let claim = "\(child) follows \(parent)"
    let other = "\(parent) follows \(child)"
    add(
      edge.evidence, heading: "For \(style.symbols.quoted(claim)), in nats",
      none: "Nothing speaks for this direction.",
      pair, to: &page)
    add(
      edge.against, heading: "Against it, for \(style.symbols.quoted(other))",
      none: "Nothing was found that speaks against it.", pair, to: &page)
  }

  private func add(
    _ evidence: [Trace.Evidence], heading: String, none: String, _ pair: ExplainedPair,
    to page: inout TextPage
  ) {
    page.add(unwrapped: "")
    guard !evidence.isEmpty else {
      page.add(none)
      return
    }
    page.add(StyledText(heading, .strong))
    let cues = evidence.map { pair.names.id($0.cue, columns: 24) }
    let cueWidth = cues.map { DisplayWidth.of($0) }.max() ?? 0
    let weights = evidence.map { Wording.nats($0.nats, symbols: style.symbols) }
    let weightWidth = weights.map { DisplayWidth.of($0) }.max() ?? 0
    for (index, item) in evidence.enumerated() {
      let weight = weights[index]
      let prefix =
        "  " + Self.blanks(weightWidth - DisplayWidth.of(weight)) + weight
        + "  " + cues[index] + Self.blanks(cueWidth - DisplayWidth.of(cues[index])) + "  "
      let hanging = Self.blanks(DisplayWidth.of(prefix))
      page.add(SafeText.line(item.note), first: prefix, rest: hanging)
      for place in item.spans { add(place, pair, indent: hanging, to: &page) }
    }
  }

  private static func blanks(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}
