internal import CorpusArchive
internal import Documents

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The time that a version is said to be of. It never comes from a clock, so that the same input
/// gives the same version.
enum VersionTime {
  /// What `--time` says, else `SOURCE_DATE_EPOCH` (reproducible-builds.org), else nothing.
  ///
  /// - Throws: `CommandFailure` if either is no time.
  static func resolve(_ option: String?) throws(CommandFailure) -> String? {
    if let option { return try instant(written: option) }
    guard let variable = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }), !variable.isEmpty
    else { return nil }
    guard let seconds = Int(variable), seconds >= 0, seconds < 253_402_300_800 else {
      throw CommandFailure(
        .usage,
        "SOURCE_DATE_EPOCH is '\(variable)', which is no number of seconds since 1970. Correct or "
          + "unset it.")
    }
    return ISO8601.instant(seconds)
  }

  /// A written time as an instant in UTC; of a day, month or year, its beginning.
  static func instant(written text: String) throws(CommandFailure) -> String {
    guard let date = DateParser.parse(text), !date.isAmbiguous else {
      throw CommandFailure(
        .usage,
        "'\(text)' is no time. Write it as in '2024-05-07T08:09:10Z' or '2024-05-07'.")
    }
    return ISO8601.instant(date.earliest)
  }

  /// A version's time for an export; nil if it is no time.
  static func date(_ text: String) -> ArchiveDate? {
    DateParser.parse(text).map { ArchiveDate(secondsSince1970: $0.earliest) }
  }
}
