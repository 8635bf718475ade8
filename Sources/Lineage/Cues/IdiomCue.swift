internal import Documents
internal import Foundation
internal import TextReuse

/// Where the two read differently, the source's words go together as they do in other texts, and the
/// copy's do not.
///
/// Writers choose words that go together. Who replaces, adds or drops words to hide a copy, or has a
/// program do it, spoils that, here with a stray word between a number and its noun and there with a
/// synonym that nobody uses so. Editors leave it as good as it was: between their versions the places
/// speak for either text by turns, so that the cue asks for places of which nearly all agree.
struct IdiomCue: Cue {
  let isStyle = true

  /// The fewest places that say anything together.
  private static let fewestPlaces = 5
  /// The most words at one place, on either side: longer changes are new sentences.
  private static let longestPlace = 6
  /// From so many words on a corpus knows which words go together.
  private static let fewestWords = 20_000
  /// What the words of the copy must go together less, on average over all places, in nats.
  private static let leastLoss = 1.0
  /// How far the mean of all places must be from 0, in standard errors, and what it says from there, in
  /// nats.
  private static let steps: [(errors: Double, nats: Double)] = [
    (3, 2.4), (2, 1.6), (1.5, 0.6), (1, 0.3),
  ]
  /// Between versions of one text, which editors change at many places, so many must speak.
  private static let fewestPlacesOfVersions = 10
  /// A place speaks from here, in nats.
  private static let leastAtPlace = 0.5
  /// Of the places that speak so many must be for the source for one that is for the copy.
  private static let agreeing = 2.5
  /// The variance of a place, in square nats, that is assumed beside the one that is seen: few places may
  /// agree by chance.
  private static let priorVariance = 4.0

  init() {}

  /// How much less the words of `b` go together than those of `a`, at each place at which the two texts of a
  /// link read differently; serves both directions.
  struct Measure: Sendable {
    /// The places in text order, with what the words of `b` go together less, in nats.
    fileprivate let places: [(a: Range<Int>, b: Range<Int>, loss: Double)]
  }

  /// Measures a link; nil if there is too little to measure.
  static func measure(_ link: Link, in context: CueContext) -> Measure? {
    guard let pairs = context.wordPairs, pairs.words >= fewestWords else { return nil }
    let places = places(in: context.passages(of: link, source: link.a))
    guard places.count >= fewestPlaces else { return nil }
    // What one of the two says elsewhere is no other text.
    let a = context.documents[link.a].words
    let b = context.documents[link.b].words
    let own = pairs.own(
      of: [link.a, link.b], context.documents,
      among: places.flatMap {
        pairs.places(of: $0.source, in: a) + pairs.places(of: $0.copy, in: b)
      })
    return Measure(
      places: places.compactMap { place in
        guard let before = pairs.affinity(of: place.source, in: a, besides: own),
          let after = pairs.affinity(of: place.copy, in: b, besides: own)
        else { return nil }
        return (place.source, place.copy, before - after)
      })
  }

  func evidence(source: Int, copy: Int, link: Link, in context: CueContext) -> [Evidence] {
    guard let measure = context.idiom(of: link) else { return [] }
    let isFromA = source == link.a
    let losses = measure.places.map { isFromA ? $0.loss : -$0.loss }
    var worst: (loss: Double, source: Range<Int>, copy: Range<Int>)?
    for (place, loss) in zip(measure.places, losses) where loss > worst?.loss ?? 0 {
      worst = isFromA ? (loss, place.a, place.b) : (loss, place.b, place.a)
    }
    let isVersions = context.regime(of: link) == .versions
    let speaking = (
      losses.count { $0 > Self.leastAtPlace }, losses.count { $0 < -Self.leastAtPlace }
    )
    guard losses.count >= (isVersions ? Self.fewestPlacesOfVersions : Self.fewestPlaces),
      Double(speaking.0) >= Self.agreeing * Double(speaking.1), let worst
    else { return [] }
    let count = Double(losses.count)
    let mean = losses.reduce(0, +) / count
    let variance =
      losses.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1) + Self.priorVariance
    let errors = mean / (variance / count).squareRoot()
    guard mean >= Self.leastLoss, let step = Self.steps.first(where: { errors >= $0.errors })
    else { return [] }
    return [
      Evidence(
        cue: "idiom", nats: step.nats,
        note: "where the two read differently, at \(losses.count) places, the source's words go "
          + "together as in other texts, and the follower's less",
        spans: [
          DocumentSpan(
            document: source, span: context.documents[source].words.span(of: worst.source)),
          DocumentSpan(document: copy, span: context.documents[copy].words.span(of: worst.copy)),
        ])
    ]
  }

  /// The places between two shared words at which a few words differ, with those shared words; what was
  /// told anew has none, because nothing there stands for anything else.
  private static func places(
    in passages: [OrientedPassage]
  ) -> [(source: Range<Int>, copy: Range<Int>)] {
    var found: [(source: Range<Int>, copy: Range<Int>)] = []
    for passage in passages {
      var last: OrientedPassage.Step?
      var words = (source: 0, copy: 0)
      for step in passage.steps {
        guard step.kind == .keep else {
          words.source += step.source.count
          words.copy += step.copy.count
          continue
        }
        if let last, max(words.source, words.copy) > 0,
          max(words.source, words.copy) <= longestPlace,
          step.source.lowerBound == last.source.upperBound + words.source,
          step.copy.lowerBound == last.copy.upperBound + words.copy
        {
          found.append(
            (
              last.source.upperBound - 1..<step.source.lowerBound + 1,
              last.copy.upperBound - 1..<step.copy.lowerBound + 1
            ))
        }
        last = step
        words = (0, 0)
      }
    }
    return found
  }
}
