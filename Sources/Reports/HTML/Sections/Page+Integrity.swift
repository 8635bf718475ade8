internal import Provenance

extension HTMLPage {
  /// What the page rests on: the corpus and its hashes, the parameters, how to make it again, warnings.
  mutating func writeIntegrity() {
    let trace = model.trace
    openSection("integrity", .integrity)
    html.markup("<dl class=facts>")
    if let corpus = trace.corpus {
      fact(.corpusVersion, "\(corpus.name)@\(corpus.version)", isCode: false)
      fact(.corpusID, corpus.id, isCode: true)
    }
    if let release { fact(.release, "provenance \(release)", isCode: false) }
    fact(
      .parameters,
      words.text(
        .parameterValues, words.grouped(trace.parameters.minimumWords),
        decimal(trace.parameters.minimumBits), words.grouped(trace.parameters.shingleWidth)),
      isCode: false)
    fact(.command, command, isCode: true)
    html.markup("</dl>\n")
    note(trace.corpus == nil ? .commandNote : .commandCorpusNote)
    html.markup("<details class=hashes><summary>")
    html.text(words.count(trace.documents.count, .hashes))
    html.markup(
      "</summary><div class=scroll tabindex=0 role=region aria-label=SHA-256><table><thead><tr><th scope=col>"
    )
    html.text(words[.document])
    html.markup("</th><th scope=col>SHA-256</th></tr></thead><tbody>\n")
    for document in trace.documents {
      html.markup("<tr><td>")
      link(to: document.id, document.id)
      html.markup("</td><td><code>")
      html.text(document.sha256)
      html.markup("</code></td></tr>\n")
    }
    html.markup("</tbody></table></div></details>\n<h3 id=warnings>")
    html.text(words[.warnings])
    html.markup("</h3>\n")
    writeWarnings()
    html.markup("</section>\n")
  }

  private mutating func fact(_ title: Phrase, _ text: String, isCode: Bool) {
    html.markup("<dt>")
    html.text(words[title])
    html.markup(isCode ? "</dt><dd><code>" : "</dt><dd>")
    html.text(text)
    html.markup(isCode ? "</code></dd>" : "</dd>")
  }

  /// The command that makes the page again, as far as the trace knows it.
  private var command: String {
    let defaults = TraceParameters()
    let parameters = model.trace.parameters
    var parts = ["provenance trace"]
    if let corpus = model.trace.corpus {
      parts.append("--corpus \(corpus.name)@\(corpus.version)")
    } else {
      parts.append("FOLDER")
    }
    if parameters.minimumWords != defaults.minimumWords {
      parts.append("--minimum-words \(parameters.minimumWords)")
    }
    if parameters.minimumBits != defaults.minimumBits {
      parts.append("--minimum-bits \(decimal(parameters.minimumBits))")
    }
    if parameters.chanceShare != defaults.chanceShare {
      parts.append("--chance-share \(decimal(parameters.chanceShare))")
    }
    if let group = parameters.groupBy { parts.append("--group-by \(group.rawValue)") }
    if isRedacted { parts.append("--redact") }
    if words.language != .english { parts.append("--lang \(words.language.rawValue)") }
    parts.append("--html report.html")
    return parts.joined(separator: " ")
  }

  /// A number with as many decimals as it needs, two at most.
  private func decimal(_ value: Double) -> String {
    let hundredths = Int((min(max(value.isFinite ? value : 0, -1e9), 1e9) * 100).rounded())
    let rest = abs(hundredths % 100)
    return rest == 0 ? "\(hundredths / 100)" : "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  private mutating func writeWarnings() {
    guard !model.trace.warnings.isEmpty else {
      note(.noWarnings)
      return
    }
    html.markup("<ul class=warnings>\n")
    for warning in model.trace.warnings {
      html.markup(warning.loss ? "<li class=loss>" : "<li>")
      if let document = warning.document {
        link(to: document, document)
        html.markup(": ")
      }
      finding(warning.message)
      html.markup(" <small>")
      html.text(warning.loss ? "\(warning.code), \(words[.inputLost])" : warning.code)
      html.markup("</small></li>\n")
    }
    html.markup("</ul>\n")
  }

  /// The bar that steps through the passages; the script shows it.
  mutating func writeStepper() {
    html.markup("<div id=stepper role=toolbar hidden aria-label=\"")
    html.value(words[.stepper])
    html.markup("\"><button type=button id=previous>")
    html.text(words[.previous])
    html.markup(" <kbd>p</kbd></button><output id=where data-of=\"")
    html.value(words[.passageNumber])
    html.markup("\"></output><button type=button id=next>")
    html.text(words[.next])
    html.markup(" <kbd>n</kbd></button></div>\n")
  }
}
