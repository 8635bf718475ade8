import Documents
import TestSupport
import Testing

@testable import Lineage

@Suite("Numbers of a document")
struct NumeralsTests {
  private static func numerals(_ text: String) -> (Numerals, WordTable) {
    let document = Document(analysing: .sample("a", text))
    return (Numerals(document: document), document.words)
  }

  @Test("have the values of words of ASCII digits, and of no others")
  func values() {
    let (numerals, words) = Self.numerals("Ferry 7 left at 0915 with 12345 crates, B2 and ٣ masts.")
    let found = (0..<words.count).map { numerals.value(of: $0, digits: 1...4) }
    #expect(found.compactMap(\.self) == [7, 915])
    #expect(found[1] == 7)
    #expect(numerals.value(of: 1, digits: 2...4) == nil)
    #expect(numerals.value(of: words.count, digits: 1...4) == nil)
    #expect(numerals.value(of: -1, digits: 1...4) == nil)
  }

  @Test("give the latest year among some words")
  func years() {
    let (numerals, words) = Self.numerals("Built 1931, mended 1987 and 1954, sold for 2100 crowns.")
    #expect(numerals.latestYear(in: 0..<words.count) == 1987)
    #expect(numerals.latestYear(in: 0..<3) == 1931)
    #expect(numerals.latestYear(in: 4..<6) == 1954)
    #expect(numerals.latestYear(in: 2..<3) == nil)
    #expect(numerals.latestYear(in: 2..<2) == nil)
  }

  @Test("give the first place of the latest year that is wanted")
  func wanted() {
    let (numerals, _) = Self.numerals("In 1990 and 1999, again in 1999, until 2005.")
    #expect(numerals.latestYear { _ in true }.map { [$0.year, $0.word] } == [2005, 8])
    #expect(numerals.latestYear { $0 != 8 }.map { [$0.year, $0.word] } == [1999, 3])
    #expect(numerals.latestYear { _ in false } == nil)
  }

  @Test("are none without a document")
  func none() { #expect(Numerals(document: nil).latestYear(in: 0..<9) == nil) }
}
