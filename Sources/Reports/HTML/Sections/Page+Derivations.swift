internal import Provenance

extension HTMLPage {
  /// All edges in one table, with the facts that the drawings show.
  mutating func writeDerivations() {
    openSection("derivations", .derivations)
    guard !model.trace.edges.isEmpty else {
      note(.noEdges)
      writeUndecided()
      html.markup("</section>\n")
      return
    }
    note(budget.isLarge ? .largeDerivationsNote : .derivationsNote)
    writeTerms()
    html.markup("<div class=tool hidden><label>")
    html.text(words[.filterText])
    html.markup(" <input type=search id=find></label> <output id=found data-of=\"")
    html.value(words[.shownOf])
    html.markup("\"></output></div>\n<div class=scroll tabindex=0 role=region aria-label=\"")
    html.value(words[.derivations])
    html.markup("\"><table class=\"edges paged")
    if budget.isLarge { html.markup(" large") }
    html.markup("\" data-page=\"")
    html.value(words[.pageOf])
    html.markup("\" data-previous=\"")
    html.value(words[.previousPage])
    html.markup("\" data-next=\"")
    html.value(words[.nextPage])
    html.markup("\"><thead><tr>")
    for phrase in [
      Phrase.source, .follower, .columnKind, .columnProbability, .columnPassages,
      .columnShare, .columnReason,
    ] {
      html.markup("<th scope=col>")
      html.text(words[phrase])
      html.markup("</th>")
    }
    html.markup("</tr></thead><tbody>\n")
    for index in model.stories.flatMap(\.edges) { writeRow(index) }
    html.markup("</tbody></table></div>\n")
    writeUndecided()
    html.markup("</section>\n")
  }

  private mutating func writeRow(_ index: Int) {
    let edge = model.trace.edges[index]
    guard !budget.isLarge else { return writeLargeRow(index, edge) }
    html.markup("<tr data-p=")
    html.number(hundredths(of: edge))
    html.markup("><td>")
    link(to: edge.parent)
    html.markup("</td><td>")
    html.markup(edge.directed ? "<span class=dir>→</span> " : "<span class=dir>↔</span> ")
    link(to: edge.child)
    html.markup("</td><td>")
    html.text(words.kind(edge.kind))
    html.markup("</td><td><a href=#")
    html.fragment(model.fragments.edges[index])
    html.markup(">")
    html.text(probabilityWords(edge))
    html.markup("</a></td><td class=n>")
    html.number(edge.passages.count)
    html.markup("</td><td class=n>")
    html.text(share(of: edge, in: edge.child))
    html.markup("</td><td>")
    finding(reasons[index])
    html.markup("</td></tr>\n")
  }

  /// The edges without a direction, listed by name.
  private mutating func writeUndecided() {
    let open = model.stories.flatMap(\.edges).filter { !model.trace.edges[$0].directed }
    html.markup("<h3 id=undecided>")
    html.text(words[.undecided])
    html.markup("</h3>\n")
    guard !open.isEmpty else {
      note(.noneUndecided)
      return
    }
    note(.undecidedNote)
    html.markup("<ul class=open>\n")
    // On a large page the table has the rest.
    let shown = budget.isLarge ? open.prefix(TextBudget.listed) : open[...]
    for index in shown {
      let edge = model.trace.edges[index]
      html.markup("<li><a href=#")
      html.fragment(model.fragments.edges[index])
      html.markup("><bdi>")
      html.text(model.shortName(edge.parent))
      html.markup("</bdi> ↔ <bdi>")
      html.text(model.shortName(edge.child))
      html.markup("</bdi></a> <small>")
      html.text(probabilityWords(edge))
      html.markup("</small></li>\n")
    }
    html.markup("</ul>\n")
    if shown.count < open.count { note(words.count(open.count - shown.count, .moreInTable)) }
  }

  /// The verdict and its number: "likely .84"; of an undetermined edge those of link and direction.
  func probabilityWords(_ edge: Trace.Edge) -> String {
    guard !edge.directed else {
      return words.verdict(edge.verdict) + " " + words.probability(edge.probability)
    }
    let link = words.probability(edge.linkProbability)
    return Wording.isLeaning(edge)
      ? words.text(.openLeaning, link, words.probability(edge.arrowProbability))
      : words.text(.openUnknown, link)
  }

  /// The probability by which an edge is filtered, in hundredths: of an undetermined one that of the link.
  func hundredths(of edge: Trace.Edge) -> Int {
    let probability = edge.directed ? edge.probability : edge.linkProbability
    return probability.isFinite ? Int((min(max(probability, 0), 1) * 100).rounded()) : 0
  }

  /// How much of a text an edge carries.
  func share(of edge: Trace.Edge, in id: String) -> String {
    guard let document = model.document(id), edge.words > 0 else { return "–" }
    return words.percent(edge.words, of: document.words)
  }

  /// What speaks most strongly for an edge, in words: other than that words are shared, if there is
  /// more to say.
  func strongestReason(_ edge: Trace.Edge) -> String {
    strongestEvidence(edge).map { Self.roles.note(edge.evidence[$0], of: edge, names) }
      ?? edge.summary
  }

  /// The strongest reason, as an index into the evidence; nil if there is none.
  func strongestEvidence(_ edge: Trace.Edge) -> Int? {
    let speaksOfDirection = edge.directed || Wording.isLeaning(edge)
    return edge.evidence.firstIndex {
      $0.cue != "shared-words" && (speaksOfDirection || !$0.isAboutDirection)
    } ?? edge.evidence.firstIndex { !$0.isAboutDirection }
  }

  /// How reasons call the texts of an edge: as the columns are headed.
  static let roles = EdgeRoles(source: "the source", follower: "the follower")
}
