import TextReuse
import Testing

@testable import Lineage

@Suite("What a follower takes")
struct TakenTests {
  private func passage(_ a: Range<Int>, _ b: Range<Int>) -> Passage {
    Passage(
      a: Occurrence(document: 0, words: a), b: Occurrence(document: 1, words: b),
      steps: [AlignmentStep(kind: .keep, a: a, b: b)], equalWords: a.count, bits: 100, cluster: 0)
  }

  private func taken(_ parent: Witness, _ child: Witness) -> Taken {
    // The second text has the first one's ten words twice.
    let reuse = Reuse(
      passages: [passage(0..<10, 0..<10), passage(0..<10, 50..<60), passage(20..<25, 70..<75)],
      clusters: [], information: WordInformation())
    let context = CueContext(
      documents: [], reuse: reuse, table: LinkTable(reuse: Reuse.none, bits: []), signs: [],
      credits: CreditResolution(documents: []),
      latestYears: [], bareSpeakers: [], parameters: LineageParameters())
    var draft = EdgeDraft(
      parent: parent, child: child, probability: 1, linkProbability: 1, kind: .rewrite)
    draft.passages = [0, 1, 2]
    return Taken(draft, context)
  }

  @Test("counts each word of the child once, and of the parent where the child is hidden")
  func sides() {
    #expect(taken(.document(0), .document(1)).words == 25)
    #expect(taken(.document(1), .document(0)).words == 15)
    #expect(taken(.document(0), .hidden(0)).words == 15)
    #expect(taken(.hidden(0), .document(1)).words == 25)
    #expect(taken(.document(0), .document(1)).stretches == 3)
    #expect(taken(.document(1), .document(0)).stretches == 2)
  }
}

extension Reuse {
  fileprivate static var none: Reuse {
    Reuse(passages: [], clusters: [], information: WordInformation())
  }
}
