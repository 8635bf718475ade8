internal import Provenance

extension TreeReport {
  /// Lists the pairs that share text without a direction and are not drawn as branches, those that
  /// most surely stand next to each other first; then what would settle the open directions.
  func listUndetermined(
    in trace: Trace, drawn: Set<Int>, names: WitnessNames, reasons: EdgeReasons,
    on page: inout TextPage
  ) {
    let open = trace.edges.enumerated()
      .filter { !$0.element.directed && !drawn.contains($0.offset) }
      .sorted { left, right in
        (-left.element.linkProbability, -left.element.words, left.offset)
          < (-right.element.linkProbability, -right.element.words, right.offset)
      }
      .map(\.element)
    if !open.isEmpty {
      page.add(unwrapped: "")
      page.add(StyledText("Direction undetermined", .undetermined))
    }
    let shown = open.prefix(listLimit ?? open.count)
    for edge in shown {
      let both = edge.kind == "identical" ? "are the same text," : "share"
      page.add(
        StyledText(
          "\(names.reference(edge.parent)) and \(names.reference(edge.child)) \(both) "
            + "\(Wording.count(edge.words, "word")); ")
          + undetermined(edge, toward: "to the second"),
        first: style.symbols.undirected, rest: "  ")
      let roles = EdgeRoles(source: "the first", follower: "the second")
      for line in reasons.lines(edge, roles) { page.add(line, first: "  ", rest: "    ") }
    }
    if open.count > shown.count {
      let left = Wording.count(open.count - shown.count, "more pair")
      page.add("and \(left); --verbose lists all.")
    }
    addHelp(trace.edges.filter { !$0.directed }, to: &page)
  }

  /// What would settle the open directions, the most helpful first.
  private func addHelp(_ open: [Trace.Edge], to page: inout TextPage) {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for help in open.flatMap(\.wouldChange) {
      let help = Wording.clause(help)
      if counts[help] == nil { order.append(help) }
      counts[help, default: 0] += 1
    }
    let ranked = order.enumerated()
      .sorted { (-(counts[$0.element] ?? 0), $0.offset) < (-(counts[$1.element] ?? 0), $1.offset) }
      .map(\.element)
    guard !ranked.isEmpty else { return }
    let sentence = ranked.prefix(Self.helpShown).map { help in
      let count = counts[help] ?? 0
      return open.count > 1 && count > 1 ? "\(help) (\(Wording.grouped(count))\u{D7})" : help
    }.joined(separator: "; ")
    page.add(unwrapped: "")
    page.add(StyledText("What would help: ", .faint) + StyledText(sentence), rest: "  ")
  }

  /// More suggestions than these are not read.
  private static let helpShown = 3
}
