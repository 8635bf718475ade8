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

  @Test("fit says little of a follower that is mostly made of the passages")
  func fitOfFrame() async throws {
    let passages = Prose.text(Prose.lighthouse, Prose.bakery, Prose.archive)
    let long = Prose.text(own(0..<10), theme, passages, own(10..<20))
    let short = Prose.text(own(20..<21), passages, own(21..<22))
    let found = await Case([.sample("a", long), .sample("b", short)])
    #expect(try (0...0.3).contains(weight("fit", found)))
    // The same names around them in the short text speak for it.
    let turned = await Case([
      .sample("a", Prose.text(own(20..<21), theme, passages, own(21..<22))),
      .sample("b", Prose.text(own(0..<10), passages, own(10..<20))),
    ])
    #expect(try weight("fit", turned) > 0.5)
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

  /// Friday, 2018-08-03, in days since 1970-01-01.
  private static let friday = 17_746

  @Test(
    "a day named by its distance tells the age of an undated text, if the other has a date",
    arguments: [
      // Friday's text says "on Thursday": who says "last week" writes on Monday at the earliest.
      ("on Thursday", friday, "last week", nil, 2),
      // On Tuesday "last Thursday" is five days back, and who says "yesterday" wrote on Friday.
      ("on Thursday", friday + 4, "yesterday", nil, -2),
      // The days meet.
      ("on Thursday", friday, "yesterday", nil, 0), ("on Thursday", friday, "today", nil, 0),
      // Without an anchor, or with two, or with the same words, nothing is said.
      ("on Thursday", nil, "last week", nil, 0), ("on Thursday", friday, "last week", friday, 0),
      ("on Thursday", friday, "on Thursday", nil, 0),
      // A plan is no report.
      ("on Thursday", friday, "next week", nil, 0),
    ] as [(String, Int?, String, Int?, Double)])
  func relativeDay(
    first: String, day: Int?, second: String, otherDay: Int?, expected: Double
  ) async throws {
    let texts = [(first, 0..<3), (second, 3..<6)].map { phrase, numbers in
      Prose.text(
        own(numbers), "The council met \(phrase) to hear the keeper's count.", Prose.lighthouse)
    }
    let found = await Case([
      .sample("a", texts[0], day: day), .sample("b", texts[1], day: otherDay),
    ])
    #expect(try weight("relative-day", found) == expected)
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
