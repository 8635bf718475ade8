import Testing

@testable import Documents

@Suite("Quotations")
struct QuotationTests {
  static func quotations(_ text: String) -> [String] {
    let document = TextSample.document(text)
    return document.quotations.map { TextSample.source(document, $0) }
  }

  @Test(
    "are found in any marks",
    arguments: [
      (#"He said "we are here" and left."#, ["we are here"]),
      ("He said \u{201C}we are here\u{201D} and left.", ["we are here"]),
      ("Er sagte \u{201E}wir sind da\u{201C} und ging.", ["wir sind da"]),
      ("Il dit \u{AB} nous voil\u{E0} \u{BB} et partit.", ["nous voil\u{E0}"]),
      ("Er sagte \u{BB}wir sind da\u{AB} und ging.", ["wir sind da"]),
      ("It's the dogs' bowl, isn't it?", []),
      ("She called it 'a small matter' again.", ["a small matter"]),
      (#"The board is 5" long and 3" wide."#, []),
      (#""One," he said, "and two.""#, ["One,", "and two."]),
      (#"He said: "They cried 'go' at us" twice."#, ["They cried 'go' at us"]),
      (#"He asked (\"why\") once."#, ["why"]),
      ("*\u{201C}All is well,\u{201D}* she wrote.", ["All is well,"]),
    ])
  func found(text: String, expected: [String]) {
    #expect(Self.quotations(text.replacing("\\\"", with: "\"")) == expected)
  }

  @Test("go on to the paragraph's end where they are not closed")
  func unclosed() {
    let text = "\"We came early.\n\n\"We left late,\" she said. Then she slept."
    #expect(Self.quotations(text) == ["We came early.", "We left late,"])
  }

  @Test("are the same words in straight and curly marks")
  func twins() {
    let straight =
      "The mayor said \"the 'old' bridge isn't safe\". \"We'll close it,\" he added: \"Soon.\""
    let words = TextSample.variants(of: straight).map { _, text in
      let document = TextSample.document(text)
      return document.quotations.map { span in
        (0..<document.words.count).filter { span.contains(document.words.span(of: $0..<$0 + 1)) }
      }
    }
    #expect(words[0].count == 3)
    #expect(words.allSatisfy { $0 == words[0] })
  }
}
