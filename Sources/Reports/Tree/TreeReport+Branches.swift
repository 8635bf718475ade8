internal import Provenance

extension TreeReport {
  /// Draws every text that stands in the tree or on an edge.
  func drawBranches(
    of forest: Forest, in trace: Trace, names: WitnessNames, reasons: EdgeReasons,
    on page: inout TextPage
  ) {
    let witness = WitnessLine(names: names, style: style, saysUndated: Self.hasDates(trace))
    let symbols = style.symbols
    var furtherParents: [String: [Trace.Edge]] = [:]
    var furtherChildren: [String: [Trace.Edge]] = [:]
    for (index, edge) in trace.edges.enumerated()
    where edge.directed && !forest.drawn.contains(index) {
      furtherParents[edge.child, default: []].append(edge)
      furtherChildren[edge.parent, default: []].append(edge)
    }
    // For each level above the current one, what is drawn when a line passes by.
    var columns: [String] = []
    for node in forest.nodes {
      columns.removeLast(columns.count - min(columns.count, max(0, node.depth - 1)))
      if node.depth == 0 {
        page.add(unwrapped: "")
      } else {
        page.add(unwrapped: margin(columns + [symbols.bar]))
      }
      let above = node.depth == 0 ? "" : margin(columns)
      if node.depth > 0 { columns.append(node.isLast ? "   " : symbols.bar) }
      let beside = margin(columns) + (node.hasChildren ? symbols.bar : "   ").dropLast()
      let connector = node.depth == 0 ? "" : self.connector(for: node)
      page.add(
        witness.mark(for: node.id) + StyledText(" ") + witness.text(for: node.id),
        first: above + connector, rest: beside)
      var details = details(of: node, furtherParents[node.id] ?? [], names: names, reasons: reasons)
      if node.depth == 0, !node.hasChildren, let below = furtherChildren[node.id] {
        details.append(Detail(StyledText("followed by " + children(below, names: names))))
      }
      if node.depth == 0, !node.hasChildren, details.isEmpty {
        details.append(Detail(StyledText("shares text without a direction; see below", .faint)))
      }
      for detail in details {
        let indented = beside + (detail.isNested ? "  " : "")
        page.add(detail.text, first: indented, rest: indented + "  ")
      }
    }
  }

  /// A line below a text.
  private struct Detail {
    let text: StyledText
    /// Whether it is about the line above it.
    let isNested: Bool

    init(_ text: StyledText, isNested: Bool = false) {
      self.text = text
      self.isNested = isNested
    }
  }

  /// The columns left of a text. Of a chain that is too deep for the page, the columns farthest
  /// to the left give way to an ellipsis.
  private func margin(_ columns: [String]) -> String {
    let shown = max(3, style.width / 6)
    guard columns.count > shown else { return columns.joined() }
    let mark = style.symbols.ellipsis
    let cut = mark + String(repeating: " ", count: max(0, 3 - DisplayWidth.of(mark)))
    return cut + columns.suffix(shown - 1).joined()
  }

  /// The line that leads to a text; dashed if its direction is undetermined.
  private func connector(for node: Forest.Node) -> String {
    let isDashed = node.edge?.directed == false
    switch (node.isLast, isDashed) {
    case (true, true): return style.symbols.dashedCorner
    case (true, false): return style.symbols.corner
    case (false, true): return style.symbols.dashedTee
    case (false, false): return style.symbols.tee
    }
  }

  /// What is said below a text: how it is known, how it follows, what speaks for and against it.
  private func details(
    of node: Forest.Node, _ further: [Trace.Edge], names: WitnessNames, reasons: EdgeReasons
  ) -> [Detail] {
    var details: [Detail] = []
    let source = names.hiddenSource(node.id)
    if let source {
      let wording = HiddenSourceWording(names: names, symbols: style.symbols)
      details.append(Detail(StyledText(wording.reason(source))))
    }
    if let edge = node.edge {
      details.append(Detail(relation(edge, to: nil)))
      // What is known of a hidden source stands beside its name already.
      let known = names.hiddenSource(edge.parent)?.evidence ?? []
      if !known.contains(where: { $0 == edge.evidence.first }) {
        details += reasons.lines(
          edge, EdgeRoles(source: "the one above", follower: "this text")
        ).map { Detail($0) }
      }
    } else if node.depth > 0 {
      details.append(Detail(StyledText("follows")))
    }
    for edge in further {
      let parent = names.reference(edge.parent)
      details.append(Detail(relation(edge, to: parent, isFurther: node.depth > 0)))
      if names.hiddenSource(edge.parent) == nil {
        let roles = EdgeRoles(source: parent, follower: "this text")
        details += reasons.lines(edge, roles).prefix(1).map { Detail($0, isNested: true) }
      }
    }
    return details
  }

  /// How a text follows another; `parent` is nil where the drawing shows the other.
  private func relation(
    _ edge: Trace.Edge, to parent: String?, isFurther: Bool = false
  ) -> StyledText {
    guard edge.directed else {
      let share = edge.kind == "identical" ? "is the same text as the one above," : "shares"
      return StyledText("\(share) \(Wording.count(edge.words, "word")); ")
        + undetermined(edge, toward: "this way")
    }
    var line = StyledText(isFurther ? "also " : "")
    line.append(Wording.follows(parent, kind: edge.kind) + ", ")
    line.append(
      "\(SafeText.line(edge.verdict)) \(Wording.probability(edge.probability))",
      StyledText.Role(verdict: edge.verdict))
    let summary = Wording.clause(edge.summary)
    if !summary.isEmpty { line.append(": " + summary) }
    return line
  }

  /// How far an edge without a direction is known.
  func undetermined(_ edge: Trace.Edge, toward: String) -> StyledText {
    let link = "link \(Wording.probability(edge.linkProbability))"
    guard Wording.isLeaning(edge) else {
      return StyledText("\(link), ") + StyledText("direction unknown", .undetermined)
    }
    return StyledText("undetermined", .undetermined)
      + StyledText(": \(link), direction \(Wording.probability(edge.arrowProbability)) \(toward)")
  }

  /// Texts that are drawn elsewhere, with how surely they follow.
  private func children(_ edges: [Trace.Edge], names: WitnessNames) -> String {
    edges.map { edge in
      "\(names.reference(edge.child)) (\(SafeText.line(edge.verdict)) "
        + "\(Wording.probability(edge.probability)))"
    }.joined(separator: ", ")
  }
}
