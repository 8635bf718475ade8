extension Document {
  /// Takes a record's text apart.
  ///
  /// Finds, in this order, paragraphs, regions, sentences, words, credits, declarations, dates and
  /// quotations. The result is a fixed function of the record. Never fails: a text without structure
  /// is one body region.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public init(analysing record: SourceRecord) {
    let text = record.text.withoutSpareRoom()
    let known = RegionFinder.usable(record.regions, count: text.count)
    let paragraphs = Self.paragraphs(of: text, around: known)
    let regions = RegionFinder(text, paragraphs.open).regions(known: known)
    let all = paragraphs.all

    var sentences: [ByteSpan] = []
    var quotations: [ByteSpan] = []
    let splitter = SentenceSplitter(text)
    let quotationFinder = QuotationFinder(text)
    for paragraph in all {
      splitter.split(paragraph.span, into: &sentences)
      quotationFinder.find(in: paragraph.span, into: &quotations)
    }
    let words = Self.words(of: text, sentences, regions)

    let layout = TextLayout(text, all, regions)
    let credits = CreditFinder(text: text, words: words, regions: regions, layout: layout).credits()
    let site = Self.shown(record.site) ?? record.url.flatMap { Address.host(of: $0) }
    let declarations = DeclarationFinder(
      text: text, words: words, regions: regions, quotations: quotations
    ).declarations(site: site)
    let found = TextDateFinder(text: text, words: words, regions: regions, layout: layout)
      .dates(url: record.url, credits: credits)

    var dates = Self.byTrust(record.dates + found)
    let relative = RelativeDateFinder(text: text, words: words, regions: regions)
    if let date = relative.date(from: dates) { dates.append(date) }
    self.init(
      id: record.id, text: text, sha256: record.sha256,
      title: Self.shown(record.title) ?? TitleFinder(text).title(paragraphs.open, regions, layout),
      site: site, author: Self.shown(record.author), url: record.url,
      dates: dates, regions: regions, sentences: sentences.withoutSpareRoom(),
      words: words, credits: credits, declarations: declarations,
      selfNames: SelfNameFinder(text: text, words: words, regions: regions, layout: layout)
        .selfNames(), quotations: quotations,
      warnings: record.warnings + DateConflicts.warnings(about: dates, of: record.id))
  }

  /// A part of the text as a person may be shown it: composed (NFC), straight quotes, white space
  /// collapsed, Markdown emphasis removed, cut at a word after `limit` characters with an ellipsis.
  ///
  /// The same for every encoding variant of one text, so that what quotes it is the same too.
  public func excerpt(_ span: ByteSpan, limit: Int = 160) -> String {
    DisplayForm.string(text, span, limit: limit)
  }

  /// A name that the record states in display form, so that quotation marks and accents read the
  /// same however the file is encoded; nil if nothing of it can be shown.
  private static func shown(_ name: String?) -> String? {
    guard let name else { return nil }
    let text = Array(name.utf8)
    let shown = DisplayForm.string(text, ByteSpan(0, text.count))
    return shown.isEmpty ? nil : shown
  }

  /// The dates in the order of their origins' trust; in the given order within one origin.
  private static func byTrust(_ dates: [PublicationDate]) -> [PublicationDate] {
    PublicationDate.Origin.allCases.flatMap { origin in dates.filter { $0.origin == origin } }
  }

  /// The paragraphs outside of the known regions, and those of the whole text.
  ///
  /// No paragraph crosses the border of a known region.
  private static func paragraphs(of text: [UInt8], around known: [Region])
    -> (open: [Paragraph], all: [Paragraph])
  {
    let finder = ParagraphFinder(text)
    guard !known.isEmpty else {
      let paragraphs = finder.paragraphs(in: ByteSpan(0, text.count))
      return (paragraphs, paragraphs)
    }
    var open: [Paragraph] = []
    var all: [Paragraph] = []
    var position = 0
    for region in known {
      let before = finder.paragraphs(in: ByteSpan(position, region.span.start))
      open += before
      all += before
      all += finder.paragraphs(in: region.span)
      position = region.span.end
    }
    let rest = finder.paragraphs(in: ByteSpan(position, text.count))
    return (open + rest, all + rest)
  }

  /// The words around a part of the text: those of the sentences that it touches and of the nearest
  /// ones before and after that hold a word. All words if they are at hand.
  ///
  /// Words and sentences are numbered from the first of these.
  package func words(near span: ByteSpan) -> WordTable {
    if isAwake { return words }
    var low = sentences.firstIndex { $0.end > span.start } ?? sentences.count
    var high = low
    while high < sentences.count, sentences[high].start < span.end { high += 1 }
    func count(_ range: Range<Int>) -> Int {
      Self.words(of: text, Array(sentences[range]), regions).count
    }
    let inside = low..<high
    repeat { low -= 1 } while low > 0 && count(low..<inside.lowerBound) == 0
    repeat { high += 1 } while high < sentences.count && count(inside.upperBound..<high) == 0
    return Self.words(
      of: text, Array(sentences[max(0, low)..<min(high, sentences.count)]), regions)
  }

  /// The words of consecutive sentences, with the region that each sentence lies in.
  /// Making room costs least if it is known how many they are (`count`).
  static func words(
    of text: [UInt8], _ sentences: [ByteSpan], _ regions: [Region], count: Int? = nil
  ) -> WordTable {
    // English has about six bytes a word, and a list that is too short is made longer by half.
    let bytesOfAll = (sentences.last?.end ?? 0) - (sentences.first?.start ?? 0)
    var words = WordList(capacity: count.map { $0 + 1 } ?? bytesOfAll * 2 / 11 + 16)
    let bytes = text.span
    var region = 0
    for (index, sentence) in sentences.enumerated() {
      while region + 1 < regions.count, regions[region].span.end <= sentence.start { region += 1 }
      WordScanner.scan(
        bytes, sentence, sentence: UInt32(clamping: index), region: UInt16(clamping: region),
        into: &words)
    }
    return WordTable(words)
  }
}
