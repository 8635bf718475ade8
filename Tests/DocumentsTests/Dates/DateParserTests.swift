import Documents
import TestSupport
import Testing

@Suite("Dates")
struct DateParserTests {
  private func interval(_ text: String) -> String? {
    DateParser.parse(text).map { ISO8601.interval($0.earliest, $0.latest) }
  }

  @Test(
    "reads a day in the forms of many countries",
    arguments: [
      "2018-08-03", "2018-8-3", "2018/08/03", "2018.08.03", "20180803", " 2018-08-03 ",
      "August 3, 2018", "august 3rd, 2018", "Aug. 3, 2018", "3 August 2018", "3 Aug. 2018",
      "Friday, 3 August 2018", "3-Aug-2018", "2018 Aug 3", "3rd of August 2018",
      "3. August 2018", "Freitag, 3. August 2018", "3 août 2018", "le 3 août 2018",
      "vendredi 3 aou\u{302}t 2018", "3 de agosto de 2018", "3 agosto 2018", "3 de agosto, 2018",
      "3 августа 2018 г.", "3 АВГУСТА 2018 года", "3 augustus 2018", "03.08.2018", "3.8.2018",
    ])
  func day(text: String) {
    #expect(interval(text) == "2018-08-03")
    #expect(DateParser.parse(text)?.doubt == nil)
  }

  @Test(
    "reads instants and longer intervals",
    arguments: [
      ("2018", "2018"), ("2018-08", "2018-08"), ("2018/08", "2018-08"), ("August 2018", "2018-08"),
      ("agosto de 2018", "2018-08"), ("Sept. 2019", "2019-09"), ("1. Jänner 2020", "2020-01-01"),
      ("5 März 2019", "2019-03-05"), ("12 déc. 2019", "2019-12-12"), ("29.02.2020", "2020-02-29"),
      ("2018-08-03T06:01:00Z", "2018-08-03T06:01:00Z"),
      ("2018-08-03T06:01:00.123456Z", "2018-08-03T06:01:00Z"),
      ("2018-08-03T06:01:00+02:00", "2018-08-03T04:01:00Z"),
      ("2018-08-03T00:30:00+0200", "2018-08-02T22:30:00Z"),
      ("2018-08-03 06:01:00 -05", "2018-08-03T11:01:00Z"),
      ("20180803T060100Z", "2018-08-03T06:01:00Z"),
      ("Fri, 3 Aug 2018 06:01:00 +0000", "2018-08-03T06:01:00Z"),
      ("Fri, 3 Aug 2018 06:01:00 +0200 (CEST)", "2018-08-03T04:01:00Z"),
      ("Fri, 03 Aug 2018 06:01:00 EDT", "2018-08-03T10:01:00Z"),
      ("August 3, 2018 at 6:01:30 pm GMT", "2018-08-03T18:01:30Z"),
      ("August 3, 2018, 12:00:00 a.m. UTC", "2018-08-03T00:00:00Z"),
      ("3. August 2018, 18:45:10 Uhr MESZ", "2018-08-03T16:45:10Z"),
      ("2018-08-03T24:00:00Z", "2018-08-04T00:00:00Z"),
      ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"),
      ("2018-08-03T06:01Z", "2018-08-03T06:01:00Z/2018-08-03T06:01:59Z"),
      ("1000-01-01", "1000-01-01"), ("2999-12-31", "2999-12-31"), ("1969-12-31", "1969-12-31"),
    ])
  func others(text: String, expected: String) { #expect(interval(text) == expected) }

  @Test(
    "a time without a zone is read as UTC and says so",
    arguments: [
      "2018-08-03T06:01:00", "2018-08-03 06:01:00", "3 August 2018 06:01:00",
      "Aug 3, 2018 6:01:00 am",
      "2018-08-03 06:01:00 XYZ",
    ])
  func assumedZone(text: String) {
    #expect(interval(text) == "2018-08-03T06:01:00Z")
    #expect(DateParser.parse(text)?.doubt == .zone)
  }

  @Test(
    "an unclear order of day and month covers both readings",
    arguments: [
      ("03/08/2018", "2018-03-08/2018-08-03", true), ("13/08/2018", "2018-08-13", false),
      ("08/13/2018", "2018-08-13", false), ("03/03/2018", "2018-03-03", false),
      ("03-08-2018", "2018-03-08/2018-08-03", true),
    ])
  func order(text: String, expected: String, isAmbiguous: Bool) {
    #expect(interval(text) == expected)
    #expect(DateParser.parse(text)?.isAmbiguous == isAmbiguous)
  }

  @Test(
    "rejects what is no date",
    arguments: [
      "", " ", "yesterday", "30 February 2018", "2018-02-30", "2019-02-29", "1900-02-29",
      "2018-13-01", "2018-00-10", "2018-08-00", "0999-01-01", "3000-01-01", "3 Aug 18", "08/03/18",
      "2018-08-03T25:00:00Z", "2018-08-03T06:61:00Z", "2018-08-03T06:01:00+15:00",
      "99999999999999999999", "2018-08-03 and more text", "13/13/2018", "August", "3 August",
      "--", "2018-08-03T", "0001-01-01T00:00:00Z", "123", "2018-8-3-1", "31 June 2020",
    ])
  func rejected(text: String) { #expect(interval(text) == nil) }

  @Test("random text never traps, and every date is in its bounds", arguments: 0..<40)
  func random(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let parts = [
      "2018", "08", "3", "-", "/", ".", ":", " ", "T", "Z", "+", "Aug", "août", ",", "99999999",
      "12", "pm", "\u{301}", "(", ")", "0", "24", "60", "августа", "UTC", "٣", "999999999",
    ]
    for _ in 0..<500 {
      let count = Int.random(in: 1...9, using: &generator)
      let text = (0..<count).map { _ in parts[Int.random(in: 0..<parts.count, using: &generator)] }
        .joined()
      guard let date = DateParser.parse(text) else { continue }
      #expect(date.earliest <= date.latest)
      #expect(date.earliest > -31_000_000_000 && date.latest < 33_000_000_000)
    }
  }

  @Test("days and dates are inverse over four centuries and more")
  func civilRoundTrip() {
    for days in stride(from: -354_285, through: 376_199, by: 1) {
      let date = CivilDate(daysSince1970: days)
      let again = CivilDate(year: date.year, month: date.month, day: date.day)
      if again?.daysSince1970 != days {
        Issue.record("day \(days) became \(date)")
        return
      }
    }
    #expect(CivilDate(year: 1970, month: 1, day: 1)?.daysSince1970 == 0)
    #expect(CivilDate(year: 2000, month: 3, day: 1)?.daysSince1970 == 11_017)
  }

  @Test(
    "writes any instant",
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
      (1_533_276_060, "2018-08-03T06:01:00Z"), (253_402_300_800, "+10000-01-01T00:00:00Z"),
      (-62_198_755_200, "-0001-01-01T00:00:00Z"),
    ])
  func instants(seconds: Int, text: String) { #expect(ISO8601.instant(seconds) == text) }

  @Test("extreme instants do not trap", arguments: [Int.min, Int.max])
  func extremes(seconds: Int) { #expect(ISO8601.instant(seconds).hasSuffix("Z")) }

  @Test(
    "finds the date in the path of an address",
    arguments: [
      ("https://a.example/2018/08/03/harbour-bell/", "2018-08-03"),
      ("https://a.example/news/2018-08-03/bell", "2018-08-03"),
      ("https://a.example/news/2018-08-03-bell-rings", "2018-08-03"),
      ("https://a.example/world/2018/aug/03/bell", "2018-08-03"),
      ("https://a.example/2018/8/bell", "2018-08"),
      ("https://a.example/story_20180803.html", "2018-08-03"),
      ("https://a.example/20180803/bell", "2018-08-03"),
      ("/2018/08/03/bell", "2018-08-03"),
      ("https://a.example/2018/02/31/bell", "2018-02"),
      ("https://a.example/2018/12/bell", "2018-12"),
      ("https://a.example/news/2018-8-3", "2018-08-03"),
      ("https://a.example/12345678", nil), ("https://a.example/2018-99-1/bell", nil),
      ("https://a.example/2018/bell", nil), ("https://a.example/?d=2018-08-03", nil),
      ("https://a.example/bell#2018-08-03", nil), ("https://2018-08-03.example/", nil),
      ("https://a.example/article/120180803", nil), ("https://a.example/9999/12/31/", nil),
      ("", nil), ("https://a.example", nil),
    ] as [(String, String?)])
  func address(url: String, expected: String?) {
    let found = DateParser.fromURL(url)
    #expect(found.map { ISO8601.interval($0.date.earliest, $0.date.latest) } == expected)
    if let found { #expect(url.contains(found.written)) }
  }
}
