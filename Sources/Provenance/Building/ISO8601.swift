/// Writes instants and intervals as ISO 8601, without a calendar, locale or time zone of the machine.
enum ISO8601 {
  private static let secondsPerDay = 86_400
  /// 0000-01-01T00:00:00Z and 9999-12-31T23:59:59Z: what four digits of a year can say.
  private static let writable = -62_167_219_200...253_402_300_799

  /// An instant as `2018-08-03T14:05:00Z`. Instants outside of the years 0000 to 9999 are clamped.
  ///
  /// - Parameter instant: Whole seconds since 1970-01-01T00:00:00Z.
  static func instant(_ instant: Int) -> String {
    let instant = clamped(instant)
    let second = secondOfDay(instant)
    let time = [second / 3600, second / 60 % 60, second % 60].map { padded($0, to: 2) }
    return day(instant) + "T" + time.joined(separator: ":") + "Z"
  }

  /// The day of an instant as `2018-08-03`.
  static func day(_ instant: Int) -> String {
    let date = civilDate(clamped(instant))
    return "\(padded(date.year, to: 4))-\(padded(date.month, to: 2))-\(padded(date.day, to: 2))"
  }

  /// An interval in the shortest form that says all of it: an instant if it is shorter than a
  /// minute, a day if it lies within one, a month (`2018-08`) or year (`2018`) if it is exactly
  /// that, and else its first and last day with a slash between them.
  ///
  /// An interval that ends before it begins is taken as its first instant.
  static func interval(from earliest: Int, through latest: Int) -> String {
    let first = clamped(earliest)
    let last = max(first, clamped(latest))
    if last - first < 60 { return instant(first) }
    if day(first) == day(last) { return day(first) }
    let start = civilDate(first)
    let afterEnd = civilDate(clamped(last + 1))
    let wholeDays = secondOfDay(first) == 0 && secondOfDay(last) == secondsPerDay - 1
    if wholeDays, start.day == 1, afterEnd.day == 1 {
      let months = (afterEnd.year - start.year) * 12 + afterEnd.month - start.month
      if months == 1 { return String(day(first).prefix(7)) }
      if months == 12, start.month == 1 { return String(day(first).prefix(4)) }
    }
    return day(first) + "/" + day(last)
  }

  private static func clamped(_ instant: Int) -> Int {
    min(max(instant, writable.lowerBound), writable.upperBound)
  }

  private static func secondOfDay(_ instant: Int) -> Int {
    let second = instant % secondsPerDay
    return second < 0 ? second + secondsPerDay : second
  }

  /// The date in the proleptic Gregorian calendar.
  ///
  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`:
  /// years are counted from 1 March, so that the leap day is the last of its year.
  private static func civilDate(_ instant: Int) -> (year: Int, month: Int, day: Int) {
    let days = (instant - secondOfDay(instant)) / secondsPerDay + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
