internal import Provenance

/// Finds the words with which a report backs an edge: the evidence that convinces a reader first,
/// with what stands in the texts.
struct EdgeReasons {
  private let names: WitnessNames
  private let symbols: TerminalStyle.Symbols
  private let passages: [String: Trace.Passage]
  /// The documents that hold the words of each cluster, in trace order.
  private let holders: [String: [String]]

  /// Looks up the passages and clusters of a trace.
  ///
  /// - Complexity: O(*n*) in the number of passages and occurrences.
  init(_ trace: Trace, names: WitnessNames, symbols: TerminalStyle.Symbols) {
    self.names = names
    self.symbols = symbols
    passages = Dictionary(trace.passages.map { ($0.id, $0) }) { first, _ in first }
    holders = Dictionary(
      trace.clusters.map { cluster in
        var seen = Set<String>()
        return (
          cluster.id, cluster.occurrences.map(\.document).filter { seen.insert($0).inserted }
        )
      }
    ) { first, _ in first }
  }

  /// What backs an edge, the most telling first: the shared words where the edge is in doubt, the
  /// strongest reason for the direction, the strongest against it, and who else has the words.
  ///
  /// - Parameters:
  ///   - edge: The edge.
  ///   - roles: How sentences call its two texts.
  /// - Returns: One to four lines, without line ends; none for an edge without evidence.
  func lines(_ edge: Trace.Edge, _ roles: EdgeRoles) -> [StyledText] {
    var lines: [StyledText] = []
    if !edge.directed, let words = words(of: edge) {
      lines.append(StyledText("words: ", .faint) + StyledText(words))
    }
    // A calibration corrects what the other reasons add up to; it is none.
    let telling = edge.evidence.filter { !["shared-words", "calibration"].contains($0.cue) }
    if edge.directed || Wording.isLeaning(edge), let first = telling.first {
      var line = StyledText("why: ", .faint) + StyledText(sentence(first, of: edge, roles))
      if telling.count > 1 { line.append(" (+\(telling.count - 1) more)", .faint) }
      lines.append(line)
    } else if edge.directed, let words = words(of: edge) {
      lines.append(StyledText("words: ", .faint) + StyledText(words))
    }
    // That a text outside the corpus may stand between is true of all edges, and the other texts
    // that hold the words are named below.
    let saysDirection = edge.directed || Wording.isLeaning(edge)
    let against = edge.against.first {
      !["unseen-text", "rival", "calibration"].contains($0.cue)
        && (saysDirection || !$0.isAboutDirection)
    }
    if let first = against {
      let line = sentence(first, of: edge, roles, isAgainst: true)
      lines.append(StyledText("but: ", .faint) + StyledText(line))
    }
    if !edge.directed || edge.verdict == "leaning", let others = otherHolders(of: edge) {
      lines.append(others)
    }
    return lines
  }

  /// The other texts that hold the words of an edge about as well; nil if none does.
  func otherHolders(of edge: Trace.Edge) -> StyledText? {
    guard edge.against.contains(where: { $0.cue == "rival" }) || edge.runnerUp != nil else {
      return nil
    }
    var shared: [String: Int] = [:]
    var order: [String] = []
    var whole = 0
    for passage in edge.passages.compactMap({ passages[$0] }) {
      whole += passage.words
      for document in holders[passage.cluster] ?? []
      where document != edge.parent && document != edge.child {
        if shared[document] == nil { order.append(document) }
        shared[document, default: 0] += passage.words
      }
    }
    var others = order.filter { 2 * (shared[$0] ?? 0) >= whole }
    if let next = edge.runnerUp?.parent, next != edge.parent, next != edge.child {
      others.removeAll { $0 == next }
      others.insert(next, at: 0)
    }
    guard !others.isEmpty else { return nil }
    let shown = others.prefix(2).map { names.reference($0) }.joined(separator: ", ")
    let rest = others.count - min(2, others.count)
    return StyledText("the words also stand in: ", .faint)
      + StyledText(shown + (rest > 0 ? " and \(Wording.count(rest, "other"))" : ""))
  }

  /// A reason with the words that show it.
  private func sentence(
    _ evidence: Trace.Evidence, of edge: Trace.Edge, _ roles: EdgeRoles, isAgainst: Bool = false
  ) -> String {
    let note = roles.note(evidence, of: edge, isAgainst: isAgainst, names)
    let quotes = quotes(evidence).filter { !note.contains($0) }
    switch (quotes.count, quotes.first, quotes.last) {
    case (2, let source?, let follower?):
      return "\(note): \(symbols.quoted(follower)) for \(symbols.quoted(source))"
    case (1, let only?, _): return "\(note): \(symbols.quoted(only))"
    default: return note
    }
  }

  /// The words of one or two places that show a reason: that of the source, then the follower's.
  private func quotes(_ evidence: Trace.Evidence) -> [String] {
    guard evidence.spans.count <= 2, evidence.cue != "date" else { return [] }
    let isAboutSigns = ["damage", "bracket-absorbed", "typo-mended", "self-declared"]
      .contains(evidence.cue)
    return evidence.spans.compactMap { place in
      guard let words = (isAboutSigns ? place.context : nil) ?? place.excerpt else { return nil }
      let line = Shortening.tail(
        SafeText.line(words), columns: isAboutSigns ? 60 : 72, ellipsis: symbols.ellipsis)
      return line.isEmpty ? nil : line
    }
  }

  /// The beginning of the longest passage of an edge, as the follower has it.
  private func words(of edge: Trace.Edge) -> String? {
    let longest = edge.passages.compactMap { passages[$0] }.max { $0.words < $1.words }
    guard let longest else { return nil }
    let place = longest.b.document == edge.child ? longest.b : longest.a
    guard let excerpt = place.excerpt else { return nil }
    let line = Shortening.tail(
      SafeText.line(excerpt), columns: 90, ellipsis: symbols.ellipsis)
    return line.isEmpty ? nil : symbols.quoted(line)
  }
}
