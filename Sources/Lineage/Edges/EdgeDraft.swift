internal import Documents
internal import TextReuse

/// An edge while it is being drawn: numbers first, words last.
struct EdgeDraft: Sendable {
  var parent: Witness
  var child: Witness
  /// The probability of the link in this direction.
  var probability: Double
  /// The probability of the link in either direction.
  var linkProbability: Double
  var kind: DerivationEdge.Kind
  var passages: [Int] = []
  var evidence: [Evidence] = []
  var against: [Evidence] = []
  var runnerUp: (parent: Witness, probability: Double)?
  var wouldChange: [String] = []
  /// Set for an edge that may not be asserted, whatever its probability.
  var isUndetermined = false

  /// Whether the direction is asserted.
  func isAsserted(_ parameters: LineageParameters) -> Bool {
    !isUndetermined && probability >= parameters.assertion
  }

  /// The probability of the direction, given the link.
  var arrowProbability: Double {
    linkProbability > 0 ? min(1, probability / linkProbability) : 0.5
  }

  /// The finished edge.
  func finished(_ context: CueContext) -> DerivationEdge {
    let taken = Taken(self, context)
    return DerivationEdge(
      parent: parent, child: child, kind: kind,
      directed: isAsserted(context.parameters),
      probability: probability,
      linkProbability: linkProbability, arrowProbability: arrowProbability,
      passages: passages, words: taken.words, evidence: evidence, against: against,
      runnerUp: runnerUp,
      summary: EdgeSummary.text(self, taken), wouldChange: wouldChange)
  }
}
