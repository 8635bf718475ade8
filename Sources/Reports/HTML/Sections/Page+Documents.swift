internal import Provenance

extension HTMLPage {
  /// Every document with what is known of it and its text, and every source that is not in the corpus.
  mutating func writeDocuments() {
    openSection("documents", .documents)
    let stories = model.stories.flatMap(\.texts)
    if !model.trace.hiddenSources.isEmpty {
      html.markup("<h3>")
      html.text(words[.hiddenSources])
      html.markup("</h3>\n")
      note(.hiddenSourcesNote)
      for id in stories {
        if let source = model.hiddenSource(id) { writeHidden(source) }
      }
    }
    html.markup("<h3>")
    html.text(words[.documentTexts])
    html.markup("</h3>\n")
    note(.documentsNote)
    for id in stories {
      if let document = model.document(id) { writeDocument(document) }
    }
    for document in model.unrelated { writeDocument(document) }
    html.markup("</section>\n")
  }

  private mutating func writeHidden(_ source: Trace.HiddenSource) {
    html.markup("<article class=\"doc hid\"")
    if let fragment = model.fragments.witness(source.id) {
      html.markup(" id=")
      html.fragment(fragment)
    }
    html.markup("><h4><bdi>")
    html.text(model.title(source.id))
    html.markup("</bdi> <small>")
    html.text(words[.notInCorpus])
    html.markup("</small></h4><p>")
    html.text(words.rule(source.rule))
    html.markup(". ")
    finding(hiddenReason(source))
    html.markup(".</p>")
    if let url = source.url {
      // An address as text: a page that is mailed should not lead out by a slip of the finger.
      html.markup("<p class=url><code>")
      html.text(url)
      html.markup("</code></p>")
    }
    html.markup("<ul>")
    for index in model.outgoing[source.id] ?? [] {
      let edge = model.trace.edges[index]
      html.markup("<li>")
      link(to: edge.child)
      html.markup(" <a href=#")
      html.fragment(model.fragments.edges[index])
      html.markup(">(")
      html.text(probabilityWords(edge))
      html.markup(")</a></li>")
    }
    html.markup("</ul></article>\n")
  }

  private mutating func writeDocument(_ document: Trace.Document) {
    html.markup("<details class=doc")
    if let fragment = model.fragments.witness(document.id) {
      html.markup(" id=")
      html.fragment(fragment)
    }
    html.markup("><summary><b><bdi>")
    html.text(model.title(document.id))
    html.markup("</bdi></b> <small>")
    html.text(
      facts(of: document.id, withID: true) + " · " + words.count(document.words, .wordCount))
    html.markup("</small></summary>\n")
    writeFacts(of: document)
    let origins = Origins(of: document.id, in: model, isNamed: !budget.isLarge)
    writeLegend(of: document, origins)
    writeText(of: document, origins)
    html.markup("</details>\n")
  }

  /// What is known of a document: dates with their places, author, address, claims.
  private mutating func writeFacts(of document: Trace.Document) {
    var facts: [(Phrase, String)] = []
    if let author = document.author { facts.append((.author, author)) }
    if let url = document.url { facts.append((.address, url)) }
    // The summary of a document has the date that counts.
    for date in budget.isLarge ? [] : document.dates.prefix(4) {
      let when = date.earliest.map { words.date(TimePlace.dayOf($0)) } ?? date.written
      facts.append(
        (
          .date,
          "\(when) (\(words.dateOrigin(date.origin)): \(BoxText.cut(date.written, columns: 60)))"
        ))
    }
    for credit in document.credits.prefix(6) {
      guard let name = credit.name ?? credit.url else { continue }
      facts.append(
        (.credits, "\(Wording.credit(kind: credit.kind)): \(BoxText.cut(name, columns: 80))"))
    }
    guard !facts.isEmpty else { return }
    html.markup("<dl class=facts>")
    for (title, text) in facts {
      html.markup("<dt>")
      html.text(words[title])
      html.markup("</dt><dd dir=auto>")
      html.text(text)
      html.markup("</dd>")
    }
    html.markup("</dl>\n")
  }

  /// The numbers in the text, and how much of the text each stands for.
  private mutating func writeLegend(of document: Trace.Document, _ origins: Origins) {
    guard !origins.origins.isEmpty || origins.hasOthers else {
      note(.sharesNothing)
      return
    }
    html.markup("<ul class=origins>")
    for origin in origins.origins {
      let edge = model.trace.edges[origin.edge]
      html.markup("<li><mark class=o")
      html.number((origin.number - 1) % 6 + 1)
      html.markup(" data-o=")
      html.number(origin.number)
      html.markup("> </mark> ")
      guard !budget.isLarge else {
        writeShortOrigin(origin.edge, in: document)
        continue
      }
      link(to: edge.parent)
      html.markup(" <a href=#")
      html.fragment(model.fragments.edges[origin.edge])
      html.markup(">")
      html.text(probabilityWords(edge))
      html.markup("</a> · ")
      html.text(
        words.text(
          .shareOfText, share(of: edge, in: document.id), words.count(edge.words, .wordCount)))
      html.markup("</li>")
    }
    if origins.hasOthers {
      html.markup("<li><mark class=o0 data-o=\"≈\"> </mark> ")
      html.text(words[.sharedOtherwise])
      html.markup("</li>")
    }
    html.markup("</ul>\n")
  }

  /// An origin on a large page: by its link, which leads to the row with all that is known of it.
  private mutating func writeShortOrigin(_ index: Int, in document: Trace.Document) {
    let edge = model.trace.edges[index]
    html.markup("<a href=#")
    html.fragment(model.fragments.edges[index])
    html.markup(">")
    html.text(model.shortName(edge.parent))
    html.markup("</a> ")
    html.text(share(of: edge, in: document.id))
  }

  private mutating func writeText(of document: Trace.Document, _ origins: Origins) {
    guard let text = model.texts[document.id] else {
      note(.noText)
      return
    }
    let marked = MarkedText(text.bytes, marks: origins.marks, style: .origins)
    guard budget.isWhole(document.id) else {
      writeParts(of: marked)
      return
    }
    html.markup("<div class=text>")
    var position = 0
    for region in document.regions {
      guard let range = Self.range(region.bytes) else { continue }
      let start = MarkedText.aligned(range, in: text.bytes).clamped(to: position..<text.bytes.count)
      if position < start.lowerBound {
        writeRegion(nil, marked, position..<start.lowerBound)
      }
      if !start.isEmpty { writeRegion(region, marked, start) }
      position = max(position, start.upperBound)
    }
    if position < text.bytes.count { writeRegion(nil, marked, position..<text.bytes.count) }
    html.markup("</div>\n")
  }

  /// A part of a text; one that was set apart says why.
  private mutating func writeRegion(
    _ region: Trace.Region?, _ marked: MarkedText, _ range: Range<Int>
  ) {
    html.markup("<div dir=auto class=\"t")
    if let region, region.kind != "body" {
      html.markup(region.kind == "embedded" ? " emb" : " off")
      html.markup("\" data-why=\"")
      html.value(words.region(region.kind))
      let reason = region.kind == "embedded" ? region.title ?? region.reason : region.reason
      if !reason.isEmpty { html.value(": " + reason) }
    }
    html.markup("\">")
    marked.write(range, to: &html)
    html.markup("</div>")
  }

  /// The shared parts of a text that is not shown whole, with what stands around them.
  private mutating func writeParts(of marked: MarkedText) {
    let count = marked.bytes.count
    let context = budget.isLarge ? TextBudget.contextBytesOfLarge : TextBudget.contextBytes
    var parts: [Range<Int>] = []
    for mark in marked.marks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let start = max(0, mark.range.lowerBound - context)
      let end = min(count, mark.range.upperBound + context)
      if let last = parts.last, start <= last.upperBound {
        parts[parts.count - 1] = last.lowerBound..<max(last.upperBound, end)
      } else {
        parts.append(start..<end)
      }
    }
    note(.partsOnly)
    guard !parts.isEmpty else { return }
    html.markup("<div class=text>")
    var position = 0
    for part in parts {
      writeGap(part.lowerBound - position)
      html.markup("<div dir=auto class=t>")
      marked.write(part, to: &html)
      html.markup("</div>")
      position = part.upperBound
    }
    writeGap(count - position)
    html.markup("</div>\n")
  }

  private mutating func writeGap(_ bytes: Int) {
    guard bytes > 0 else { return }
    html.markup("<p class=gap>[… ")
    html.text(words.count(bytes, .bytesNotShown))
    html.markup(" …]</p>")
  }
}
