import Foundation
import Testing

@testable import Documents

/// The folder that `PROVENANCE_CORPORA` names.
private let outsideCorpora = ProcessInfo.processInfo.environment["PROVENANCE_CORPORA"]

/// The days of publication of real pages, read from them by hand: in UTC where they state an
/// instant, else as they are written.
@Suite(
  "Publication dates of real pages",
  .enabled(if: outsideCorpora != nil, "set PROVENANCE_CORPORA"))
struct PublicationDateTests {
  private static let truth: [(page: String, day: String)] = [
    ("042bb7b5feda", "2019-11-19"), ("04a6711caa7c", "2019-11-19"), ("06ee193de4bd", "2019-11-20"),
    ("076f4f33bf75", "2019-11-19"), ("08f793762792", "2019-11-19"), ("098bb3e96c0a", "2019-11-20"),
    ("0d46122928b6", "2019-11-19"), ("0dd135704572", "2018-10-09"), ("0ec95c7261d1", "2018-08-25"),
    ("11ea381ad92b", "2010-10-22"), ("156770d676ce", "2019-11-19"), ("16c30add7e96", "2019-11-08"),
    ("1ace8c85aaee", "2019-11-19"), ("1ee91d1fce65", "2019-11-18"), ("1f765c487806", "2019-11-18"),
    ("20b2b64916b0", "2017-11-23"), ("23aaecd14171", "2018-09-27"), ("287e4d9f4af3", "2019-11-18"),
    ("291a8bf33ee4", "2019-11-20"), ("2f42ef1d3ea0", "2019-11-14"), ("30b771a40a4e", "2014-06-21"),
    ("34a7328535ad", "2018-10-06"), ("358cc4a08045", "2018-08-08"), ("359fee228518", "2019-11-19"),
    ("374ac9a59a85", "2019-11-20"), ("39d5c43beb60", "2019-11-20"), ("3c5bf8db4272", "2019-11-19"),
    ("3cb22bfabed8", "2019-11-20"), ("3ce1c8fdf6ad", "2018-02-16"), ("3d8f3404cf97", "2019-11-13"),
    ("4219d096902d", "2017-12-06"), ("42aad16bde92", "2019-11-19"),
  ]

  @Test("are found and right on 95 of 100 pages that state one")
  func found() throws {
    let folder = "\(try #require(outsideCorpora))/corpora/extraction-dev/html"
    var wrong: [String] = []
    for (page, day) in Self.truth {
      let bytes = try Data(contentsOf: URL(filePath: "\(folder)/\(page).html.gz"))
      let record = try #require(readFile("\(page).html.gz", [UInt8](bytes)).records.first)
      let dates = Document(analysing: record).dates
      let best = dates.first { $0.earliest != nil && $0.latest != nil }
      guard let earliest = best?.earliest, let latest = best?.latest,
        let parsed = DateParser.parse(day), parsed.earliest <= earliest, latest <= parsed.latest
      else {
        wrong.append("\(page): \(day), found \(best.map { "\($0)" } ?? "none")")
        continue
      }
    }
    #expect(
      Double(Self.truth.count - wrong.count) >= 0.95 * Double(Self.truth.count), "\(wrong)")
  }
}

@Suite("Dates that pages show under their headlines")
struct VisibleDateTests {
  private func dates(_ body: String, head: String = "") -> [String] {
    let page = "<html><head><title>The bell</title>\(head)</head><body>\(body)</body></html>"
    return readFile("x.html", page).records.flatMap(\.dates).map(\.written)
  }

  @Test(
    "are taken if a page states none to programs",
    arguments: [
      ("<p>By Ida Brandt</p><p>19 NOV 2019</p>", "19 NOV 2019"),
      (
        "<div>Posted: Fri 6:45 PM, Feb 16, 2018 | Updated: Sat 8:31 PM, Feb 17, 2018</div>",
        "Feb 16, 2018"
      ),
      ("<span>Input :[ 2018-08-25 15:24 ]</span>", "2018-08-25 15:24"),
      ("<div>Updated 3 May 2019</div><div>1 May 2019</div>", "1 May 2019"),
    ])
  func taken(line: String, written: String) throws {
    let found = dates("<h1>The bell</h1>\(line)<p>It rang.</p>")
    #expect(found.contains { $0.contains(written) || written.contains($0) }, "\(found)")
    #expect(
      dates("<h1>The bell</h1>\(line)", head: "<meta name=date content=2020-01-02>") == [
        "2020-01-02"
      ])
  }

  @Test(
    "are not those of a masthead, of other articles, of prose or of a change",
    arguments: [
      "<div>Tuesday, 19 November 2019</div><h1>The bell</h1><p>It rang.</p>",
      "<h1>The bell</h1><p>It rang on 19 November 2019 and was silent again afterwards.</p>",
      "<h1>The bell</h1><p>Last updated: 19 November 2019</p>",
      "<h1>The bell</h1><p>03/04/2019</p>",
      "<p>19 November 2019</p>",
    ])
  func notTaken(body: String) {
    #expect(dates(body).isEmpty)
  }

  @Test(
    "names of meta elements that speak of publishing are understood",
    arguments: [
      ("sn-post-date", true), ("article_date", true), ("news.publish.time", true),
      ("post-modified-date", false), ("event-date-published-end", false), ("expires", false),
    ])
  func metaNames(name: String, isTaken: Bool) {
    let found = dates("<p>It rang.</p>", head: "<meta name=\"\(name)\" content=\"2019-11-19\">")
    #expect(found == (isTaken ? ["2019-11-19"] : []))
  }
}
