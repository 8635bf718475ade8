internal import Foundation

/// Sums over all rooted trees of a small set of texts, and the share of each edge in them.
///
/// Node 0 is the root: "from outside the set". Every other node has exactly one parent, and
/// following parents always ends at node 0. The weight of a tree is the exponential of the sum of
/// its edges' scores. Scores may differ by hundreds of nats, which is the normal case once two
/// texts share a page.
///
/// The sum is taken by Grassmann–Taksar–Heyman elimination in log space, which never subtracts
/// (Grassmann, Taksar and Heyman, "Regenerative analysis and steady state distributions for Markov
/// chains", Operations Research 33, 1985; the link to trees is the Markov chain tree theorem). The
/// share of an edge is the derivative of the log sum by the edge's score, found by running the
/// elimination backwards, so that all shares cost no more than the sum itself.
struct TreeMarginals: Sendable {
  /// The number of nodes, the root included.
  let count: Int
  /// The log of the summed weights of all trees; −∞ if there is no tree.
  let logTotal: Double
  /// `shares[child * count + parent]`: the probability that `parent` is the parent of `child`.
  private let shares: [Double]

  /// Sums over all trees on `count` nodes rooted at node 0.
  ///
  /// - Parameters:
  ///   - count: The number of nodes, at least 1.
  ///   - score: The score of the edge from a parent to a child, in nats; −∞ if it cannot be.
  /// - Complexity: O(*n*³) time and memory.
  init(count: Int, score: (_ parent: Int, _ child: Int) -> Double) {
    let n = max(1, count)
    var q = [Double](repeating: -.infinity, count: n * n)
    for child in 1..<max(1, n) {
      for parent in 0..<n where parent != child { q[child * n + parent] = score(parent, child) }
    }
    self.count = n
    let elimination = Elimination(scores: q, count: n)
    logTotal = elimination.logTotal
    shares = elimination.logTotal == -.infinity ? q.map { _ in 0 } : elimination.shares()
  }

  /// The probability that `parent` is the parent of `child`, 0…1.
  func probability(parent: Int, child: Int) -> Double { shares[child * count + parent] }
}

/// One elimination of all nodes but the root, with what is needed to run it backwards.
private struct Elimination {
  private let n: Int
  /// The matrix before the elimination of each node; `stages[k]` is the one for node `k`.
  private var stages: [[Double]]
  /// The log sum of what node `k` reaches at its elimination.
  private var exits: [Double]
  private(set) var logTotal = 0.0

  init(scores: [Double], count: Int) {
    n = count
    stages = Array(repeating: [], count: count)
    exits = Array(repeating: 0, count: count)
    var q = scores
    for k in stride(from: n - 1, to: 0, by: -1) {
      stages[k] = q
      let exit = logSum(q[(k * n)..<(k * n + k)])
      exits[k] = exit
      logTotal += exit
      guard exit > -.infinity else {
        logTotal = -.infinity
        return
      }
      for i in 1..<max(1, k) {
        let into = q[i * n + k] - exit
        guard into > -.infinity else { continue }
        for j in 0..<k where j != i {
          q[i * n + j] = logAdd(q[i * n + j], into + q[k * n + j])
        }
      }
    }
  }

  /// The derivative of `logTotal` by each score.
  func shares() -> [Double] {
    var gradient = [Double](repeating: 0, count: n * n)
    for k in 1..<max(1, n) {
      let q = stages[k]
      let exit = exits[k]
      var exitGradient = 1.0
      for i in 1..<max(1, k) {
        let into = q[i * n + k] - exit
        guard into > -.infinity else { continue }
        var intoGradient = 0.0
        for j in 0..<k where j != i {
          let through = into + q[k * n + j]
          let sum = logAdd(q[i * n + j], through)
          guard sum > -.infinity else { continue }
          let part = gradient[i * n + j] * exp(through - sum)
          gradient[i * n + j] *= exp(q[i * n + j] - sum)
          gradient[k * n + j] += part
          intoGradient += part
        }
        gradient[i * n + k] = intoGradient
        exitGradient -= intoGradient
      }
      for j in 0..<k where q[k * n + j] > -.infinity {
        gradient[k * n + j] += exitGradient * exp(q[k * n + j] - exit)
      }
    }
    // What is left of rounding may be a hair outside of 0…1.
    return gradient.map { min(1, max(0, $0)) }
  }
}

/// The log of a sum of exponentials; −∞ for nothing.
private func logSum(_ values: ArraySlice<Double>) -> Double {
  guard let top = values.max(), top > -.infinity else { return -.infinity }
  return top + log(values.reduce(0) { $0 + exp($1 - top) })
}

/// `log(exp(a) + exp(b))` without overflow.
private func logAdd(_ a: Double, _ b: Double) -> Double {
  let top = max(a, b)
  guard top > -.infinity else { return top }
  return top + log1p(exp(min(a, b) - top))
}
