/// What a page says about itself in its head: title, site, author, address and dates.
struct HTMLMetadata: StatedFacts {
  private(set) var title: String?
  private(set) var site: String?
  private(set) var author: String?
  private(set) var url: String?
  private(set) var dates: [PublicationDate] = []
  private(set) var warnings: [DocumentWarning] = []

  /// The names under which pages state their date of publication, in lower case.
  private static let dateNames: Set<String> = [
    "article.published", "article:published", "article:published_time", "citation_publication_date",
    "cxenseparse:recs:publishtime", "date", "datepublished", "dc.date", "dc.date.issued",
    "dc.date.created", "dcterms.created", "dcterms.date", "dcterms.issued", "displaydate",
    "og:article:published_time", "og:published_time", "original-publish-date", "parsely-pub-date",
    "pubdate", "publication_date", "publish-date", "publish_date", "publishdate", "published_at",
    "rnews:datepublished", "sailthru.date",
  ]

  /// Reads the metadata of a page.
  init(of tree: HTMLTree, in document: DocumentID) {
    let metas = Self.metaElements(tree)
    func meta(_ names: String...) -> String? {
      names.lazy.compactMap { name in metas.first { $0.name == name }?.content.collapsed() }.first
    }
    let linked = JSONLinkedData(of: tree)

    url = Self.canonicalLink(tree) ?? meta("og:url")
    if url?.contains("://") != true { url = nil }
    let named = meta("og:site_name", "application-name") ?? linked.publisher
    site = named.map(Self.site) ?? url.flatMap(Address.host)
    author =
      [meta("author", "article:author", "dc.creator", "parsely-author", "sailthru.author")]
      .compactMap { $0 }.first { !$0.contains("://") } ?? linked.author

    let heading = tree.elements(named: "h1").lazy.compactMap { tree.collapsedText(of: $0) }.first
    let pageTitle = tree.elements(named: "title").lazy.compactMap { tree.collapsedText(of: $0) }
      .first
    let stated = meta("og:title") ?? linked.headline ?? pageTitle ?? heading
    title = stated.map { Self.withoutSiteName($0, site: site, heading: heading) }

    for written in linked.dates { addDate(written, .jsonLD) }
    for meta in metas where Self.dateNames.contains(meta.name) { addDate(meta.content, .meta) }
    if candidates.isEmpty, let meta = metas.first(where: { Self.namesPublication($0.name) }) {
      addDate(meta.content, .meta)
    }
    if !candidates.contains(where: { $0.origin == .meta }) { readTimeElements(tree) }
    settleDates(in: document)
  }

  /// Whether a name that no list knows means the date of publication, such as `sn-post-date`: it
  /// speaks of a date or time and of publishing, and not of changing, ending or happening.
  private static func namesPublication(_ name: String) -> Bool {
    let words = Set(name.split { !$0.isLetter }.map(String.init))
    let publishing: Set<String> = [
      "pub", "publish", "published", "publication", "post", "posted", "article", "issued",
      "release",
    ]
    let others: Set<String> = [
      "modified", "updated", "update", "expires", "expire", "expiration", "end", "start", "event",
      "last", "crawl",
    ]
    return !words.isDisjoint(with: ["date", "time", "datetime"])
      && !words.isDisjoint(with: publishing) && words.isDisjoint(with: others)
  }

  /// Takes the date that a page shows under its headline, if it states none to programs.
  mutating func readVisibleDate(in text: [UInt8]) {
    guard dates.isEmpty, let visible = HTMLVisibleDate(in: text, below: title) else { return }
    dates.append(
      visible.parsed.published(origin: .dateline, written: visible.written, span: visible.span))
  }

  /// The `<meta>` elements with a name, in document order; names in lower case.
  private static func metaElements(_ tree: HTMLTree) -> [(name: String, content: String)] {
    tree.elements(named: "meta").compactMap { node in
      let name =
        tree.attribute("property", of: node) ?? tree.attribute("name", of: node)
        ?? tree.attribute("itemprop", of: node)
      guard let name, let content = tree.attribute("content", of: node) else { return nil }
      return (name.trimmed().lowercased(), content)
    }
  }

  private static func canonicalLink(_ tree: HTMLTree) -> String? {
    tree.elements(named: "link").lazy
      .filter { tree.attribute("rel", of: $0)?.lowercased() == "canonical" }
      .compactMap { tree.attribute("href", of: $0)?.collapsed() }.first
  }

  /// The site that a page names; the host of one that is written as an address.
  private static func site(named name: String) -> String {
    name.contains("://") ? Address.host(of: name) ?? name : name
  }

  // MARK: Dates

  /// A date that the page states, before doubtful ones are passed over.
  private struct Candidate {
    let parsed: ParsedDate?
    let origin: PublicationDate.Origin
    let written: String
  }

  private var candidates: [Candidate] = []

  private mutating func addDate(_ written: String, _ origin: PublicationDate.Origin) {
    guard let written = written.collapsed() else { return }
    let parsed = DateParser.parse(written) ?? DateParser.parse(number: written)
    candidates.append(Candidate(parsed: parsed, origin: origin, written: written))
  }

  /// Takes the element that is marked as the date of publication; if a page has no date
  /// anywhere else, its first `<time>`, which stands beside the headline on most pages. Later ones
  /// belong to comments and other articles.
  private mutating func readTimeElements(_ tree: HTMLTree) {
    let elements = tree.nodes.indices.filter { !tree.nodes[$0].attributes.isEmpty }
    for node in elements where tree.nodes[node].name != "meta" {
      let isPublication =
        tree.attribute("itemprop", of: node)?.lowercased() == "datepublished"
        || (tree.nodes[node].name == "time" && tree.attribute("pubdate", of: node) != nil)
      if isPublication,
        let value = tree.attribute("datetime", of: node) ?? tree.attribute("content", of: node)
      {
        return addDate(value, .meta)
      }
    }
    guard candidates.isEmpty else { return }
    let times = elements.filter { tree.nodes[$0].name == "time" }
    if let first = times.lazy.compactMap({ tree.attribute("datetime", of: $0) }).first,
      DateParser.parse(first) != nil
    {
      addDate(first, .meta)
    }
  }

  /// The widest difference between local time and UTC, in seconds.
  private static let widestZone = 14 * 3_600

  /// Keeps each date once, and of those that differ by no more than a time zone not the ones
  /// without a zone if another has one.
  private mutating func settleDates(in document: DocumentID) {
    let certain = candidates.compactMap { $0.parsed?.doubt == nil ? $0.parsed : nil }
    for candidate in candidates {
      guard let parsed = candidate.parsed else {
        warn(.unreadableDate(candidate.written, in: document, offset: nil, isLoss: false))
        continue
      }
      if let doubt = parsed.doubt {
        let isSettled = certain.contains {
          $0.earliest - Self.widestZone <= parsed.latest
            && parsed.earliest <= $0.latest + Self.widestZone
        }
        if isSettled { continue }
        warn(.doubtfulDate(candidate.written, doubt, in: document, offset: nil))
      }
      let date = parsed.published(origin: candidate.origin, written: candidate.written)
      let isKnown = dates.contains {
        ($0.earliest, $0.latest, $0.origin) == (date.earliest, date.latest, date.origin)
      }
      if !isKnown { dates.append(date) }
    }
  }

  private mutating func warn(_ warning: DocumentWarning) {
    if !warnings.contains(warning) { warnings.append(warning) }
  }

  // MARK: Title

  /// The marks between a headline and the name of the site.
  private static let titleSeparators = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · "]

  /// Cuts the site's name off a title.
  ///
  /// The last part goes if it is the site's name or belongs to its host ("bbc.com": "BBC News"), or
  /// if what remains is the page's first heading. Every other dash is part of the headline.
  static func withoutSiteName(_ title: String, site: String?, heading: String?) -> String {
    var title = title
    let siteLetters = site.map(letters) ?? ""
    for _ in 0..<3 {
      var cut: (head: Substring, tail: Substring)?
      for separator in titleSeparators {
        if let found = title.ranges(of: separator).last,
          cut.map({ $0.head.endIndex < found.lowerBound }) ?? true
        {
          cut = (title[..<found.lowerBound], title[found.upperBound...])
        }
      }
      guard let cut, let head = String(cut.head).collapsed() else { return title }
      let tail = letters(String(cut.tail))
      let isSite =
        !tail.isEmpty && !siteLetters.isEmpty
        && (siteLetters.hasPrefix(tail) || tail.hasPrefix(siteLetters)
          || siteLetters.firstRange(of: tail) != nil)
      guard isSite || head == heading else { return title }
      title = head
    }
    return title
  }

  /// The letters and digits of a name in lower case: "The Daily Note" and "thedailynote" agree.
  private static func letters(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
