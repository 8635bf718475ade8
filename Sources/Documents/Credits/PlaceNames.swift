/// Names of places, which by themselves name no source: "according to California court records".
///
/// Countries, states and provinces that news speak of, and large cities, by language: a list each, in the
/// form that they have behind a word such as "according to". A longer name that begins with one ("New
/// York Times") is no place.
enum PlaceNames {
  /// Whether the words `first...last` are the name of a place, with or without "'s", or its beginning
  /// with a capital: "Arabie saoudite".
  static func isPlace(_ reader: WordReader, _ first: Int, _ last: Int) -> Bool {
    (table.match(reader, at: first)?.words.count ?? 0) > last - first
  }

  /// Whether a name of a place of two words or more begins at a word: "Los Angeles".
  static func beginsLongName(_ reader: WordReader, at index: Int) -> Bool {
    (table.match(reader, at: index)?.words.count ?? 0) > 1
  }

  /// The names, separated by commas and line ends, by language.
  static let lists: [(language: String, names: String)] = [
    ("en", english), ("de", german), ("fr", french), ("es", spanish), ("ru", russian),
  ]

  private static let table = PhraseTable(
    lists.flatMap { list in
      list.names.split(whereSeparator: { $0 == "," || $0 == "\n" }).map { ("\($0),\($0)'s", ()) }
    })
}
