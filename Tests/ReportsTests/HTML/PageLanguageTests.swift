import Foundation
import Testing

@testable import Reports

@Suite("Language of an HTML report")
struct PageLanguageTests {
  /// The keys and words of a language's file.
  private func lines(_ language: PageLanguage) -> [(key: String, words: String)] {
    String(decoding: language.file, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { line in
        let parts = line.components(separatedBy: " = ")
        return (parts[0], parts.dropFirst().joined(separator: " = "))
      }
  }

  @Test("has words for every phrase and no others", arguments: PageLanguage.allCases)
  func complete(language: PageLanguage) {
    #expect(lines(language).map(\.key) == Phrase.allCases.map(\.rawValue))
    #expect(lines(language).allSatisfy { !$0.words.isEmpty })
    let words = PageWords(language)
    #expect(Phrase.allCases.allSatisfy { words[$0] != "" })
  }

  @Test("has the same places for values and forms as English", arguments: PageLanguage.allCases)
  func places(language: PageLanguage) {
    func places(_ words: String) -> Set<Character> {
      Set(words.indices.filter { words[$0] == "{" }.map { words[words.index(after: $0)] })
    }
    for (own, english) in zip(lines(language), lines(.english)) {
      #expect(places(own.words) == places(english.words), "\(own.key)")
      #expect(own.words.contains("|") == english.words.contains("|"), "\(own.key)")
    }
  }

  @Test("changes the page's own words and not what the analysis says")
  func german() async throws {
    let (trace, texts) = try await HTMLReportTests.demo()
    let page = String(
      decoding: HTMLReport(language: .german).render(trace, texts: texts), as: UTF8.self)
    #expect(page.contains("<html lang=de>"))
    #expect(page.contains("Ähnlichkeit ist ein Indiz, kein Beweis für ein Fehlverhalten."))
    #expect(page.contains("12. Juli 2019"))
    #expect(page.contains("<span lang=en>"))
    for word in ["Similarity", ">Source<", "undetermined", "documents"] {
      let body = page.components(separatedBy: "</header>").last ?? ""
      #expect(!body.contains(">\(word)<"))
    }
  }

  @Test(
    "writes dates as the language does",
    arguments: [
      ("2019-07-15T06:40:00Z", "15 Jul 2019, 06:40 UTC", "15. Juli 2019, 06:40 UTC"),
      ("2019-07-15", "15 Jul 2019", "15. Juli 2019"), ("2019-07", "Jul 2019", "Juli 2019"),
      ("2019", "2019", "2019"),
      ("2019-07-15/2019-08-02", "15 Jul 2019 – 2 Aug 2019", "15. Juli 2019 – 2. August 2019"),
      ("nonsense", "nonsense", "nonsense"),
    ])
  func dates(published: String, english: String, german: String) {
    #expect(PageWords(.english).date(published) == english)
    #expect(PageWords(.german).date(published) == german)
  }

  @Test(
    "places dates on a ruler of days",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1), ("2000-02-29", 951_825_599),
      ("2019-07-15T06:40:00Z", 1_563_172_800), ("1900-03-01T00:00:00Z", -2_203_891_200),
    ])
  func days(published: String, seconds: Int) {
    #expect(TimePlace.seconds(published) == seconds)
    #expect(TimePlace.day(seconds) == String(published.prefix(10)))
  }
}
