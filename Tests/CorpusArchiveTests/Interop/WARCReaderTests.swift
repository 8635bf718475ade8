import Testing

@testable import CorpusArchive
@testable import WebArchives

@Suite("Reading WARC files")
struct WARCReaderTests {
  static let page = Array("<p>The bridge is open again.</p>".utf8)

  /// The same page in encodings that servers use.
  static let encodings: [(fields: [String], body: [UInt8])] = {
    let gzip = (try? GzipMember.compress(page)) ?? []
    // A gzip member holds raw data between 10 bytes in front and 8 behind.
    let raw = Array(gzip.dropFirst(10).dropLast(8))
    let chunked =
      Array("5;name=value\r\n".utf8) + page.prefix(5) + Array("\r\n1b\r\n".utf8)
      + page.dropFirst(5) + Array("\r\n0\r\n\r\n".utf8)
    let chunkedGzip =
      Array("\(String(gzip.count, radix: 16).uppercased())\r\n".utf8) + gzip
      + Array("\r\n0\r\nTrailer: x\r\n\r\n".utf8)
    return [
      ([], page),
      (["Content-Encoding: identity"], page),
      (["Content-Encoding: gzip"], gzip),
      (["content-encoding:X-GZIP"], gzip),
      (["Content-Encoding: deflate"], raw),
      (["Transfer-Encoding: chunked"], chunked),
      (["Transfer-Encoding: chunked", "Content-Encoding: gzip"], chunkedGzip),
      (["Transfer-Encoding: gzip, chunked"], chunkedGzip),
    ]
  }()

  @Test("undoes transfer and content encodings", arguments: encodings)
  func decodes(fields: [String], body: [UInt8]) throws {
    let bytes = WARCText.response(["Content-Type: text/html; charset=utf-8"] + fields, body: body)
    for bytes in [bytes, try GzipMember.compress(bytes)] {
      let documents = try WARCText.documents(bytes)
      let document = try #require(documents.first)
      #expect(documents.count == 1)
      #expect(document.kind == .response)
      #expect(document.payload == Self.page)
      #expect(document.warnings == [])
      #expect(document.status == 200)
      #expect(document.contentType == "text/html; charset=utf-8")
      #expect(document.targetURI == WARCText.uri)
      #expect(document.date == WARCText.date)
    }
  }

  @Test(
    "says what it could not undo, and keeps the bytes",
    arguments: [
      ("Content-Encoding: br", WARCWarning.unsupportedEncoding("br")),
      ("Content-Encoding: zstd", .unsupportedEncoding("zstd")),
      ("Content-Encoding: gzip", .damagedEncoding("gzip")),
      ("Content-Encoding: deflate", .damagedEncoding("deflate")),
      ("Transfer-Encoding: chunked", .damagedEncoding("chunked")),
    ])
  func warnsOfEncodings(field: String, warning: WARCWarning) throws {
    let documents = try WARCText.documents(WARCText.response([field], body: Self.page))
    #expect(documents.first?.payload == Self.page)
    #expect(documents.first?.warnings == [warning])
  }

  @Test("keeps what comes before the place where an encoded body breaks off")
  func keepsBeginning() throws {
    let body = Array("a\r\n0123456789\r\nff\r\nabc".utf8)
    let documents = try WARCText.documents(
      WARCText.response(["Transfer-Encoding: chunked"], body: body))
    #expect(documents.first?.payload == Array("0123456789abc".utf8))
    #expect(documents.first?.warnings == [.damagedEncoding("chunked")])
  }

  @Test("reads resources and conversions, and passes over records without documents")
  func readsKinds() throws {
    var bytes = WARCText.record("warcinfo", uri: nil, block: Array("software: x\r\n".utf8))
    bytes += WARCText.record("request", block: Array("GET / HTTP/1.1\r\n\r\n".utf8))
    bytes += WARCText.record(
      "resource", fields: ["Content-Type: text/plain"], block: Self.page)
    bytes += WARCText.record("metadata", block: [])
    bytes += WARCText.record("WARC-of-tomorrow", block: Self.page)
    bytes += WARCText.record("conversion", uri: "<\(WARCText.uri)>", block: [])
    bytes += WARCText.record(
      "response", uri: "dns:news.example", fields: ["Content-Type: text/dns"], block: Self.page)
    let reader = try WARCReader(RandomAccessBytes(bytes))
    let resource = try reader.next()
    #expect(resource?.kind == .resource)
    #expect(resource?.payload == Self.page)
    #expect(resource?.contentType == "text/plain")
    #expect(resource?.status == nil)
    let conversion = try reader.next()
    #expect(conversion?.kind == .conversion)
    #expect(conversion?.targetURI == WARCText.uri)
    #expect(conversion?.payload == [])
    let lookup = try reader.next()
    #expect(lookup?.payload == Self.page)
    #expect(lookup?.warnings == [])
    #expect(try reader.next() == nil)
    #expect(try reader.next() == nil)
    #expect(reader.passedOver == 4)
    #expect(reader.problems == [])
  }

  @Test(
    "takes the payload of a revisit from the record that it names",
    arguments: [
      ["WARC-Refers-To: <urn:uuid:1>"],
      ["WARC-Refers-To-Target-URI: \(WARCText.uri)", "WARC-Refers-To-Date: \(WARCText.date)"],
      ["WARC-Refers-To-Date: \(WARCText.date)"],
      ["WARC-Payload-Digest: sha1:ABC"],
      ["WARC-Refers-To: <urn:uuid:unknown>", "WARC-Payload-Digest: sha1:ABC"],
    ])
  func resolvesRevisits(fields: [String]) throws {
    let records = [
      WARCText.response(
        ["Content-Type: text/html"], body: Self.page,
        warc: ["WARC-Record-ID: <urn:uuid:1>", "WARC-Payload-Digest: sha1:ABC"]),
      WARCText.record(
        "revisit", date: "2024-06-01T00:00:00Z", fields: fields,
        block: Array("HTTP/1.1 304 Not Modified\r\n\r\n".utf8)),
    ]
    let inOneMember = try GzipMember.compress(records[0] + records[1])
    let inTwo = try GzipMember.compress(records[0]) + GzipMember.compress(records[1])
    for bytes in [records[0] + records[1], inOneMember, inTwo] {
      let revisit = try #require(try WARCText.documents(bytes).last)
      #expect(revisit.kind == .revisit)
      #expect(revisit.payload == Self.page)
      #expect(revisit.contentType == "text/html")
      #expect(revisit.status == 200)
      #expect(revisit.date == "2024-06-01T00:00:00Z")
    }
  }

  @Test("notes a revisit of a record that is not in the file, and reads on")
  func notesUnresolved() throws {
    let revisit = WARCText.record("revisit", fields: ["WARC-Payload-Digest: sha1:XYZ"], block: [])
    let reader = try WARCReader(
      RandomAccessBytes(revisit + WARCText.record("resource", block: Self.page)))
    #expect(try reader.next()?.payload == Self.page)
    #expect(
      reader.problems == [.unresolvedRevisit(at: RecordPosition(offset: 0), target: WARCText.uri)])
  }

  @Test(
    "compares digests in the forms that programs write",
    arguments: [
      ("sha1:2ZSYXYVZKV3LYP7U2ZW5Q6V6TWE6CJOG", true),
      ("sha1:d6658be2b95576bc3ff4d66dd87abe9d89e125c6", true),
      ("sha-256:e0e15c00d4cd3b44d76ad1a42f0e6a6ae0af3ed1b0c9b32ff6c2cd02c9b0bd0f", false),
      ("md5:00000000000000000000000000000000", false),
      ("blake3:0000", true),
    ])
  func checksDigests(digest: String, fits: Bool) throws {
    for name in ["Block", "Payload"] {
      let documents = try WARCText.documents(
        WARCText.record(
          "resource", fields: ["WARC-\(name)-Digest: \(digest)"], block: Array("The bridge.".utf8)))
      let mismatch = WARCWarning.digestMismatch(part: name.lowercased())
      #expect(documents.first?.warnings == (fits ? [] : [mismatch]))
    }
  }

  @Test("says what an archive left out")
  func warnsOfTruncation() throws {
    let documents = try WARCText.documents(
      WARCText.record(
        "resource", fields: ["WARC-Truncated: length", "WARC-Segment-Number: 1"], block: Self.page))
    #expect(documents.first?.warnings == [.truncatedByArchive(reason: "length"), .segmented])
  }

  @Test("lets pass what careful programs let pass")
  func isLenient() throws {
    let folded =
      "WARC/0.18\nwarc-type:\tresource\nWARC-Target-URI: https://news.example/\n\tbridge\n"
      + "no colon here\nContent-Length: 3\n\nabc\n\n\n\n"
    let documents = try WARCText.documents(Array(folded.utf8))
    #expect(documents.map(\.payload) == [Array("abc".utf8)])
    #expect(documents.first?.targetURI == "https://news.example/ bridge")
    #expect(try WARCText.documents([]) == [])
    let other = try WARCText.documents(
      WARCText.record("response", block: Array("not a web server".utf8)))
    #expect(other.first?.warnings == [.notHTTP])
  }
}
