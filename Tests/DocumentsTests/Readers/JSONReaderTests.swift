import Documents
import TestSupport
import Testing

@Suite("JSON and JSON Lines")
struct JSONReaderTests {
  @Test("parses every kind of value with its place")
  func parses() throws {
    let bytes = Array(
      " {\"a\": [1, -2.5e3, true, null], \"b\": \"x\\n\\u00e9\\ud83e\\udd89\\/\"} ".utf8)
    let root = try JSONParser.parse(bytes)
    #expect(root.offset == 1)
    #expect(root.end == bytes.count - 1)
    #expect(root["a"]?.elements?.map(\.text) == ["1", "-2.5e3", nil, nil])
    #expect(root["b"]?.text == "x\né🦉/")
    #expect(root["c"] == nil)
  }

  @Test(
    "says where JSON is broken",
    arguments: [
      ("", 0), ("{", 1), ("{\"a\" 1}", 5), ("[1 2]", 3), ("[1,]", 3), ("\"abc", 4), ("nul", 0),
      ("{\"a\":\"\\x\"}", 6), ("\"\\u12g4\"", 1), ("1 2", 2), ("\"\\", 2), ("0x10", 0),
      ("{1:2}", 1),
    ] as [(String, Int)])
  func brokenJSON(text: String, offset: Int) {
    #expect {
      try JSONParser.parse(Array(text.utf8))
    } throws: { error in
      (error as? JSONSyntaxError)?.offset == offset
    }
  }

  @Test("replaces a surrogate without its partner", arguments: ["\\ud800", "\\udc00", "\\ud800x"])
  func loneSurrogate(escape: String) throws {
    let text = try JSONParser.parse(Array("\"\(escape)\"".utf8)).text
    #expect(text?.hasPrefix("\u{FFFD}") == true)
  }

  @Test("nesting is bounded")
  func nesting() {
    let deep = Array(String(repeating: "[", count: 100_000).utf8)
    #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(deep) }
  }

  @Test("random bytes never crash the parser", arguments: 0..<200)
  func randomJSON(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let alphabet = Array("{}[]\",:\\u0dn truefalsenul1-e.é".utf8)
    let bytes = (0..<80).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
    }
    let text = TextDecoder.decode(bytes, for: DocumentID("x")).text
    if let node = try? JSONParser.parse(text) { #expect(node.end <= text.count) }
  }

  @Test("reads a document a line and keeps the others when one is broken")
  func lines() {
    let text =
      "{\"id\": \"one\", \"text\": \"First.\", \"title\": \"T\", \"date\": \"2018-08-03\", "
      + "\"source\": \"Bay\", \"author\": [\"A\", {\"name\": \"B\"}], \"url\": \"https://b.example\"}\r\n"
      + "\n{\"id\": \"cut\", \"te\n"
      + "{\"body\": \"Third.\", \"dateTime\": \"2018-08-03T06:01:00Z\"}\n"
      + "[1]\n{\"id\": 7, \"content\": \"\"}"
    let result = readFile("x.jsonl", text)
    #expect(result.records.map(\.id.rawValue) == ["one", "x.jsonl#4", "7"])
    #expect(result.records.map(\.string) == ["First.", "Third.", ""])
    let first = result.records[0]
    #expect(first.title == "T")
    #expect(first.site == "Bay")
    #expect(first.author == "A, B")
    #expect(first.url == "https://b.example")
    #expect(first.dates.map(\.origin) == [.record])
    #expect(result.records[1].dates.map(\.earliest) == [1_533_276_060])
    #expect(result.records[2].warnings.map(\.code) == ["empty-document"])
    #expect(result.warnings.map(\.code) == ["broken-record", "broken-record"])
    #expect(result.warnings.allSatisfy { $0.isLoss })
    #expect(result.warnings[0].message.hasPrefix("Line 3 "))
    // The third line begins after the empty second one, and breaks at its own end.
    let second = Array(text.utf8).firstIndex(of: 0x0A).map { $0 + 1 }
    #expect(
      result.warnings[0].offset == second.map { $0 + 1 + "{\"id\": \"cut\", \"te".utf8.count })
    #expect(result.warnings[1].message.hasPrefix("Line 5 "))
  }

  @Test("the checksum is that of the line, without its end")
  func lineChecksum() {
    let line = "{\"text\": \"First.\"}"
    for end in ["", "\n", "\r\n"] {
      let record = readFile("x.jsonl", line + end).records.first
      #expect(record?.sha256 == Checksum.sha256(Array(line.utf8)))
    }
  }

  @Test("a line that is not UTF-8 is repaired, with its place in the file")
  func badUTF8() throws {
    let bytes = Array("{\"text\": \"a\"}\n{\"text\": \"caf".utf8) + [0xE9] + Array("\"}\n".utf8)
    let result = readFile("x.jsonl", bytes)
    let record = try #require(result.records.last)
    #expect(record.string == "café")
    #expect(record.warnings.map(\.code) == ["latin1-fallback"])
    #expect(record.warnings.first?.offset == 27)
  }

  @Test(
    "understands dates as numbers",
    arguments: [("1533276060", 1_533_276_060), ("1533276060000", 1_533_276_060)])
  func numberDates(number: String, seconds: Int) {
    let record = readFile("x.jsonl", "{\"text\": \"a\", \"published_utc\": \(number)}").records
      .first
    #expect(record?.dates.first?.earliest == seconds)
  }

  @Test("times without a zone are counted once for the file")
  func assumedZones() {
    let line = "{\"text\": \"a\", \"date\": \"2018-08-03 06:01:00\"}\n"
    var result = readFile("x.jsonl", "{\"text\": \"b\"}\n" + line + line)
    result.append(readFile("x.jsonl", line))
    #expect(result.assumedZones.map(\.count) == [3])
    #expect(result.assumedZones.map(\.warning.offset) == [14])
    #expect(result.records.flatMap(\.warnings).isEmpty)
  }

  @Test("batches hold whole lines, wherever the pieces of the file end", arguments: 1...40)
  func batches(pieceLength: Int) {
    let lines = (0..<30).map {
      "{\"id\": \"\($0)\", \"text\": \"\(String(repeating: "é", count: $0))\"}\n"
    }
    let bytes = Array(lines.joined().utf8)
    let reader = DocumentReaders().reader(forName: "x.jsonl") as? any ContainerReader
    let file = DocumentID("x.jsonl")
    guard let reader else {
      Issue.record("no container reader")
      return
    }
    var splitter = reader.makeBatches(
      of: file, limits: ReaderLimits(documentBytes: 1_000, batchBytes: 100))
    var result = ReaderResult()
    func takeBatches() {
      while let batch = splitter.next() { result.append(batch()) }
    }
    for start in stride(from: 0, to: bytes.count, by: pieceLength) {
      splitter.feed(Array(bytes[start..<min(start + pieceLength, bytes.count)]))
      takeBatches()
    }
    splitter.finish()
    takeBatches()
    #expect(result == reader.read(ReaderContent(file: file, bytes: bytes)))
    #expect(result.records.count == 30)
    #expect(splitter.takeWarnings().isEmpty)
  }

  @Test(
    "a line over the limit is passed over and the count of lines goes on", arguments: [1, 7, 4_096])
  func longLine(pieceLength: Int) {
    let long = "{\"text\": \"" + String(repeating: "x", count: 500) + "\"}\n"
    let bytes = Array(("{\"text\": \"a\"}\n" + long + "{\"text\": \"b\"}\n{broken\n" + long).utf8)
    let file = DocumentID("x.jsonl")
    let reader = DocumentReaders().reader(forName: "x.jsonl") as? any ContainerReader
    var splitter = reader?.makeBatches(
      of: file, limits: ReaderLimits(documentBytes: 200, batchBytes: 50))
    var result = ReaderResult()
    for start in stride(from: 0, to: bytes.count, by: pieceLength) {
      splitter?.feed(Array(bytes[start..<min(start + pieceLength, bytes.count)]))
    }
    splitter?.finish()
    while let batch = splitter?.next() { result.append(batch()) }
    #expect(result.records.map(\.id.rawValue) == ["x.jsonl#1", "x.jsonl#3"])
    #expect(result.warnings.first?.message.hasPrefix("Line 4 ") == true)
    let lost = splitter?.takeWarnings() ?? []
    #expect(lost.map(\.code) == ["over-size-limit", "over-size-limit"])
    #expect(lost.map(\.offset) == [14, 14 + long.utf8.count + 14 + 8])
    #expect(lost.first?.message.contains("--max-document") == true)
  }

  @Test("a JSON file may hold one document, an array, or lines")
  func jsonFile() {
    #expect(readFile("x.json", "{\"text\": \"a\"}").records.map(\.id.rawValue) == ["x.json"])
    #expect(
      readFile("x.json", "\u{FEFF}[{\"text\": \"a\"}, {\"id\": \"b\", \"text\": \"b\"}]").records
        .map(\.id.rawValue) == ["x.json#1", "b"])
    #expect(
      readFile("x.json", "{\"text\": \"a\"}\n{\"text\": \"b\"}\n").records.map(\.id.rawValue)
        == ["x.json#1", "x.json#2"])
    #expect(readFile("x.json", "{\"name\": 1}").warnings.map(\.code) == ["broken-record"])
    #expect(readFile("x.json", "[{\"text\": 3}").warnings.map(\.offset) == [12])
  }
}
