/// A direction with the probability that was stated for it, and whether it is the true one.
struct Judged: Sendable {
  let probability: Double
  /// 1 for a direction that is right, 0 for a wrong one; a half where none was preferred.
  let right: Double
  /// As how many pairs it counts.
  var weight = 1.0

  init(probability: Double, isRight: Bool) {
    self.probability = probability
    right = isRight ? 1 : 0
  }

  private init(evenOddsOf weight: Double) {
    probability = 0.5
    right = 0.5
    self.weight = weight
  }

  /// As many pairs of which nothing speaks: either direction is right as often as not.
  static func evenOdds(_ count: Int) -> [Judged] {
    count > 0 ? [Judged(evenOddsOf: Double(count))] : []
  }

  /// The pairs of one set, which together count as no more than `Fit.mostOfSet`: pairs of one set are
  /// alike.
  static func weighed(_ pairs: [Judged]) -> [Judged] {
    let all = pairs.reduce(0) { $0 + $1.weight }
    guard all > Fit.mostOfSet else { return pairs }
    return pairs.map { pair in
      var pair = pair
      pair.weight *= Fit.mostOfSet / all
      return pair
    }
  }
}
