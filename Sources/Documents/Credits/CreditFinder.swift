/// Finds where a text says what it follows.
///
/// Looks for cue words in the document's word table and reads the name beside them from the source,
/// so that no-break spaces, emphasis and the kind of quotation marks do not matter. Comments are
/// not searched. Each name is credited once at a place, by the first cue that reaches it.
struct CreditFinder {
  private let reader: WordReader
  private let regions: [Region]
  private let layout: TextLayout
  private let names: NameReader

  /// A credit further into the last paragraph than these columns is about a part of the text.
  private static let widestLeadIn = 80
  /// "on Friday evening, 13 July 2018": more words than these say something else than when.
  private static let longestTime = 6

  init(text: [UInt8], words: WordTable, regions: [Region], layout: TextLayout) {
    reader = WordReader(text: text, words: words)
    self.regions = regions
    self.layout = layout
    names = NameReader(reader: reader)
  }

  /// The credits in text order.
  ///
  /// - Complexity: O(*n*) in the number of words.
  func credits() -> [Credit] {
    var credits: [Credit] = []
    let table = CreditCues.table
    let ranges = reader.words.ranges(in: regions, where: { $0.kind != .comments })
    for index in table.beginnings(in: reader.words.hash.span, ranges) {
      guard let match = table.match(reader, at: index) else { continue }
      let last = index + match.words.count - 1
      if let credit = credit(match.meaning, first: index, last: last) { credits.append(credit) }
    }
    if let outlet = headOutlet() { credits.append(outlet) }
    return distinct(credits)
  }

  /// The outlet in brackets with which a text opens: "(Harbour News) The ferry sank." It may be the
  /// text's own name; whoever copies the text copies it too.
  private func headOutlet() -> Credit? {
    let ranges = reader.words.ranges(in: regions, where: \.isScored)
    guard let first = ranges.first?.lowerBound else { return nil }
    let start = Int(reader.words.start[first])
    guard start > 0, reader.text[start - 1] == UInt8(ascii: "("),
      let name = names.name(at: first, gap: [.space]), name.first == first, name.isOutletLike,
      reader.gap(after: name.end).contains(.closeBracket), name.end + 1 < reader.count
    else { return nil }
    return credit(.sourceLine, name, first: first)
  }

  /// Leaves out a credit whose name an earlier one covers already.
  private func distinct(_ credits: [Credit]) -> [Credit] {
    var distinct: [Credit] = []
    for credit in credits.sorted(by: {
      ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end)
    }) {
      if let previous = distinct.last, previous.span.overlaps(credit.span),
        previous.name == credit.name || credit.name == nil || previous.span.contains(credit.span)
      {
        continue
      }
      distinct.append(credit)
    }
    return distinct
  }

  // MARK: Cues

  private func credit(_ cue: CreditCue, first: Int, last: Int) -> Credit? {
    switch cue {
    case .after(let kind):
      if kind == .reportedBy, let vague = vagueSource(first: first, last: last) { return vague }
      guard let name = names.name(at: last + 1, gap: gap(after: last, isVia: kind == .via)) else {
        return nil
      }
      return credit(kind, name, first: first)
    case .afterAuthor(let kind):
      if let vague = vagueSource(first: first, last: last) { return vague }
      guard let name = names.name(at: last + 1, gap: reader.gap(after: last)) else { return nil }
      return credit(kind, name, first: first, isOfAuthor: !names.isInformant(name.end + 1))
    case .afterOutlet(let kind):
      guard let name = names.name(at: last + 1, gap: reader.gap(after: last)), name.isOutletLike
      else { return nil }
      return credit(kind, name, first: first)
    case .published: return publication(first: first, last: last)
    case .courtesy: return courtesy(first: first, last: last)
    case .readMore: return continuation(first: first, last: last)
    case .label: return SourceLineReader(reader: reader).read(first, last).map(make)
    case .via: return via(first)
    case .leadIn: return leadIn(first)
    case .reports: return report(first: first, last: last)
    case .says:
      guard let name = subject(before: first), name.isOutlet else { return nil }
      return credit(.reportedBy, name, first: name.first, end: last)
    case .article: return article(first)
    case .agency: return dateline(at: first)
    case .blurred:
      let hasQuantifier =
        first > 0 && reader.sameSentence(first - 1, first)
        && CreditCues.quantifiers.contains(reader.hash(first - 1))
      return make(
        .blurred, nil, nil, nil, reader.span(hasQuantifier ? first - 1 : first, last))
    }
  }

  /// What stands behind a cue; "h/t:" and "h/t @" may have more signs than others.
  private func gap(after last: Int, isVia: Bool) -> Gap {
    let gap = reader.gap(after: last)
    return isVia ? gap.subtracting([.other, .colon]) : gap
  }

  /// "according to intelligence sources": lower-case words up to a noun that names nobody.
  private func vagueSource(first: Int, last: Int) -> Credit? {
    var index = last + 1
    while index <= last + 5, reader.sameSentence(last, index), !reader.isCapitalised(index),
      reader.gap(after: index - 1).isPlain || reader.gap(after: index - 1) == .hyphen
    {
      if CreditCues.vagueSources.contains(reader.hash(index)) {
        return make(.blurred, nil, nil, nil, reader.span(first, index))
      }
      index += 1
    }
    return nil
  }

  /// "originally published in X", with a date or "with permission" between.
  private func publication(first: Int, last: Int) -> Credit? {
    var index = last + 1
    while index <= last + 9, reader.sameSentence(last, index) {
      let isConnector =
        CreditCues.connectors.contains(reader.hash(index)) || reader.number(index) != nil
      if !isConnector
        || reader.isCapitalised(index) && !NameWords.calendar.contains(reader.hash(index))
      {
        break
      }
      index += 1
    }
    let isDirect = index == last + 1
    let line = reader.lineEnd(from: Int(reader.words.end[last]))
    let address = Address.first(in: reader.text, ByteSpan(Int(reader.words.end[last]), line))
    let url = address.map { DisplayForm.string(reader.text, $0) }
    let gap = reader.gap(after: index - 1).subtracting([.openBracket, .colon, .comma])
    if !isDirect || gap != reader.gap(after: index - 1) || url == nil,
      reader.sameSentence(last, index), let name = names.name(at: index, gap: gap)
    {
      return credit(.sourceLine, name, first: first, url: url)
    }
    guard let address, let url else { return nil }
    return make(
      .sourceLine, Address.host(of: url), nil, url,
      ByteSpan(Int(reader.words.start[first]), address.end))
  }

  /// "Courtesy of X" as a line of its own: in running text it thanks for a picture or a lunch.
  private func courtesy(first: Int, last: Int) -> Credit? {
    guard first == 0 || reader.gap(after: first - 1).contains(.line),
      let name = names.name(at: last + 1, gap: reader.gap(after: last)),
      name.end + 1 >= reader.count || reader.gap(after: name.end).contains(.line)
    else { return nil }
    return credit(.sourceLine, name, first: first)
  }

  /// "Read more at X": an outlet or an address, and nothing behind it on its line.
  private func continuation(first: Int, last: Int) -> Credit? {
    let start = Int(reader.words.end[last])
    let line = ByteSpan(start, reader.lineEnd(from: start))
    if let address = Address.first(in: reader.text, line) {
      let url = DisplayForm.string(reader.text, address)
      return make(
        .sourceLine, Address.host(of: url), nil, url,
        ByteSpan(Int(reader.words.start[first]), address.end))
    }
    let gap = reader.gap(after: last).subtracting(.colon)
    guard let name = names.name(at: last + 1, gap: gap), name.isOutletLike,
      name.end + 1 >= reader.count || reader.gap(after: name.end).contains(.line)
        || !reader.sameSentence(name.end, name.end + 1)
    else { return nil }
    return credit(.sourceLine, name, first: first)
  }

  /// "(via X)", or "Via X" at the beginning of a line; not of a picture.
  private func via(_ index: Int) -> Credit? {
    let before = index == 0 ? Gap.line : reader.gap(after: index - 1)
    let isLineStart = reader.beginsSentence(index) && before.contains(.line) || index == 0
    guard before.contains(.openBracket) || isLineStart else { return nil }
    for previous in max(0, index - 4)..<index where reader.sameSentence(previous, index) {
      if CreditCues.pictures.contains(reader.hash(previous)) { return nil }
    }
    guard let name = names.name(at: index + 1, gap: reader.gap(after: index)) else { return nil }
    return credit(.via, name, first: index)
  }

  /// "From X:" as a line of its own, above what is taken from there.
  private func leadIn(_ index: Int) -> Credit? {
    guard index == 0 || reader.gap(after: index - 1).contains(.line),
      reader.gap(after: index).isPlain,
      let name = names.name(at: index + 1, gap: reader.gap(after: index)),
      reader.gap(after: name.end).isSuperset(of: [.colon, .line])
    else { return nil }
    return credit(.reportedBy, name, first: index, isOfAuthor: true)
  }

  /// "X reports that", "X reports:", "writes X", "reports X".
  private func report(first: Int, last: Int) -> Credit? {
    let after = reader.gap(after: last)
    let states = after.contains(.colon) || CreditCues.complements.contains(reader.hash(last + 1))
    if let name = subject(before: first),
      states || name.isOutlet || closesSentence(name, verb: last)
    {
      return credit(
        .reportedBy, name, first: name.first, end: last, isOfAuthor: isReporter(name, verb: first))
    }
    guard after.isQuotedPlain, reader.sameSentence(last, last + 1),
      let name = names.name(at: last + 1, gap: after)
    else { return nil }
    let before = first == 0 ? Gap.other : reader.gap(after: first - 1)
    guard name.isOutlet || before.contains(.quote) && !before.contains(.line) || isQuoted(name)
    else {
      return nil
    }
    return credit(.reportedBy, name, first: first, isOfAuthor: isQuoted(name))
  }

  /// Whether a subject of a verb of reporting is in all likelihood a publication: a name of one word
  /// that is no acronym. Persons have two names where a text names them as its source, and authorities
  /// and firms have several words or an acronym; and what a person "wrote" may be a letter.
  private func isReporter(_ name: SourceName, verb: Int) -> Bool {
    name.first == name.last && !reader.isAcronym(name.first) && !name.isInformant
      && !CreditCues.writing.contains(reader.hash(verb))
  }

  /// Whether a name and its verb stand behind a comma at the end of a sentence, so that what comes
  /// before is what was reported: ", X reported on Friday." What a person "wrote" may be a letter.
  private func closesSentence(_ name: SourceName, verb: Int) -> Bool {
    if CreditCues.writing.contains(reader.hash(verb)), !name.isOutletLike { return false }
    var before = name.first - 1
    if NameWords.articles.contains(reader.hash(before)) { before -= 1 }
    guard reader.sameSentence(before, verb), reader.gap(after: before).contains(.comma) else {
      return false
    }
    var last = verb
    while reader.sameSentence(last, last + 1), last - verb < Self.longestTime,
      CreditCues.times.contains(reader.hash(last + 1)) || reader.isNumber(last + 1)
    {
      last += 1
    }
    return !reader.sameSentence(last, last + 1)
  }

  /// Whether a name stands in quotation marks, as Russian outlets do.
  private func isQuoted(_ name: SourceName) -> Bool {
    reader.gap(after: name.first - 1).contains(.quote)
      && reader.gap(after: name.last).contains(.quote)
  }

  /// The name before a verb, with up to two auxiliaries and adverbs between.
  private func subject(before verb: Int) -> SourceName? {
    var last = verb - 1
    let isParticiple = CreditCues.participles.contains(reader.hash(verb))
    for _ in 0..<2 where last > 0 {
      let isAuxiliary =
        CreditCues.auxiliaries.contains(reader.hash(last))
        || isParticiple && CreditCues.progressives.contains(reader.hash(last))
      guard isAuxiliary, reader.gap(after: last).isPlain else { break }
      last -= 1
    }
    guard last >= 0, reader.sameSentence(last, verb) else { return nil }
    if isBracketed(last) {
      // "the Harbour Press Agency (HPA) reported": the name stands before its acronym.
      last -= 1
    } else if !reader.gap(after: last).isQuotedPlain {
      return nil
    }
    if OutletNames.descriptors.contains(reader.hash(last)), !reader.isCapitalised(last), last > 0,
      reader.gap(after: last - 1).isPlain
    {
      last -= 1
    }
    guard let name = names.name(endingAt: last) else { return nil }
    // "the airbase in X reported": what stands behind a preposition is not the subject.
    var before = name.first - 1
    if NameWords.articles.contains(reader.hash(before)) { before -= 1 }
    let isObject =
      reader.sameSentence(before, name.first) && reader.gap(after: before).isPlain
      && CreditCues.prepositions.contains(reader.hash(before))
    return isObject ? nil : name
  }

  /// Whether a word is an acronym that stands in brackets by itself.
  private func isBracketed(_ index: Int) -> Bool {
    index > 0 && reader.isAcronym(index)
      && reader.gap(after: index - 1).subtracting([.space, .line]) == .openBracket
      && reader.gap(after: index).subtracting([.space, .line]) == .closeBracket
  }

  /// "an article which was recently published on X".
  private func article(_ index: Int) -> Credit? {
    var cursor = index + 1
    while cursor <= index + 6, reader.sameSentence(index, cursor),
      reader.gap(after: cursor - 1).isPlain
    {
      let next = cursor + 1
      // "This article originally appeared on X" is about the whole text, and has a cue of its own.
      if case .published = CreditCues.table.match(reader, at: cursor)?.meaning { return nil }
      if CreditCues.publishing.contains(reader.hash(cursor)),
        CreditCues.publishingPrepositions.contains(reader.hash(next)),
        let name = names.name(at: next + 1, gap: reader.gap(after: next)),
        name.isOutletLike || !CreditCues.placePrepositions.contains(reader.hash(next))
      {
        return credit(.reportedBy, name, first: index, isOfAuthor: true)
      }
      cursor += 1
    }
    return nil
  }

  /// The agency of a dateline such as "LONDON (Reuters) -".
  private func dateline(at index: Int) -> Credit? {
    let start = Int(reader.words.start[index])
    guard start > 0, reader.text[start - 1] == UInt8(ascii: "("), index > 0 else { return nil }
    let after = reader.gap(after: index)
    guard after.contains(.closeBracket), !after.isDisjoint(with: [.dash, .hyphen]) else {
      return nil
    }
    var first = index
    while first > 0, index - first < 12, reader.sameSentence(first - 1, index) { first -= 1 }
    let span = reader.span(index, index)
    guard index - first < 12, reader.isCapitalised(first), layout.position(of: span) == .head else {
      return nil
    }
    return make(.sourceLine, DisplayForm.string(reader.text, span), nil, nil, span)
  }

  // MARK: Values

  private func credit(
    _ kind: Credit.Kind, _ name: SourceName, first: Int, end: Int? = nil, url: String? = nil,
    isOfAuthor: Bool = false
  ) -> Credit? {
    let isOfWording: Bool
    switch kind {
    case .reportedBy: isOfWording = isOfAuthor || name.isOutlet && !name.isInformant
    // Whom somebody told something is a listener; what may be an outlet's name is one here.
    case .toldTo: isOfWording = name.isOutletLike && !name.isInformant
    default: isOfWording = true
    }
    return make(
      kind, name.name, name.alias, url, reader.span(first, max(name.end, end ?? name.end)),
      isOfFacts: !isOfWording)
  }

  private func make(_ line: SourceLine) -> Credit {
    make(.sourceLine, line.name, nil, line.url, line.span)
  }

  private func make(
    _ kind: Credit.Kind, _ name: String?, _ alias: String?, _ url: String?, _ span: ByteSpan,
    isOfFacts: Bool = false
  ) -> Credit {
    Credit(
      kind: kind, name: name, alias: alias, url: url, span: span, position: position(kind, span),
      isOfFacts: isOfFacts)
  }

  /// A line about the whole text is foot also where it is the last paragraph of prose itself.
  private func position(_ kind: Credit.Kind, _ span: ByteSpan) -> Credit.Position {
    let position = layout.position(of: span)
    if kind == .sourceLine, position == .inline, let last = layout.lastProse,
      last.contains(span),
      TextMeasure.columns(reader.text, ByteSpan(last.start, span.start)) < Self.widestLeadIn
    {
      return .foot
    }
    return position
  }
}
