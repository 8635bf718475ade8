public import Provenance

/// Writes a trace as tables for a spreadsheet, R or pandas: documents, passages and edges.
///
/// Each is a CSV file after RFC 4180 with a line of column names, UTF-8 without a byte order mark.
/// Hidden sources are rows of the documents, with the class `hypothetical`, so that both ends of
/// every edge are found there. Empty cells are unknown values; numbers have at most six decimals and
/// a point.
public struct CSVReport: Sendable {
  /// One of the tables.
  public enum Table: String, CaseIterable, Sendable {
    /// A row a document or hidden source.
    case documents
    /// A row a shared passage, with both places.
    case passages
    /// A row a derivation: who follows whom, and how surely.
    case edges
  }

  /// Creates the report.
  public init() {}

  /// One table as UTF-8.
  ///
  /// - Complexity: O(*n* log *n*) in the number of documents, edges and passages.
  public func render(_ trace: Trace, _ table: Table) -> [UInt8] {
    switch table {
    case .documents:
      return Self.table(
        [.text("id") { $0.id }] + WitnessRow.columns, WitnessRow.all(of: trace, Stories(trace)))
    case .passages: return Self.table(Self.passageColumns, trace.passages)
    case .edges:
      return Self.table(
        [.text("parent") { $0.edge.parent }, .text("child") { $0.edge.child }] + EdgeRow.columns
          + [.text("passage_ids") { $0.edge.passages.joined(separator: " ") }],
        EdgeRow.all(of: trace, Stories(trace)))
    }
  }

  /// All tables, each with the name of its file: `documents.csv`, `passages.csv`, `edges.csv`.
  public func files(_ trace: Trace) -> [(name: String, bytes: [UInt8])] {
    Table.allCases.map { ("\($0.rawValue).csv", render(trace, $0)) }
  }

  private static func table<Row>(_ columns: [Column<Row>], _ rows: [Row]) -> [UInt8] {
    var bytes: [UInt8] = []
    CSVText.add(columns.map { .text($0.name) }, to: &bytes)
    for row in rows { CSVText.add(columns.map { $0.value(row) }, to: &bytes) }
    return bytes
  }

  private static let sides: [(name: String, place: @Sendable (Trace.Passage) -> Trace.Place)] = [
    ("a", { $0.a }), ("b", { $0.b }),
  ]

  private static var passageColumns: [Column<Trace.Passage>] {
    [.text("id") { $0.id }, .text("cluster") { $0.cluster }]
      + sides.flatMap { side, place -> [Column<Trace.Passage>] in
        [
          .text("\(side)_document") { place($0).document },
          .integer("\(side)_byte_start") { place($0).bytes.first },
          .integer("\(side)_byte_end") { place($0).bytes.last },
          .integer("\(side)_character_start") { place($0).characters.first },
          .integer("\(side)_character_end") { place($0).characters.last },
          .text("\(side)_excerpt") { place($0).excerpt },
        ]
      }
      + [
        .text("kind") { $0.kind }, .integer("words") { $0.words },
        .decimal("identity") { $0.identity }, .decimal("bits") { $0.bits },
        .decimal("surprise") { $0.surprise },
      ]
  }
}
