import Testing

@testable import Documents

@Suite("Comparison form")
struct ComparisonFormTests {
  @Test(
    "folds what does not matter",
    arguments: [
      ("Harbour", "harbour"),
      ("\u{201C}Don\u{2019}t\u{201D}", "\"don't\""),
      ("a\u{00A0}b\u{3000}c\td", "a b c d"),
      ("so\u{00AD}ft\u{200B}ly\u{FEFF}", "softly"),
      ("ice\u{2013}cold \u{2014} \u{2212}5", "ice-cold - -5"),
      ("**Bold** and _thin_ `code` \\[x\\]", "bold and thin code [x]"),
      ("Stra\u{DF}e", "strasse"),
      ("STRASSE", "strasse"),
      ("cafe\u{301}", "caf\u{E9}"),
      ("\u{FB01}n\u{FF21}", "fina"),
      ("\u{39F}\u{394}\u{39F}\u{3A3}", "\u{3BF}\u{3B4}\u{3BF}\u{3C3}"),
      ("\u{43F}\u{3C2}", "\u{43F}\u{3C3}"),
      ("wait\u{2026}", "wait..."),
      ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"),
    ])
  func folds(text: String, expected: String) {
    #expect(ComparisonForm(text).string == expected)
  }

  @Test("folds only the given part, clamped to the text")
  func clamps() {
    #expect(ComparisonForm(of: Array("ABC".utf8), in: ByteSpan(1, 99)).string == "bc")
    #expect(ComparisonForm(of: [], in: ByteSpan(3, 9)).bytes.isEmpty)
  }
}

@Suite("Scalar offsets")
struct ScalarOffsetsTests {
  @Test("agree with counting", arguments: [0, 1, 255, 256, 257, 700])
  func agree(length: Int) {
    let text = String(repeating: "a\u{E9}\u{20AC}\u{1F600}", count: length / 4 + 1)
    let bytes = Array(text.utf8)
    let offsets = ScalarOffsets(bytes)
    var byte = 0
    for (count, scalar) in text.unicodeScalars.enumerated() {
      #expect(offsets.scalar(at: byte) == count)
      byte += String(scalar).utf8.count
    }
    #expect(offsets.scalar(at: bytes.count) == text.unicodeScalars.count)
    #expect(offsets.scalar(at: Int.max) == text.unicodeScalars.count)
    #expect(offsets.scalar(at: -3) == 0)
  }

  @Test("an empty text has no scalar")
  func empty() { #expect(ScalarOffsets([]).scalar(at: 5) == 0) }
}
