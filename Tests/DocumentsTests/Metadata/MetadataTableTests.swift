import Documents
import TestSupport
import Testing

@Suite("Metadata tables")
struct MetadataTableTests {
  private func table(_ text: String) throws(MetadataError) -> MetadataTable {
    try MetadataTable(parsing: Array(text.utf8), path: "m")
  }

  private func records(_ ids: String...) -> [SourceRecord] {
    ids.map { SourceRecord(id: DocumentID($0), text: []) }
  }

  @Test(
    "reads the same from each of its forms",
    arguments: [
      "{\"a\": {\"date\": \"2018-08-03\", \"site\": \"Bay, The\", \"title\": \"T\", \"author\": \"A\", \"url\": \"u\", \"x\": [1]}}",
      "[{\"id\": \"a\", \"date\": \"2018-08-03\", \"site\": \"Bay, The\", \"title\": \"T\", \"author\": \"A\", \"url\": \"u\"}]",
      "\u{FEFF}[{\"file\": \"a\", \"Published\": \"2018-08-03\", \"outlet\": \"Bay, The\", \"headline\": \"T\", \"author\": \"A\", \"link\": \"u\"}]",
      "id,date,site,title,author,url\na,2018-08-03,\"Bay, The\",T,A,u\n",
      "\u{FEFF}URL,Author,Title,Extra,Site,Date,Path\r\nu,A,T,,\"Bay, The\",2018-08-03,a",
      "id;date;site;title;author;url\ra;2018-08-03;Bay, The;T;A;u\r",
      "id\tdate\tsite\ttitle\tauthor\turl\na\t2018-08-03\tBay, The\tT\tA\tu",
    ])
  func forms(text: String) throws {
    let table = try table(text)
    #expect(table.warnings.isEmpty)
    var records = records("a")
    #expect(table.apply(to: &records).isEmpty)
    #expect(records[0].title == "T")
    #expect(records[0].site == "Bay, The")
    #expect(records[0].author == "A")
    #expect(records[0].url == "u")
    #expect(records[0].dates.map(\.origin) == [.metadata])
    #expect(records[0].dates.map(\.earliest) == [1_533_254_400])
  }

  @Test("doubtful dates are used, and reported: the order one by one, zones together")
  func doubts() throws {
    let table = try table(
      "id,date\na,03/08/2018\nb,2018-08-03 06:01:00\nc,2018-08-04 06:01:00\n")
    #expect(table.rows.filter { $0.date != nil }.count == 3)
    #expect(table.warnings.map(\.code) == ["ambiguous-date", "date-zone-assumed"])
    #expect(table.warnings.map(\.offset) == [8, 21])
    #expect(table.warnings[1].message.hasPrefix("2 records"))
  }

  @Test("quotes hold commas, quotes and line ends")
  func quotes() throws {
    let table = try table("id,title\na,\"One \"\"two\"\",\nthree\"\nb,x\n")
    #expect(table.rows.map(\.title) == ["One \"two\",\nthree", "x"])
    #expect(table.rows.map(\.number) == [2, 4])
    #expect(table.rows.map(\.offset) == [9, 32])
  }

  @Test(
    "leaves out a broken row, says which, and keeps the rest",
    arguments: [
      ("id,date\na,2018-08-03\nb,2018-02-30\nc,2019-01-01\n", "line 3", 21),
      ("id,date\na,2018-08-03\nb,2018-01-01,x\nc,2019-01-01\n", "line 3", 21),
      ("id,date\na,2018-08-03\n,2018-01-01\nc,2019-01-01\n", "line 3", 21),
      ("[{\"id\":\"a\"},{\"id\":\"b\",\"date\":\"soon\"},{\"id\":\"c\"}]", "entry 2", 12),
      ("{\"a\":{},\"b\":[],\"c\":{}}", "entry 2", 8),
      ("[{\"id\":\"a\"},{\"site\":\"b\"},{\"id\":\"c\"}]", "entry 2", 12),
    ])
  func brokenRows(text: String, place: String, offset: Int) throws {
    let table = try table(text)
    #expect(table.rows.map(\.key) == ["a", "c"])
    #expect(table.warnings.map(\.code) == ["metadata-row"])
    #expect(table.warnings.first?.offset == offset)
    #expect(table.warnings.first?.isLoss == true)
    #expect(table.warnings.first?.message.contains(place) == true)
  }

  @Test("a quote that is never closed loses its row, not those below")
  func unclosedQuote() throws {
    let table = try table("id,title\na,T\nb,\"never\nc,x\nd,\"y\"\ne,\"too\nf,z\n")
    #expect(table.rows.map(\.key) == ["a", "c", "d", "f"])
    #expect(table.warnings.map(\.offset) == [15, 34])
  }

  @Test("a file that cannot be parsed is an error that says where")
  func unusable() {
    #expect(throws: MetadataError.noKeyColumn(path: "m", found: ["date", "site"])) {
      try table("date,site\n2018,x\n")
    }
    #expect(throws: MetadataError.noKeyColumn(path: "m", found: ["date"])) {
      try table("[{\"date\": 1}]")
    }
    #expect(throws: MetadataError.notParsed(path: "m", offset: 5, expected: "a colon")) {
      try table("{\"a\" 1}")
    }
    #expect(throws: MetadataError.self) { try table("") }
    #expect(throws: MetadataError.self) { try table("%PDF-1.4") }
  }

  @Test(
    "finds a document by id, path or file name, with or without the ending",
    arguments: [
      ("news/a.txt", "news/a.txt"), ("news/a", "news/a.txt"), ("./news/a.txt", "news/a.txt"),
      ("corpus/news/a.txt", "news/a.txt"), ("b.html", "x/b.html"), ("b", "x/b.html"),
      ("/home/me/top.md", "top.md"), ("cafe\u{301}.txt", "caf\u{E9}.txt"),
      ("x.jsonl#3", "x.jsonl#3"),
    ])
  func keys(key: String, id: String) throws {
    let table = try table("[{\"id\": \"\(key)\", \"title\": \"T\"}]")
    var records = records(
      "news/a.txt", "x/b.html", "top.md", "caf\u{E9}.txt", "x.jsonl#3", "c/d.txt")
    #expect(table.apply(to: &records).isEmpty)
    #expect(records.filter { $0.title == "T" }.map(\.id.rawValue) == [id])
  }

  @Test("a name that may mean two documents is not applied")
  func ambiguous() throws {
    var records = records("x/a.txt", "y/a.txt")
    let table = try table("id,title\na.txt,T\n")
    let warnings = table.apply(to: &records)
    #expect(warnings.map(\.code) == ["metadata-ambiguous"])
    #expect(records.allSatisfy { $0.title == nil })
  }

  @Test("rows without a document, and second rows, are reported")
  func unmatched() throws {
    var records = records("a.txt")
    let table = try table("id,title\nzzz,T\na,T\na.txt,U\n")
    let warnings = table.apply(to: &records)
    #expect(warnings.map(\.code) == ["metadata-unmatched", "metadata-duplicate"])
    #expect(warnings.map(\.offset) == [9, 19])
    #expect(records[0].title == "T")
  }

  @Test("metadata wins over the file, and its date comes first")
  func precedence() throws {
    var records = readFile("a.txt", "Title: Own\nDate: 2017-01-01\nSite: S\n\nText.").records
    let table = try table("id,title,date\na,Given,2018-08-03\n")
    #expect(table.apply(to: &records).isEmpty)
    #expect(records[0].title == "Given")
    #expect(records[0].site == "S")
    #expect(records[0].dates.map(\.origin) == [.metadata, .record])
  }

  @Test("random tables never crash", arguments: 0..<200)
  func random(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let alphabet = Array("id,date\n\r\"{}[]:;\ta2018-é".utf8) + [0xFF, 0x00]
    let head = seed % 2 == 0 ? Array("id,date\n".utf8) : Array("[{\"id\":".utf8)
    let bytes = head + (0..<60).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
    var records = records("a", "b/a.txt")
    if let table = try? MetadataTable(parsing: bytes, path: "m") { _ = table.apply(to: &records) }
    #expect(records.count == 2)
  }
}
