internal import Provenance

/// The words by which a large page calls reasons that many of its edges have.
///
/// A sentence that stands in thousands of rows tells a reader nothing more there; its word does, beside
/// one list of what the words mean. A sentence with a number, a name or a date of its own keeps its
/// wording, as no other edge has it.
struct ReasonTerms {
  /// A reason that has a word of its own.
  struct Term {
    /// The word: the cue, with a number if it has several sentences.
    let word: String
    /// The sentence that it stands for.
    let sentence: String
  }

  /// A reason, and whether it is told with source and follower in each other's place.
  private struct Reason: Hashable {
    let cue: String
    let note: String
    let isTurned: Bool
  }

  /// All terms, by the names of their cues, the most frequent first.
  private(set) var all: [Term] = []
  private var words: [Reason: String] = [:]

  /// From so many edges on a sentence has a word.
  private static let leastEdges = 30
  /// Shorter sentences, in bytes, keep their wording.
  private static let leastBytes = 24

  /// No terms: every reason in its own words.
  init() {}

  /// Finds the sentences that many edges of a trace have.
  ///
  /// - Complexity: O(*n* + *k* log *k*) for *n* reasons, *k* of them different.
  init(_ trace: Trace, _ roles: EdgeRoles, _ names: WitnessNames) {
    var counts: [Reason: Int] = [:]
    for edge in trace.edges where names.hiddenSource(edge.child) == nil {
      for (items, isAgainst) in [(edge.evidence, false), (edge.against, true)] {
        for item in items { counts[Self.reason(item, isAgainst), default: 0] += 1 }
      }
    }
    let frequent = counts.filter { reason, count in
      count >= Self.leastEdges && reason.note.utf8.count >= Self.leastBytes
        && !reason.note.utf8.contains { (0x30...0x39).contains($0) }
    }
    func sentence(of reason: Reason) -> String {
      roles.sentence(Wording.clause(reason.note), isTurned: reason.isTurned)
    }
    let byCue = Dictionary(grouping: frequent) { $0.key.cue }
    for (cue, reasons) in byCue.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      // What has no source or follower in it reads alike whichever way it is told.
      var sentences: [String: Int] = [:]
      for (reason, count) in reasons { sentences[sentence(of: reason), default: 0] += count }
      let ordered = sentences.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
      let name = cue.replacing("-", with: " ")
      var terms: [String: String] = [:]
      for (number, sentence) in ordered.enumerated() {
        let word = ordered.count == 1 ? name : "\(name) \(number + 1)"
        terms[sentence] = word
        all.append(Term(word: word, sentence: sentence))
      }
      for (reason, _) in reasons { words[reason] = terms[sentence(of: reason)] }
    }
  }

  /// The word for a reason of an edge between a source and a document; nil if it has none.
  func word(for item: Trace.Evidence, isAgainst: Bool) -> String? {
    words.isEmpty ? nil : words[Self.reason(item, isAgainst)]
  }

  private static func reason(_ item: Trace.Evidence, _ isAgainst: Bool) -> Reason {
    Reason(
      cue: item.cue, note: item.note, isTurned: EdgeRoles.isTurned(item, isAgainst: isAgainst))
  }
}
