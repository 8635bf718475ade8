import Foundation
import Testing

@testable import Documents

@Suite("Columns, presets and masked words")
struct RecordColumnTests {
  private func read(_ text: String, _ columns: ColumnMap, name: String = "x.jsonl") -> ReaderResult
  {
    DocumentLoader(options: .init(columns: columns)).read(Array(text.utf8), named: name)
  }

  @Test("a path with dots leads into objects")
  func paths() throws {
    var columns = ColumnMap()
    try columns.add("text=article.body,site=from.name,title=a.b")
    let record = try #require(
      read(
        """
        {"article": {"body": "It rang."}, "from": {"name": "Note"}, "a.b": "T"}
        """, columns
      ).records.first)
    #expect(record.string == "It rang.")
    #expect(record.site == "Note")
    #expect(record.title == "T")
  }

  @Test(
    "a column that was named and that no record has is told, once",
    arguments: [
      ("date=day", 0), ("date=dya", 1), ("date=dya|day,title=headline", 0), ("author=nobody", 1),
      ("site=outlet,date=when", 2),
    ], ["x.csv", "x.jsonl"])
  func missingColumn(_ mapping: (map: String, warnings: Int), name: String) async throws {
    let rows = (1...3).map { number in
      name == "x.csv"
        ? "\(number),Bell,It rang \(number) times.,2021-03-04"
        : #"{"key": \#(number), "headline": "Bell", "text": "It rang.", "day": "2021-03-04"}"#
    }
    let lines = (name == "x.csv" ? ["key,headline,text,day"] : []) + rows
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
    var columns = ColumnMap()
    try columns.add(mapping.map)
    let loader = DocumentLoader(options: .init(columns: columns))
    let loaded = try await loader.load(paths: [file.path])
    var streamed = 0
    let warnings = try await loader.forEachDocument(paths: [FilePath(file.path)]) { _ in
      streamed += 1
    }
    #expect(streamed == 3)
    for found in [loaded.warnings, warnings] {
      #expect(found.count { $0.code == "no-such-column" } == mapping.warnings, "\(found)")
    }
  }

  @Test(
    "a mapping that names no field or no column is refused",
    arguments: ["text", "words=body", "text=", "text=a,,", "", "text=|"])
  func refused(mapping: String) {
    #expect(throws: ColumnMap.Invalid.self) {
      var columns = ColumnMap()
      try columns.add(mapping)
    }
  }

  @Test("NELA-GT: the outlet, the publisher's time, and words that are masked")
  func nela() throws {
    let line = """
      {"id": "n--2020", "date": "2020-03-05", "source": "n", "title": "T", \
      "content": "The bell rang at @ @ @ @ @ @ @ and the keeper left.\\nNo mask @ here.", \
      "published": "2020-03-04", "published_utc": 1583280000}
      """
    let record = try #require(read(line, .nela).records.first)
    #expect(record.site == "n")
    #expect(record.dates.map(\.earliest) == [1_583_280_000])
    #expect(record.regions.map(\.kind) == [.body, .furniture, .body])
    let document = Document(analysing: record)
    #expect(document.text(of: .furniture) == ["@ @ @ @ @ @ @"])
    #expect(document.text(of: .body).first == "The bell rang at ")
    // Without the preset the signs are text.
    #expect(read(line, ColumnMap()).records.first?.regions.isEmpty == true)
  }

  @Test(
    "masks are three signs or more that stand alone",
    arguments: [
      ("a @ @ b", 0), ("a @ @ @ b", 1), ("a@ @ @ @", 1), ("@ @ @", 1), ("@@@ a", 0),
      ("@\n@\n@", 1), ("x @ @ @a", 0), ("@ @ @ b @ @ @ @", 2), ("", 0), ("@", 0),
    ])
  func masks(text: String, count: Int) {
    let regions = MaskedWords.regions(of: Array(text.utf8))
    #expect(regions.filter { $0.kind == .furniture }.count == count)
  }

  @Test("Event Registry: a list of results, the source's title, the publisher's time")
  func eventRegistry() throws {
    let answer = """
      {"articles": {"page": 1, "results": [{"uri": "81", "url": "https://a.example/b", "title": "T",
      "body": "It rang.", "dateTime": "2020-03-05T01:00:00Z", "dateTimePub": "2020-03-04T22:10:00Z",
      "source": {"uri": "a.example", "title": "A Note"}, "authors": [{"name": "Ida"}, {"name": "Per"}]}]}}
      """
    let result = read(answer, .eventRegistry, name: "x.json")
    #expect(result.warnings.isEmpty)
    let record = try #require(result.records.first)
    #expect(record.id == DocumentID("81"))
    #expect(record.site == "A Note")
    #expect(record.author == "Ida, Per")
    #expect(record.dates.map(\.written) == ["2020-03-04T22:10:00Z"])
  }
}

extension Document {
  /// The texts of the regions of one kind.
  fileprivate func text(of kind: Region.Kind) -> [String] {
    regions.filter { $0.kind == kind }.map { String(decoding: text[$0.span.range], as: UTF8.self) }
  }
}
