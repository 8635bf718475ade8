internal import Foundation

/// What speaks for either direction of a link.
struct Arrow: Sendable {
  /// What speaks for `b` following `a`, the strongest first.
  let forward: [Evidence]
  /// What speaks for `a` following `b`, the strongest first.
  let backward: [Evidence]

  /// The log-odds that `b` follows `a`, in nats: positive for `a` as the source.
  var nats: Double {
    forward.reduce(0) { $0 + $1.nats } - backward.reduce(0) { $0 + $1.nats }
  }

  /// Asks every cue about both directions of a link.
  init(link: Link, context: CueContext) {
    var sides: [[Evidence]] = [[], []]
    var styles: [[Evidence]] = [[], []]
    for cue in Cues.all {
      let found = [
        cue.evidence(source: link.a, copy: link.b, link: link, in: context),
        cue.evidence(source: link.b, copy: link.a, link: link, in: context),
      ]
      for side in 0...1 {
        if cue.isStyle { styles[side] += found[side] } else { sides[side] += found[side] }
      }
    }
    let style = styles.map { $0.reduce(0) { $0 + $1.nats } }
    let difference = abs(style[0] - style[1])
    let cap = context.parameters.styleCap
    // Scaled rather than cut, so that the terms shown add up to the score used.
    let scale = difference > cap ? cap / difference : 1
    for side in 0...1 { sides[side] += styles[side].map { $0.scaled(by: scale) } }
    forward = sides[0].strongestFirst()
    backward = sides[1].strongestFirst()
  }

  /// What speaks for `copy` following `source`, which are the two ends of `link`.
  func evidence(for source: Int, link: Link) -> [Evidence] {
    source == link.a ? forward : backward
  }

  /// The log-odds that the other end of `link` follows `source`.
  func nats(for source: Int, link: Link) -> Double { source == link.a ? nats : -nats }
}

extension Evidence {
  /// The same reason with another weight.
  func scaled(by factor: Double) -> Evidence {
    Evidence(cue: cue, nats: nats * factor, note: note, spans: spans)
  }

  /// The same reason, speaking against.
  var negated: Evidence { scaled(by: -1) }
}

extension [Evidence] {
  /// Ordered by falling weight; equal weights keep their order.
  func strongestFirst() -> [Evidence] {
    enumerated().sorted { (-abs($0.element.nats), $0.offset) < (-abs($1.element.nats), $1.offset) }
      .map(\.element)
  }
}

/// The probability that belongs to log-odds in nats.
func probability(ofNats nats: Double) -> Double { 1 / (1 + exp(-nats)) }

/// The log-odds that belong to a probability, in nats.
func nats(ofProbability probability: Double) -> Double { log(probability / (1 - probability)) }
