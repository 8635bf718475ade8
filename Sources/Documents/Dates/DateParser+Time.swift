extension DateParser {
  /// A time of day with its zone.
  struct ClockTime {
    /// Seconds since midnight, local time; 86,400 for 24:00.
    var seconds: Int
    /// How many seconds the written time covers: 1, or 60 if only the minute is given.
    var duration: Int
    /// Seconds east of UTC; nil if no zone is given.
    var zone: Int?

    /// The instant on a day.
    func on(_ date: CivilDate) -> ParsedDate {
      let earliest = date.firstSecond + seconds - (zone ?? 0)
      return ParsedDate(
        earliest: earliest, latest: earliest + duration - 1, assumesUTC: zone == nil)
    }
  }

  /// Reads `T06:01:00.5Z`, ` 06:01 +0200`, `6:01 pm EDT`, `060100Z`; nil if that is no time.
  static func parseTime(_ tokens: inout DateTokens) -> ClockTime? {
    if tokens.first == "T" || tokens.first == "t" { _ = tokens.word() }
    guard let first = tokens.number(), var time = parseClock(first, &tokens) else { return nil }
    if tokens.isEmpty { return time }
    if let sign = tokens.separator(in: "+-\u{2212}") {
      guard let offset = parseOffset(&tokens) else { return nil }
      time.zone = sign == "+" ? offset : -offset
      _ = parenthesizedName(&tokens)
      return time
    }
    while !tokens.isEmpty {
      if tokens.separator(in: "(") != nil || tokens.separator(in: ")") != nil { continue }
      guard let word = tokens.word() else { return nil }
      switch word.lowercased() {
      case "uhr", "h", "hrs": continue
      case "am", "pm":
        guard let shifted = halfDay(time.seconds, isAfternoon: word.lowercased() == "pm") else {
          return nil
        }
        time.seconds = shifted
      case "a", "p":
        // "a.m." is two words to the tokens.
        guard tokens.word()?.lowercased() == "m",
          let shifted = halfDay(time.seconds, isAfternoon: word.lowercased() == "p")
        else { return nil }
        time.seconds = shifted
      default:
        guard word.unicodeScalars.count <= 5 else { return nil }
        // An unknown abbreviation leaves the zone unknown, which the result says.
        time.zone = TimeZoneNames.offset(of: word) ?? time.zone
        if time.zone != nil, let sign = tokens.separator(in: "+-") {
          guard let offset = parseOffset(&tokens) else { return nil }
          time.zone = (time.zone ?? 0) + (sign == "+" ? offset : -offset)
        }
      }
    }
    return time
  }

  /// Reads hours, minutes and seconds, of which the first number has been taken.
  private static func parseClock(
    _ first: DateTokens.Number, _ tokens: inout DateTokens
  ) -> ClockTime? {
    var hour = first.value
    var minute = 0
    var second: Int?
    switch first.digits {
    case 6:
      (hour, minute, second) = (first.value / 10_000, first.value / 100 % 100, first.value % 100)
    case 4: (hour, minute) = (first.value / 100, first.value % 100)
    case 1, 2:
      guard tokens.separator(in: ":h.") != nil, let minutes = tokens.number(), minutes.digits == 2
      else { return nil }
      minute = minutes.value
      if tokens.separator(in: ":") != nil {
        guard let seconds = tokens.number(), seconds.digits == 2 else { return nil }
        second = seconds.value
      }
    default: return nil
    }
    if second != nil, tokens.separator(in: ".,") != nil { tokens.passDigits() }
    let isMidnight = hour == 24 && minute == 0 && (second ?? 0) == 0
    // A leap second is read as the last second of its minute.
    guard (0...23).contains(hour) || isMidnight, minute <= 59, (second ?? 0) <= 60 else {
      return nil
    }
    return ClockTime(
      seconds: hour * 3_600 + minute * 60 + min(second ?? 0, 59),
      duration: second == nil ? 60 : 1, zone: nil)
  }

  /// Reads `02:00`, `0200` or `02` as seconds; nil beyond the 14 hours that exist.
  private static func parseOffset(_ tokens: inout DateTokens) -> Int? {
    guard let first = tokens.number() else { return nil }
    var hours = first.value
    var minutes = 0
    if first.digits == 4 {
      (hours, minutes) = (first.value / 100, first.value % 100)
    } else if tokens.separator(in: ":") != nil {
      guard let second = tokens.number(), second.digits == 2 else { return nil }
      minutes = second.value
    }
    guard first.digits <= 4, hours <= 14, minutes <= 59 else { return nil }
    return hours * 3_600 + minutes * 60
  }

  /// Passes over the comment of RFC 2822: `(CEST)`.
  private static func parenthesizedName(_ tokens: inout DateTokens) -> Bool {
    tokens.separator(in: "(") != nil && tokens.word() != nil && tokens.separator(in: ")") != nil
  }

  /// A time of a twelve-hour clock; nil if the hour is not 1…12.
  private static func halfDay(_ seconds: Int, isAfternoon: Bool) -> Int? {
    let hour = seconds / 3_600
    guard (1...12).contains(hour) else { return nil }
    return seconds - (hour == 12 ? 12 * 3_600 : 0) + (isAfternoon ? 12 * 3_600 : 0)
  }
}
