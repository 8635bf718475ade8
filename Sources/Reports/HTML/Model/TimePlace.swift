/// The place of a publication date on a time axis.
enum TimePlace {
  /// The middle of the time that a trace's `published` speaks of, in seconds since 1970: of an instant
  /// the instant, of a day noon, of an interval its middle. Nil if it is no date.
  static func seconds(_ published: String) -> Int? {
    let halves = published.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 1)
    guard let first = halves.first, let start = bounds(first) else { return nil }
    let end = halves.count > 1 ? bounds(halves[1]) ?? start : start
    return start.first + (max(end.last, start.first) - start.first) / 2
  }

  /// The day of a time as an ISO 8601 date.
  static func day(_ seconds: Int) -> String {
    var days = seconds / 86400 - (seconds % 86400 < 0 ? 1 : 0)
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
    days += 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  /// The first and last second of a year, month, day or instant.
  private static func bounds(_ iso: Substring.UTF8View) -> (first: Int, last: Int)? {
    let halves = iso.split(separator: UInt8(ascii: "T"), maxSplits: 1)
    let parts = (halves.first ?? iso).split(separator: UInt8(ascii: "-")).map(number)
    guard let year = parts.first ?? nil, (0...9999).contains(year), parts.count <= 3 else {
      return nil
    }
    guard parts.count > 1 else { return (midnight(year, 1, 1), midnight(year + 1, 1, 1) - 1) }
    guard let month = parts[1], (1...12).contains(month) else { return nil }
    guard parts.count > 2 else {
      let next = month == 12 ? midnight(year + 1, 1, 1) : midnight(year, month + 1, 1)
      return (midnight(year, month, 1), next - 1)
    }
    guard let day = parts[2], (1...31).contains(day) else { return nil }
    let start = midnight(year, month, day)
    guard halves.count > 1 else { return (start, start + 86399) }
    let clock = halves[1].prefix { $0 != UInt8(ascii: "Z") }.split(separator: UInt8(ascii: ":"))
      .map(number)
    let units = [3600, 60, 1]
    let seconds = zip(clock, units).reduce(0) { $0 + min(max($1.0 ?? 0, 0), 60) * $1.1 }
    return (start + seconds, start + seconds)
  }

  private static func number(_ digits: Substring.UTF8View) -> Int? {
    guard (1...4).contains(digits.count) else { return nil }
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  /// Midnight at the beginning of a day, in seconds since 1970 (Hinnant, days_from_civil).
  private static func midnight(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return (era * 146_097 + dayOfEra - 719_468) * 86400
  }
}

extension TimePlace {
  /// The day of an instant; a day, month or year as it is.
  static func dayOf(_ iso: String) -> String {
    String(Substring(iso.utf8.prefix { $0 != UInt8(ascii: "T") }))
  }
}
