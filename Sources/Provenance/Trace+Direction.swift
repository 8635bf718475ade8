extension Trace.Evidence {
  /// Whether this is about who came first; else it is about the link between the two texts, or about
  /// a source that is not in the corpus. A cue that this release does not know is about direction.
  public var isAboutDirection: Bool {
    switch cue {
    case "shared-words", "rival", "unseen-text", "same-speech", "embedded-article", "wire-report",
      "named-source", "common-source", "lost-source", "own-sentences", "background":
      false
    default: true
    }
  }
}

extension Trace.Edge {
  /// The log-odds of the direction as the evidence adds up, in nats: of an edge between two documents
  /// `arrowProbability` is 1 / (1 + exp(−`directionNats`)), but for rounding.
  public var directionNats: Double {
    (evidence + against).filter(\.isAboutDirection).reduce(0) { $0 + $1.nats }
  }
}
