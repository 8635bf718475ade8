import Foundation

/// All rooted trees on a few nodes by trying every assignment of parents: what the fast sums are
/// held against. Node 0 is the root.
struct EveryTree {
  let count: Int
  /// `score[parent][child]`.
  let score: [[Double]]

  /// The probability of each edge as `[parent][child]`, and the best tree's score.
  func shares() -> (shares: [[Double]], best: Double) {
    var trees: [(score: Double, parents: [Int])] = []
    var parents = [Int](repeating: 0, count: count)
    func extend(_ child: Int) {
      if child == count {
        guard (1..<count).allSatisfy({ reachesRoot($0, parents) }) else { return }
        trees.append(((1..<count).reduce(0) { $0 + score[parents[$1]][$1] }, parents))
        return
      }
      for parent in 0..<count where parent != child {
        parents[child] = parent
        extend(child + 1)
      }
    }
    extend(1)
    let best = trees.map(\.score).max() ?? -.infinity
    let total = trees.reduce(0) { $0 + exp($1.score - best) }
    var shares = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for tree in trees {
      for child in 1..<count {
        shares[tree.parents[child]][child] += exp(tree.score - best) / total
      }
    }
    return (shares, best)
  }

  private func reachesRoot(_ node: Int, _ parents: [Int]) -> Bool {
    var node = node
    for _ in 0..<count {
      if node == 0 { return true }
      node = parents[node]
    }
    return false
  }
}
