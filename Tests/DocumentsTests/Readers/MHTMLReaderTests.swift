import Foundation
import Testing

@testable import Documents

@Suite("MHTML files")
struct MHTMLReaderTests {
  private static let page = "<html><head><title>T</title></head><body><p>Café, naïve.</p></body>"

  private func message(_ head: String, _ parts: [String]) -> [UInt8] {
    Array(
      ("MIME-Version: 1.0\r\nContent-Type: multipart/related; \(head)boundary=\"=_b\"\r\n\r\n"
        + parts.map { "--=_b\r\n\($0)\r\n" }.joined() + "--=_b--\r\n").utf8)
  }

  @Test("reads what Chromium saves")
  func chromium() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/chromium.mhtml")
    let result = readFile("saved.mhtml", [UInt8](try Data(contentsOf: file)))
    let record = try #require(result.records.first)
    #expect(result.records.count == 1)
    #expect(result.warnings.isEmpty && record.warnings.isEmpty)
    #expect(record.title == "Dzwon znów bije")
    #expect(record.site == "Notatki portowe")
    #expect(record.url == "http://127.0.0.1:8765/page.html")
    #expect(record.dates.map(\.written) == ["2018-08-03T06:01:00Z"])
    #expect(record.body.contains("Café „Żuraw” było otwarte = jak zawsze."))
    #expect(!record.body.contains("Wiadomości"))
  }

  @Test(
    "undoes transfer encodings and charsets",
    arguments: [
      ("quoted-printable", "utf-8", "<p>Caf=C3=A9, na=C3=AF=\r\nve.</p>"),
      ("Quoted-Printable", "iso-8859-1", "<p>Caf=E9, na=ef=  \r\nve.</p>"),
      ("base64", "utf-8", "PHA+Q2Fmw6ks\r\nIG5hw692ZS48L3A+"),
      ("8bit", "utf-8", "<p>Café, naïve.</p>"),
    ])
  func encodings(name: String, charset: String, body: String) throws {
    let bytes = message(
      "",
      [
        "Content-Type: text/html; charset=\"\(charset)\"\r\n"
          + "Content-Transfer-Encoding: \(name)\r\n\r\n\(body)"
      ])
    let record = try #require(readFile("x.mht", bytes).records.first)
    #expect(record.body == "Café, naïve.")
    #expect(record.warnings.isEmpty)
  }

  @Test("takes the part that start names, else the first page, however deep")
  func rootPart() throws {
    let other = "Content-Type: text/html\r\nContent-ID: <other>\r\n\r\n<p>No.</p>"
    let root = "Content-Type: text/html\r\nContent-ID: <root>\r\n\r\n\(Self.page)"
    #expect(
      readFile("x.mhtml", message("start=\"<root>\"; ", [other, root])).records[0].title == "T")
    #expect(readFile("x.mhtml", message("", [root, other])).records[0].title == "T")
    let nested =
      "Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\n"
      + "Content-Type: text/plain\r\n\r\nplain\r\n--in\r\n\(root)\r\n--in--"
    #expect(readFile("x.mhtml", message("", [nested])).records[0].title == "T")
  }

  @Test("a message without a page is lost, one that breaks off is read")
  func withoutPage() throws {
    let picture = message("", ["Content-Type: image/png\r\n\r\nx"])
    #expect(readFile("x.mhtml", picture).warnings.map(\.code) == ["no-page"])
    #expect(readFile("x.mhtml", [UInt8]()).warnings.map(\.code) == ["no-page"])
    let cut = message("", ["Content-Type: text/html\r\n\r\n\(Self.page)"]).dropLast(60)
    #expect(readFile("x.mhtml", Array(cut)).records[0].title == "T")
  }

  @Test("boundaries may follow each other, and others may begin like them")
  func adjacentBoundaries() {
    let bytes = Array(
      """
      MIME-Version: 1.0
      Content-Type: multipart/related; boundary=x

      --x
      --x
      Content-Type: text/html

      <p>One
      --xylophone
      two.
      --x--
      """.utf8)
    #expect(readFile("x.mhtml", bytes).records.map(\.body) == ["One --xylophone two."])
  }

  @Test("a broken transfer encoding is read as far as it goes, with a warning")
  func brokenEncoding() throws {
    let bytes = message(
      "", ["Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>a=ZZb"]
    )
    let record = try #require(readFile("x.mhtml", bytes).records.first)
    #expect(record.body == "a=ZZb")
    #expect(record.warnings.map(\.code) == ["broken-transfer-encoding"])
    let offset = try #require(record.warnings[0].offset)
    #expect(bytes[offset] == UInt8(ascii: "="))
  }

  @Test("is recognised without its ending")
  func recognised() {
    let bytes = message("", ["Content-Type: text/html\r\n\r\n\(Self.page)"])
    #expect(readFile("saved", bytes).records.map(\.title) == ["T"])
  }

  @Test("a page of SingleFile says where it was saved")
  func singleFile() throws {
    let page = """
      <!DOCTYPE html> <html lang=en><!--
       Page saved with SingleFile\u{20}
       url: https://harbour.example/bell?x=1\u{20}
       saved date: Fri Aug 03 2018 08:00:00 GMT+0200
      --><head><title>The bell</title></head><body><p>It rang.</p></body></html>
      """
    let record = try #require(readFile("x.html", page).records.first)
    #expect(record.url == "https://harbour.example/bell?x=1")
    #expect(record.site == "harbour.example")
    #expect(record.dates.isEmpty, "the day on which a page was saved is no date of publication")
  }
}
