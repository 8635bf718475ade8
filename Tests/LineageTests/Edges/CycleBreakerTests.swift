import Documents
import Testing

@testable import Lineage

@Suite("Cycles")
struct CycleBreakerTests {
  private func draft(_ parent: Int, _ child: Int, _ probability: Double) -> EdgeDraft {
    EdgeDraft(
      parent: .document(parent), child: .document(child), probability: probability,
      linkProbability: probability, kind: .rewrite)
  }

  @Test("the least probable edge of a cycle is left undetermined")
  func breaksAtWeakest() {
    var drafts = [draft(0, 1, 0.9), draft(1, 2, 0.7), draft(2, 0, 0.8)]
    let warnings = CycleBreaker.leaveUndetermined(&drafts, parameters: LineageParameters())
    #expect(drafts.map(\.isUndetermined) == [false, true, false])
    #expect(warnings.map(\.code) == ["borrowing-in-both-directions"])
  }

  @Test("two parents of one child are no cycle")
  func leavesDiamonds() {
    var drafts = [draft(0, 1, 0.9), draft(0, 2, 0.9), draft(1, 3, 0.9), draft(2, 3, 0.9)]
    #expect(CycleBreaker.leaveUndetermined(&drafts, parameters: LineageParameters()).isEmpty)
    #expect(drafts.allSatisfy { !$0.isUndetermined })
  }
}
