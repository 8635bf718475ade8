/// Reads a written date as the interval of seconds that it may mean.
///
/// Understood are ISO 8601 (`2018`, `2018-08`, `2018-08-03`, `20180803`, `2018-08-03T06:01+02:00`),
/// the same with slashes or dots, RFC 2822 (`Fri, 3 Aug 2018 06:01:00 +0000`), and a day with a
/// month's name in English, German, French, Spanish, Italian, Portuguese, Dutch or Russian, in any
/// order, with or without weekday and time.
///
/// - A date without a time of day is that whole day in UTC; without a day, the month; without a
///   month, the year. A time without seconds is that minute.
/// - A time without a zone is read as UTC, which the result says.
/// - `03.08.2018` is day, month, year, as in every country that writes dots. With slashes or hyphens
///   countries differ: 13/08/2018 has one reading; 03/08/2018 has two, and the result is the
///   interval from the earlier to the later day, marked as ambiguous. It may still show that a text
///   is younger or older than another, and never shows it wrongly.
/// - A day that no calendar has, a year outside 1000…2999, and a year of two digits are no date.
package enum DateParser {
  /// The longest text that is looked at, in bytes; written dates have less than 60.
  static let maximumBytes = 128

  /// Reads a whole text as a date; nil if it is none, or something else stands beside it.
  ///
  /// - Complexity: O(1), as the length is bounded.
  package static func parse(_ text: some StringProtocol) -> ParsedDate? {
    guard text.utf8.count <= maximumBytes else { return nil }
    var tokens = DateTokens(text)
    guard !tokens.isEmpty else { return nil }
    guard let day = parseNumericDate(&tokens) ?? parseNamedDate(&tokens) else { return nil }
    tokens.passDateEnd()
    if tokens.isEmpty { return day.wholeInterval }
    guard let date = day.only, let time = parseTime(&tokens), tokens.isEmpty else { return nil }
    return time.on(date)
  }

  /// Reads a number as seconds or milliseconds since 1970, as some records have it, or as `20180803`.
  package static func parse(number: String) -> ParsedDate? {
    guard let value = Double(number), value.magnitude < 1e14 else { return nil }
    if let date = parse(number) { return date }
    let whole = Int(value)
    let seconds = whole.magnitude >= 100_000_000_000 ? whole / 1_000 : whole
    guard whole.magnitude >= 100_000_000,
      CivilDate.plausibleYears.contains(CivilDate(daysSince1970: seconds / 86_400).year)
    else { return nil }
    return ParsedDate(earliest: seconds, latest: seconds)
  }

  /// A day, month or year before a time of day is known.
  enum DayReading {
    case day(CivilDate)
    case either(CivilDate, CivilDate)
    case longer(ParsedDate)

    /// The one day; nil if there are several.
    var only: CivilDate? {
      guard case .day(let date) = self else { return nil }
      return date
    }

    /// The whole days.
    var wholeInterval: ParsedDate {
      switch self {
      case .day(let date):
        ParsedDate(earliest: date.firstSecond, latest: date.lastSecond)
      case .longer(let interval): interval
      case .either(let one, let other):
        ParsedDate(
          earliest: min(one.firstSecond, other.firstSecond),
          latest: max(one.lastSecond, other.lastSecond), isAmbiguous: true)
      }
    }
  }

  private static func reading(year: Int, month: Int?, day: Int?) -> DayReading? {
    if let month, let day { return CivilDate(year: year, month: month, day: day).map { .day($0) } }
    return ParsedDate(year: year, month: month).map { .longer($0) }
  }

  // MARK: Numbers only

  /// Reads `2018-08-03`, `2018/8/3`, `20180803`, `2018-08`, `2018`, `03.08.2018`, `13/08/2018`.
  private static func parseNumericDate(_ tokens: inout DateTokens) -> DayReading? {
    let start = tokens
    if let date = numericDate(&tokens) { return date }
    tokens = start
    return nil
  }

  private static func numericDate(_ tokens: inout DateTokens) -> DayReading? {
    guard let first = tokens.number() else { return nil }
    if first.digits == 8 {
      return reading(
        year: first.value / 10_000, month: first.value / 100 % 100, day: first.value % 100)
    }
    let start = tokens
    guard let separator = tokens.separator(in: "-/."), let second = tokens.number() else {
      tokens = start
      // A year alone, and not the day before a month's name.
      guard first.digits == 4, tokens.isEmpty else { return nil }
      return reading(year: first.value, month: nil, day: nil)
    }
    guard second.digits <= 2 else { return nil }
    if first.digits == 4 {
      let afterMonth = tokens
      if tokens.separator(in: String(separator)) != nil, let third = tokens.number() {
        guard third.digits <= 2 else { return nil }
        return reading(year: first.value, month: second.value, day: third.value)
      }
      tokens = afterMonth
      return reading(year: first.value, month: second.value, day: nil)
    }
    guard first.digits <= 2, tokens.separator(in: String(separator)) != nil,
      let year = tokens.number(), year.digits == 4
    else { return nil }
    let dayFirst = CivilDate(year: year.value, month: second.value, day: first.value)
    let monthFirst = CivilDate(year: year.value, month: first.value, day: second.value)
    if separator == "." { return dayFirst.map { .day($0) } }
    switch (dayFirst, monthFirst) {
    case (let one?, let other?): return one == other ? .day(one) : .either(one, other)
    case (let one?, nil), (nil, let one?): return .day(one)
    case (nil, nil): return nil
    }
  }

  // MARK: With the name of a month

  /// Reads `August 3, 2018`, `3. August 2018`, `3 de agosto de 2018`, `2018 Aug 3`, `August 2018`.
  private static func parseNamedDate(_ tokens: inout DateTokens) -> DayReading? {
    var month: Int?
    var day: Int?
    var year: Int?
    var passedWords = 0
    while year == nil || month == nil || day == nil {
      if let number = tokens.number() {
        if number.digits == 4, year == nil {
          year = number.value
        } else if number.digits <= 2, day == nil {
          day = number.value
          tokens.passOrdinal()
        } else {
          return nil
        }
      } else if let word = tokens.word() {
        if month == nil, let number = MonthNames.number(of: word) {
          month = number
        } else {
          // A weekday, "of", "de", "le", "Published".
          passedWords += 1
          if passedWords > 4 { return nil }
        }
      } else if tokens.separator(in: ",.-/") == nil {
        break
      }
    }
    guard let month, let year else { return nil }
    return reading(year: year, month: month, day: day)
  }
}
