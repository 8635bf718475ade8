internal import Documents
internal import TextReuse

/// At a place that both texts have, the source names a year or a version and the copy a later one:
/// "version 2" and "version 3", "(c) 2009" and "(c) 2012", "as of 2010" and "as of 2011".
///
/// Years and versions count up, and whoever carries a text on brings them up to date; nobody sets them
/// back. Places that count down speak for the other direction, so that a list of years that was
/// sorted anew says nothing.
struct EditionAdvancedCue: Cue {
  let isStyle = true

  /// The weight of the first place that counts up, in nats.
  private static let first = 1.6
  /// The weight of each further one: they are seldom independent.
  private static let further = 0.4
  /// The most that such places can say.
  private static let cap = 2.4
  /// Longer changes are new wording, in which numbers are not at the same place.
  private static let longestChange = 4
  /// A year added beside another one stands within this many words of it: "2009" and "2009-2012".
  private static let reach = 2
  /// What the next words of a text may count, before a number that is no year.
  private static let counted = Set(
    ["version", "versions", "edition", "release", "revision", "fassung", "ausgabe", "versión"]
      .map { WordHash.hash(of: $0) })

  init() {}

  func evidence(source: Int, copy: Int, link: Link, in context: CueContext) -> [Evidence] {
    var up: [(note: String, source: Range<Int>, copy: Range<Int>)] = []
    var down = 0
    for passage in context.passages(of: link, source: source) {
      for (index, step) in passage.steps.enumerated() {
        guard let change = change(step, index, passage, source, copy, context) else { continue }
        if change.isUp {
          up.append((change.note, change.source, change.copy))
        } else {
          down += 1
        }
      }
    }
    guard let shown = up.first, up.count > down else { return [] }
    let nats = min(Self.cap, Self.first + Self.further * Double(up.count - down - 1))
    return [
      Evidence(
        cue: "edition-advanced", nats: nats, note: shown.note,
        spans: [
          DocumentSpan(
            document: source, span: context.documents[source].words.span(of: shown.source)),
          DocumentSpan(document: copy, span: context.documents[copy].words.span(of: shown.copy)),
        ])
    ]
  }

  private struct Change {
    let isUp: Bool
    let note: String
    let source: Range<Int>
    let copy: Range<Int>
  }

  /// What a step of the alignment does to a year or a version; nil if it holds neither.
  private func change(
    _ step: OrientedPassage.Step, _ index: Int, _ passage: OrientedPassage, _ source: Int,
    _ copy: Int, _ context: CueContext
  ) -> Change? {
    guard step.kind != .keep, max(step.source.count, step.copy.count) <= Self.longestChange else {
      return nil
    }
    let original = context.numerals[source]
    let follower = context.numerals[copy]
    let later = "the follower names a later year where the source has an earlier one"
    switch step.kind {
    case .keep: return nil
    case .substitute:
      if let before = original.latestYear(in: step.source),
        let after = follower.latestYear(in: step.copy),
        before != after
      {
        return Change(isUp: after > before, note: later, source: step.source, copy: step.copy)
      }
      // What headings declare is weighed by itself (`DeclaredEditionCue`).
      guard context.editions[source] == nil || context.editions[copy] == nil,
        step.source.count == 1, step.copy.count == 1,
        let before = original.value(of: step.source.lowerBound, digits: 1...2),
        let after = follower.value(of: step.copy.lowerBound, digits: 1...2), before != after,
        counts(step.source.lowerBound, source, context), counts(step.copy.lowerBound, copy, context)
      else { return nil }
      return Change(
        isUp: after > before, note: "the follower has a later version number", source: step.source,
        copy: step.copy)
    case .onlyA, .onlyB:
      // A year that one side adds beside an earlier one that both have.
      let isAdded = step.kind == .onlyB
      let added = isAdded ? step.copy : step.source
      let place = isAdded ? step.source.lowerBound : step.copy.lowerBound
      let adding = isAdded ? follower : original
      let other = isAdded ? original : follower
      let words = context.documents[isAdded ? source : copy].wordCount
      guard let year = adding.latestYear(in: added),
        let near = other.latestYear(
          in: max(0, place - Self.reach)..<min(words, place + Self.reach)), year > near
      else { return nil }
      let beside = max(0, place - 1)..<min(words, max(1, place))
      return Change(
        isUp: isAdded, note: later, source: isAdded ? beside : added, copy: isAdded ? added : beside
      )
    }
  }

  /// Whether a number counts versions: it stands behind a word such as "version", or behind another
  /// part of the same number.
  private func counts(_ word: Int, _ document: Int, _ context: CueContext) -> Bool {
    for previous in stride(from: word - 1, through: max(0, word - 3), by: -1) {
      if Self.counted.contains(context.documents[document].words.hash[previous]) { return true }
      guard context.numerals[document].value(of: previous, digits: 1...2) != nil else {
        return false
      }
    }
    return false
  }
}
