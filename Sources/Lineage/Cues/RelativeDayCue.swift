internal import Documents
internal import TextReuse

/// One of two texts has a date and names a day by its distance, "on Thursday"; the other has no date, and
/// names that day by another distance, "last week": so the day of the second is known too.
///
/// The dated text is the anchor: it tells which Thursday is meant, and the other phrase then tells
/// within which days the undated text was written. Says nothing if these days reach up to the day of the
/// dated text or the one beside it, because time zones may move either; nor if neither text has a date,
/// or both, when `DateCue` compares them.
struct RelativeDayCue: Cue {
  let isStyle = false

  /// As much as the latest day that an undated text mentions, in nats: either writer may count loosely.
  private static let weight = 2.0
  /// "on Thursday" and "on Thursday of last week": longer changes are new sentences.
  private static let longestChange = 6

  init() {}

  func evidence(source: Int, copy: Int, link: Link, in context: CueContext) -> [Evidence] {
    let documents = [source, copy].map { context.documents[$0] }
    let isDated = documents.map { document in
      document.dates.contains { $0.earliest != nil && $0.latest != nil }
    }
    guard isDated[0] != isDated[1],
      let day = (isDated[0] ? documents[0] : documents[1]).dayOfWriting
    else { return [] }
    var found: Evidence?
    for passage in context.passages(of: link, source: source) {
      for step in passage.steps where step.kind == .substitute {
        guard max(step.source.count, step.copy.count) <= Self.longestChange,
          let first = documents[0].relativeDay(in: step.source),
          let second = documents[1].relativeDay(in: step.copy), first != second
        else { continue }
        let (dated, undated) = isDated[0] ? (first, second) : (second, first)
        guard let written = undated.writing(about: dated.days(writtenOn: day)) else { return [] }
        let isSourceEarlier =
          isDated[0] ? written.lowerBound > day + 1 : written.upperBound < day - 1
        // One place that says otherwise, or nothing, and none is to be trusted.
        guard isSourceEarlier else { return [] }
        found =
          found
          ?? Evidence(
            cue: "relative-day", nats: Self.weight,
            note: isDated[0]
              ? "the follower has no date, but names a day as one does later than the source's date"
              : "the source has no date, but names a day as one does before the follower's date",
            spans: [
              DocumentSpan(document: source, span: documents[0].words.span(of: step.source)),
              DocumentSpan(document: copy, span: documents[1].words.span(of: step.copy)),
            ])
      }
    }
    return found.map { [$0] } ?? []
  }
}
