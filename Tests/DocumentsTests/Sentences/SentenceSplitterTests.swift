import Testing

@testable import Documents

@Suite("Sentences")
struct SentenceSplitterTests {
  static func sentences(_ text: String) -> [String] {
    let document = TextSample.document(text)
    return document.sentences.map { TextSample.source(document, $0) }
  }

  @Test(
    "end where a reader would end them",
    arguments: [
      // English
      ["The ship sailed.", "It sank."],
      ["Dr. Smith met Mrs. Jones at St. Mary's.", "They spoke."],
      ["J. R. R. Tolkien wrote it.", "He was tired."],
      ["The U.S. Army arrived.", "It left the U.S.", "The rest stayed."],
      ["It cost 3.50 pounds.", "Nobody paid."],
      ["He waited... and waited.", "Then he left."],
      ["He waited\u{2026} and left.", "She did not\u{2026}", "Nobody did."],
      ["\"Stop!\" he cried.", "\"Why?\" she asked."],
      ["He said \"we lost.\"", "Then he wept."],
      ["(It rained.)", "The field was wet."],
      ["They met at 5 p.m. on Friday.", "It was No. 5 of 9."],
      ["Acme Inc. bought it.", "The price was low."],
      ["It ended in the bay.[1]", "However, others doubt it.[2]"],
      ["Is it so?", "Yes!", "Good."],
      ["Prices, etc.", "Nobody knew."],
      ["On Aug. 3 it rained.", "In Sept. 2018 too."],
      ["**It is over.**", "Now rest."],
      // German
      ["Am 3. August regnete es.", "Herr Dr. Weber blieb z. B. zu Hause."],
      ["Er sagte: \u{201E}Wir kommen.\u{201C}", "Dann ging er."],
      ["Das 19. Jahrhundert endete.", "Es kam Nr. 5 bzw. 6."],
      // French
      ["Il cria : \u{AB} Venez ! \u{BB}", "Personne ne vint."],
      ["M. Dupont dort.", "Mme Petit aussi\u{A0}!", "Voil\u{E0}."],
      // Spanish
      ["\u{BF}Qui\u{E9}n viene?", "\u{A1}Nadie!", "El Sr. Ruiz duerme."],
      // Russian
      [
        "\u{412} 2018 \u{433}. \u{418}\u{432}\u{430}\u{43D} \u{443}\u{435}\u{445}\u{430}\u{43B}.",
        "\u{41E}\u{43D}\u{430} \u{43E}\u{441}\u{442}\u{430}\u{43B}\u{430}\u{441}\u{44C}.",
      ],
      // Arabic, Hindi
      ["\u{647}\u{644} \u{648}\u{635}\u{644}\u{61F}", "\u{646}\u{639}\u{645}."],
      [
        "\u{92F}\u{939} \u{918}\u{930} \u{939}\u{948}\u{964}",
        "\u{935}\u{939} \u{917}\u{92F}\u{93E}\u{964}",
      ],
    ])
  func end(expected: [String]) {
    #expect(Self.sentences(expected.joined(separator: " ")) == expected)
  }

  @Test(
    "need no space in scripts without spaces",
    arguments: [
      ["\u{4ED6}\u{6765}\u{4E86}\u{3002}", "\u{6211}\u{8D70}\u{4E86}\u{FF01}"],
      [
        "\u{300C}\u{884C}\u{304F}\u{3002}\u{300D}",
        "\u{5F7C}\u{306F}\u{8A00}\u{3063}\u{305F}\u{3002}",
      ],
    ])
  func unspaced(expected: [String]) {
    #expect(Self.sentences(expected.joined()) == expected)
  }

  @Test(
    "end at a blank line, whatever the line ends",
    arguments: ["\n\n", "\r\n\r\n", "\n \t\n", "\r\r"])
  func blankLine(separator: String) {
    #expect(
      Self.sentences("A heading" + separator + "and its text") == ["A heading", "and its text"])
  }

  @Test("run over the line breaks of a text that was wrapped by hand")
  func hardWrapped() {
    let text = """
      The ferry left the harbour at noon with forty people on board, and nobody
      thought of the weather until the wind turned and the first wave broke over
      the bow. Two hours later the crew gave up. They had lost the mast, the
      Anna had no engine, and the coast was far away.
      """
    #expect(Self.sentences(text).count == 3)
    #expect(Self.sentences(text.replacing("\n", with: "\r\n")).count == 3)
  }

  @Test("end at each line where lines are paragraphs, headings or list items")
  func lines() {
    let long = String(repeating: "word and ", count: 20) + "end"
    #expect(Self.sentences(long + "\nNext line\n" + long).count == 3)
    #expect(Self.sentences("Home\nNews\nSport") == ["Home", "News", "Sport"])
    #expect(Self.sentences("- first thing\n- second thing").count == 2)
    #expect(Self.sentences("1. First of all it rained\n2. Then it snowed").count == 2)
  }
}
