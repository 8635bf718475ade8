/// Names of days and months in running text, in the languages of ``MonthNames``.
package enum CalendarWords {
  /// Whether a word, by its hash, is the name of a month or its short form.
  package static func isMonth(_ hash: UInt64) -> Bool { MonthNames.byHash.contains(hash) }

  /// Whether a word, by its hash, is the name of a day of the week.
  package static func isWeekday(_ hash: UInt64) -> Bool { weekdays[hash] != nil }

  /// The day of the week that a word names, 0 for Monday … 6 for Sunday; nil for any other word.
  static func weekday(_ hash: UInt64) -> Int? { weekdays[hash] }

  private static let weekdays = WordMap(weekdayNames)

  /// The hash of each name, and its day.
  static let weekdayNames: [(UInt64, Int)] =
    [
      "monday montag lundi lunes lunedì maandag понедельник",
      "tuesday dienstag mardi martes martedì dinsdag вторник",
      "wednesday mittwoch mercredi miércoles mercoledì woensdag среду среда",
      "thursday donnerstag jeudi jueves giovedì donderdag четверг",
      "friday freitag vendredi viernes venerdì vrijdag пятницу пятница",
      "saturday samstag sonnabend samedi sábado sabato zaterdag субботу суббота",
      "sunday sonntag dimanche domingo domenica zondag воскресенье",
    ].enumerated().flatMap { day, names in
      WordHash.hashes(of: names).map { ($0, day) }
    }
}
