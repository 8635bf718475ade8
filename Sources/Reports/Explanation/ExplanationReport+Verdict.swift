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
      line.append(Wording.isLeaning(edge) ? "undetermined" : "direction unknown", role)
      line.append(".")
    }
    page.add(line)
    // That a source comes before those who have its words needs no probability.
    guard pair.names.hiddenSource(edge.parent) == nil else { return }

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
}
