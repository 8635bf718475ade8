import TestSupport
import Testing

@testable import Documents

@Suite("CSV files of articles")
struct CSVReaderTests {
  private func read(
    _ text: String, columns: ColumnMap = ColumnMap(), documentBytes: Int = 1 << 20
  ) -> ReaderResult {
    DocumentLoader(
      options: .init(maximumDocumentBytes: documentBytes, columns: columns)
    ).read(Array(text.utf8), named: "x.csv")
  }

  @Test("a row is a document, with its facts")
  func facts() {
    let result = read(
      """
      \u{FEFF}ID,Headline,Body,Published,Source,Authors,Link
      7,The bell,"It rang, ""twice"",
      at noon.",2018-08-03,Harbour Note,Ida Brandt,https://harbour.example/bell

      ,,It stopped.,1533276060,,,
      """)
    #expect(result.warnings.isEmpty)
    #expect(result.records.map(\.id.rawValue) == ["7", "x.csv#5"])
    let first = result.records[0]
    #expect(first.string == "It rang, \"twice\",\nat noon.")
    #expect(first.title == "The bell")
    #expect(first.site == "Harbour Note")
    #expect(first.author == "Ida Brandt")
    #expect(first.url == "https://harbour.example/bell")
    #expect(first.dates.map(\.written) == ["2018-08-03"])
    #expect(result.records[1].dates.map(\.earliest) == [1_533_276_060])
    #expect(result.records[1].title == nil)
  }

  @Test("a map names other columns, and then no other is guessed")
  func mapped() throws {
    var columns = ColumnMap()
    try columns.add("text=article, date = seen|day,id=key")
    let result = read(
      "key,text,article,seen,day\na,no,The bell rang.,,2018-08-03\n", columns: columns)
    #expect(result.records.map(\.id.rawValue) == ["a"])
    #expect(result.records.map(\.string) == ["The bell rang."])
    #expect(result.records[0].dates.map(\.written) == ["2018-08-03"])
    #expect(read("text\na\n", columns: columns).warnings.map(\.code) == ["no-text-column"])
  }

  @Test(
    "a broken row is lost with its place, and the others are kept",
    arguments: [
      ("a,\"open,x\n", "never closed"), ("a,b,c,d\n", "4 columns"), ("a\n", "1 columns"),
    ])
  func brokenRows(row: String, problem: String) {
    let head = "id,text,title\n1,one,x\n"
    let result = read(head + row + "2,two,x\n")
    #expect(result.records.map(\.id.rawValue) == ["1", "2"])
    #expect(result.warnings.map(\.code) == ["broken-record"])
    #expect(result.warnings[0].message.contains("line 3"))
    #expect(result.warnings[0].message.contains(problem))
    #expect((result.warnings[0].offset ?? 0) >= head.utf8.count)
    #expect(result.warnings[0].isLoss)
  }

  @Test("a table without texts is no corpus, and says so")
  func noTexts() {
    let result = read("path,date\na.txt,2018-08-03\n")
    #expect(result.records.isEmpty)
    #expect(result.warnings.map(\.code) == ["no-text-column"])
    #expect(result.warnings[0].message.contains("--map"))
  }

  @Test("rows of another encoding are decoded one by one")
  func latin() {
    let bytes = Array("id;text\n1;caf".utf8) + [0xE9] + Array(" du port\n2;plain\n".utf8)
    let result = readFile("x.csv", bytes)
    #expect(result.records.map(\.string) == ["café du port", "plain"])
    #expect(result.records[0].warnings.map(\.code) == ["latin1-fallback"])
    #expect(result.records[1].warnings.isEmpty)
  }

  @Test("pieces may end anywhere", arguments: 1...60)
  func pieces(length: Int) {
    let text =
      "id,text,title\r\n"
      + (0..<40).map { "\($0),\"line \($0)\r\nand \"\"more\"\"\",t\($0)\r\n" }.joined()
      + "x,\"open,1\r\ny,fine,2\r\n"
    let bytes = Array(text.utf8)
    let file = DocumentID("x.csv")
    var splitter = CSVReader().makeBatches(
      of: file, limits: ReaderLimits(documentBytes: 1_000, batchBytes: 100))
    var result = ReaderResult()
    for start in stride(from: 0, to: bytes.count, by: length) {
      splitter.feed(Array(bytes[start..<min(start + length, bytes.count)]))
      while let batch = splitter.next() { result.append(batch()) }
    }
    splitter.finish()
    while let batch = splitter.next() { result.append(batch()) }
    #expect(splitter.takeWarnings().isEmpty)
    #expect(result == CSVReader().read(ReaderContent(file: file, bytes: bytes)))
    #expect(result.records.count == 41)
    #expect(result.warnings.map(\.code) == ["broken-record"])
  }

  @Test("a quote that is never closed costs no more than the limit and its row")
  func unclosedQuote() {
    let rows = (0..<3_000).map { "\($0),the bell rang at noon,t\n" }.joined()
    let text = "id,text,title\n0a,first,t\n0b,\"open,t\n" + rows
    let bytes = Array(text.utf8)
    var splitter = CSVReader().makeBatches(
      of: DocumentID("x.csv"), limits: ReaderLimits(documentBytes: 10_000))
    var result = ReaderResult()
    for start in stride(from: 0, to: bytes.count, by: 4_096) {
      splitter.feed(Array(bytes[start..<min(start + 4_096, bytes.count)]))
    }
    splitter.finish()
    while let batch = splitter.next() { result.append(batch()) }
    #expect(result.records.count == 3_001)
    #expect(result.warnings.map(\.code) == ["broken-record"])
  }

  @Test("a row over the limit is lost, the next is kept", arguments: [1_000, 100_000])
  func longRows(length: Int) {
    let long = String(repeating: "x", count: length)
    let result = read("id,text\n1,one\n2,\(long)\n3,three\n", documentBytes: 500)
    #expect(result.records.map(\.id.rawValue) == ["1", "3"])
    #expect(result.warnings.allSatisfy { $0.code == "over-size-limit" && $0.isLoss })
    #expect(!result.warnings.isEmpty)
  }

  @Test(
    "reads what Python writes, with every way to quote",
    .enabled(if: Python.plain != nil, "install python3"),
    arguments: ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC"], [",", ";", "\\t"])
  func python(quoting: String, separator: String) throws {
    let program = """
      import csv, sys, io
      out = io.StringIO(newline='')
      w = csv.writer(out, quoting=csv.\(quoting), delimiter='\(separator)')
      w.writerow(['id', 'text', 'title'])
      for i, text in enumerate(['plain', 'a, b; c\\td', 'say "no"', '"', 'two\\r\\nlines\\n', '',
                                ' blanks ', 'quote at the end"', 'Łódź 灯台']):
          w.writerow([i, text, 't'])
      sys.stdout.buffer.write(out.getvalue().encode())
      """
    let bytes = try Python.run(try #require(Python.plain), program)
    let result = readFile("x.csv", bytes)
    #expect(result.warnings.isEmpty)
    #expect(
      result.records.map(\.string) == [
        "plain", "a, b; c\td", "say \"no\"", "\"", "two\r\nlines\n", "", " blanks ",
        "quote at the end\"", "Łódź 灯台",
      ])
  }
}
