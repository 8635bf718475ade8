internal import Provenance

extension HTMLPage {
  /// Every edge with its facts, what speaks for and against it, and its passages.
  mutating func writeEvidence() {
    openSection("evidence", .evidence)
    if model.trace.edges.isEmpty, model.loosePassages.isEmpty {
      note(.noEdges)
      html.markup("</section>\n")
      return
    }
    note(budget.isLarge ? .evidenceInTable : .evidenceNote)
    if !budget.isLarge { for index in model.stories.flatMap(\.edges) { writeCard(index) } }
    writeLoosePassages()
    html.markup("</section>\n")
  }

  private mutating func writeCard(_ index: Int) {
    let edge = model.trace.edges[index]
    html.markup("<article class=edge id=")
    html.fragment(model.fragments.edges[index])
    html.markup(">\n<h3>")
    link(to: edge.parent)
    html.markup(edge.directed ? " → " : " ↔ ")
    link(to: edge.child)
    html.markup("</h3>\n<dl class=facts>")
    fact(.columnKind, words.kind(edge.kind))
    fact(.columnProbability, probabilityFact(edge))
    fact(.columnPassages, passagesFact(edge))
    fact(.columnShare, shareFact(edge))
    factTitle(.strongestReason)
    finding(reasons[index])
    html.markup("</dd>")
    factTitle(.bestAlternative)
    writeAlternative(of: edge)
    html.markup("</dd></dl>\n")
    writeTerms(of: edge)
    writePassages(of: index, edge)
    html.markup("</article>\n")
  }

  private mutating func factTitle(_ title: Phrase) {
    html.markup("<dt>")
    html.text(words[title])
    html.markup("</dt><dd>")
  }

  private mutating func fact(_ title: Phrase, _ text: String) {
    factTitle(title)
    html.text(text)
    html.markup("</dd>")
  }

  func probabilityFact(_ edge: Trace.Edge) -> String {
    guard edge.directed else { return probabilityWords(edge) }
    return words.text(
      .probabilityOf, probabilityWords(edge), words.probability(edge.linkProbability),
      words.probability(edge.arrowProbability))
  }

  func passagesFact(_ edge: Trace.Edge) -> String {
    edge.passages.isEmpty
      ? words[.noPassages]
      : words.count(edge.passages.count, .passageCount) + ", "
        + words.count(edge.words, .wordCount)
  }

  func shareFact(_ edge: Trace.Edge) -> String {
    words.text(.shareOf, share(of: edge, in: edge.parent), share(of: edge, in: edge.child))
  }

  /// The next best parent and its probability.
  mutating func writeAlternative(of edge: Trace.Edge) {
    guard let other = edge.runnerUp else {
      html.text(words[.noAlternative])
      return
    }
    link(to: other.parent)
    html.markup(" (")
    html.text(words.probability(other.probability))
    html.markup(")")
  }

  /// What speaks for and against: the direction with weights that add up, then the link.
  private mutating func writeTerms(of edge: Trace.Edge) {
    let direction =
      edge.evidence.filter(\.isAboutDirection).map { ($0, false) }
      + edge.against.filter(\.isAboutDirection).map { ($0, true) }
    let rest =
      edge.evidence.filter { !$0.isAboutDirection }.map { ($0, false) }
      + edge.against.filter { !$0.isAboutDirection }.map { ($0, true) }
    html.markup("<details class=why open><summary>")
    html.text(words[.forAndAgainst])
    html.markup("</summary>\n")
    if !direction.isEmpty {
      html.markup("<table class=terms><caption>")
      html.text(
        words.text(.aboutDirection, model.shortName(edge.child), model.shortName(edge.parent)))
      html.markup("</caption><tbody>\n")
      var sum = 0
      for (item, isAgainst) in direction {
        let hundredths = Self.hundredths(item.nats)
        sum += hundredths
        writeTerm(item, of: edge, isAgainst: isAgainst, weight: Double(hundredths) / 100)
      }
      html.markup("</tbody><tfoot><tr class=sum><td class=n>")
      html.text(words.nats(Double(sum) / 100))
      html.markup("</td><td>")
      html.text(words.text(.sumOfWeights, words.probability(edge.arrowProbability)))
      html.markup("</td></tr></tfoot></table>\n")
    } else if model.hiddenSource(edge.parent) == nil {
      note(.nothingAboutDirection)
    }
    if !rest.isEmpty {
      let isHidden = model.hiddenSource(edge.parent) != nil
      html.markup("<table class=\"terms links\"><caption>")
      html.text(words[isHidden ? .aboutHidden : .aboutLink])
      html.markup("</caption><tbody>\n")
      // The weights of a link are not all log-odds of one statement; as signs they still tell.
      for (item, isAgainst) in rest { writeTerm(item, of: edge, isAgainst: isAgainst, weight: nil) }
      html.markup("</tbody></table>\n")
    }
    if !edge.wouldChange.isEmpty {
      html.markup("<p class=change><b>")
      html.text(words[.wouldChange])
      html.markup("</b> ")
      finding(edge.wouldChange.joined(separator: "; "))
      html.markup("</p>")
    }
    html.markup("</details>\n")
  }

  /// A weight as it is shown, so that what is shown adds up to the digit.
  static func hundredths(_ nats: Double) -> Int {
    nats.isFinite ? Int((min(max(nats, -1e6), 1e6) * 100).rounded()) : 0
  }

  /// One reason with its weight, or its sign, and the words that show it.
  private mutating func writeTerm(
    _ item: Trace.Evidence, of edge: Trace.Edge, isAgainst: Bool, weight: Double?
  ) {
    html.markup("<tr><td class=n>")
    if let weight {
      html.text(words.nats(weight))
    } else {
      html.text(isAgainst ? "−" : "+")
    }
    html.markup("</td><td>")
    let note = Self.roles.note(item, of: edge, isAgainst: isAgainst, names)
    finding(note)
    // More places than two are a list of passages, which stand below.
    if item.spans.count <= 2, item.cue != "shared-words", item.cue != "date" {
      for place in item.spans { writeQuote(place, unlessIn: note) }
    }
    html.markup("</td></tr>\n")
  }

  /// The words of a place, as a link into its document.
  private mutating func writeQuote(_ place: Trace.Place, unlessIn note: String) {
    guard let words = place.context ?? place.excerpt, !words.isEmpty else { return }
    let cut = BoxText.cut(words, columns: 110)
    guard !note.contains(cut) else { return }
    html.markup(" <span class=where><q dir=auto>")
    html.text(cut)
    html.markup("</q> ")
    link(to: place.document)
    html.markup("</span>")
  }
}
