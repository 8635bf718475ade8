import Testing

@testable import Documents

@Suite("Declarations")
struct DeclarationFinderTests {
  @Test(
    "are found by kind",
    arguments: [
      (
        "The following are translated excerpts from the Al-Marfa report.",
        [.translation, .translation]
      ),
      ("Translated from the Ruritanian by Ann Lee.", [.translation]),
      ("The mayor told this newspaper that it sank.", [.interview]),
      ("In an interview with our correspondent she wept.", [.interview]),
      ("The mayor spoke to the *Aldwick Times* on Monday.", [.interview]),
      ("The mayor told reporters that it sank.", []),
      ("The mayor told the newspaper that it sank.", []),
      ("The mayor told our children that it sank.", []),
      ("The mayor told the Borrin Times that it sank.", []),
      ("The mayor told the Aldwick Times that it sank.", [.interview]),
      ("Papers obtained by the Aldwick Times show it.", [.obtained]),
      ("Papers seen by us show it.", [.obtained]),
      ("It sank.[1] Others doubt it.[2]", [.numberedNotes]),
      ("It sank.[1] Nobody doubts it.", []),
      ("It sank.[2] Others doubt it.[1]", []),
      ("\"He told me that it sank,\" she said.", []),
      ("The mayor told US sailors that it sank.", []),
      ("It was translated by the Port Institute.", []),
    ] as [(String, [Declaration.Kind])])
  func found(text: String, expected: [Declaration.Kind]) {
    let document = TextSample.document(text, site: "Aldwick Times")
    #expect(document.declarations.map(\.kind) == expected)
  }

  @Test(
    "know the document's own site by its name and by its host",
    arguments: [
      ("SNQ World", "She told SNQ World on Sunday that it sank.", true),
      ("SNQ World", "She told SNQ on Sunday that it sank.", false),
      ("SNQ World", "She told World leaders on Sunday that it sank.", false),
      ("snqworld.example", "She told SNQ World on Sunday that it sank.", true),
      ("news.snqworld.example", "She told snqworld.example that it sank.", true),
      ("harbour-post.example", "She told The Harbour Post that it sank.", true),
      ("theharbourpost.example", "She told the Harbour Post that it sank.", true),
      ("The Harbour Post", "She told Harbour Post that it sank.", true),
      ("reporters.example", "She told reporters that it sank.", false),
      (".", "She told Ann Lee that it sank.", false),
      ("", "She told Ann Lee that it sank.", false),
    ])
  func ownName(site: String, text: String, isOwn: Bool) {
    let document = TextSample.document(text, site: site)
    #expect(document.declarations.map(\.kind) == (isOwn ? [.interview] : []))
  }
}
