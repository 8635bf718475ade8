import Documents
import TestSupport
import Testing

@testable import Lineage

@Suite("A text that stands between an earlier one and a further one")
struct HandedOnTests {
  private static let first = Prose.text(
    Prose.lighthouse, Prose.bakery, Prose.archive, Prose.ferry, Prose.orchard)
  private static let middle = first.replacing("seventeen foghorns", with: "eighteen sirens")
    .replacing("a blue ribbon", with: "a green string").replacing("martens", with: "badgers")
  private static let last = middle.replacing(Prose.orchard, with: "")

  private func evidence(_ days: [Int?]) async throws -> [Evidence] {
    let texts = [Self.first, Self.middle, Self.last]
    let found = await Case(
      zip(texts, days).enumerated().map { index, item in
        .sample("\(index)", item.0, day: item.1)
      })
    let edge = try #require(found.edge(1, 2))
    let isOnward = edge.parent == .document(1)
    return (isOnward ? edge.evidence : edge.against).filter { $0.cue == HandedOn.cue }
  }

  @Test(
    "handed the words on to it, whichever of the two the earlier text is known to precede",
    arguments: [[100, nil, 110], [100, 110, nil]])
  func speaks(days: [Int?]) async throws {
    #expect(try await evidence(days).map(\.nats).contains { $0 > 0 })
  }

  @Test(
    "says nothing where no text is known to be the earlier, or the pair's own dates speak",
    arguments: [
      [nil, nil, nil], [100, nil, nil], [nil, 100, 110], [100, 110, 120], [120, nil, 100],
    ])
  func isSilent(days: [Int?]) async throws {
    #expect(try await evidence(days).isEmpty)
  }
}
