/// Finds the dates that a text itself gives for its publication.
///
/// A dateline in the head is the day of publication. A date in running text says only that the text
/// is not older than it, so the latest one is kept; dates of plans ("until", "will", "scheduled")
/// are passed over. The same holds for dates in the addresses of credited sources.
struct TextDateFinder {
  private let reader: WordReader
  private let regions: [Region]
  private let layout: TextLayout

  init(text: [UInt8], words: WordTable, regions: [Region], layout: TextLayout) {
    reader = WordReader(text: text, words: words)
    self.regions = regions
    self.layout = layout
  }

  /// The dates of the text, of its credits and of its own address, the most trusted first.
  func dates(url: String?, credits: [Credit]) -> [PublicationDate] {
    var dates: [PublicationDate] = []
    if let url, let found = DateParser.fromURL(url) {
      dates.append(found.date.published(origin: .url, written: found.written))
    }
    let written = writtenDates()
    if let dateline = written.first(where: { isDateline($0) }) {
      let span = reader.span(dateline.first, dateline.last)
      dates.append(
        PublicationDate(
          earliest: dateline.day.firstSecond, latest: dateline.day.lastSecond, origin: .dateline,
          written: DisplayForm.string(reader.text, span), span: span))
    }
    let told = written.filter { !isDateline($0) && !isPlanned($0) }
    if let latest = told.max(by: {
      ($0.day.daysSince1970, $1.first) < ($1.day.daysSince1970, $0.first)
    }) {
      let span = reader.span(latest.first, latest.last)
      dates.append(
        PublicationDate(
          earliest: latest.day.firstSecond, latest: nil, origin: .text,
          written: DisplayForm.string(reader.text, span), span: span))
    }
    if let credited = latestCredit(credits) { dates.append(credited) }
    return dates
  }

  /// The full dates of the document's own words, in text order.
  private func writtenDates() -> [WrittenDate] {
    let dateReader = WrittenDateReader(reader: reader)
    var dates: [WrittenDate] = []
    for range in reader.words.ranges(in: regions, where: \.isScored) {
      var index = range.lowerBound
      while index < range.upperBound {
        if let date = dateReader.date(at: index), reader.sameSentence(date.first, date.last) {
          dates.append(date)
          index = date.last
        }
        index += 1
      }
    }
    return dates
  }

  /// Whether a date stands in the head, alone on its line or in a dateline before a dash.
  private func isDateline(_ date: WrittenDate) -> Bool {
    let span = reader.span(date.first, date.last)
    guard layout.position(of: span) == .head, date.first < 80 else { return false }
    var first = date.first
    while first > 0, reader.sameSentence(first - 1, date.first) { first -= 1 }
    var last = date.last
    while last + 1 < reader.count, reader.sameSentence(date.last, last + 1) { last += 1 }
    guard date.first - first <= 8 else { return false }
    if let prose = layout.firstProse, prose.contains(span) {
      // "LONDON, Aug 3, 2018 (Reuters) –": everything before the date and the dash behind it.
      var index = date.last
      while index < min(last, date.last + 3) {
        let gap = reader.gap(after: index)
        if !gap.isDisjoint(with: [.dash]) || gap.isSuperset(of: [.hyphen, .space]) { return true }
        guard gap.contains(.openBracket) || gap.contains(.closeBracket) else { return false }
        index += 1
      }
      return false
    }
    // Alone on its line but for words such as "Posted on", a weekday, a time, a byline.
    let isByline = Self.by.contains(reader.hash(first))
    let others = Array(first..<date.first) + Array(date.last + 1..<max(date.last + 1, last + 1))
    return others.count <= 10
      && (isByline
        || others.allSatisfy {
          Self.company.contains(reader.hash($0)) || reader.isNumber($0)
        })
  }

  /// Whether a date is one that the text looks forward to.
  private func isPlanned(_ date: WrittenDate) -> Bool {
    for index in max(0, date.first - 2)..<date.first where reader.sameSentence(index, date.first) {
      if Self.limits.contains(reader.hash(index)) { return true }
    }
    for index in max(0, date.first - 12)..<date.first where reader.sameSentence(index, date.first) {
      if Self.futures.contains(reader.hash(index)) { return true }
    }
    return false
  }

  /// The latest day in the addresses of credits.
  private func latestCredit(_ credits: [Credit]) -> PublicationDate? {
    var latest: PublicationDate?
    for credit in credits {
      guard let url = credit.url, let (date, written) = DateParser.fromURL(url) else { continue }
      if let known = latest?.earliest, known >= date.earliest { continue }
      latest = PublicationDate(
        earliest: date.earliest, latest: nil, origin: .creditURL, written: written,
        span: credit.span)
    }
    return latest
  }

  private static let by = WordSet("by von par por")
  private static let company = WordSet(
    """
    posted on published publication date dated updated last modified at by in first am pm a.m p.m est
    edt gmt utc cet et pst pdt bst monday tuesday wednesday thursday friday saturday sunday mon tue
    wed thu fri sat sun veröffentlicht am um uhr stand datum montag dienstag mittwoch donnerstag
    freitag samstag sonntag publié le à lundi mardi mercredi jeudi vendredi samedi dimanche publicado
    el fecha lunes martes miércoles jueves viernes sábado domingo publicado em pubblicato il lunedì
    martedì mercoledì giovedì venerdì sabato domenica gepubliceerd op maandag dinsdag woensdag
    donderdag vrijdag zaterdag zondag опубликовано
    """)
  private static let limits = WordSet("until till by before bis avant antes hasta до")
  private static let futures = WordSet(
    """
    will shall would scheduled planned plans due expected upcoming deadline expires wird werden soll
    geplant sera seront prévu prévue será prevista previsto будет запланировано
    """)
}
