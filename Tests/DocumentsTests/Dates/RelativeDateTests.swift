import Testing

@testable import Documents

@Suite("Days named from the day of writing")
struct RelativeDateTests {
  static let day = 86_400
  /// Friday, 2018-08-03T00:00:00Z, by `date -u -d 2018-08-03 +%s`.
  static let friday = 1_533_254_400

  private func dates(_ sentence: String, published: Int? = friday) -> [PublicationDate] {
    var record = SourceRecord(
      id: DocumentID("a"), text: Array((RegionFinderTests.prose("Aldwick") + " " + sentence).utf8))
    if let published {
      record.dates = [
        PublicationDate(
          earliest: published, latest: published + Self.day - 1, origin: .metadata, written: "day")
      ]
    }
    return Document(analysing: record).dates.filter { $0.origin == .relative }
  }

  @Test(
    "a day is counted back from the day of publication",
    arguments: [
      ("The ferry sank on Thursday off the coast.", 1, "on Thursday"),
      ("It sailed on Friday without its captain.", 0, "on Friday"),
      ("It sailed on Saturday without its captain.", 6, "on Saturday"),
      ("The captain resigned yesterday in tears.", 1, "yesterday"),
      ("The harbour burned last week for an hour.", 11, "last week"),
      ("Die Fähre sank am Donnerstag vor der Küste.", 1, "am Donnerstag"),
      ("Le bac a coulé la semaine dernière au large.", 11, "semaine dernière"),
    ])
  func back(sentence: String, days: Int, written: String) throws {
    let date = try #require(dates(sentence).first)
    #expect(date.earliest == Self.friday - days * Self.day)
    #expect(date.latest == nil)
    #expect(date.written == written)
  }

  @Test("the latest of several days counts")
  func latest() throws {
    let found = dates("It sailed on Monday, sank on Wednesday and was raised on Tuesday.")
    #expect(found.map(\.written) == ["on Wednesday"])
  }

  @Test(
    "what is to come, what names its day itself and a month or year alone are passed over",
    arguments: [
      "The ferry will sail on Thursday.", "It must be mended by Thursday.",
      "The ferry sank on Thursday, August 2, off the coast.", "It sails next Thursday at noon.",
      "The week was long and the year was longer.",
    ])
  func passedOver(sentence: String) { #expect(dates(sentence).isEmpty) }

  @Test("without a day to count from nothing is known")
  func noAnchor() { #expect(dates("The ferry sank on Thursday.", published: nil).isEmpty) }

  @Test("no day of publication makes the count fail", arguments: [Int.min / 2, -62_135_596_800, 0])
  func anyAnchor(published: Int) {
    let found = dates(
      "The ferry sank on Thursday and last month and last year.", published: published)
    #expect(found.allSatisfy { $0.earliest.map { $0 <= published } ?? false })
  }
}

@Suite("Days named by their distance, and the days of writing")
struct RelativeDayTests {
  /// Friday, 2018-08-03, in days since 1970-01-01.
  private static let friday = 17_746

  @Test(
    "a phrase tells when a text can have been written about a known day",
    arguments: [
      // Thursday, August 2.
      (RelativeDay.days(1), -1, -1, 0, 0), (.days(0), -1, -1, -1, -1),
      (.weekday(3), -1, -1, -1, 5), (.lastWeek, -1, -1, 3, 9), (.lastMonth, -1, -1, 29, 58),
      (.lastYear, -1, -1, 151, 515),
      // The week of July 23 to 29.
      (.weekday(3), -11, -5, -8, -2), (.days(1), -11, -5, -10, -4),
    ] as [(RelativeDay, Int, Int, Int, Int)])
  func writing(phrase: RelativeDay, first: Int, last: Int, from: Int, to: Int) throws {
    let days = try #require(phrase.writing(about: Self.friday + first...Self.friday + last))
    #expect(days == Self.friday + from...Self.friday + to)
  }

  @Test("a day of another name cannot be meant")
  func otherName() {
    #expect(RelativeDay.weekday(0).writing(about: Self.friday - 1...Self.friday - 1) == nil)
  }

  @Test(
    "who writes on a day can mean the days that the phrase names then, for any day",
    arguments: [
      RelativeDay.days(0), .days(1), .weekday(0), .weekday(6), .lastWeek, .lastMonth, .lastYear,
    ])
  func inverse(phrase: RelativeDay) throws {
    for day in stride(from: -20_000, to: 40_000, by: 17) {
      let writing = try #require(phrase.writing(about: phrase.days(writtenOn: day)))
      #expect(writing.contains(day))
    }
  }
}
