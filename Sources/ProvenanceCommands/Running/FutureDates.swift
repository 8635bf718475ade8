internal import Foundation
internal import Provenance

/// Tells of documents that are dated after the day on which they are traced: a year mistyped, day and
/// month exchanged, an event's date taken for that of its announcement.
///
/// It is said on standard error only. A result may not depend on the day on which it was made.
enum FutureDates {
  /// So many documents are named.
  private static let named = 3

  /// A warning about the documents of a trace that are dated later than the day after `today`, which no
  /// time zone has reached; empty if there are none.
  ///
  /// - Parameters:
  ///   - publications: The documents with the dates that a trace gives them.
  ///   - today: The day on which it was made.
  /// - Returns: One warning for all of them.
  static func text(
    _ publications: some Sequence<(id: String, published: String?)>, today: Date
  ) -> String {
    let tomorrow = today.addingTimeInterval(86400).formatted(.iso8601.year().month().day())
    let late = publications.compactMap { id, published -> (id: String, date: String)? in
      // ISO 8601 sorts as text.
      guard let date = published.map({ String($0.prefix(10)) }), date > tomorrow else { return nil }
      return (id, date)
    }
    guard !late.isEmpty else { return "" }
    let names = late.prefix(named).map { "\($0.id) (\($0.date))" }.joined(separator: ", ")
    let rest = late.count > named ? " and \(late.count - named) more" : ""
    return "Warning: \(names)\(rest) \(late.count == 1 ? "is" : "are") dated in the future. "
      + "Correct the date, or give the right one with '--metadata'.\n"
  }
}
