internal import Provenance

extension HTMLPage {
  /// The head of the page: what was found in plain words, six counts, the sections.
  mutating func writeSummary() {
    let trace = model.trace
    html.markup("<header>\n<p class=kicker>")
    html.text(words[.kicker])
    html.markup("</p>\n<h1>")
    html.text(pageTitle)
    html.markup("</h1>\n<p class=verdict>")
    html.text(verdict)
    if let surest = surestEdge {
      html.markup(" ")
      writeSurest(surest)
    }
    html.markup("</p>\n<p class=caution><strong>")
    html.text(words[.caution])
    html.markup("</strong> ")
    html.text(words[.cautionMore])
    html.markup("</p>\n")
    if isRedacted { note(.redactedNote) }
    html.markup("<dl class=counts>\n")
    let directed = trace.edges.count { $0.directed }
    let counts: [(Int, Phrase, StaticString)] = [
      (trace.documents.count, .countDocuments, "documents"),
      (trace.passages.count, .countPassages, "evidence"),
      (directed, .countDerivations, "derivations"),
      (trace.hiddenSources.count, .countHidden, "documents"),
      (trace.edges.count - directed, .countUndecided, "undecided"),
      (trace.warnings.count, .countWarnings, "warnings"),
    ]
    for (number, phrase, section) in counts {
      html.markup("<div><dt>")
      html.text(words.noun(number, phrase))
      html.markup("</dt><dd><a href=#")
      html.markup(section)
      html.markup(">")
      html.text(words.grouped(number))
      html.markup("</a></dd></div>\n")
    }
    html.markup("</dl>\n<nav aria-label=\"")
    html.value(words[.sections])
    html.markup("\"><ul>")
    let sections: [(StaticString, Phrase)] = [
      ("tree", .tree), ("derivations", .derivations), ("evidence", .evidence),
      ("quotes", .quotes), ("documents", .documents), ("integrity", .integrity),
    ]
    for (id, title) in sections {
      html.markup("<li><a href=#")
      html.markup(id)
      html.markup(">")
      html.text(words[title])
      html.markup("</a></li>")
    }
    html.markup("</ul></nav>\n</header>\n")
  }

  /// What was found, in sentences.
  private var verdict: String {
    let trace = model.trace
    guard !trace.edges.isEmpty else {
      return trace.documents.count < 2
        ? words[.verdictTooFew] : words[.verdictNothing]
    }
    let documents = Set(trace.documents.map(\.id))
    let followers = Set(trace.edges.filter(\.directed).map(\.child)).intersection(documents)
    var sentences = [
      words.text(
        .verdictFollow, words.grouped(followers.count), words.grouped(documents.count))
    ]
    if !trace.hiddenSources.isEmpty {
      sentences.append(words.count(trace.hiddenSources.count, .verdictHidden))
    }
    let open = trace.edges.count { !$0.directed }
    if open > 0 { sentences.append(words.count(open, .verdictUndecided)) }
    return sentences.joined(separator: " ")
  }

  /// The most probable directed edge between two documents, else any directed one.
  private var surestEdge: Int? {
    let directed = model.trace.edges.indices.filter { model.trace.edges[$0].directed }
    let between = directed.filter {
      let edge = model.trace.edges[$0]
      return model.document(edge.parent) != nil && model.document(edge.child) != nil
    }
    return (between.isEmpty ? directed : between).max {
      let (a, b) = (model.trace.edges[$0], model.trace.edges[$1])
      return (a.probability, $1) < (b.probability, $0)
    }
  }

  private mutating func writeSurest(_ index: Int) {
    let edge = model.trace.edges[index]
    html.text(words[.surest])
    html.markup(" ")
    link(to: edge.child)
    html.markup(" ")
    html.text(words.follows(edge.kind))
    html.markup(" ")
    link(to: edge.parent)
    html.markup(" <a href=#")
    html.fragment(model.fragments.edges[index])
    html.markup(">(")
    html.text(words.verdict(edge.verdict) + " " + words.probability(edge.probability))
    html.markup(")</a>.")
  }
}
