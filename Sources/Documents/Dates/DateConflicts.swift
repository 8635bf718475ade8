/// What is doubtful about the dates of one document: sources that contradict each other, and dates
/// at which nothing like it was published.
///
/// Every date is kept, and inference counts them all; a person should know.
struct DateConflicts {
  /// Years in which there was something to publish and that a record is not likely to have mistyped. No
  /// clock is asked, so that a document means the same whenever it is read.
  private static let likelyYears = 1_450...2_099
  /// Local time zones, and a page that is put online at midnight, part two dates of one event by no
  /// more than this, in seconds.
  private static let tolerance = CivilDate.secondsPerDay

  /// The warnings about the dates of a document, ordered by trust.
  static func warnings(about dates: [PublicationDate], of id: DocumentID) -> [DocumentWarning] {
    var warnings: [DocumentWarning] = []
    if let odd = dates.first(where: isUnlikely) {
      warnings.append(
        DocumentWarning(
          document: id, offset: odd.span?.start, code: "unlikely-date",
          message:
            "The date '\(odd.written.shortened())' is no likely day of publication. Check it."))
    }
    let published = dates.filter { $0.latest != nil && !isUnlikely($0) }
    guard let trusted = published.first else { return warnings }
    if let other = published.dropFirst().first(where: { areApart(trusted, $0) }) {
      warnings.append(
        DocumentWarning(
          document: id, offset: other.span?.start, code: "date-conflict",
          message: "The dates '\(trusted.written.shortened())' (\(trusted.origin.rawValue)) and "
            + "'\(other.written.shortened())' (\(other.origin.rawValue)) are days apart. The first "
            + "is trusted more; correct it if it is that of a later edition."))
    }
    if let latest = trusted.latest,
      let mention = dates.first(where: { mention in
        guard mention.latest == nil, !isUnlikely(mention), let earliest = mention.earliest else {
          return false
        }
        return earliest - tolerance > latest
      })
    {
      warnings.append(
        DocumentWarning(
          document: id, offset: mention.span?.start, code: "date-conflict",
          message: "The text speaks of '\(mention.written.shortened())', which is after its date "
            + "'\(trusted.written.shortened())' (\(trusted.origin.rawValue)). Check the date."))
    }
    return warnings
  }

  private static func isUnlikely(_ date: PublicationDate) -> Bool {
    [date.earliest, date.latest].contains { instant in
      guard let instant else { return false }
      let day = CivilDate(daysSince1970: instant / CivilDate.secondsPerDay)
      return !likelyYears.contains(day.year)
    }
  }

  /// Whether no instant of one date lies within a day of the other. Instants are of plausible years,
  /// far from the ends of their type.
  private static func areApart(_ first: PublicationDate, _ second: PublicationDate) -> Bool {
    guard let low = first.earliest, let high = first.latest, let otherLow = second.earliest,
      let otherHigh = second.latest
    else { return false }
    return high < otherLow - tolerance || otherHigh < low - tolerance
  }
}
