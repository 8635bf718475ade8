/// A written date as the interval of seconds that it may mean.
package struct ParsedDate: Hashable, Sendable {
  /// The first second, since 1970-01-01T00:00:00Z.
  package let earliest: Int
  /// The last second. Never less than `earliest`.
  package let latest: Int
  /// Whether a time of day was given without a time zone, and UTC was assumed.
  package let assumesUTC: Bool
  /// Whether the order of day and month is unknown (03/08/2018), and the interval covers both
  /// readings.
  package let isAmbiguous: Bool

  init(earliest: Int, latest: Int, assumesUTC: Bool = false, isAmbiguous: Bool = false) {
    self.earliest = earliest
    self.latest = latest
    self.assumesUTC = assumesUTC
    self.isAmbiguous = isAmbiguous
  }

  /// A whole day, month or year in UTC; nil if the calendar has no such day.
  init?(year: Int, month: Int? = nil, day: Int? = nil) {
    let lastMonth = month ?? 12
    let lastDay = day ?? CivilDate.length(ofMonth: lastMonth, year: year)
    guard let first = CivilDate(year: year, month: month ?? 1, day: day ?? 1),
      let last = CivilDate(year: year, month: lastMonth, day: lastDay)
    else { return nil }
    self.init(earliest: first.firstSecond, latest: last.lastSecond)
  }

  /// The date as a publication date of a document.
  package func published(
    origin: PublicationDate.Origin, written: String, span: ByteSpan? = nil
  ) -> PublicationDate {
    PublicationDate(
      earliest: earliest, latest: latest, origin: origin, written: written, span: span)
  }
}
