/// The names of the months in the languages of the news that the program is used on.
package enum MonthNames {
  /// The number 1…12 of a month's name or abbreviation, in any letter case; nil for another word.
  ///
  /// Composed and decomposed letters are the same. A full stop after an abbreviation must be cut
  /// off before.
  package static func number(of word: some StringProtocol) -> Int? {
    // A dictionary of strings compares by canonical equivalence, so NFC and NFD need no care.
    byName[word.lowercased()]
  }

  /// The numbers by the hash of the name, as a document's words have it.
  static let byHash = WordMap(byName.map { (WordHash.hash(of: $0.key), $0.value) })

  /// One line a language and form, twelve names a line; names that several languages share stand once
  /// or agree.
  private static let lines = [
    // English; "sept" and "may" serve for several languages.
    "january february march april may june july august september october november december",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "jan febr mar apr may june july aug sept oct nov dec",
    // German, Austrian
    "januar februar märz april mai juni juli august september oktober november dezember",
    "jänner feber mär apr mai jun jul aug sept okt nov dez",
    "jan feb mrz apr mai jun jul aug sep okt nov dez",
    // French
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "janv févr mars avr mai juin juil août sept oct nov déc",
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    // Spanish
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ene feb mar abr may jun jul ago setiembre oct nov dic",
    // Italian
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "gen feb mar apr mag giu lug ago set ott nov dic",
    // Portuguese
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "jan fev mar abr mai jun jul ago set out nov dez",
    // Dutch
    "januari februari maart april mei juni juli augustus september oktober november december",
    // Russian: of the month, the month, and short
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "янв фев мар апр мая июн июл авг сен окт ноя дек",
    "янв февр март апр май июнь июль авг сент окт нояб дек",
  ]

  private static let byName: [String: Int] = {
    var table: [String: Int] = [:]
    for line in lines {
      for (index, name) in line.split(separator: " ").enumerated() {
        table[String(name)] = index + 1
      }
    }
    return table
  }()
}
