/// The offsets of the time zone abbreviations that datelines and mail headers use.
enum TimeZoneNames {
  /// The offset from UTC in seconds; nil for an abbreviation that is unknown or means several
  /// zones, such as IST.
  static func offset(of name: some StringProtocol) -> Int? {
    hours[name.uppercased()].map { $0 * 3_600 }
  }

  /// Source: RFC 2822, section 4.3, and the zones of Europe.
  private static let hours: [String: Int] = [
    "Z": 0, "UTC": 0, "GMT": 0, "UT": 0, "WET": 0,
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    "CET": 1, "CEST": 2, "WEST": 1, "EET": 2, "EEST": 3, "MEZ": 1, "MESZ": 2, "MSK": 3,
  ]
}
