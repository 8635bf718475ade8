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

  @Test(
    "are read from paths and nothing else",
    arguments: [
      ("https://a.example/2018/08/03/x", 1_533_254_400, 1_533_340_799),
      ("https://a.example/news/2018-8-3", 1_533_254_400, 1_533_340_799),
      ("https://a.example/2018/08/x", 1_533_081_600, 1_535_759_999),
      ("https://a.example/2018/12/x", 1_543_622_400, 1_546_300_799),
    ])
  func path(url: String, earliest: Int, latest: Int) {
    let interval = URLDate.interval(of: url)
    #expect(interval?.earliest == earliest)
    #expect(interval?.latest == latest)
  }

  @Test(
    "other numbers in addresses are no dates",
    arguments: [
      "https://a.example/12345678", "https://a.example/2018", "https://a.example/2018-99-1/x",
      "2018/08/03", "",
    ])
  func noPath(url: String) { #expect(URLDate.interval(of: url) == nil) }

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

  @Test(
    "days are counted as calendars count them",
    arguments: [
      (1970, 1, 1, 0), (2000, 2, 29, 951_782_400), (1969, 12, 31, -86_400),
      (1900, 3, 1, -2_203_891_200), (2100, 12, 31, 4_133_894_400),
    ])
  func civil(year: Int, month: Int, day: Int, expected: Int) {
    #expect(CivilDay(year: year, month: month, day: day)?.start == expected)
  }

  @Test("days that no calendar has are refused")
  func noDay() {
    #expect(CivilDay(year: 2019, month: 2, day: 29) == nil)
    #expect(CivilDay(year: 1900, month: 2, day: 29) == nil)
    #expect(CivilDay(year: 2018, month: 13, day: 1) == nil)
    #expect(CivilDay(year: 2018, month: 4, day: 31) == nil)
    #expect(CivilDay(year: 20_180, month: 4, day: 1) == nil)
  }
}
