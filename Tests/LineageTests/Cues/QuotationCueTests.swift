import Documents
import Testing

@testable import Lineage

@Suite("Cues of quotations")
struct QuotationCueTests {
  private func weight(_ cue: String, _ found: Case) throws -> Double {
    let edge = try #require(found.edge(0, 1))
    let sign = edge.parent == .document(0) ? 1.0 : -1.0
    return sign * (edge.evidence + edge.against).filter { $0.cue == cue }.reduce(0) { $0 + $1.nats }
  }

  private func own(_ numbers: Range<Int>) -> String {
    numbers.map { Prose.own($0 + 40) }.joined(separator: "\n\n")
  }

  /// Words of the passage in other sentences, at home in its source.
  private let theme = """
    At Marrow Point the keeper keeps the foghorns in a shed. A lighthouse needs foghorns, and a \
    keeper counted every breakfast by them. The keeper suspected nobody at Marrow.
    """

  @Test("a passage whose rare words stand around it in one text only is from that text")
  func fit() async throws {
    let source = Prose.text(own(0..<4), theme, Prose.lighthouse, own(4..<6))
    let copy = Prose.text(own(6..<10), Prose.lighthouse, own(10..<14))
    let found = await Case([.sample("a", source), .sample("b", copy)])
    #expect(try weight("fit", found) > 1)
    let turned = await Case([.sample("a", copy), .sample("b", source)])
    #expect(try weight("fit", turned) < -1)
  }

  @Test("fit is silent where both texts are at home in the matter, and between versions")
  func noFit() async throws {
    let both = await Case([
      .sample("a", Prose.text(own(0..<4), theme, Prose.lighthouse, own(4..<6))),
      .sample("b", Prose.text(own(6..<10), theme, Prose.lighthouse, own(10..<12))),
    ])
    #expect(abs(try weight("fit", both)) < 0.3)
    let versions = await Case([
      .sample("a", Prose.text(theme, Prose.lighthouse, Prose.bakery, Prose.archive)),
      .sample("b", Prose.text(Prose.lighthouse, Prose.bakery, Prose.archive)),
    ])
    #expect(try weight("fit", versions) == 0)
  }

  @Test("a weekday that became a date marks the follower")
  func deixis() async throws {
    let found = await Case([
      .sample(
        "a",
        Prose.text(
          own(0..<3), "The council met on Monday to hear the keeper's count.", Prose.lighthouse)),
      .sample(
        "b",
        Prose.text(
          own(3..<6), "The council met on 5 March to hear the keeper's count.", Prose.lighthouse)),
    ])
    #expect(try weight("deixis", found) == 0.5)
  }

  @Test("a word of judgement that is gone marks the follower")
  func neutralised() async throws {
    let found = await Case([
      .sample(
        "a",
        Prose.text(
          own(0..<3), "At dusk the keeper told the notorious council of the quay his count.",
          Prose.lighthouse)),
      .sample(
        "b",
        Prose.text(
          own(3..<6), "At dusk the keeper told the council of the quay his count.", Prose.lighthouse
        )
      ),
    ])
    #expect(abs(try weight("neutralised", found) - 0.2) < 1e-9)
  }
}
