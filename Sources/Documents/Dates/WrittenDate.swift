/// A full date, written out in running text.
struct WrittenDate {
  /// The day that it names.
  let day: CivilDate
  /// The index of its first word.
  let first: Int
  /// The index of its last word.
  let last: Int
}

/// Reads dates that name a day, a month and a year.
///
/// "August 3, 2018", "3 August 2018", "3. August 2018", "3 de agosto de 2018", "2018-08-03" in
/// every language of ``MonthNames``. "03/08/2018" is left alone: it names two days.
struct WrittenDateReader {
  /// The years of printed news; other numbers in running text are history, plans or no years.
  private static let years = 1_800...2_199

  private let reader: WordReader
  private let months = MonthNames.byHash

  init(reader: WordReader) { self.reader = reader }

  /// The date whose first word is `index`; nil if none begins there.
  func date(at index: Int) -> WrittenDate? {
    if let month = months[reader.hash(index)] { return monthFirst(month, at: index) }
    guard reader.isNumber(index), let number = reader.number(index) else { return nil }
    return number > 31 ? numeric(number, at: index) : dayFirst(number, at: index)
  }

  /// "August 3, 2018", "Aug. 3rd 2018".
  private func monthFirst(_ month: Int, at index: Int) -> WrittenDate? {
    guard isLoose(reader.gap(after: index)), let day = day(index + 1),
      isLoose(reader.gap(after: index + 1))
    else { return nil }
    return make(reader.number(index + 2), month, day, index, index + 2)
  }

  /// "3 August 2018", "3. August 2018", "3 de agosto de 2018".
  private func dayFirst(_ day: Int, at index: Int) -> WrittenDate? {
    var cursor = index + 1
    guard isLoose(reader.gap(after: index)) else { return nil }
    if Self.of.contains(reader.hash(cursor)) { cursor += 1 }
    guard let month = months[reader.hash(cursor)],
      isLoose(reader.gap(after: cursor))
    else {
      return nil
    }
    cursor += 1
    if Self.of.contains(reader.hash(cursor)) { cursor += 1 }
    return make(reader.number(cursor), month, day, index, cursor)
  }

  /// "2018-08-03".
  private func numeric(_ year: Int, at index: Int) -> WrittenDate? {
    guard reader.gap(after: index) == .hyphen, reader.gap(after: index + 1) == .hyphen,
      let month = reader.number(index + 1), let day = reader.number(index + 2)
    else { return nil }
    return make(year, month, day, index, index + 2)
  }

  private func make(_ year: Int?, _ month: Int, _ day: Int, _ first: Int, _ last: Int)
    -> WrittenDate?
  {
    guard let year, Self.years.contains(year),
      let day = CivilDate(year: year, month: month, day: day)
    else { return nil }
    return WrittenDate(day: day, first: first, last: last)
  }

  private func day(_ index: Int) -> Int? {
    reader.number(index) ?? Self.ordinals[reader.hash(index)]
  }

  private func isLoose(_ gap: Gap) -> Bool {
    gap.subtracting([.space, .line, .comma, .stop]).isEmpty
  }

  private static let of = WordSet("of de del")

  private static let ordinals = WordMap(
    (1...31).flatMap { day in
      ["st", "nd", "rd", "th"].map { (WordHash.hash(of: "\(day)\($0)"), day) }
    })
}
