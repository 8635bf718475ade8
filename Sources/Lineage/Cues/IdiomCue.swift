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

  func evidence(source: Int, copy: Int, link: Link, in context: CueContext) -> [Evidence] {
    guard let pairs = context.wordPairs, pairs.words >= Self.fewestWords else { return [] }
    let original = context.documents[source].words
    let follower = context.documents[copy].words
    let places = Self.places(in: context.passages(of: link, source: source))
    guard places.count >= Self.fewestPlaces else { return [] }
    // What one of the two says elsewhere is no other text.
    let own = pairs.own(of: [source, copy], context.documents)
    var losses: [Double] = []
    var worst: (loss: Double, source: Range<Int>, copy: Range<Int>)?
    for place in places {
      guard let before = pairs.affinity(of: place.source, in: original, besides: own),
        let after = pairs.affinity(of: place.copy, in: follower, besides: own)
      else { continue }
      losses.append(before - after)
      if before - after > worst?.loss ?? 0 { worst = (before - after, place.source, place.copy) }
    }
    let isVersions = PairRegime(link, context.documents) == .versions
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
          DocumentSpan(document: source, span: original.span(of: worst.source)),
          DocumentSpan(document: copy, span: follower.span(of: worst.copy)),
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
