internal import Documents
internal import TextReuse

/// The source says "on Monday" where the copy names the date.
///
/// Who writes on the day needs no date; who takes the words over later must say which Monday it was.
struct DeixisCue: Cue {
  let isStyle = true

  /// The weight of each place, in nats.
  private static let weight = 0.5
  /// The most that such places can say.
  private static let cap = 1.0
  /// "on Monday" and "on Monday, 5 March 2018": longer changes are new sentences.
  private static let longestChange = 6

  init() {}

  func evidence(source: Int, copy: Int, link: Link, in context: CueContext) -> [Evidence] {
    let original = context.documents[source].words
    let follower = context.documents[copy].words
    var found: [Evidence] = []
    for passage in context.passages(of: link, source: source) {
      for step in passage.steps where step.kind == .substitute {
        guard max(step.source.count, step.copy.count) <= Self.longestChange,
          step.source.contains(where: { CalendarWords.isWeekday(original.hash[$0]) }),
          step.copy.contains(where: { CalendarWords.isMonth(follower.hash[$0]) }),
          !step.source.contains(where: { CalendarWords.isMonth(original.hash[$0]) })
        else { continue }
        found.append(
          Evidence(
            cue: "deixis", nats: Self.weight,
            note: "the follower gives the date where the source names the day of the week",
            spans: [
              DocumentSpan(document: source, span: original.span(of: step.source)),
              DocumentSpan(document: copy, span: follower.span(of: step.copy)),
            ]))
        if Double(found.count) * Self.weight >= Self.cap { return found }
      }
    }
    return found
  }
}
