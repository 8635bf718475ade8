/// A day, or a longer time, that a text names by its distance from the day of writing.
package enum RelativeDay: Hashable, Sendable {
  /// So many days before the day of writing.
  case days(Int)
  /// The last day of this name up to the day of writing, 0 for Monday … 6 for Sunday.
  case weekday(Int)
  /// The week before, from Monday.
  case lastWeek
  /// The month before.
  case lastMonth
  /// The year before.
  case lastYear

  /// The days that it can mean in a text of this day, all in days since 1970-01-01.
  package func days(writtenOn day: Int) -> ClosedRange<Int> {
    let date = CivilDate(daysSince1970: day)
    switch self {
    case .days(let back): return day - back...day - back
    case .weekday(let name):
      let named = day - ((Self.weekday(of: day) - name) % 7 + 7) % 7
      return named...named
    case .lastWeek:
      let monday = day - Self.weekday(of: day)
      return monday - 7...monday - 1
    case .lastMonth:
      return day - date.day - CivilDate.length(ofMonth: 12, year: 2_000) + 1...day - date.day
    case .lastYear: return Self.year(date.year - 1, around: day - 366)
    }
  }

  /// The days on which a text can have been written that means some of these days by it, all in days
  /// since 1970-01-01; nil if there are none.
  package func writing(about days: ClosedRange<Int>) -> ClosedRange<Int>? {
    switch self {
    case .days(let back): return days.lowerBound + back...days.upperBound + back
    case .weekday(let name):
      let first = days.lowerBound + ((name - Self.weekday(of: days.lowerBound)) % 7 + 7) % 7
      let last = days.upperBound - ((Self.weekday(of: days.upperBound) - name) % 7 + 7) % 7
      return first <= last ? first...last + 6 : nil
    case .lastWeek:
      let first = days.lowerBound - Self.weekday(of: days.lowerBound) + 7
      return first...days.upperBound - Self.weekday(of: days.upperBound) + 13
    case .lastMonth:
      let last = Self.endOfMonth(after: days.upperBound)
      return min(Self.endOfMonth(days.lowerBound) + 1, last)...last
    case .lastYear:
      let years = [days.lowerBound, days.upperBound].map { CivilDate(daysSince1970: $0).year + 1 }
      return Self.year(years[0], around: days.lowerBound + 366)
        .lowerBound...Self.year(
          years[1], around: days.upperBound + 366
        ).upperBound
    }
  }

  /// The day of the week, 0 for Monday; 1970-01-01 was a Thursday.
  private static func weekday(of day: Int) -> Int { ((day + 3) % 7 + 7) % 7 }

  /// The last day of the month that a day is in.
  private static func endOfMonth(_ day: Int) -> Int {
    let date = CivilDate(daysSince1970: day)
    return day - date.day + CivilDate.length(ofMonth: date.month, year: date.year)
  }

  /// The last day of the month after the one that a day is in.
  private static func endOfMonth(after day: Int) -> Int { endOfMonth(endOfMonth(day) + 1) }

  /// All days of a year; the year around a day if it is not plausible.
  private static func year(_ year: Int, around day: Int) -> ClosedRange<Int> {
    guard let first = CivilDate(year: year, month: 1, day: 1)?.daysSince1970,
      let last = CivilDate(year: year, month: 12, day: 31)?.daysSince1970
    else { return day - 365...day + 365 }
    return first...last
  }
}

extension Document {
  /// The day of the first date that has two ends, in days since 1970-01-01; nil if there is none, or it
  /// is longer than a day.
  package var dayOfWriting: Int? { RelativeDateFinder.anchor(of: dates)?.daysSince1970 }

  /// The first day that some words name by its distance from the day of writing; nil if they name none.
  package func relativeDay(in range: Range<Int>) -> RelativeDay? {
    let finder = RelativeDateFinder(text: text, words: words, regions: regions)
    return range.lazy.compactMap { finder.relativeDay(endingAt: $0) }.first
  }
}
