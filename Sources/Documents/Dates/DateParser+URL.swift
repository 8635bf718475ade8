extension DateParser {
  /// The years in which pages had addresses with dates in them.
  private static let yearsOfTheWeb = 1_991...2_199

  /// Reads the date in the path of an address: `/2018/08/03/`, `/2018/aug/03/`, `2018-08-03`,
  /// `20180803`, or `/2018/08/` for the month.
  ///
  /// A year alone is too weak a sign, and so is a number in the query. The first date counts.
  ///
  /// - Parameter url: An address, or only its path.
  /// - Returns: The date and how it stands in the path; nil if there is none.
  package static func fromURL(_ url: String) -> (date: ParsedDate, written: String)? {
    guard url.utf8.count <= 4_096 else { return nil }
    var path = Substring(url)
    if let scheme = path.firstRange(of: "://") {
      path = path[scheme.upperBound...]
      path = path.firstIndex(of: "/").map { path[$0...] } ?? ""
    }
    path = path.prefix { $0 != "?" && $0 != "#" }
    let segments = path.split(separator: "/")
    for (index, segment) in segments.enumerated() {
      if let found = dateInside(segment) { return found }
      if let found = dateAcross(segments[index...]) { return found }
    }
    return nil
  }

  /// Reads `2018/08/03` or `2018/aug/03` or `2018/08` from the beginning of the segments.
  private static func dateAcross(
    _ segments: ArraySlice<Substring>
  ) -> (date: ParsedDate, written: String)? {
    guard let year = segments.first, let yearValue = number(year, digits: 4...4),
      yearsOfTheWeb.contains(yearValue), let month = segments.dropFirst().first,
      let monthValue = number(month, digits: 1...2) ?? MonthNames.number(of: month)
    else { return nil }
    if let day = segments.dropFirst(2).first, let dayValue = number(day, digits: 1...2),
      let date = ParsedDate(year: yearValue, month: monthValue, day: dayValue)
    {
      return (date, "\(year)/\(month)/\(day)")
    }
    return ParsedDate(year: yearValue, month: monthValue).map { ($0, "\(year)/\(month)") }
  }

  /// Reads `2018-08-03`, `2018_08_03` or `20180803` between characters that are no digits.
  private static func dateInside(_ segment: Substring) -> (date: ParsedDate, written: String)? {
    let runs = segment.split(omittingEmptySubsequences: true) { !("0"..."9").contains($0) }
    for (index, run) in runs.enumerated() {
      if let value = number(run, digits: 8...8), yearsOfTheWeb.contains(value / 10_000),
        let date = ParsedDate(
          year: value / 10_000, month: value / 100 % 100, day: value % 100)
      {
        return (date, String(run))
      }
      guard index + 2 < runs.count, let year = number(run, digits: 4...4),
        yearsOfTheWeb.contains(year), let month = number(runs[index + 1], digits: 1...2),
        let day = number(runs[index + 2], digits: 1...2),
        isJoint(segment[run.endIndex..<runs[index + 1].startIndex]),
        isJoint(segment[runs[index + 1].endIndex..<runs[index + 2].startIndex]),
        let date = ParsedDate(year: year, month: month, day: day)
      else { continue }
      return (date, String(segment[run.startIndex..<runs[index + 2].endIndex]))
    }
    return nil
  }

  private static func isJoint(_ text: Substring) -> Bool { text == "-" || text == "_" }

  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }
}
