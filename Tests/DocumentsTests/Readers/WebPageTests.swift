import Foundation
import TestSupport
import Testing

@testable import Documents

@Suite("Pages of web archives")
struct WebPageTests {
  static func record(
    _ address: String, _ body: String, type: String = "response",
    date: String = "2024-05-07T08:09:10Z",
    head: String = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8",
    fields: String = ""
  ) -> [UInt8] {
    let block = type == "response" ? "\(head)\r\n\r\n\(body)" : body
    return Array(
      """
      WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Date: \(date)\r\nWARC-Target-URI: \(address)\r
      \(fields)Content-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n
      """.utf8)
  }

  static func page(_ text: String) -> String { "<html><body><p>\(text)</p></body></html>" }

  @Test("pages are documents under their addresses; what is no page is passed over")
  func pages() {
    let html = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-2"
    let bytes =
      Self.record("https://a.example/1", Self.page("The bell rang."))
      + Self.record(
        "https://a.example/x.png", "x", head: "HTTP/1.1 200 OK\r\nContent-Type: image/png")
      + Self.record("https://a.example/gone", Self.page("Not found."), head: "HTTP/1.1 404 No")
      + Self.record("https://a.example/1", "GET / HTTP/1.1\r\n\r\n", type: "request")
      + Self.record("https://a.example/2", Self.page("It stopped."), head: html)
      + Self.record(
        "https://a.example/n", "A note.", type: "resource", fields: "Content-Type: text/plain\r\n")
    let result = readFile("x.warc", bytes)
    #expect(result.warnings.isEmpty)
    #expect(
      result.records.map(\.id.rawValue) == [
        "https://a.example/1", "https://a.example/2", "https://a.example/n",
      ])
    #expect(result.records.map(\.body) == ["The bell rang.", "It stopped.", "A note."])
    #expect(result.records.map(\.site) == ["a.example", "a.example", "a.example"])
    #expect(result.records.allSatisfy { $0.dates.isEmpty }, "a capture is no publication")
    #expect(readFile("without-ending", bytes).records == result.records)
  }

  @Test("an address that was captured twice is one document, unless its content has changed")
  func captures() {
    let first = Self.record("https://a.example/1", Self.page("The bell rang."))
    let later = Self.record(
      "https://a.example/1", Self.page("It stopped."), date: "2024-06-01T00:00:00Z")
    let result = readFile("x.warc", first + first + later + later)
    #expect(
      result.records.map(\.id.rawValue) == [
        "https://a.example/1", "https://a.example/1@2024-06-01T00:00:00Z",
      ])
    #expect(result.records.map(\.url) == ["https://a.example/1", "https://a.example/1"])
  }

  @Test("a damaged record is lost with its offset, and the others are kept")
  func damage() {
    let first = Self.record("https://a.example/1", Self.page("One."))
    var unlike = Self.record("https://a.example/2", Self.page("Two."))
    unlike.replaceSubrange(0..<5, with: Array("WORC/".utf8))
    let last = Self.record("https://a.example/3", Self.page("Three."))
    let result = readFile("x.warc", first + unlike + last)
    #expect(result.records.map(\.body) == ["One.", "Three."])
    #expect(result.warnings.map(\.code) == ["broken-record"])
    #expect(result.warnings.map(\.offset) == [first.count])
    #expect(result.warnings[0].isLoss && result.warnings[0].document == DocumentID("x.warc"))
    let cut = readFile("x.warc", Array((first + last).dropLast(20)))
    #expect(cut.records.map(\.body) == ["One."])
    #expect(cut.warnings.map(\.code) == ["truncated-record"])
  }

  @Test("a record over the limit is lost, and the next is read")
  func large() {
    let bytes =
      Self.record("https://a.example/1", Self.page(String(repeating: "x", count: 5_000)))
      + Self.record("https://a.example/2", Self.page("Two."))
    let result = DocumentLoader(options: .init(maximumDocumentBytes: 1_000))
      .read(bytes, named: "x.warc")
    #expect(result.records.map(\.body) == ["Two."])
    #expect(result.warnings.map(\.code) == ["over-size-limit"])
  }

  @Test("what is no web archive says so", arguments: ["x.warc", "x.warc.gz", "x.wacz"])
  func noArchive(name: String) {
    #expect(readFile(name, "not an archive").warnings.map(\.code) == ["unreadable-archive"])
    #expect(readFile(name, "not an archive").records.isEmpty)
  }

  @Test(
    "reads what warcio writes", .enabled(if: Python.judges != nil, "set PROVENANCE_PYTHON"),
    arguments: [("True", "x.warc.gz"), ("False", "x.warc")])
  func warcio(compressed: String, name: String) throws {
    let program = """
      import gzip, io, sys
      from warcio.warcwriter import WARCWriter
      from warcio.statusandheaders import StatusAndHeaders
      out = io.BytesIO()
      writer = WARCWriter(out, gzip=\(compressed))
      writer.write_record(writer.create_warcinfo_record('x.warc.gz', {'software': 'warcio'}))
      for number, encode in enumerate([lambda b: b, gzip.compress]):
          body = ('<html><body><p>Łódź page %d rang at noon.</p></body></html>' % number).encode()
          fields = [('Content-Type', 'text/html; charset=utf-8')]
          if number: fields.append(('Content-Encoding', 'gzip'))
          headers = StatusAndHeaders('200 OK', fields, protocol='HTTP/1.1')
          writer.write_record(writer.create_warc_record(
              'https://a.example/%d' % number, 'response', payload=io.BytesIO(encode(body)),
              http_headers=headers))
      sys.stdout.buffer.write(out.getvalue())
      """
    let bytes = try Python.run(try #require(Python.judges), program)
    let result = readFile(name, bytes)
    #expect(result.warnings.isEmpty)
    #expect(
      result.records.map(\.body) == ["Łódź page 0 rang at noon.", "Łódź page 1 rang at noon."])
    #expect(result.records.allSatisfy { $0.warnings.isEmpty })
  }

  @Test("reads what wacz makes", .enabled(if: Python.judges != nil, "set PROVENANCE_PYTHON"))
  func wacz() throws {
    let program = """
      import io, os, sys, tempfile, contextlib
      from warcio.warcwriter import WARCWriter
      from warcio.statusandheaders import StatusAndHeaders
      from wacz.main import main
      folder = tempfile.mkdtemp()
      warc, wacz = os.path.join(folder, 'a.warc.gz'), os.path.join(folder, 'a.wacz')
      with open(warc, 'wb') as out:
          writer = WARCWriter(out, gzip=True)
          for number in range(3):
              body = ('<html><head><title>T</title></head><body><p>Page %d.</p></body></html>' % number).encode()
              headers = StatusAndHeaders('200 OK', [('Content-Type', 'text/html')], protocol='HTTP/1.1')
              writer.write_record(writer.create_warc_record(
                  'https://a.example/%d' % number, 'response', payload=io.BytesIO(body), http_headers=headers))
      with contextlib.redirect_stdout(sys.stderr):
          main(['create', warc, '-o', wacz])
      sys.stdout.buffer.write(open(wacz, 'rb').read())
      """
    let bytes = try Python.run(try #require(Python.judges), program)
    let result = readFile("x.wacz", bytes)
    #expect(result.warnings.isEmpty)
    #expect(result.records.map(\.body) == ["Page 0.", "Page 1.", "Page 2."])
  }
}
