import Documents
import Testing

@testable import Lineage

@Suite("Declared editions")
struct DeclaredEditionTests {
  private func edition(_ text: String) -> DeclaredEdition? {
    DeclaredEdition(Document(analysing: .sample("a", text)))
  }

  @Test(
    "a heading declares an edition",
    arguments: [
      ("The Harbour Rules Version 2.1\n\nAll boats moor here.", [2, 1]),
      ("Harbour Rules, v. 1.02\n\nAll boats moor here.", [1, 2]),
      ("HARBOUR RULES\n\nVersion 3, 4 May 2001\n\nAll boats moor here.", [3]),
      ("Harbour Rules version 1.3a 2004-02-10", [1, 3, 1]),
      ("Hafenordnung der Stadt Fassung 2.0", [2, 0]),
      ("Harbour Rules 0.3.1 (\"these rules\")\n\nAll boats moor here.", [0, 3, 1]),
    ] as [(String, [Int])])
  func declares(heading: String, number: [Int]) {
    #expect(edition(heading)?.number == number)
  }

  @Test(
    "other numbers declare none",
    arguments: [
      "Fares rose 3.2 percent in the harbour towns last year.", "Version 2 of it",
      "The third version of the harbour rules was read aloud.",
      "Harbour rules version 20061 of them", "Harbour rules version 3rd draft", "",
      Array(repeating: "word", count: 40).joined(separator: " ") + " version 2",
    ])
  func declaresNone(heading: String) {
    #expect(edition(heading) == nil)
  }

  @Test("only editions of one work are ordered, by their parts")
  func order() throws {
    let names = ["1.0", "1.02", "1.3", "1.3a", "1.3c", "2.0", "2.0.1", "10.0"]
    let editions = try names.map { try #require(edition("The Harbour Rules Version \($0)\n\nx")) }
    for (place, first) in editions.enumerated() {
      for (other, second) in editions.enumerated() {
        #expect(first.isBefore(second) == (place < other), "\(names[place]) \(names[other])")
      }
    }
    let rival = try #require(edition("The Canal Rules Version 0.5\n\nx"))
    #expect(!rival.isBefore(editions[0]) && !editions[0].isBefore(rival))
  }

  @Test("the later edition follows the earlier, whatever else differs")
  func follows() async throws {
    let shared = Prose.text(Prose.lighthouse, Prose.bakery, Prose.archive)
    for (first, second, isDirected) in [
      ("Harbour Rules Version 1.1", "Harbour Rules Version 1.2", true),
      ("Harbour Rules Version 1.1", "Canal Rules Version 1.2", false),
      ("Harbour Rules Version 1.1", "Harbour Rules Version 1.1", false),
    ] {
      let found = await Case([
        .sample("a", Prose.text(second, shared)),
        .sample("b", Prose.text(first, shared, Prose.tram)),
      ])
      let edge = try #require(found.edge(0, 1))
      #expect(edge.directed == isDirected)
      if isDirected { #expect(edge.parent == .document(1)) }
    }
  }

  @Test("a date against what both headings say hardly counts")
  func disputed() async throws {
    let shared = Prose.text(Prose.lighthouse, Prose.bakery, Prose.archive)
    let found = await Case([
      .sample("a", Prose.text("Harbour Rules Version 1.1", shared), day: 110),
      .sample("b", Prose.text("Harbour Rules Version 1.2", shared), day: 100),
    ])
    let edge = try #require(found.edge(0, 1))
    #expect(edge.parent == .document(0))
    #expect(edge.against.contains { $0.cue == "date" && $0.nats == -0.4 })
  }
}
