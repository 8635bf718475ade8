extension ParsedDate {
  /// What had to be assumed to read a date.
  package enum Doubt: String, Sendable, CaseIterable {
    /// A time of day stood without a zone.
    case zone = "date-zone-assumed"
    /// Day and month may be exchanged.
    case order = "ambiguous-date"

    /// A stable word for programs.
    package var code: String { rawValue }

    /// What was assumed, and what to do.
    package var message: String {
      switch self {
      case .zone:
        "A time without a time zone was read as UTC. Add the zone, such as 06:01:00+02:00."
      case .order:
        "A date has two readings, and covers both days. Write it as year-month-day."
      }
    }
  }

  /// What had to be assumed; nil if nothing.
  package var doubt: Doubt? { isAmbiguous ? .order : assumesUTC ? .zone : nil }
}
