/// A day of the proleptic Gregorian calendar.
///
/// Pure integer arithmetic: no time zone, no locale, no calendar of the system.
/// Source of the algorithms: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
package struct CivilDate: Hashable, Sendable {
  /// The year; 0 is the year before 1.
  package let year: Int
  /// The month, 1…12.
  package let month: Int
  /// The day of the month, 1…31.
  package let day: Int

  /// The length of a day in seconds; Unix time has no leap seconds.
  package static let secondsPerDay = 86_400

  /// The years that a publication may carry. Earlier and later numbers are misreadings, and the
  /// bounds keep every sum of this file far from overflow.
  package static let plausibleYears = 1_000...2_999

  /// Creates a day; nil if the calendar has no such day, or the year is not plausible.
  package init?(year: Int, month: Int, day: Int) {
    guard Self.plausibleYears.contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Creates the day that lies `days` days after 1970-01-01, for any number of days.
  package init(daysSince1970 days: Int) {
    // The offset to 0000-03-01, whence 400-year eras count. Clamped so that the sum cannot trap.
    let shifted = min(max(days, Int.min / 2), Int.max / 2) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The number of days from 1970-01-01 to this day.
  package var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The first second of this day in UTC, since 1970-01-01T00:00:00Z.
  package var firstSecond: Int { daysSince1970 * Self.secondsPerDay }

  /// The last second of this day in UTC.
  package var lastSecond: Int { firstSecond + Self.secondsPerDay - 1 }

  /// The number of days of a month 1…12.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}
