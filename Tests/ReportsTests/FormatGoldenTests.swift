import Provenance
import Reports
import Testing

/// The lighthouse story in every format for programs, so that a change of any of them is seen.
@Suite("Formats")
struct FormatGoldenTests {
  private static let reports: [(file: String, render: @Sendable (Trace) -> [UInt8])] = [
    ("lighthouse-documents.csv", { CSVReport().render($0, .documents) }),
    ("lighthouse-passages.csv", { CSVReport().render($0, .passages) }),
    ("lighthouse-edges.csv", { CSVReport().render($0, .edges) }),
    ("lighthouse.graphml", { GraphMLReport().render($0) }),
    ("lighthouse.gexf", { GEXFReport().render($0) }),
    ("lighthouse.prov.json", { ProvReport().render($0) }),
    ("lighthouse.nwk", { Array(NewickReport().render($0).utf8) }),
  ]

  @Test("write the lighthouse story", arguments: reports.indices)
  func golden(report: Int) throws {
    let (file, render) = Self.reports[report]
    try expectSnapshot(
      String(decoding: render(try Traces.lighthouse()), as: UTF8.self), named: file)
  }

  @Test("three tables have three names")
  func files() throws {
    let files = CSVReport().files(try Traces.lighthouse())
    #expect(files.map(\.name) == ["documents.csv", "passages.csv", "edges.csv"])
  }
}
