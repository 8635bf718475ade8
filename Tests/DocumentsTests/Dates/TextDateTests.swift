import Testing

@testable import Documents

@Suite("Dates in texts")
struct TextDateTests {
  static let day = 86_400
  /// 2018-08-03T00:00:00Z, by `date -u -d 2018-08-03 +%s`.
  static let third = 1_533_254_400

  static func dates(_ text: String, url: String? = nil) -> [PublicationDate] {
    TextSample.document(text, url: url).dates
  }

  @Test(
    "a dateline is the day of publication",
    arguments: [
      "Ferry sinks\n\nPosted on August 3, 2018\n\n", "Ferry sinks\n\nPublished: 3 August 2018\n\n",
      "Ferry sinks\n\nAugust 3, 2018\n\n", "Ferry sinks\n\nFriday, Aug. 3rd, 2018 at 5:30 pm\n\n",
      "Ferry sinks\n\nBy Ann Lee, 3 August 2018\n\n", "ALDWICK, Aug 3, 2018 (Reuters) \u{2013} ",
      "ALDWICK, August 3, 2018 \u{2014} ", "Fähre sinkt\n\nVeröffentlicht am 3. August 2018\n\n",
      "Publié le 3 août 2018\n\n", "Publicado el 3 de agosto de 2018\n\n",
      "Pubblicato: 3 agosto 2018\n\n",
      "Опубликовано 3 августа 2018\n\n", "2018-08-03\n\n",
    ])
  func dateline(head: String) throws {
    let dates = Self.dates(head + RegionFinderTests.prose("Aldwick"))
    let date = try #require(dates.first, "none in \(head)")
    #expect(date.origin == .dateline)
    #expect(date.earliest == Self.third)
    #expect(date.latest == Self.third + Self.day - 1)
    #expect(dates.count == 1)
  }

  @Test("the latest date in running text is a lower bound")
  func runningText() throws {
    let text =
      RegionFinderTests.prose("Aldwick")
      + " It had sailed on 2 August 2017 and again on August 3, 2018 without fear."
    let date = try #require(Self.dates(text).first)
    #expect(date.origin == .text)
    #expect(date.earliest == Self.third)
    #expect(date.latest == nil)
    #expect(date.written == "August 3, 2018")
  }

  @Test(
    "plans, vague and impossible dates are passed over",
    arguments: [
      "The ferry will sail on August 3, 2018.", "It must be mended by August 3, 2018.",
      "The hearing is scheduled for 3 August 2018.", "It sank on August 3.",
      "It sank in August 2018.",
      "It sank on February 30, 2018.", "It sank on 03/08/2018.", "It sank on August 3, 9999.",
    ])
  func skipped(text: String) {
    #expect(Self.dates(text).isEmpty)
  }

  @Test("dates in addresses")
  func addresses() {
    let text = "It sank.\n\nSource: https://www.example.com/news/2018-08-03/ferry"
    let dates = Self.dates(text, url: "https://other.example/2018/08/04/ferry")
    #expect(dates.map(\.origin) == [.url, .creditURL])
    #expect(dates.map(\.earliest) == [Self.third + Self.day, Self.third])
    #expect(dates.map(\.latest) == [Self.third + 2 * Self.day - 1, nil])
    #expect(TextSample.document(text, url: "https://www.Other.example/x").site == "other.example")
  }

  @Test("the date of the own address is given once")
  func ownAddress() {
    let dates = Self.dates("It sank.", url: "https://other.example/2018/08/03/ferry")
    #expect(dates.map(\.origin) == [.url])
  }

  @Test("what the record states comes before what is found, by trust")
  func order() {
    let record = SourceRecord(
      id: DocumentID("x"),
      text: Array(("August 3, 2018\n\n" + RegionFinderTests.prose("Aldwick")).utf8),
      dates: [
        PublicationDate(earliest: 1, latest: 2, origin: .url, written: "b"),
        PublicationDate(earliest: 1, latest: 2, origin: .metadata, written: "a"),
      ])
    #expect(Document(analysing: record).dates.map(\.origin) == [.metadata, .url, .dateline])
  }
}
