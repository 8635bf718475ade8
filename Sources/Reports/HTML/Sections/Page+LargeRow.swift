internal import Provenance

extension HTMLPage {
  /// A derivation of a large page: its row holds everything that there is to say of it.
  mutating func writeLargeRow(_ index: Int, _ edge: Trace.Edge) {
    // The end tags of rows and cells may be left out (HTML, "Optional tags").
    html.markup("<tr id=")
    html.fragment(model.fragments.edges[index])
    html.markup(" data-p=")
    html.number(hundredths(of: edge))
    html.markup("><td>")
    link(to: edge.parent)
    html.markup(edge.directed ? "<td>→ " : "<td>↔ ")
    link(to: edge.child)
    html.markup("<td>")
    html.text(words.kind(edge.kind))
    html.markup("<td>")
    html.text(probabilityWords(edge))
    html.markup("<td class=n>")
    html.number(edge.passages.count)
    html.markup("<td class=n>")
    html.text(share(of: edge, in: edge.parent))
    html.markup(" / ")
    html.text(share(of: edge, in: edge.child))
    html.markup("<td>")
    writeReasons(ofRow: index, edge)
    html.markup("\n")
  }

  /// What stands behind an edge of a large page, in the last cell of its row: the strongest reason, which
  /// opens to the others, the best alternative and the passages.
  ///
  /// Nothing is said twice: what the row has is not repeated, and a reason that most edges have is
  /// called by a word that the list above the table explains (`ReasonTerms`); the strongest, which
  /// shows while the row is closed, is always a sentence.
  private mutating func writeReasons(ofRow index: Int, _ edge: Trace.Edge) {
    let strongest = strongestEvidence(edge)
    html.markup("<details><summary>")
    if let strongest {
      writeReason(edge.evidence[strongest], of: edge, isAgainst: false, isShort: false)
    } else {
      finding(edge.summary)
    }
    html.markup("</summary><ul class=w>")
    writeReasons(of: edge, besides: strongest, aboutDirection: true)
    writeSum(of: edge)
    writeReasons(of: edge, besides: strongest, aboutDirection: false)
    if edge.runnerUp != nil {
      html.markup("<li>")
      html.text(words[.bestAlternative])
      html.markup(": ")
      writeAlternative(of: edge)
    }
    html.markup("</ul>")
    writePassages(of: index, edge)
    html.markup("</details>")
  }

  /// The reasons that are about the direction, or those that are not, but for one.
  private mutating func writeReasons(
    of edge: Trace.Edge, besides shown: Int?, aboutDirection: Bool
  ) {
    for index in edge.evidence.indices
    where index != shown && edge.evidence[index].isAboutDirection == aboutDirection {
      html.markup("<li>")
      writeReason(edge.evidence[index], of: edge, isAgainst: false)
    }
    for index in edge.against.indices where edge.against[index].isAboutDirection == aboutDirection {
      html.markup("<li>")
      writeReason(edge.against[index], of: edge, isAgainst: true)
    }
  }

  /// What the weights of the direction add up to, and the two probabilities whose product a directed
  /// edge has. One weight is its own sum.
  private mutating func writeSum(of edge: Trace.Edge) {
    let nats = (edge.evidence + edge.against).filter(\.isAboutDirection).map(\.nats)
    guard nats.count > 1 || (edge.directed && !nats.isEmpty) else { return }
    html.markup("<li><b>= ")
    html.text(words.nats(Double(nats.map(Self.hundredths).reduce(0, +)) / 100))
    html.markup("</b>")
    guard edge.directed else { return }
    html.text(": ")
    html.text(
      words.text(
        .linkAndDirection, words.probability(edge.linkProbability),
        words.probability(edge.arrowProbability)))
  }

  /// The words of a passage that both sides have alike: once, and elsewhere a link to that place.
  mutating func writeEqualWords(of index: Int, at place: Trace.Place) {
    guard let text = model.texts[place.document]?.bytes, let range = Self.range(place.bytes),
      range.upperBound <= text.count, range.count >= Self.leastRepeated
    else { return writeWords(place, [], .added) }
    let words = text.span.extracting(range)
    let hash = EqualWords.hash(of: words)
    guard let first = equalWords[hash], first.isEqual(to: words, model.texts) else {
      // Of two with one hash the later is repeated each time.
      if equalWords[hash] == nil {
        equalWords[hash] = EqualWords(passage: index, document: place.document, range: range)
      }
      return writeWords(place, [], .added)
    }
    html.markup("<p class=also><a href=#")
    html.fragment(model.fragments.passages[first.passage])
    html.markup(">")
    let end = min(range.upperBound, range.lowerBound + Self.leadBytes)
    let lead = MarkedText.aligned(range.lowerBound..<end, in: text)
    html.text(
      self.words.text(
        .sameAsAbove, SafeText.line(String(decoding: text[lead], as: UTF8.self)) + "…"))
    html.markup("</a></p>")
  }

  /// Shorter words than this, in bytes, are repeated rather than linked.
  private static let leastRepeated = 120
  /// By so many bytes a reader knows words again.
  private static let leadBytes = 32

  private mutating func writeReason(
    _ item: Trace.Evidence, of edge: Trace.Edge, isAgainst: Bool, isShort: Bool = true
  ) {
    if item.isAboutDirection {
      html.text(words.nats(Double(Self.hundredths(item.nats)) / 100))
    } else {
      html.text(isAgainst ? "−" : "+")
    }
    html.markup(" ")
    if isShort, names.hiddenSource(edge.child) == nil,
      let word = terms.word(for: item, isAgainst: isAgainst)
    {
      finding(word)
    } else {
      finding(Self.roles.note(item, of: edge, isAgainst: isAgainst, names))
    }
  }

  /// What the words stand for that the rows of a large page have for their reasons.
  mutating func writeTerms() {
    guard !terms.all.isEmpty else { return }
    html.markup("<details class=terms><summary>")
    html.text(words[.reasonTerms])
    html.markup("</summary><dl class=facts>")
    for term in terms.all {
      html.markup("<dt>")
      finding(term.word)
      html.markup("<dd>")
      finding(term.sentence)
    }
    html.markup("</dl></details>\n")
  }
}
