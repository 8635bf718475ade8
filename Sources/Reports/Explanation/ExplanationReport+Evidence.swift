internal import Provenance

extension ExplanationReport {
  /// What speaks for and against the direction, with weights that add up to its log-odds; then what
  /// speaks for and against the link. Each with the places where it can be seen.
  func addEvidence(_ edge: Trace.Edge, _ pair: ExplainedPair, to page: inout TextPage) {
    let child = pair.letter(edge.child)
    let parent = pair.letter(edge.parent)
    let claim = style.symbols.quoted("\(child) follows \(parent)")
    let isHidden = pair.names.hiddenSource(edge.parent) != nil
    let about = (
      for: edge.evidence.filter(\.isAboutDirection),
      against: edge.against.filter(\.isAboutDirection)
    )
    let roles = EdgeRoles(source: parent, follower: child)
    if !isHidden || !about.for.isEmpty || !about.against.isEmpty {
      var table = EvidenceTable(style: style)
      for item in about.for {
        table.add(item, roles.note(item, of: edge, pair.names))
      }
      for item in about.against {
        table.add(item, roles.note(item, of: edge, isAgainst: true, pair.names))
      }
      page.add(unwrapped: "")
      page.add(
        StyledText("For and against \(claim), in nats", .strong))
      if table.isEmpty {
        page.add("Nothing speaks for either direction.", first: "  ", rest: "    ")
      } else {
        table.write(pair, self, to: &page)
        addSum(edge, claim, table, to: &page)
      }
    }
    let rest =
      edge.evidence.filter { !$0.isAboutDirection } + edge.against.filter { !$0.isAboutDirection }
    guard !rest.isEmpty else { return }
    page.add(unwrapped: "")
    page.add(StyledText(isHidden ? "Why the source is assumed" : "About the link", .strong))
    // The weights of a link are no log-odds of one statement, so they are not shown as if they were.
    var table = EvidenceTable(style: style, showsWeights: isHidden)
    for item in rest { table.add(item, roles.note(item, of: edge, pair.names)) }
    table.write(pair, self, to: &page)
  }

  /// The sum of the weights, and the probability that it stands for.
  private func addSum(
    _ edge: Trace.Edge, _ claim: String, _ table: EvidenceTable, to page: inout TextPage
  ) {
    let sum = Wording.nats(edge.directionNats, symbols: style.symbols)
    let probability = Wording.probability(edge.arrowProbability)
    page.add(
      StyledText(
        "= sum of the log-odds: given the link, \(claim) with probability \(probability)"),
      first: "  " + Self.blanks(table.weightWidth - DisplayWidth.of(sum)) + sum + "  ",
      rest: Self.blanks(table.weightWidth + 4))
  }

  static func blanks(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}

/// Pieces of evidence in columns: weight, rule, reason, and the places below.
private struct EvidenceTable {
  let style: TerminalStyle
  var showsWeights = true
  private var rows: [(weight: String, item: Trace.Evidence, note: String)] = []

  init(style: TerminalStyle, showsWeights: Bool = true) {
    self.style = style
    self.showsWeights = showsWeights
  }

  var isEmpty: Bool { rows.isEmpty }

  /// The columns of the widest weight; room for a sum of two digits.
  var weightWidth: Int { rows.map { DisplayWidth.of($0.weight) }.max().map { max(6, $0) } ?? 6 }

  mutating func add(_ item: Trace.Evidence, _ note: String) {
    rows.append((Wording.nats(item.nats, symbols: style.symbols), item, note))
  }

  func write(_ pair: ExplainedPair, _ report: ExplanationReport, to page: inout TextPage) {
    let cues = rows.map { pair.names.id($0.item.cue, columns: 24) }
    let cueWidth = cues.map { DisplayWidth.of($0) }.max() ?? 0
    for (row, cue) in zip(rows, cues) {
      var prefix = "  "
      if showsWeights {
        prefix +=
          ExplanationReport.blanks(weightWidth - DisplayWidth.of(row.weight)) + row.weight + "  "
      }
      prefix += cue + ExplanationReport.blanks(cueWidth - DisplayWidth.of(cue)) + "  "
      let hanging = ExplanationReport.blanks(DisplayWidth.of(prefix))
      page.add(row.note, first: prefix, rest: hanging)
      for place in row.item.spans { report.add(place, pair, indent: hanging, to: &page) }
    }
  }
}
