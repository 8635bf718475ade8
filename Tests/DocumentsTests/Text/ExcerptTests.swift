import Testing

@testable import Documents

@Suite("Excerpts")
struct ExcerptTests {
  @Test(
    "show the text as a reader expects it",
    arguments: [
      ("The  \n boat\u{00A0}sank", "The boat sank"),
      ("\u{201C}Stay\u{201D}, she said, \u{2018}now\u{2019}.", "\"Stay\", she said, 'now'."),
      ("**Bold** and *thin* and `code`", "Bold and thin and code"),
      ("file_name and _thin_", "file_name and thin"),
      ("joshua\\_l and 2 \\* 3", "joshua_l and 2 * 3"),
      ("say \\\"x\\\" or \\\u{201C}x\\\u{201D}", "say \"x\" or \"x\""),
      ("cafe\u{301}", "caf\u{E9}"),
      ("\u{FEFF}Mark\u{AD}ed", "Marked"),
      ("A \u{2013} B \u{AB}C\u{BB}", "A \u{2013} B \u{AB}C\u{BB}"),
    ])
  func shows(text: String, expected: String) {
    let document = TextSample.document(text)
    #expect(document.excerpt(ByteSpan(0, document.text.count)) == expected)
  }

  @Test(
    "are cut at a word",
    arguments: [
      (12, "The quick…"), (16, "The quick brown…"), (19, "The quick brown fox"), (1, "…"),
      (0, "…"), (-5, "…"),
    ])
  func cut(limit: Int, expected: String) {
    let document = TextSample.document("The quick brown fox")
    #expect(document.excerpt(ByteSpan(0, document.text.count), limit: limit) == expected)
  }

  @Test("never exceed the limit, whatever the span")
  func limit() {
    let document = TextSample.document(String(repeating: "word\u{301} ", count: 500))
    for limit in [1, 7, 40, 161] {
      let excerpt = document.excerpt(ByteSpan(0, Int.max), limit: limit)
      #expect(excerpt.count <= limit)
      #expect(excerpt.hasSuffix("…"))
    }
  }
}
