internal import Provenance

/// A page while it is written: its sections are in extensions.
struct HTMLPage {
  /// What has been written.
  var html: HTMLWriter
  /// What is shown.
  let model: PageModel
  /// The page's own words.
  let words: PageWords
  /// The release that writes the page.
  let release: String?
  /// Whether names were replaced by codes.
  let isRedacted: Bool
  /// The names by which reasons call the texts.
  let names: WitnessNames
  /// The strongest reason of each edge, in words; none on a large page, whose table has all reasons.
  private(set) var reasons: [String]
  /// The words for reasons that many edges of a large page have.
  private(set) var terms = ReasonTerms()
  /// The links to texts by their short names, each as it was first written.
  private var links: [String: [UInt8]] = [:]
  /// The words of passages that were written once for all that have them, by their hash.
  var equalWords: [UInt64: EqualWords] = [:]
  /// How much of the documents' texts is shown.
  let budget: TextBudget

  /// Prepares a page.
  init(model: PageModel, words: PageWords, release: String?, isRedacted: Bool = false) {
    self.isRedacted = isRedacted
    html = HTMLWriter(capacity: 1 << 17 + model.expectedBytes)
    self.model = model
    self.words = words
    self.release = release
    names = WitnessNames(model.trace, called: model.shortNames)
    reasons = []
    budget = TextBudget(model)
    if budget.isLarge {
      terms = ReasonTerms(model.trace, Self.roles, names)
    } else {
      reasons = model.trace.edges.map(strongestReason)
    }
  }

  /// Writes the whole page.
  mutating func write() {
    writeHead()
    html.markup("<body>\n<a class=skip href=#tree>")
    html.text(words[.skip])
    html.markup("</a>\n")
    writeSharedDrawing()
    writeSummary()
    html.markup("<main>\n")
    writeTree()
    writeDerivations()
    writeEvidence()
    writeQuotations()
    writeDocuments()
    writeIntegrity()
    html.markup("</main>\n")
    writeStepper()
    html.markup("<script>")
    html.asset(PageAssets.script)
    html.markup("</script>\n</body></html>\n")
  }

  /// A heading of a section with its beginning; the section is left open.
  mutating func openSection(_ id: StaticString, _ title: Phrase) {
    html.markup("<section id=")
    html.markup(id)
    html.markup(" aria-labelledby=")
    html.markup(id)
    html.markup("-h>\n<h2 id=")
    html.markup(id)
    html.markup("-h>")
    html.text(words[title])
    html.markup("</h2>\n")
  }

  /// A paragraph of the page's own words.
  mutating func note(_ phrase: Phrase) { note(words[phrase]) }

  /// A paragraph of explanation.
  mutating func note(_ text: String) {
    html.markup("<p class=note>")
    html.text(text)
    html.markup("</p>\n")
  }

  /// A link to the place of a text in the page; its name alone if the trace does not have it.
  mutating func link(to id: String, _ name: String) {
    guard let fragment = model.fragments.witness(id) else {
      html.markup("<bdi>")
      html.text(name)
      html.markup("</bdi>")
      return
    }
    html.markup("<a href=#")
    html.fragment(fragment)
    html.markup("><bdi>")
    html.text(name)
    html.markup("</bdi></a>")
  }

  /// A link to the place of a text in the page, by its short name.
  mutating func link(to id: String) {
    if let known = links[id] { return html.asset(known) }
    let start = html.bytes.count
    link(to: id, model.shortName(id))
    links[id] = Array(html.bytes[start...])
  }

  /// The title of a text as a link, and what tells it from others: site, date, id.
  mutating func witness(_ id: String) {
    link(to: id, model.title(id))
    let facts = facts(of: id)
    guard !facts.isEmpty else { return }
    html.markup(" <small>")
    html.text(facts)
    html.markup("</small>")
  }

  /// Site, date and id of a document; of a hidden source that it is not in the corpus.
  func facts(of id: String, withID: Bool = false) -> String {
    guard let document = model.document(id) else { return words[.notInCorpus] }
    var parts: [String] = []
    if let site = document.site, site != document.title { parts.append(site) }
    parts.append(document.published.map(words.date) ?? words[.noDate])
    if withID || document.site == nil, document.title != nil { parts.append(document.id) }
    return parts.joined(separator: " · ")
  }

  /// What the analysis itself says, in English on a page of any language.
  mutating func finding(_ text: String) {
    if words.language == .english {
      html.text(text)
    } else {
      html.markup("<span lang=en>")
      html.text(text)
      html.markup("</span>")
    }
  }
}
