/// Finds the days that a text names from the day on which it was written: "on Thursday", "yesterday",
/// "last week".
///
/// They say something only with an anchor, the day of publication that is trusted most, and only that
/// the text is not older than the day they name. That day is the last one of its name up to the
/// anchor; whoever reads "on Thursday" in a paper looks back. What a text looks forward to is
/// passed over.
struct RelativeDateFinder {
  private let reader: WordReader
  private let regions: [Region]

  init(text: [UInt8], words: WordTable, regions: [Region]) {
    reader = WordReader(text: text, words: words)
    self.regions = regions
  }

  /// The latest day that the text names in this way, counted from the first of the document's dates
  /// that has two ends; nil if it names none, or that date is longer than a day. O(words).
  func date(from dates: [PublicationDate]) -> PublicationDate? {
    guard let anchor = Self.anchor(of: dates) else { return nil }
    var latest: (day: Int, first: Int, last: Int)?
    let hashes = reader.words.hash.span
    var places: [Int] = []
    for range in reader.words.ranges(in: regions, where: \.isScored) {
      Self.names.find(in: hashes, range, into: &places)
    }
    for index in places {
      guard let (distance, first, last) = phrase(at: index), !isAhead(first) else { continue }
      let day = distance.days(writtenOn: anchor.daysSince1970).lowerBound
      if day > latest?.day ?? .min { latest = (day, first, last) }
    }
    guard let latest else { return nil }
    let span = reader.span(latest.first, latest.last)
    return PublicationDate(
      earliest: CivilDate(daysSince1970: latest.day).firstSecond, latest: nil, origin: .relative,
      written: DisplayForm.string(reader.text, span), span: span)
  }

  /// The day of the most trusted date that has two ends, if it is no more than a day.
  static func anchor(of dates: [PublicationDate]) -> CivilDate? {
    for date in dates {
      guard let earliest = date.earliest, let latest = date.latest else { continue }
      let (length, overflow) = latest.subtractingReportingOverflow(earliest)
      guard !overflow, length < CivilDate.secondsPerDay else { return nil }
      let days = (Double(earliest) / Double(CivilDate.secondsPerDay)).rounded(.down)
      let day = CivilDate(daysSince1970: Int(days))
      return CivilDate.plausibleYears.contains(day.year) ? day : nil
    }
    return nil
  }

  /// The day that the phrase which ends with a word, or begins with it, names; nil if it is none, or
  /// one of the future.
  func relativeDay(endingAt index: Int) -> RelativeDay? {
    guard let (day, first, _) = phrase(at: index), !isAhead(first) else { return nil }
    return day
  }

  /// The phrase that a word ends or is, with its first and last word.
  private func phrase(at index: Int) -> (RelativeDay, Int, Int)? {
    let hash = reader.hash(index)
    if let days = Self.days[hash] { return (.days(days), index, index) }
    if let weekday = CalendarWords.weekday(hash) {
      // "Thursday, August 2" names its day itself.
      guard ![index - 1, index + 1, index + 2].contains(where: { isDayOrMonth($0, beside: index) })
      else { return nil }
      let first =
        reader.sameSentence(index - 1, index) && Self.prepositions.contains(reader.hash(index - 1))
        ? index - 1 : index
      return (.weekday(weekday), first, index)
    }
    guard let unit = Self.units[hash] else { return nil }
    // "last week", "la semaine dernière".
    let distance: RelativeDay = unit == 0 ? .lastWeek : unit == 1 ? .lastMonth : .lastYear
    if reader.sameSentence(index - 1, index), Self.last.contains(reader.hash(index - 1)) {
      return (distance, index - 1, index)
    }
    if reader.sameSentence(index, index + 1), Self.lastBehind.contains(reader.hash(index + 1)) {
      return (distance, index, index + 1)
    }
    return nil
  }

  private func isDayOrMonth(_ word: Int, beside index: Int) -> Bool {
    guard reader.sameSentence(word, index) else { return false }
    return CalendarWords.isMonth(reader.hash(word)) || reader.isNumber(word)
  }

  /// Whether the words before a phrase speak of what is to come.
  private func isAhead(_ first: Int) -> Bool {
    (max(0, first - Self.reach)..<first).contains { index in
      reader.sameSentence(index, first) && Self.ahead.contains(reader.hash(index))
    }
  }

  /// Words before a phrase that make it one of the future stand within so many words.
  private static let reach = 12
  private static let dayNames =
    ["today heute hoy oggi vandaag сегодня", "yesterday gestern hier ayer ieri gisteren вчера"]
    .enumerated().flatMap { days, names in WordHash.hashes(of: names).map { ($0, days) } }
  private static let unitNames =
    [
      "week woche semaine semana settimana неделе неделю", "month monat mois mes mese maand месяце",
      "year jahr année año anno jaar году",
    ].enumerated().flatMap { unit, names in WordHash.hashes(of: names).map { ($0, unit) } }
  private static let days = WordMap(dayNames)
  private static let units = WordMap(unitNames)
  /// All words that name a time, as most words do not.
  private static let names = WordSet(
    hashes: dayNames.map(\.0) + unitNames.map(\.0) + CalendarWords.weekdayNames.map(\.0))
  private static let prepositions = WordSet("on last am vergangenen letzten le el il op в")
  private static let last = WordSet(
    "last letzte letzten letztes vorige vorigen voriges vergangene vergangenen vergangenes afgelopen "
      + "прошлой прошлую прошлом")
  private static let lastBehind = WordSet(
    "dernière dernier passée pasada pasado scorsa scorso passata passato")
  private static let ahead = WordSet(
    "will shall would next coming until till by scheduled planned due expected upcoming "
      + "wird werden soll nächsten nächste kommenden bis sera seront prochain prochaine jusqu "
      + "será próximo próxima hasta sarà prossimo prossima zal volgende будет следующей")
}
