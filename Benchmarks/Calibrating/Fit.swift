import Foundation

/// A point of a calibration: so much evidence, and the log-odds that its direction is right.
struct Knot: Equatable {
  let nats: Double
  let logOdds: Double
}

/// Fits a monotone map from evidence to log-odds.
enum Fit {
  /// The least weight of one step, in pairs: fewer say nothing of their own.
  static let leastStep = 20.0
  /// Below this weight in all, one slope is fitted instead of steps.
  static let leastIsotonic = 50.0
  /// No set counts as more pairs than these, however many it has: pairs of one set are alike.
  static let mostOfSet = 40.0

  /// No evidence is surer than ninety-nine in a hundred: as often a date is that of a later edition.
  static let mostLogOdds = 4.6

  /// The weight of each observation.
  static func weights(_ observations: [Observation]) -> [Double] {
    let counts = Dictionary(grouping: observations, by: \.set).mapValues { Double($0.count) }
    return observations.map { min(1, mostOfSet / (counts[$0.set] ?? 1)) }
  }

  /// The knots of the map, by rising evidence. Empty without observations.
  static func knots(_ observations: [Observation]) -> [Knot] {
    guard !observations.isEmpty else { return [] }
    let weight = weights(observations).reduce(0, +)
    let knots = weight < leastIsotonic ? platt(observations) : isotonic(observations)
    return knots.map { Knot(nats: $0.nats, logOdds: min(mostLogOdds, $0.logOdds)) }
  }

  /// Steps by pools of adjacent violators, each of `leastStep` pairs at least, smoothed as if one more
  /// pair had been right and one wrong.
  static func isotonic(_ observations: [Observation]) -> [Knot] {
    struct Step {
      var weight = 0.0
      var right = 0.0
      var nats = 0.0
      var share: Double { (right + 1) / (weight + 2) }
    }
    var steps: [Step] = []
    let sorted = zip(observations, weights(observations)).sorted {
      ($0.0.nats, $0.0.isRight ? 1 : 0, $0.0.set) < ($1.0.nats, $1.0.isRight ? 1 : 0, $1.0.set)
    }
    var last = -1.0
    for (observation, weight) in sorted {
      // Equal evidence is one step.
      if steps.isEmpty || steps[steps.count - 1].weight >= leastStep && observation.nats > last {
        steps.append(Step())
      }
      last = observation.nats
      steps[steps.count - 1].weight += weight
      steps[steps.count - 1].right += observation.isRight ? weight : 0
      steps[steps.count - 1].nats += weight * observation.nats
    }
    func pool(_ index: Int) {
      steps[index].weight += steps[index + 1].weight
      steps[index].right += steps[index + 1].right
      steps[index].nats += steps[index + 1].nats
      steps.remove(at: index + 1)
    }
    if steps.count > 1, steps[steps.count - 1].weight < leastStep { pool(steps.count - 2) }
    var index = 0
    while index + 1 < steps.count {
      if steps[index].share > steps[index + 1].share {
        pool(index)
        index = max(0, index - 1)
      } else {
        index += 1
      }
    }
    return steps.map { step in
      // What is right less often than not says nothing.
      Knot(nats: step.nats / step.weight, logOdds: max(0, log(step.share / (1 - step.share))))
    }
  }

  /// How firmly slopes are believed to be about 1, until pairs tell otherwise: a slope of e, or of 1/e,
  /// must explain ten nats better. Weak evidence, of which there is most, tells little of strong.
  static let slopePrior = 10.0

  /// One slope through nothing, the most probable one under a prior of slopes about 1; flat from the
  /// greatest log-odds on.
  static func platt(_ observations: [Observation]) -> [Knot] {
    let weights = weights(observations)
    func cost(_ slope: Double) -> Double {
      let misfit = zip(observations, weights).reduce(0.0) { sum, pair in
        let odds = (pair.0.isRight ? 1 : -1) * slope * pair.0.nats
        return sum + pair.1 * log1p(exp(-odds))
      }
      return misfit + slopePrior * log(slope) * log(slope)
    }
    let slope = stride(from: 0.05, through: 2.0, by: 0.01).min { cost($0) < cost($1) } ?? 1
    let most = observations.map(\.nats).max() ?? 0
    let end = min(most, mostLogOdds / slope)
    return [Knot(nats: end, logOdds: slope * end)]
  }

  /// The map at some evidence, as the product reads it.
  static func logOdds(_ nats: Double, _ knots: [Knot]) -> Double {
    var last = Knot(nats: 0, logOdds: 0)
    for knot in knots {
      if nats < knot.nats {
        return last.logOdds + (nats - last.nats) / (knot.nats - last.nats)
          * (knot.logOdds - last.logOdds)
      }
      last = knot
    }
    return knots.isEmpty ? nats : last.logOdds
  }

  /// The probability at some evidence.
  static func probability(_ nats: Double, _ knots: [Knot]) -> Double {
    1 / (1 + exp(-logOdds(nats, knots)))
  }
}
