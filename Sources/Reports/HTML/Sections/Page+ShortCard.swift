internal import Provenance

extension HTMLPage {
  /// An edge of a large page: the same facts and reasons in few lines.
  mutating func writeShortCard(_ index: Int) {
    let edge = model.trace.edges[index]
    html.markup("<article class=edge id=")
    html.fragment(model.fragments.edges[index])
    html.markup("><h3>")
    link(to: edge.parent, model.shortName(edge.parent))
    html.markup(edge.directed ? " → " : " ↔ ")
    link(to: edge.child, model.shortName(edge.child))
    html.markup("</h3><p>")
    // Kind, probability, passages and share stand in the table.
    html.text(probabilityFact(edge))
    html.markup(" · ")
    html.text(words[.bestAlternative])
    html.markup(": ")
    writeAlternative(of: edge)
    html.markup("</p><ul class=w>")
    var sum = 0
    let items = edge.evidence.map { ($0, false) } + edge.against.map { ($0, true) }
    for (item, isAgainst) in items.filter(\.0.isAboutDirection) {
      let hundredths = Self.hundredths(item.nats)
      sum += hundredths
      writeReason(item, of: edge, isAgainst, words.nats(Double(hundredths) / 100))
    }
    if items.contains(where: \.0.isAboutDirection) {
      html.markup("<li><b>= ")
      html.text(words.nats(Double(sum) / 100))
      html.markup("</b>")
    }
    for (item, isAgainst) in items.filter({ !$0.0.isAboutDirection }) {
      writeReason(item, of: edge, isAgainst, isAgainst ? "−" : "+")
    }
    html.markup("</ul>")
    writePassages(of: index)
    html.markup("</article>\n")
  }

  private mutating func writeReason(
    _ item: Trace.Evidence, of edge: Trace.Edge, _ isAgainst: Bool, _ weight: String
  ) {
    html.markup("<li>")
    html.text(weight)
    html.markup(" ")
    finding(Self.roles.note(item, of: edge, isAgainst: isAgainst, names))
  }
}
