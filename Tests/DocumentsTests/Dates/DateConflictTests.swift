import Testing

@testable import Documents

@Suite("Conflicts of dates")
struct DateConflictTests {
  private func codes(_ dates: [PublicationDate], _ text: String = "It sank.") -> [String] {
    Document(
      analysing: SourceRecord(id: DocumentID("a"), text: Array(text.utf8), dates: dates)
    ).warnings.map(\.code)
  }

  private func day(_ year: Int, _ month: Int, _ day: Int, _ origin: PublicationDate.Origin)
    -> PublicationDate
  {
    let date = CivilDate(year: year, month: month, day: day)
    return PublicationDate(
      earliest: date?.firstSecond, latest: date?.lastSecond, origin: origin,
      written: "\(year)-\(month)-\(day)")
  }

  @Test("two dates days apart are told, neighbouring days are not")
  func apart() {
    #expect(codes([day(2018, 8, 3, .metadata), day(2018, 8, 4, .jsonLD)]).isEmpty)
    #expect(codes([day(2018, 8, 3, .metadata), day(2018, 8, 9, .jsonLD)]) == ["date-conflict"])
  }

  @Test("a day that the text speaks of after its date is told")
  func mentioned() {
    let text = "The ferry sank on 12 August 2018 off Aldwick, and nobody was on board."
    #expect(codes([day(2018, 8, 3, .metadata)], text) == ["date-conflict"])
    #expect(codes([day(2018, 8, 13, .metadata)], text).isEmpty)
  }

  @Test("a year without print or far ahead is told", arguments: [1_066, 2_800])
  func unlikely(year: Int) {
    #expect(codes([day(year, 8, 3, .metadata)]) == ["unlikely-date"])
  }
}
