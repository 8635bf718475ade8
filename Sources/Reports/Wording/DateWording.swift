extension Wording {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// An ISO 8601 date or instant in words: `3 Aug 2018`, `3 Aug 2018, 14:05 UTC`, `Aug 2018`.
  ///
  /// Midnight stands for a day without a time. What is not ISO 8601 is given back as it is, made
  /// safe for a line.
  static func date(_ iso: String) -> String {
    let text = SafeText.line(iso)
    let halves = text.split(separator: "T", maxSplits: 1)
    let parts = (halves.first ?? "").split(separator: "-")
    guard let year = parts.first, year.count == 4, parts.count <= 3,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return text }
    guard parts.count > 1 else { return String(year) }
    guard let month = Int(parts[1]), (1...12).contains(month) else { return text }
    guard parts.count > 2, let day = Int(parts[2]) else { return "\(months[month - 1]) \(year)" }
    let written = "\(day) \(months[month - 1]) \(year)"
    guard halves.count > 1 else { return written }
    let clock = halves[1].prefix(5)
    // A clock of another zone would be read as if it were that of the other dates.
    guard clock != "00:00", clock.count == 5, !halves[1].contains(where: { "+-−".contains($0) })
    else { return written }
    return "\(written), \(clock)\(halves[1].hasSuffix("Z") ? " UTC" : "")"
  }

  /// An interval of dates: one day, `3 Aug 2018 – 5 Aug 2018`, `not before …` or `not after …`.
  static func interval(
    earliest: String?, latest: String?, symbols: TerminalStyle.Symbols = .unicode
  ) -> String {
    switch (earliest, latest) {
    case (let first?, let last?):
      let days = (day(first), day(last))
      return days.0 == days.1
        ? date(first) : "\(date(days.0)) \(symbols.range) \(date(days.1))"
    case (let first?, nil): return "not before \(date(first))"
    case (nil, let last?): return "not after \(date(last))"
    case (nil, nil): return "unknown"
    }
  }

  /// A sentence whose ISO 8601 dates are written in words.
  static func withDatesInWords(_ sentence: String) -> String {
    sentence.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let bare = word.drop { $0 == "(" }
      guard bare.utf8.count >= 10, bare.utf8.prefix(4).allSatisfy({ (0x30...0x39).contains($0) }),
        bare.utf8.dropFirst(4).first == UInt8(ascii: "-")
      else { return String(word) }
      let date = bare.prefix { !"(),;".contains($0) }
      return word.prefix(word.count - bare.count) + Self.date(String(date))
        + bare.dropFirst(date.count)
    }.joined(separator: " ")
  }

  /// The day of an instant.
  private static func day(_ iso: String) -> String {
    String(iso.prefix { $0 != "T" })
  }
}
