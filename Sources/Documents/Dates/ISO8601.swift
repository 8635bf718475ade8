/// Writes instants and intervals in the forms of ISO 8601, always in UTC.
package enum ISO8601 {
  /// An instant to the second, such as `2018-08-03T06:01:00Z`, from seconds since 1970.
  ///
  /// Any value can be written; years outside 0…9999 get a sign and as many digits as they need.
  package static func instant(_ seconds: Int) -> String {
    let (days, rest) = split(seconds)
    let clock = "\(padded(rest / 3_600)):\(padded(rest / 60 % 60)):\(padded(rest % 60))"
    return "\(day(CivilDate(daysSince1970: days)))T\(clock)Z"
  }

  /// An interval in its shortest form: `2018`, `2018-08` or `2018-08-03` for a whole year, month or
  /// day, an instant for one second, otherwise both ends with a slash.
  package static func interval(_ earliest: Int, _ latest: Int) -> String {
    if earliest >= latest { return instant(earliest) }
    let (firstDay, firstRest) = split(earliest)
    let (lastDay, lastRest) = split(latest)
    guard firstRest == 0, lastRest == CivilDate.secondsPerDay - 1 else {
      return "\(instant(earliest))/\(instant(latest))"
    }
    let first = CivilDate(daysSince1970: firstDay)
    let last = CivilDate(daysSince1970: lastDay)
    if first == last { return day(first) }
    if first.year == last.year, first.day == 1,
      last.day == CivilDate.length(ofMonth: last.month, year: last.year)
    {
      if first.month == last.month { return String(day(first).dropLast(3)) }
      if first.month == 1, last.month == 12 { return String(day(first).dropLast(6)) }
    }
    return "\(day(first))/\(day(last))"
  }

  /// A day, such as `2018-08-03`.
  package static func day(_ date: CivilDate) -> String {
    let digits = padded(abs(date.year), width: 4)
    let sign = date.year < 0 ? "-" : date.year > 9_999 ? "+" : ""
    return "\(sign)\(digits)-\(padded(date.month))-\(padded(date.day))"
  }

  /// Whole days since 1970-01-01, rounded down, and the seconds beyond them.
  private static func split(_ seconds: Int) -> (days: Int, rest: Int) {
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: CivilDate.secondsPerDay)
    return rest < 0 ? (days - 1, rest + CivilDate.secondsPerDay) : (days, rest)
  }

  private static func padded(_ value: Int, width: Int = 2) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
