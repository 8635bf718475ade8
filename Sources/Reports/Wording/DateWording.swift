extension Wording {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// An ISO 8601 date or instant in words: `3 Aug 2018`, `3 Aug 2018, 14:05 UTC`, `Aug 2018`.
  ///
  /// Midnight stands for a day without a time. What is not ISO 8601 is given back as it is, made
  /// safe for a line.
  static func date(_ iso: String) -> String {
    if let day = plainDay(iso.utf8) { return day }
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

  /// The words for what nearly every date is, a day or an instant in UTC; nil for all else.
  static func plainDay(_ iso: String.UTF8View) -> String? {
    guard iso.count == 10 || (iso.count == 20 && iso.last == UInt8(ascii: "Z")) else { return nil }
    var digits = 0
    var numbers = [0, 0, 0, 0, 0, 0]
    for (index, (byte, sign)) in zip(iso, "0000-00-00T00:00:00Z".utf8).enumerated() {
      if sign == UInt8(ascii: "0") {
        guard (0x30...0x39).contains(byte) else { return nil }
        let part = index < 4 ? 0 : (index - 2) / 3
        numbers[part] = numbers[part] * 10 + Int(byte - 0x30)
        digits += 1
      } else if byte != sign {
        return nil
      }
    }
    guard months.indices.contains(numbers[1] - 1) else { return nil }
    let day =
      "\(numbers[2]) \(months[numbers[1] - 1]) \(String(decoding: iso.prefix(4), as: UTF8.self))"
    guard digits > 8, numbers[3] > 0 || numbers[4] > 0 else { return day }
    return "\(day), \(String(decoding: iso.dropFirst(11).prefix(5), as: UTF8.self)) UTC"
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
    var sentence = sentence
    let found = sentence.withUTF8 { dates(in: $0.span) }
    guard !found.isEmpty else { return sentence }
    let bytes = sentence.utf8
    var words = ""
    var copied = bytes.startIndex
    for date in found {
      let start = bytes.index(bytes.startIndex, offsetBy: date.lowerBound)
      let end = bytes.index(bytes.startIndex, offsetBy: date.upperBound)
      words += sentence[copied..<start]
      words += Self.date(String(sentence[start..<end]))
      copied = end
    }
    return words + sentence[copied...]
  }

  /// Where ISO 8601 dates stand: at the beginning of a word, or behind the bracket that opens one.
  private static func dates(in bytes: Span<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      while start < bytes.count, bytes[start] == 0x20 || bytes[start] == UInt8(ascii: "(") {
        start += 1
      }
      var end = start
      while end < bytes.count, bytes[end] != 0x20 { end += 1 }
      if end - start >= 10, bytes[start + 4] == UInt8(ascii: "-"),
        (start..<(start + 4)).allSatisfy({ (0x30...0x39).contains(bytes[$0]) })
      {
        let last = (start..<end).first {
          [0x28, 0x29, 0x2C, 0x3B].contains(bytes[$0])  // (),;
        }
        found.append(start..<(last ?? end))
      }
      start = end
    }
    return found
  }

  /// The day of an instant.
  private static func day(_ iso: String) -> String {
    String(iso.prefix { $0 != "T" })
  }
}
