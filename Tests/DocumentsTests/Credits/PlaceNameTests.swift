import Testing

@testable import Documents

@Suite("Places that are no sources")
struct PlaceNameTests {
  private func credits(_ text: String) -> [String] {
    Document(analysing: SourceRecord(id: DocumentID("a.txt"), text: Array(text.utf8)))
      .credits.compactMap(\.name)
  }

  @Test(
    "a place names no source, in any language",
    arguments: [
      "It sank, according to Portugal.", "It sank, according to Los Angeles.",
      "Die Fähre sank, laut Frankreich.", "Die Fähre sank, laut Nordrhein-Westfalen.",
      "Le bac a coulé, selon Bruxelles.", "Le bac a coulé, selon Arabie saoudite.",
      "El barco se hundió, según Alemania.", "El barco se hundió, según Buenos Aires.",
      "Паром затонул, по данным России.", "Паром затонул, по информации Германии.",
    ])
  func place(text: String) {
    #expect(credits(text) == [])
  }

  @Test(
    "a name that only begins with a place is one",
    arguments: [
      ("It sank, according to Lisbon Harbour Post.", "Lisbon Harbour Post"),
      ("Die Fähre sank, laut Bremen Echo.", "Bremen Echo"),
      ("El barco se hundió, según Sevilla Noticias.", "Sevilla Noticias"),
    ])
  func outlet(text: String, name: String) {
    #expect(credits(text) == [name])
  }

  @Test("the list of each language holds its own names, once, in small letters")
  func lists() {
    #expect(PlaceNames.lists.map(\.language) == ["en", "de", "fr", "es", "ru"])
    for list in PlaceNames.lists {
      let names = list.names.split(whereSeparator: { $0 == "," || $0 == "\n" }).map(String.init)
      #expect(names.count > 100, "\(list.language)")
      #expect(Set(names).count == names.count, "\(list.language)")
      #expect(names.allSatisfy { $0 == $0.lowercased() && !$0.isEmpty }, "\(list.language)")
    }
  }
}
