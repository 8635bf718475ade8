/// Notices columns that a person named and that no record has: a slip of the pen there would leave all
/// documents without a date, and nobody would know why.
struct MissingColumns: Sendable {
  private let columns: ColumnMap
  private var left: [ColumnMap.Field]

  /// Watches for the columns that were given for facts. Without a text there is no record at all.
  init(_ columns: ColumnMap) {
    self.columns = columns
    left = ColumnMap.Field.allCases.filter {
      $0 != .text && $0 != .id && columns.given.contains($0)
    }
  }

  /// Takes note of what a record has.
  mutating func see(_ record: SourceRecord) {
    guard !left.isEmpty else { return }
    left.removeAll { field in
      switch field {
      case .id, .text: true
      case .title: record.title != nil
      case .site: record.site != nil
      case .author: record.author != nil
      case .url: record.url != nil
      case .date:
        record.dates.contains { $0.origin == .record }
          // A date that cannot be read has its own warning.
          || record.warnings.contains { $0.code == "unreadable-date" }
      }
    }
  }

  /// Keeps what others have not seen either.
  mutating func formIntersection(_ other: MissingColumns) {
    left.removeAll { !other.left.contains($0) }
  }

  /// A warning for each fact that no record has.
  var warnings: [DocumentWarning] {
    left.map { field in
      let names = columns.columns(for: field).map { "'\($0.shortened())'" }
      return DocumentWarning(
        document: nil, code: "no-such-column",
        message:
          "No record has anything in \(names.joined(separator: " or ")), which is to hold the "
          + "\(field.rawValue). Correct the name with --map, such as \(field.rawValue)=COLUMN.")
    }
  }
}
