import TestSupport
import Testing

@testable import Lineage

@Suite("Sums over trees")
struct TreeTests {
  static let cases: [(count: Int, scale: Double, seed: UInt64)] = (2...6).flatMap { count in
    [1.0, 10, 60, 300].flatMap { scale in
      (0..<4).map { (count, scale, UInt64(count * 1000) + UInt64(scale) + $0) }
    }
  }

  private func scores(_ count: Int, _ scale: Double, _ seed: UInt64) -> [[Double]] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { _ in (0..<count).map { _ in generator.score(scale) } }
  }

  @Test("edge shares agree with every tree counted by hand", arguments: cases)
  func agreesWithBruteForce(count: Int, scale: Double, seed: UInt64) {
    let score = scores(count, scale, seed)
    let fast = TreeMarginals(count: count) { score[$0][$1] }
    let slow = EveryTree(count: count, score: score).shares().shares
    for child in 1..<count {
      for parent in 0..<count where parent != child {
        let difference = abs(
          fast.probability(parent: parent, child: child) - slow[parent][child])
        #expect(difference < 1e-12, "seed \(seed): \(parent)→\(child)")
      }
    }
  }

  @Test("every node has one parent in all", arguments: cases)
  func sharesSumToOne(count: Int, scale: Double, seed: UInt64) {
    let score = scores(count, scale, seed)
    let fast = TreeMarginals(count: count) { score[$0][$1] }
    for child in 1..<count {
      let sum = (0..<count).reduce(0) { $0 + fast.probability(parent: $1, child: child) }
      #expect(abs(sum - 1) < 1e-9)
    }
  }

  @Test("a symmetric pair with hundreds of shared nats stays at one half")
  func strongPairIsUndecided() {
    let fast = TreeMarginals(count: 3) { parent, _ in parent == 0 ? 3 : 700 }
    #expect(abs(fast.probability(parent: 1, child: 2) - 0.5) < 1e-12)
    #expect(abs(fast.probability(parent: 2, child: 1) - 0.5) < 1e-12)
  }

  @Test("without any tree nothing has a parent")
  func noTree() {
    let fast = TreeMarginals(count: 3) { _, _ in -.infinity }
    #expect(fast.logTotal == -.infinity)
    #expect(fast.probability(parent: 0, child: 1) == 0)
  }

  @Test("the best tree is the best of all trees", arguments: cases)
  func bestTree(count: Int, scale: Double, seed: UInt64) {
    let score = scores(count, scale, seed)
    var edges: [MaximumArborescence.Edge] = []
    for parent in 0..<count {
      for child in 1..<count where child != parent {
        edges.append(.init(parent: parent, child: child, score: score[parent][child]))
      }
    }
    let chosen = MaximumArborescence.find(count: count, edges: edges)
    let total = chosen.compactMap { $0 }.reduce(0) { $0 + edges[$1].score }
    let best = EveryTree(count: count, score: score).shares().best
    #expect(chosen.dropFirst().allSatisfy { $0 != nil })
    #expect(abs(total - best) < 1e-6 * max(1, abs(best)))
  }

  @Test("nodes that nothing reaches have no edge")
  func unreachable() {
    let edges = [MaximumArborescence.Edge(parent: 0, child: 1, score: 1)]
    #expect(MaximumArborescence.find(count: 3, edges: edges) == [nil, 0, nil])
  }
}
