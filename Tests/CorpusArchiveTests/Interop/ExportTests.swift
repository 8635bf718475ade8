import Testing

@testable import CorpusArchive
@testable import WebArchives

@Suite("Exports")
struct ExportTests {
  @Test("a WARC file gives back every document of every version")
  func warcRoundTrip() throws {
    let documents = try WARCText.documents(SampleCorpus.warc())
    let expected = SampleCorpus.expected
    #expect(documents.map(\.targetURI) == expected.map(\.uri))
    #expect(documents.map(\.date) == expected.map(\.date))
    #expect(documents.map(\.payload) == expected.map(\.payload))
    #expect(documents.allSatisfy { $0.warnings == [] })
    #expect(documents.map(\.contentType).allSatisfy { $0 == "text/plain; charset=utf-8" })
    // Only what is new is stored: 3 documents, then 1 changed, then 1 added.
    #expect(documents.filter { $0.kind == .resource }.count == 5)
    #expect(documents.filter { $0.kind == .revisit }.count == 5)
  }

  @Test("a WACZ file gives back every document of every version")
  func waczRoundTrip() throws {
    let reader = try WebArchiveReader(RandomAccessBytes(SampleCorpus.wacz()))
    for expected in SampleCorpus.expected {
      let document = try #require(try reader.next())
      #expect(document.targetURI == expected.uri)
      #expect(document.date == expected.date)
      #expect(document.payload == expected.payload)
    }
    #expect(try reader.next() == nil)
    #expect(reader.currentFile == "archive/data.warc.gz")
    #expect(reader.passedOver == 1)
    #expect(reader.problems == [])
  }

  @Test("a corpus without documents can be exported")
  func emptyCorpus() throws {
    let writer = try WACZWriter(title: "", software: "", date: SampleCorpus.dates[0])
    let reader = try WebArchiveReader(RandomAccessBytes(writer.finish()))
    #expect(try reader.next() == nil)
    #expect(reader.passedOver == 1)
    #expect(try BagItWriter.files(of: [], date: nil).count == 4)
  }

  @Test("the same corpus gives the same bytes")
  func isDeterministic() throws {
    #expect(try SampleCorpus.warc() == SampleCorpus.warc())
    #expect(try SampleCorpus.wacz() == SampleCorpus.wacz())
    let bag = try BagItWriter.files(of: SampleCorpus.versions[2], date: nil)
    #expect(try BagItWriter.files(of: SampleCorpus.versions[2].reversed(), date: nil) == bag)
  }

  @Test("a bag has the files and lines that the standard asks for")
  func bagLayout() throws {
    let bag = try BagItWriter.files(
      of: [
        ExportedFile(path: "b%\n.txt", bytes: Array("abc".utf8)),
        ExportedFile(path: "a/ é.txt", bytes: []),
      ],
      date: ArchiveDate(secondsSince1970: 951_782_400),
      information: [("External-Identifier", "x\r\n y")])
    #expect(
      bag.map(\.path) == [
        "data/a/ é.txt", "data/b%\n.txt", "bag-info.txt", "bagit.txt", "manifest-sha256.txt",
        "tagmanifest-sha256.txt",
      ])
    let texts = bag.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(
      texts[2] == "External-Identifier: x y\nBagging-Date: 2000-02-29\nPayload-Oxum: 3.2\n")
    #expect(texts[3] == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    #expect(
      texts[4] == """
        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  data/a/ é.txt
        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  data/b%25%0A.txt

        """)
    #expect(texts[5].split(separator: "\n").count == 3)
  }

  @Test(
    "refuses paths that could leave the folder",
    arguments: [
      "", "/a", "../a", "a/../b", "a//b", "a/", ".", "a\\b", "C:a", "a\0",
      String(repeating: "a", count: 1_025),
    ])
  func refusesPaths(path: String) {
    #expect(throws: InteropError.self) {
      try BagItWriter.files(of: [ExportedFile(path: path, bytes: [])], date: nil)
    }
  }

  @Test("refuses what would make two records or files of one")
  func refusesRepeats() throws {
    let file = ExportedFile(path: "a", bytes: [])
    #expect(throws: InteropError.self) { try BagItWriter.files(of: [file, file], date: nil) }
    #expect(throws: InteropError.self) {
      try BagItWriter.files(of: [], date: nil, information: [("no: name", "")])
    }
    var writer = WARCWriter()
    for uri in ["", "a b", "a\nWARC-Type: x", "é"] {
      #expect(throws: InteropError.self) {
        try writer.document(
          targetURI: uri, date: SampleCorpus.dates[0], contentType: "", payload: [])
      }
    }
    _ = try writer.document(
      targetURI: "urn:a", date: SampleCorpus.dates[0], contentType: "text/plain", payload: [])
    #expect(throws: InteropError.self) {
      try writer.document(
        targetURI: "urn:a", date: SampleCorpus.dates[0], contentType: "text/plain", payload: [])
    }
  }

  @Test(
    "paths survive as addresses",
    arguments: [
      ("a.txt", "file:///a.txt"), ("x/y z", "file:///x/y%20z"), ("50%?#", "file:///50%25%3F%23"),
      ("é", "file:///%C3%A9"), ("a:b~-_", "file:///a%3Ab~-_"),
    ])
  func addresses(path: String, address: String) {
    #expect(FileURI.address(ofPath: path) == address)
    #expect(FileURI.path(ofAddress: address) == path)
  }

  @Test(
    "other addresses are no paths",
    arguments: ["https://a/b", "file:///%2", "file:///%GG", "file:///%FF"])
  func noPath(address: String) {
    #expect(FileURI.path(ofAddress: address) == nil)
  }

  @Test(
    "writes dates of every year",
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
      (951_868_799, "2000-02-29T23:59:59Z"), (1_709_251_199, "2024-02-29T23:59:59Z"),
      (4_107_542_400, "2100-03-01T00:00:00Z"), (.max, "9999-12-31T23:59:59Z"),
      (.min, "0000-01-01T00:00:00Z"),
    ])
  func dates(seconds: Int, text: String) {
    let date = ArchiveDate(secondsSince1970: seconds)
    #expect(date.instant == text)
    #expect(date.digits == text.filter { $0.isNumber })
  }

  @Test(
    "sorts addresses by their host from its end",
    arguments: [
      ("https://www.News.example/A?b", "example,news)/a?b"), ("http://a.example", "example,a)/"),
      ("http://a.example:8080/x#y", "example,a:8080)/x"),
      ("https://a.example/A//?b=2&a=1", "example,a)/a?a=1&b=2"),
      ("https://a.example/?", "example,a)/"), ("file:///a/B%20c", "file:/a/b%20c"),
      ("urn:A", "urn:a"), ("http://", ")/"),
    ])
  func sortKeys(address: String, key: String) {
    #expect(CDXJIndex.sortKey(address) == key)
  }

  @Test("identifiers are those of the standard")
  func identifiers() {
    // Python: uuid5(uuid5(NAMESPACE_DNS, 'provenance-archive'), 'a name')
    #expect(NameUUID.text("a name") == "08ce34ee-0dfe-5a20-b851-1c7880c56d89")
  }
}
