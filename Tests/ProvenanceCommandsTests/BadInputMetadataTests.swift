import Foundation
import Provenance
import Testing

/// Tables of metadata that cannot be used, wholly or in part.
@Suite("Bad metadata, as a person meets it")
struct BadInputMetadataTests {
  @Test(
    "of no use is an error that says where",
    arguments: [
      ("", "expected JSON or CSV, but the file is empty"),
      ("\u{0}\u{1}\u{2}", "cannot be parsed at byte 0: expected text, not binary data"),
      (#"{"bulletin.txt": {"date": "2022-03-01"}"#, "cannot be parsed at byte "),
      ("One line of prose.", "has no column 'id', 'path' or 'file', only: One line of prose."),
      (#"[{"name": "x"}]"#, "has no column 'id', 'path' or 'file'"),
    ])
  func unusable(content: String, message: String) throws {
    let tool = try Tool.withLake()
    try tool.write(content, to: "table")
    let result = try tool.run("trace", "lake", "--metadata", "table")
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("Error: The metadata file 'table'"), "\(result.errors)")
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test("that is no file at all is an error that says so")
  func noFile() throws {
    let tool = try Tool.withLake()
    try #require(mkfifo(tool.folder.appending(path: "pipe").path(), 0o600) == 0)
    for (name, reason) in [
      ("pipe", "it is a pipe, socket or device"), ("lake", "it is a folder"),
      ("none.csv", "there is no such file"), ("/dev/null", "it is a pipe, socket or device"),
    ] {
      let result = try tool.run("trace", "lake", "--metadata", name)
      #expect(result.status == 2 && result.output.isEmpty)
      #expect(result.errors.contains("cannot be read: \(reason)"), "\(result.errors)")
    }
  }

  @Test(
    "with one broken row loses that row",
    arguments: [
      ("id,date\nsoup.txt\nbulletin.txt,2022-03-02\n", "line 2 has 1 column"),
      ("id,date\nbulletin.txt,2022-03-02\n,2020-01-01\n", "names no document"),
      ("id,date\nbulletin.txt,2022-03-02\ngone.txt,2020-01-01\n", "gone.txt"),
      ("id,date\nbulletin.txt,2022-03-02\nsoup.txt,\"2020\n", "quote that is never closed"),
      (#"{"bulletin.txt": {"date": "2022-03-02"}, "soup.txt": [1]}"#, "entry 2 is not an object"),
      (#"[{"id": "bulletin.txt", "date": "2022-03-02"}, 7]"#, "entry 2 is not an object"),
    ])
  func brokenRow(content: String, message: String) throws {
    let tool = try Tool.withLake()
    try tool.write(content, to: "table")
    let (trace, errors) = try tool.traceLake("--metadata", "table")
    let bulletin = try #require(trace.documents.first { $0.id == "bulletin.txt" })
    #expect(bulletin.dates.contains { $0.earliest?.hasPrefix("2022-03-02") == true })
    #expect(trace.warnings.count == 1 && errors.contains(message), "\(errors)")
    #expect(try tool.run("trace", "lake", "--metadata", "table", "--strict").status == 2)
  }
}
