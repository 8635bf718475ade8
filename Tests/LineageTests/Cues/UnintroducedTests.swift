import Documents
import TestSupport
import Testing

@testable import Lineage

@Suite("A speaker whom nobody introduced")
struct UnintroducedTests {
  private static let introduction = "The lamp is kept by Ilse Varnham, who was born beside it."
  private static let speech = "The lamp is never late, Varnham said, and it never was before her."

  private func found(_ whole: String, _ part: String) async throws -> [Evidence] {
    let found = await Case([.sample("a", whole), .sample("b", part)])
    let edge = try #require(found.edge(0, 1))
    let cues = edge.parent == .document(0) ? edge.evidence : edge.against
    return cues.filter { $0.cue == "unintroduced" }
  }

  @Test("marks the text that has the last name only")
  func cut() async throws {
    let rest = Prose.text(Self.speech, Prose.lighthouse, Prose.bakery)
    let evidence = try await found(Prose.text(Self.introduction, rest), rest)
    #expect(evidence.map(\.nats) == [1.2])
    #expect(evidence.first?.spans.count == 2)
  }

  @Test(
    "is none where both introduce it, neither does, or both have the introduction",
    arguments: [
      (introduction, "Ilse Varnham came late."), ("It is dark.", "It is late."),
      (introduction, introduction), ("Nobody knows Varnham well.", "It is late."),
    ])
  func silent(first: String, second: String) async throws {
    let rest = Prose.text(Self.speech, Prose.lighthouse, Prose.bakery)
    #expect(try await found(Prose.text(first, rest), Prose.text(second, rest)).isEmpty)
  }

  @Test("is no matter of how a text is written down")
  func invariance() async throws {
    let rest = Prose.text(Self.speech, Prose.lighthouse, Prose.bakery)
    let whole = Prose.text(Self.introduction, rest).replacing("\n", with: "\r\n")
    #expect(try await found(whole, rest).count == 1)
  }
}
