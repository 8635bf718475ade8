import Testing

@testable import Provenance

@Suite("ISO 8601")
struct ISO8601Tests {
  @Test(
    "writes instants in UTC",
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
      (951_782_399, "2000-02-28T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
      (4_107_542_399, "2100-02-28T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
      (1_617_633_301, "2021-04-05T14:35:01Z"), (-62_167_219_200, "0000-01-01T00:00:00Z"),
      (Int.min, "0000-01-01T00:00:00Z"), (Int.max, "9999-12-31T23:59:59Z"),
    ])
  func instants(instant: Int, text: String) {
    #expect(ISO8601.instant(instant) == text)
  }

  @Test(
    "writes an interval in the shortest form that says all of it",
    arguments: [
      // An instant, a minute, an hour, a day.
      (1_617_633_301, 1_617_633_301, "2021-04-05T14:35:01Z"),
      (1_617_633_300, 1_617_633_359, "2021-04-05T14:35:00Z"),
      (1_617_631_200, 1_617_634_799, "2021-04-05"),
      (1_617_580_800, 1_617_667_199, "2021-04-05"),
      // February of a leap year, a whole year, two months, two days.
      (1_580_515_200, 1_583_020_799, "2020-02"), (1_577_836_800, 1_609_459_199, "2020"),
      (1_577_836_800, 1_583_020_799, "2020-01-01/2020-02-29"),
      (1_617_580_800, 1_617_753_599, "2021-04-05/2021-04-06"),
      // Backwards, and as wide as integers go.
      (1_617_667_199, 1_617_580_800, "2021-04-05T23:59:59Z"),
      (Int.min, Int.max, "0000-01-01/9999-12-31"),
    ])
  func intervals(earliest: Int, latest: Int, text: String) {
    #expect(ISO8601.interval(from: earliest, through: latest) == text)
  }

  @Test("numbers the days of four centuries without a gap")
  func everyDay() {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var instant = -62_167_219_200
    for year in 0..<400 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      for (month, length) in lengths.enumerated() {
        for day in 1...(month == 1 && isLeap ? 29 : length) {
          let expected = [(year, 4), (month + 1, 2), (day, 2)].map { number, width in
            String(String(number + 100_000).suffix(width))
          }
          guard ISO8601.day(instant) == expected.joined(separator: "-") else {
            Issue.record("\(ISO8601.day(instant)) is not \(expected)")
            return
          }
          instant += 86_400
        }
      }
    }
  }
}
