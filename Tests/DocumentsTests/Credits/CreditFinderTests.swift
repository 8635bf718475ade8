import Testing

@testable import Documents

@Suite("Credits")
struct CreditFinderTests {
  struct Case: Sendable {
    let text: String
    let kind: Credit.Kind
    let name: String?
    var alias: String?
    var url: String?
  }

  static let cases: [Case] = [
    Case(text: "As noted by Quayside, the ferry is old.", kind: .reportedBy, name: "Quayside"),
    Case(
      text: "As\u{A0}noted\u{A0}by\u{A0}Quayside, the ferry is old.", kind: .reportedBy,
      name: "Quayside"),
    Case(
      text: "According to the *Aldwick Times*, it sank.", kind: .reportedBy, name: "Aldwick Times"),
    Case(text: "It sank, according to Ann Lee.", kind: .reportedBy, name: "Ann Lee"),
    Case(
      text: "Many left, The Harbour Street Journal reports:", kind: .reportedBy,
      name: "Harbour Street Journal"),
    Case(text: "Quayside reported that the ferry sank.", kind: .reportedBy, name: "Quayside"),
    Case(
      text: "The crew was saved, North Front reporting that all live.", kind: .reportedBy,
      name: "North Front"),
    Case(
      text: "The outpost The Aldwick Post sums up the quarrel.", kind: .reportedBy,
      name: "Aldwick Post"),
    Case(
      text: "Two ships sank, the Northern Press Agency (NPA) reported on Friday.",
      kind: .reportedBy, name: "Northern Press Agency", alias: "NPA"),
    Case(
      text: "The Northern Press Agency (NPA) reported that it sank.", kind: .reportedBy,
      name: "Northern Press Agency", alias: "NPA"),
    Case(text: "Two ships sank, Deepwater reported Sunday.", kind: .reportedBy, name: "Deepwater"),
    Case(text: "But Quayside reported that it sank.", kind: .reportedBy, name: "Quayside"),
    Case(
      text: "It sank, according to the Los Angeles Bugle.", kind: .reportedBy,
      name: "Los Angeles Bugle"),
    Case(
      text: "It sank, according to Munich-based Deepwater.", kind: .reportedBy, name: "Deepwater"),
    Case(
      text: "It sank, according to Canada's official Deepwater bulletin.", kind: .reportedBy,
      name: "Deepwater"),
    Case(text: "It sank, according to Moody's.", kind: .reportedBy, name: "Moody's"),
    Case(text: "The Aldwick Gazette notes a change.", kind: .reportedBy, name: "Aldwick Gazette"),
    Case(text: "\"It is over,\" writes Ann Lee.", kind: .reportedBy, name: "Ann Lee"),
    Case(
      text: "A column that was published on Deepwater said so.", kind: .reportedBy,
      name: "Deepwater"),
    Case(
      text: "A report by the Aldwick Institute of Ports (AIP) says so.", kind: .reportedBy,
      name: "Aldwick Institute of Ports", alias: "AIP"),
    Case(
      text: "The envoy told the pro-port daily Al-Marfa on August 1, 2018 that he stays.",
      kind: .toldTo, name: "Al-Marfa"),
    Case(
      text: "The envoy told the state-owned weekly Or-Quay on May 4, 2018 that he stays.",
      kind: .toldTo, name: "Or-Quay"),
    Case(text: "Speaking to Or-Quay, she wept.", kind: .toldTo, name: "Or-Quay"),
    Case(text: "He told al-Marfa newspaper that he stays.", kind: .toldTo, name: "al-Marfa"),
    Case(text: "He told Swedish weekly Hamnen that he stays.", kind: .toldTo, name: "Hamnen"),
    Case(text: "He told AQN in Aldwick that he stays.", kind: .toldTo, name: "AQN"),
    Case(text: "He told AQN public radio that he stays.", kind: .toldTo, name: "AQN"),
    Case(
      text: "\"It is over,\" he was quoted as saying by the news agency Tidings.",
      kind: .reportedBy, name: "Tidings"),
    Case(
      text: "\"It is over,\" he is quoted as saying in the daily Tidings.", kind: .reportedBy,
      name: "Tidings"),
    Case(
      text: "In an interview with Harbour TV on Monday she spoke.", kind: .toldTo,
      name: "Harbour TV"),
    Case(
      text: "It is told in an interview with Dr. Anna Berg.", kind: .toldTo, name: "Dr. Anna Berg"),
    Case(
      text: "Speaking to Ruritania\u{2019}s Al-Marfa newspaper on Thursday, he wept.",
      kind: .toldTo, name: "Al-Marfa"),
    Case(
      text: "He told the Ruritanian news agency Tidings that he wept.", kind: .toldTo,
      name: "Tidings"),
    Case(
      text:
        "He spoke, subsequently translated by *The Far North Press Research Institute (FNPRI)*.",
      kind: .translatedBy, name: "Far North Press Research Institute", alias: "FNPRI"),
    Case(
      text: "The following are translated excerpts from the Al-Marfa report on it.",
      kind: .translationOf, name: "Al-Marfa"),
    Case(
      text: "Below are translated excerpts from the Or-Quay report.[3]", kind: .translationOf,
      name: "Or-Quay"),
    Case(
      text: "Translated from the Al-Marfa daily of Monday.", kind: .translationOf, name: "Al-Marfa"),
    Case(
      text: "It sank.\n\nSource: <https://www.example.com/news/2018-08-03/ferry>",
      kind: .sourceLine, name: "example.com", url: "https://www.example.com/news/2018-08-03/ferry"),
    Case(
      text: "It sank.\n\n**Source:** [Deep Water](https://deep.example/a)", kind: .sourceLine,
      name: "Deep Water", url: "https://deep.example/a"),
    Case(text: "It sank.\n\nSource: The Aldwick Times", kind: .sourceLine, name: "Aldwick Times"),
    Case(text: "Originally published at Deep Water.", kind: .sourceLine, name: "Deep Water"),
    Case(
      text: "Originally published on August 3, 2018 in The Aldwick Times.", kind: .sourceLine,
      name: "Aldwick Times"),
    Case(text: "This article first appeared in Deep Water.", kind: .sourceLine, name: "Deep Water"),
    Case(
      text: "Republished from Deep Water with permission.", kind: .sourceLine, name: "Deep Water"),
    Case(text: "Reprinted with permission from Deep Water.", kind: .sourceLine, name: "Deep Water"),
    Case(
      text: "The post Ferry Sinks at Noon appeared first on The Aldwick Gazette.",
      kind: .sourceLine,
      name: "Aldwick Gazette"),
    Case(
      text: "This story originally appeared on Harbour News: Ferry sinks.", kind: .sourceLine,
      name: "Harbour News"),
    Case(
      text: "It sank.\n\nPosted with permission from Ann Lee.", kind: .sourceLine, name: "Ann Lee"),
    Case(text: "It sank.\n\nCourtesy of Deep Water", kind: .sourceLine, name: "Deep Water"),
    Case(
      text: "It sank.\n\nRead more at aldwickgazette.com", kind: .sourceLine,
      name: "aldwickgazette.com"),
    Case(
      text: "It sank.\n\nRead the full story at https://deep.example/a", kind: .sourceLine,
      name: "deep.example", url: "https://deep.example/a"),
    Case(
      text: "Read the full story by the Northern Press Agency here.", kind: .reportedBy,
      name: "Northern Press Agency"),
    Case(text: "(Harbour News) The ferry sank at noon.", kind: .sourceLine, name: "Harbour News"),
    Case(
      text: "Die Fähre sank.\n\nZuerst erschienen bei Hafenbote.", kind: .sourceLine,
      name: "Hafenbote"),
    Case(
      text: "Il a coulé.\n\nLire la suite sur Le Monde Portuaire", kind: .sourceLine,
      name: "Monde Portuaire"),
    Case(
      text: "Se hundió.\n\nPublicado originalmente en El Faro.", kind: .sourceLine, name: "Faro"),
    Case(
      text: "It was cold.\n\nFrom the Aldwick Gazette:\n\nThe ferry sank.", kind: .reportedBy,
      name: "Aldwick Gazette"),
    Case(text: "**From Deep Water:**\n\nThe ferry sank.", kind: .reportedBy, name: "Deep Water"),
    Case(text: "It sank. h/t Deep Water", kind: .via, name: "Deep Water"),
    Case(text: "It sank (via Deep Water) at noon.", kind: .via, name: "Deep Water"),
    Case(text: "ALDWICK (Reuters) - The ferry sank.", kind: .sourceLine, name: "Reuters"),
    Case(text: "ALDWICK, Aug 3 (AP) \u{2014} The ferry sank.", kind: .sourceLine, name: "AP"),
    Case(text: "Laut Hafenbote sank die Fähre.", kind: .reportedBy, name: "Hafenbote"),
    Case(
      text: "Wie der Aldwicker Kurier berichtet, sank sie.", kind: .reportedBy,
      name: "Aldwicker Kurier"),
    Case(text: "Sie sank.\n\nQuelle: Hafenbote", kind: .sourceLine, name: "Hafenbote"),
    Case(
      text: "Selon l\u{2019}Agence Portuaire, il a coulé.", kind: .reportedBy,
      name: "Agence Portuaire"),
    Case(text: "Según El Faro, se hundió.", kind: .reportedBy, name: "Faro"),
    Case(text: "Он утонул.\n\nИсточник: Маяк", kind: .sourceLine, name: "Маяк"),
    Case(text: "По данным «Маяка», он утонул.", kind: .reportedBy, name: "Маяка"),
    Case(text: "Many analysts believe that it sank.", kind: .blurred, name: nil),
    Case(text: "Reports say that it sank.", kind: .blurred, name: nil),
    Case(text: "It is reported that it sank.", kind: .blurred, name: nil),
    Case(text: "It sank, port sources said.", kind: .blurred, name: nil),
    Case(text: "Experts warn of waves.", kind: .blurred, name: nil),
    Case(text: "It reportedly sank.", kind: .blurred, name: nil),
    Case(text: "According to high ranking port sources, it sank.", kind: .blurred, name: nil),
  ]

  @Test("are found with kind and name", arguments: cases)
  func found(sample: Case) throws {
    let credits = TextSample.document(sample.text).credits
    let credit = try #require(credits.first, "no credit in \(sample.text)")
    #expect(credit.kind == sample.kind)
    #expect(credit.name == sample.name)
    #expect(credit.alias == sample.alias)
    #expect(credit.url == sample.url)
    #expect(credits.count == 1, "\(credits)")
  }

  @Test(
    "are not seen where there are none",
    arguments: [
      "Image via the Port Museum.", "Lunch was served by courtesy of Ann Lee on the quay.",
      "Read more at your own pace.", "(Dry Dock) is where it sank.", "Photo: Reuters",
      "The ferry went via Aldwick to Borrin.",
      "He told me that it sank.", "She told Congress that it sank.",
      "He told Ann Lee that it sank.",
      "It was translated from the German.", "The ferry in Ruritania reported to the port.",
      "Ann Lee is reported missing.", "The article was published in London.",
      "It sank, according to California court records.", "It sank, according to Lisbon.",
      "It sank, according to Kenya's ministry of ports.", "It sank, according to Friday's filing.",
      "Last week, Norway reported that two ships sank.",
      "It sank, according to a Seoul-based mate.",
      "He told the G20 meeting that it sank.", "He told EC ministers that it sank.",
      "It was an article published on its Website.", "The agency said that it sank.",
      "\"Let it sink,\" Ann Lee wrote.",
      "He lost the source of the river: it was dry.", "She said on Monday that it sank.",
      "From left: Ann Lee and Tom Berg.", "From Monday:\n\nNo ferry.",
      "From Deep Water: a diary of the quay.", "From: Deep Water\n\nNo ferry.",
      "It is a letter from Deep Water:\n\nNo ferry.",
    ])
  func absent(text: String) {
    let credits = TextSample.document(text).credits
    #expect(credits.isEmpty, "\(credits)")
  }

  @Test("are the same in every encoding")
  func variants() {
    for sample in Self.cases {
      let expected = TextSample.document(sample.text).credits
      for (name, text) in TextSample.variants(of: sample.text) {
        let found = TextSample.document(text).credits
        #expect(found.map(\.name) == expected.map(\.name), "\(name): \(text)")
        #expect(found.map(\.kind) == expected.map(\.kind), "\(name): \(text)")
        #expect(found.map(\.position) == expected.map(\.position), "\(name): \(text)")
        #expect(found.map(\.isOfFacts) == expected.map(\.isOfFacts), "\(name): \(text)")
      }
    }
  }

  @Test(
    "tell whose words a text may have from whom it has facts from",
    arguments: [
      ("As noted by Quayside, it sank.", false),
      ("As noted by Quayside analysts, it sank.", true),
      ("It sank, the Aldwick Times reported on Monday.", false),
      ("It sank, Deepwater reported on Monday.", false),
      ("It sank, AQN reported on Monday.", true),
      ("It sank, Ann Lee reported on Monday.", true),
      ("It sank, the Ferry Department reported on Monday.", true),
      ("The Aldwick Institute of Ports reported that it sank.", true),
      ("Deepwater writes that it sank.", true),
      ("It sank, according to the Aldwick Times.", false),
      ("It sank, according to the news agency Tidings.", false),
      ("It sank, according to Quayside.", true),
      ("It sank, according to Ann Lee.", true),
      ("It sank, according to Reuters data.", true),
      ("It sank, according to Reuters Estimates.", true),
      ("It sank, according to an Aldwick Times report.", false),
      ("It sank, according to Moody's.", true),
      ("\"Let it sink,\" wrote Aldwick Times analyst Ann Lee.", true),
      ("He told the Aldwick Times that it sank.", false),
      ("He told AQN in Aldwick that it sank.", false),
      ("He told the UN in Aldwick that it sank.", true),
      ("In an interview with Harbour TV she wept.", false),
      ("It is told in an interview with Ann Lee.", true),
      ("It was cold.\n\nFrom Deep Water:\n\nIt sank.", false),
      ("It sank. h/t Deep Water", false),
      ("It sank.\n\nSource: Ferry Department", false),
      ("It was translated by Ann Lee.", false),
    ])
  func factsOrWords(text: String, isOfFacts: Bool) throws {
    let credit = try #require(TextSample.document(text).credits.first, "no credit in \(text)")
    #expect(credit.isOfFacts == isOfFacts, "\(credit)")
  }

  @Test("stand in the head, between, or in the foot")
  func positions() {
    let prose = RegionFinderTests.prose("Aldwick")
    let text =
      "According to Deepwater this is so.\n\n\(prose) According to Deepwater it is.\n\n\(prose)\n\n"
      + "It says so in an interview with Harbour TV.\n\n\(prose)\n\nSource: Deepwater"
    let credits = TextSample.document(text).credits
    #expect(credits.map(\.position) == [.head, .head, .inline, .foot])
  }

  @Test("are not searched in comments")
  func comments() {
    let text = RegionFinderTests.article + "\n\n4 Comments\n\nAccording to Deepwater it is false."
    #expect(TextSample.document(text).credits.isEmpty)
  }

  @Test("span the cue and the name")
  func spans() throws {
    let document = TextSample.document("It sank, *as noted by* **Deep Water**, at noon.")
    let credit = try #require(document.credits.first)
    #expect(TextSample.source(document, credit.span) == "as noted by* **Deep Water")
  }
}
