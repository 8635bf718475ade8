import TestSupport
import Testing

@testable import Documents

@Suite("Words")
struct WordScannerTests {
  static func words(_ text: String) -> [String] {
    let document = TextSample.document(text)
    return (0..<document.words.count).map {
      TextSample.source(document, document.words.span(of: $0..<$0 + 1))
    }
  }

  @Test(
    "are cut out of running text",
    arguments: [
      ("The well-known bay.", ["The", "well", "known", "bay"]),
      ("It's the dogs' don\u{2019}t", ["It's", "the", "dogs", "don\u{2019}t"]),
      ("1.5 of 10,000 in 2018. End", ["1.5", "of", "10,000", "in", "2018", "End"]),
      ("See https://example.com/a_b?c=d, then", ["See", "then"]),
      ("at www.example.org/x and <http://a.example>", ["at", "and"]),
      ("[the report](https://example.com/x \"Title\") says", ["the", "report", "says"]),
      ("[the report](see below) says", ["the", "report", "see", "below", "says"]),
      ("over Isl**ington**, now", ["over", "Isl**ington", "now"]),
      ("joe\\_bloggs and snake_case", ["joe\\_bloggs", "and", "snake_case"]),
      ("2*3 and **4**", ["2", "3", "and", "4"]),
      ("so\u{AD}ft zero\u{200B}width", ["so\u{AD}ft", "zero\u{200B}width"]),
      ("\u{6771}\u{4EAC}\u{306F}AB", ["\u{6771}", "\u{4EAC}", "\u{306F}", "AB"]),
      ("\u{E01}\u{E34}\u{E19}", ["\u{E01}\u{E34}", "\u{E19}"]),
      (
        "\u{417}\u{430}\u{440}\u{44F} \u{438} \u{434}\u{435}\u{43D}\u{44C}",
        ["\u{417}\u{430}\u{440}\u{44F}", "\u{438}", "\u{434}\u{435}\u{43D}\u{44C}"]
      ),
      ("fish &amp; chips", ["fish", "amp", "chips"]),
      ("http is a word, www too", ["http", "is", "a", "word", "www", "too"]),
      ("'tis rock 'n' roll", ["tis", "rock", "n", "roll"]),
      ("", []), ("*** --- \u{2026}", []),
    ] as [(String, [String])])
  func cut(text: String, expected: [String]) {
    #expect(Self.words(text) == expected)
  }

  @Test(
    "have one hash however they are written",
    arguments: [
      ["caf\u{E9}", "cafe\u{301}", "CAF\u{C9}", "Cafe\u{301}"],
      ["don't", "don\u{2019}t", "DON\u{2018}T"],
      ["xinjiang", "Xin**jiang**", "Xin\u{AD}jiang", "X\u{200B}injiang"],
      ["stra\u{DF}e", "STRASSE"],
      ["fin", "\u{FB01}n", "\u{FF26}\u{FF29}\u{FF2E}"],
      ["\u{438}\u{306}\u{43E}\u{434}", "\u{439}\u{43E}\u{434}", "\u{419}\u{41E}\u{414}"],
      ["\u{AC00}\u{B098}", "\u{1100}\u{1161}\u{1102}\u{1161}"],
      ["\u{30AC}", "\u{30AB}\u{3099}", "\u{FF76}\u{FF9E}"],
      ["\u{3C3}\u{3BF}\u{3C6}\u{3CC}\u{3C2}", "\u{3A3}\u{39F}\u{3A6}\u{38C}\u{3A3}"],
    ])
  func sameHash(forms: [String]) {
    let hashes = forms.map { WordHash.hashes(of: $0) }
    #expect(hashes[0].count == 1)
    for (form, hash) in zip(forms, hashes) { #expect(hash == hashes[0], "\(form)") }
  }

  @Test("hash as they always did: archives depend on it")
  func golden() {
    #expect(WordHash.hash(ofComparisonForm: []) == 0xF52A_15E9_A9B5_E89B)
    #expect(WordHash.hash(of: "harbour") == WordHash.hash(ofComparisonForm: "harbour".utf8))
    // The values of an independent implementation.
    #expect(WordHash.hash(of: "harbour") == 0x9290_FC64_6A35_3469)
    #expect(WordHash.hash(of: "caf\u{E9}") == 0xE0C1_3FFC_340B_758F)
  }

  @Test("hash as their comparison form does", arguments: 0..<40)
  func agreesWithComparisonForm(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let alphabet: [String] = [
      "a", "B", "z", "9", "\u{E9}", "e\u{301}", "\u{DF}", "\u{416}", "\u{439}", "\u{3A3}",
      "\u{627}\u{64E}", "\u{915}\u{94D}", "\u{1E9E}", "\u{AD}", "\u{130}", "\u{D55C}", "\u{FB01}",
    ]
    for _ in 0..<50 {
      let word = "w" + (0..<6).map { _ in alphabet.randomElement(using: &generator) ?? "" }.joined()
      let document = TextSample.document(word)
      try? #require(document.words.count == 1)
      let span = document.words.span(of: 0..<1)
      let form = ComparisonForm(of: document.text, in: span)
      #expect(document.words.hash.first == WordHash.hash(ofComparisonForm: form.bytes), "\(word)")
    }
  }

  @Test("with different letters have different hashes")
  func spread() {
    var hashes = Set<UInt64>()
    for first in "abcdefghijklmnopqrstuvwxyz" {
      for second in "abcdefghijklmnopqrstuvwxyz" {
        hashes.insert(WordHash.hash(of: "\(first)\(second)"))
        hashes.insert(WordHash.hash(of: "\(first)\(second)s"))
      }
    }
    #expect(hashes.count == 2 * 26 * 26)
    // Well mixed: the top eight bits of so many words take most of their 256 values.
    #expect(Set(hashes.map { $0 >> 56 }).count > 200)
  }
}
