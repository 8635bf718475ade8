internal import Foundation

/// What speaks for either direction of a link.
struct Arrow: Sendable {
  /// What speaks for `b` following `a`, the strongest first.
  private(set) var forward: [Evidence]
  /// What speaks for `a` following `b`, the strongest first.
  private(set) var backward: [Evidence]

  /// What is said by name for `a` and for `b` as the source, in nats.
  private let named: [Double]

  /// A statement that weighs less than this fits both directions nearly as well, in nats.
  private static let leastStatement = 1.0

  /// The log-odds that `b` follows `a`, in nats: positive for `a` as the source.
  private(set) var nats = 0.0

  /// The scores of `a` and of `b` as the source.
  private var scores = [0.0, 0.0]

  /// Asks every cue about both directions of a link.
  init(link: Link, context: CueContext) {
    let context = context.looking(at: link)
    var sides: [[Evidence]] = [[], []]
    var styles: [[Evidence]] = [[], []]
    var named = [0.0, 0.0]
    for cue in Cues.all {
      for side in 0...1 {
        let (source, copy) = side == 0 ? (link.a, link.b) : (link.b, link.a)
        let found = cue.evidence(source: source, copy: copy, link: link, in: context)
        // Most cues have nothing to say about most links.
        guard !found.isEmpty else { continue }
        if cue.namesSource { named[side] += found.reduce(0) { $0 + $1.nats } }
        if cue.isStyle { styles[side] += found } else { sides[side] += found }
      }
    }
    let stated = sides.map(Self.statements)
    for side in 0...1 where stated[1 - side] - stated[side] >= Self.leastStatement {
      sides[side] = sides[side].map { $0.cue == "date" ? DateCue.disputed($0) : $0 }
    }
    let style = styles.map { $0.reduce(0) { $0 + $1.nats } }
    let difference = abs(style[0] - style[1])
    let cap = context.parameters.styleCap
    // Scaled rather than cut, so that the terms shown add up to the score used.
    let scale = difference > cap ? cap / difference : 1
    for side in 0...1 { sides[side] += styles[side].map { $0.scaled(by: scale) } }
    forward = sides[0].strongestFirst()
    backward = sides[1].strongestFirst()
    self.named = named
    weigh()
  }

  private mutating func weigh() {
    nats = forward.reduce(0) { $0 + $1.nats } - backward.reduce(0) { $0 + $1.nats }
    scores = [Self.direction(nats) + named[0] / 2, Self.direction(-nats) + named[1] / 2]
  }

  /// What the texts themselves say, in so many words, of what they follow or which state they are.
  private static func statements(_ evidence: [Evidence]) -> Double {
    evidence.filter {
      ["credit", "embedded", "declared-copy", "declared-state", "declared-edition"].contains($0.cue)
    }.reduce(0) { $0 + $1.nats }
  }

  /// What speaks for `copy` following `source`, which are the two ends of `link`.
  func evidence(for source: Int, link: Link) -> [Evidence] {
    source == link.a ? forward : backward
  }

  /// Adds a reason to believe that the other end of `link` follows `source`.
  mutating func add(_ evidence: Evidence, for source: Int, link: Link) {
    if source == link.a {
      forward = (forward + [evidence]).strongestFirst()
    } else {
      backward = (backward + [evidence]).strongestFirst()
    }
    weigh()
  }

  /// What the direction adds to the score of `source` as the parent of the other end, in nats.
  ///
  /// The probability of the direction multiplies that of the link, so that the scores of the two
  /// directions differ by exactly the arrow, while a text that is surely earlier gains no more than
  /// log 2 over one of unknown age: being earlier does not make it the parent. Half of what is said
  /// by name speaks for the link itself.
  func score(for source: Int, link: Link) -> Double { score(ofLower: source == link.a) }

  /// The same for the end with the lower index, or the other one.
  func score(ofLower isLower: Bool) -> Double { scores[isLower ? 0 : 1] }

  /// What a direction adds for its own sake, by its log-odds.
  private static func direction(_ nats: Double) -> Double {
    log(2) - (nats > 0 ? log1p(exp(-nats)) : -nats + log1p(exp(nats)))
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
