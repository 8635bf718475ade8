/// An instant to the second in UTC, in the forms that archive formats use.
package struct ArchiveDate: Hashable, Sendable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z, between the years 0000 and 9999.
  package let secondsSince1970: Int

  /// An instant; what lies outside the years that four digits can write is moved to the nearest
  /// that does not.
  package init(secondsSince1970: Int) {
    self.secondsSince1970 = min(max(secondsSince1970, -62_167_219_200), 253_402_300_799)
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  /// Such as `2024-05-07`.
  package var day: String {
    let (year, month, day) = civil
    return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  /// Such as `2024-05-07T08:09:10Z`, the form of WARC-Date and of RFC 3339.
  package var instant: String {
    let rest = secondsOfDay
    return "\(day)T\(Self.padded(rest / 3_600, 2)):\(Self.padded(rest / 60 % 60, 2)):"
      + "\(Self.padded(rest % 60, 2))Z"
  }

  /// Such as `20240507080910`, the form of CDX indexes.
  package var digits: String {
    String(instant.filter { $0.isASCII && $0.isNumber })
  }

  private var secondsOfDay: Int {
    let rest = secondsSince1970 % 86_400
    return rest < 0 ? rest + 86_400 : rest
  }

  /// The date in the Gregorian calendar.
  ///
  /// - Note: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`;
  ///   all quotients are of positive numbers, because no year lies before 0000.
  private var civil: (year: Int, month: Int, day: Int) {
    let days = (secondsSince1970 - secondsOfDay) / 86_400 + 719_468 + 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + (days / 146_097 - 1) * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
