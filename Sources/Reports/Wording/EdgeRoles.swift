internal import Provenance

/// How sentences call the two texts of an edge. The notes of a trace say "the source" and "the
/// follower", because names may change; a reader wants to know which is which.
struct EdgeRoles {
  /// What stands for the text that is followed.
  let source: String
  /// What stands for the text that follows.
  let follower: String

  /// The note of a reason for an edge, or against it, with its texts named, without a full stop.
  ///
  /// Of a follower that is not in the corpus nothing can be seen but in the document that follows it
  /// in turn: that one is named instead.
  func note(
    _ evidence: Trace.Evidence, of edge: Trace.Edge, isAgainst: Bool = false, _ names: WitnessNames
  ) -> String {
    var follower = follower
    if names.hiddenSource(edge.child) != nil,
      let witness = evidence.spans.map(\.document).first(where: { $0 != edge.parent })
    {
      follower = names.reference(witness)
    }
    var note = Wording.clause(evidence.note)
    if evidence.cue == "date" {
      if note.hasPrefix("published ") { note = "the source was " + note }
      note = Wording.withDatesInWords(note)
    }
    return EdgeRoles(source: source, follower: follower)
      .sentence(note, isTurned: Self.isTurned(evidence, isAgainst: isAgainst))
  }

  /// Whether a reason is told with source and follower in each other's place: cues that compare the two
  /// texts speak as if the direction that they are for were true; what a text says of itself, and what
  /// is said of the link, is said of the edge as it stands.
  static func isTurned(_ evidence: Trace.Evidence, isAgainst: Bool) -> Bool {
    isAgainst && evidence.isAboutDirection && evidence.cue != "self-declared"
  }

  /// A note with its texts named.
  func sentence(_ note: String, isTurned: Bool) -> String {
    let (source, follower) = isTurned ? (follower, source) : (source, follower)
    // They are called as the note calls them.
    if source == "the source", follower == "the follower" { return note }
    return note.split(separator: "the follower", omittingEmptySubsequences: false)
      .map {
        $0.split(separator: "the source", omittingEmptySubsequences: false)
          .joined(separator: source)
      }
      .joined(separator: follower)
  }
}

extension Wording {
  /// Whether the evidence leans to one direction, so that it is worth a word.
  static func isLeaning(_ edge: Trace.Edge) -> Bool { edge.arrowProbability >= 0.6 }
}
