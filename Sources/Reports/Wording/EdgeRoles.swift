internal import Provenance

/// How sentences call the two texts of an edge. The notes of a trace say "the source" and "the
/// follower", because names may change; a reader wants to know which is which.
struct EdgeRoles {
  /// What stands for the text that is followed.
  let source: String
  /// What stands for the text that follows.
  let follower: String

  /// The same texts for a reason that speaks for the other direction.
  var turned: EdgeRoles { EdgeRoles(source: follower, follower: source) }

  /// The note of a piece of evidence with its texts named, without a full stop.
  func note(_ evidence: Trace.Evidence) -> String {
    var note = Wording.clause(evidence.note)
    if evidence.cue == "date" {
      if note.hasPrefix("published ") { note = "the source was " + note }
      note = Wording.withDatesInWords(note)
    }
    return note.split(separator: "the follower", omittingEmptySubsequences: false)
      .map {
        $0.split(separator: "the source", omittingEmptySubsequences: false)
          .joined(separator: source)
      }
      .joined(separator: follower)
  }
}

extension Trace.Evidence {
  /// Whether a reason against an edge speaks of its texts as the edge has them. Cues that compare
  /// the two texts speak as if the other direction were true.
  var speaksOfTheEdge: Bool { !isAboutDirection || cue == "self-declared" }
}

extension Wording {
  /// Whether the evidence leans to one direction, so that it is worth a word.
  static func isLeaning(_ edge: Trace.Edge) -> Bool { edge.arrowProbability >= 0.6 }
}
