import Foundation
import Provenance
import TestSupport
import Testing

@testable import Reports

/// Python's own `csv` reads our tables. It needs `PROVENANCE_PYTHON`; see `Scripts/judges`.
@Suite("Tables judged by Python's csv", .enabled(if: Judge.python != nil, "set PROVENANCE_PYTHON"))
struct TableJudgeTests {
  private static let program = """
    import csv, json
    tables = []
    for number in range(COUNT):
        with open(f'{number}.csv', encoding='utf-8', newline='') as file:
            tables.append(list(csv.reader(file, strict=True)))
    print(json.dumps(tables))
    """

  private func read(_ files: [[UInt8]]) throws -> [[[String]]] {
    let verdict = try Judge.run(
      #require(Judge.python), Self.program.replacing("COUNT", with: "\(files.count)"),
      files: files.enumerated().map { ("\($0.offset).csv", $0.element) })
    try #require(verdict.status == 0, "\(verdict.output)")
    return try JSONDecoder().decode([[[String]]].self, from: Data(verdict.output.utf8))
  }

  @Test("every table has a row for each thing and a cell for each column, whatever the names")
  func shapes() throws {
    let traces =
      try [Traces.lighthouse(), HostileTraces.twins()]
      + (1...40).map { try HostileTraces.lighthouse(seed: $0) }
    for table in CSVReport.Table.allCases {
      let read = try read(traces.map { CSVReport().render($0, table) })
      for (trace, rows) in zip(traces, read) {
        let expected =
          switch table {
          case .documents: trace.documents.count + trace.hiddenSources.count
          case .passages: trace.passages.count
          case .edges: trace.edges.count
          }
        #expect(rows.count == expected + 1)
        #expect(rows.allSatisfy { $0.count == rows[0].count })
        #expect(Set(rows[0]).count == rows[0].count)
      }
    }
  }

  @Test("the cells say what the trace says")
  func cells() throws {
    let trace = try Traces.lighthouse()
    let tables = try read(CSVReport.Table.allCases.map { CSVReport().render(trace, $0) })
    let documents = rows(tables[0])
    let passages = rows(tables[1])
    let edges = rows(tables[2])
    #expect(
      documents.map { $0["id"] } == trace.documents.map(\.id) + trace.hiddenSources.map(\.id))
    #expect(documents.map { $0["class"] }.filter { $0 == "hypothetical" }.count == 4)
    #expect(documents[0]["published"] == "2021-05-03")
    #expect(passages.map { $0["id"] } == trace.passages.map(\.id))
    #expect(passages[0]["a_byte_start"] == String(trace.passages[0].a.bytes[0]))
    #expect(passages[0]["b_character_end"] == String(trace.passages[0].b.characters[1]))
    for (row, edge) in zip(edges, trace.edges) {
      #expect(row["parent"] == edge.parent)
      #expect(row["child"] == edge.child)
      #expect(row["directed"] == String(edge.directed))
      #expect(row["probability"].flatMap(Double.init) == edge.probability)
      #expect(row["passage_ids"] == edge.passages.joined(separator: " "))
    }
    // Both ends of every edge are found among the documents.
    let ids = Set(documents.compactMap { $0["id"] })
    #expect(
      edges.allSatisfy { ids.contains($0["parent"] ?? "") && ids.contains($0["child"] ?? "") })
  }

  private func rows(_ table: [[String]]) -> [[String: String]] {
    table.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(table[0], $0)) }
  }

  @Test("no cell begins as a formula, and the name behind the apostrophe is whole")
  func formulas() throws {
    var trace = try Traces.unrelated([
      "=1+1", "+1", "-1", "@a", "\tb", "\rc", "＝d", "e=1", "'f", "",
    ])
    trace.documents[0].title = "=HYPERLINK(\"https://evil.example\",\"x\")\u{0}"
    let rows = try read([CSVReport().render(trace, .documents)])[0]
    #expect(
      rows.dropFirst().map { $0[0] }
        == ["'=1+1", "'+1", "'-1", "'@a", "'\tb", "'\rc", "'＝d", "e=1", "'f", ""])
    #expect(rows[1][2] == "'=HYPERLINK(\"https://evil.example\",\"x\")␀")
  }
}
