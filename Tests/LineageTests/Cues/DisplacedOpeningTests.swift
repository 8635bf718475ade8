import Documents
import TestSupport
import Testing

@testable import Lineage

@Suite("A beginning in the middle")
struct DisplacedOpeningTests {
  private static let dateline = "TENNICK (Valley Wire) - "

  private func found(_ records: [SourceRecord]) async throws -> (edge: DerivationEdge, [Evidence]) {
    let edge = try #require(await Case(records).edge(0, 1))
    let cues = edge.parent == .document(0) ? edge.evidence : edge.against
    return (edge, cues.filter { $0.cue == "displaced-opening" })
  }

  @Test(
    "makes the text follow that has the dateline of the other behind words of its own",
    arguments: ["TENNICK (Valley Wire) - ", "TENNICK, March 3 — ", "PORT TENNICK -- "])
  func dateline(opening: String) async throws {
    let report = opening + Prose.text(Prose.bakery, Prose.lighthouse)
    let (edge, evidence) = try await found([
      .sample("a", report), .sample("b", Prose.text(Prose.owns(1), report)),
    ])
    #expect(evidence.map(\.nats) == [1.8])
    #expect(evidence.first?.spans.count == 2)
    #expect(edge.directed && edge.parent == .document(0))
  }

  @Test("makes the text follow whose paragraphs have changed places")
  func reordered() async throws {
    let (edge, evidence) = try await found([
      .sample("a", Self.dateline + Prose.text(Prose.bakery, Prose.archive, Prose.lighthouse)),
      .sample("b", Prose.text(Prose.archive, Prose.lighthouse, Self.dateline + Prose.bakery)),
    ])
    #expect(!evidence.isEmpty)
    #expect(edge.parent == .document(0))
  }

  @Test(
    "is none where the words before it are a headline, or the other does not open with it",
    arguments: [
      ("", "Flour Prices Double in the Valley\n\nBy Osric Pell\n\n"),
      (Prose.owns(2) + "\n\n", Prose.owns(1) + "\n\n"),
    ])
  func silent(first: String, second: String) async throws {
    let report = Self.dateline + Prose.text(Prose.bakery, Prose.lighthouse)
    let (_, evidence) = try await found([
      .sample("a", first + report), .sample("b", second + report),
    ])
    #expect(evidence.isEmpty)
  }

  @Test("says less where a third text opens with it too, because the follower has it from either")
  func ofSeveral() async throws {
    let report = Self.dateline + Prose.text(Prose.bakery, Prose.lighthouse)
    let (_, evidence) = try await found([
      .sample("a", report), .sample("b", Prose.text(Prose.owns(1), report)),
      .sample("c", Prose.text(report, Prose.orchard)),
    ])
    #expect(evidence.map(\.nats) == [0.9])
  }

  private static let backward = "However, she had the lamp painted twice before the envoy came."

  @Test("makes the text follow that opens with a word for what only the other says before")
  func pointingBack() async throws {
    let rest = Prose.text(Self.backward, Prose.lighthouse, Prose.bakery)
    let (_, evidence) = try await found([
      .sample("a", Prose.text(Prose.orchard, rest)), .sample("b", rest),
    ])
    #expect(evidence.map(\.nats) == [1.2])
  }

  @Test(
    "is none where both open so, or the sentence points at nothing",
    arguments: [
      (backward, ""), (Prose.orchard, "The verger had the lamp painted before."),
    ])
  func pointsAtNothing(first: String, second: String) async throws {
    let rest = Prose.text(Prose.lighthouse, Prose.bakery)
    let (_, evidence) = try await found([
      .sample("a", Prose.text(first, Self.backward, rest)),
      .sample("b", Prose.text(second, Self.backward, rest)),
    ])
    #expect(evidence.isEmpty)
  }
}
