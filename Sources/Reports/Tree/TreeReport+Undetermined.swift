internal import Provenance

extension TreeReport {
  /// Lists the pairs that share text without a direction and are not drawn as branches.
  func listUndetermined(
    in trace: Trace, drawn: Set<Int>, names: WitnessNames, on page: inout TextPage
  ) {
    let open = trace.edges.enumerated().filter {
      !$0.element.directed && !drawn.contains($0.offset)
    }
    guard !open.isEmpty else { return }
    page.add(unwrapped: "")
    page.add(StyledText("Direction undetermined", .undetermined))
    for (_, edge) in open {
      let parent = names.reference(edge.parent)
      let child = names.reference(edge.child)
      let both = edge.kind == "identical" ? "are the same text" : "share text"
      page.add(
        "\(parent) and \(child) \(both) (\(Wording.count(edge.words, "word"))): "
          + "link \(Wording.probability(edge.linkProbability)), "
          + "direction \(Wording.probability(edge.arrowProbability)) toward \(child)",
        first: style.symbols.undirected, rest: "  ")
      for reason in reasons(edge) { page.add(reason, first: "  ", rest: "    ") }
      if let help = edge.wouldChange.first {
        page.add(
          StyledText("would help: ", .faint) + StyledText(Wording.clause(help)),
          first: "  ", rest: "    ")
      }
    }
  }
}
