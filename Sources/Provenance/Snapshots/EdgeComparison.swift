/// Compares the edges of two traces.
///
/// Edges are matched by parent and child, with hidden sources under their accepted ids; what is
/// left is matched to an edge that runs the other way.
struct EdgeComparison {
  private let from: [Trace.Edge]
  private let to: [Trace.Edge]
  private let hidden: HiddenSourceMatching
  private let passages: PassageMatching

  /// Prepares a comparison.
  init(
    from accepted: Trace, to new: Trace, hidden: HiddenSourceMatching, passages: PassageMatching
  ) {
    from = accepted.edges
    to = new.edges.map { edge in
      var edge = edge
      edge.parent = hidden.label(edge.parent)
      edge.child = hidden.label(edge.child)
      edge.runnerUp = edge.runnerUp.map {
        Trace.RunnerUp(parent: hidden.label($0.parent), probability: $0.probability)
      }
      return edge
    }
    self.hidden = hidden
    self.passages = passages
  }

  /// What differs: the edges of the accepted trace in its order, then the new ones.
  func differences() -> [SnapshotDifference] {
    var match = [Int?](repeating: nil, count: from.count)
    var isTaken = [Bool](repeating: false, count: to.count)
    let newByEnds = Dictionary(grouping: to.indices) { Self.ends(to[$0]) }
    for isReversed in [false, true] {
      for (index, edge) in from.enumerated() where match[index] == nil {
        let ends = isReversed ? Self.reversed(Self.ends(edge)) : Self.ends(edge)
        guard let other = newByEnds[ends]?.first(where: { !isTaken[$0] }) else { continue }
        match[index] = other
        isTaken[other] = true
      }
    }
    let changed = zip(from, match).flatMap { edge, other in
      other.map { differences(edge, to[$0]) } ?? [.edge(Self.ends(edge), .gone)]
    }
    let added = to.indices.filter { !isTaken[$0] }.map {
      SnapshotDifference.edge(Self.ends(to[$0]), .new)
    }
    return changed + added
  }

  private static func ends(_ edge: Trace.Edge) -> SnapshotDifference.Ends {
    SnapshotDifference.Ends(parent: edge.parent, child: edge.child)
  }

  private static func reversed(_ ends: SnapshotDifference.Ends) -> SnapshotDifference.Ends {
    SnapshotDifference.Ends(parent: ends.child, child: ends.parent)
  }

  private func differences(_ edge: Trace.Edge, _ other: Trace.Edge) -> [SnapshotDifference] {
    guard edge.parent == other.parent else { return reversedDifferences(edge, other) }
    return words(edge, other)
      + probabilities(edge, other, ["probability", "link probability", "arrow probability"])
      + content(edge, other) + cues(edge, other) + runnerUp(edge, other)
  }

  /// An undetermined edge asserts no direction, so that it may point either way: only the
  /// probabilities of link and direction count, seen from the accepted edge.
  private func reversedDifferences(
    _ edge: Trace.Edge, _ other: Trace.Edge
  ) -> [SnapshotDifference] {
    guard !edge.directed, !other.directed else {
      return [.edgeReversed(Self.ends(edge))] + words(edge, other) + content(edge, other)
    }
    var turned = other
    turned.arrowProbability = 1 - other.arrowProbability
    turned.arrowVerdict = edge.arrowVerdict
    return words(edge, turned)
      + probabilities(edge, turned, ["link probability", "arrow probability"])
      + content(edge, turned)
  }

  private func words(_ edge: Trace.Edge, _ other: Trace.Edge) -> [SnapshotDifference] {
    let ends = Self.ends(edge)
    var differences: [SnapshotDifference] = []
    if edge.directed != other.directed {
      differences.append(.edgeDirected(ends, isDirected: other.directed))
    }
    let fields = [
      ("verdict", edge.verdict, other.verdict),
      ("link verdict", edge.linkVerdict, other.linkVerdict),
      ("arrow verdict", edge.arrowVerdict, other.arrowVerdict), ("kind", edge.kind, other.kind),
    ]
    // The verdict follows from the direction where that changed.
    for (field, from, to) in fields
    where from != to && (field != "verdict" || edge.directed == other.directed) {
      differences.append(.edgeWord(ends, field: field, from: from, to: to))
    }
    return differences
  }

  private func probabilities(
    _ edge: Trace.Edge, _ other: Trace.Edge, _ fields: [String]
  ) -> [SnapshotDifference] {
    let values = [
      ("probability", edge.probability, other.probability),
      ("link probability", edge.linkProbability, other.linkProbability),
      ("arrow probability", edge.arrowProbability, other.arrowProbability),
    ]
    return values.compactMap { field, from, to in
      guard fields.contains(field), from.differs(from: to, by: Snapshot.probabilityTolerance)
      else { return nil }
      return .edgeProbability(Self.ends(edge), field: field, from: from, to: to)
    }
  }

  private func content(_ edge: Trace.Edge, _ other: Trace.Edge) -> [SnapshotDifference] {
    var differences: [SnapshotDifference] = []
    if edge.words != other.words {
      differences.append(.edgeWords(Self.ends(edge), from: edge.words, to: other.words))
    }
    let change = passages.change(from: edge.passages, to: other.passages)
    if change.gained > 0 || change.lost > 0 {
      differences.append(
        .edgePassages(Self.ends(edge), gained: change.gained, lost: change.lost))
    }
    return differences
  }

  private func cues(_ edge: Trace.Edge, _ other: Trace.Edge) -> [SnapshotDifference] {
    let from = CueWeights(edge.evidence + edge.against)
    let to = CueWeights(other.evidence + other.against)
    return from.changes(to: to).map {
      .edgeCue(Self.ends(edge), cue: $0.cue, from: $0.from, to: $0.to)
    } + from.moved(in: to).map { .edgeCueMoved(Self.ends(edge), cue: $0) }
  }

  private func runnerUp(_ edge: Trace.Edge, _ other: Trace.Edge) -> [SnapshotDifference] {
    let (from, to) = (edge.runnerUp, other.runnerUp)
    if from?.parent == to?.parent {
      guard let from, let to,
        from.probability.differs(from: to.probability, by: Snapshot.probabilityTolerance)
      else { return [] }
    }
    return [.edgeRunnerUp(Self.ends(edge), from: Self.text(of: from), to: Self.text(of: to))]
  }

  private static func text(of runnerUp: Trace.RunnerUp?) -> String? {
    runnerUp.map {
      let thousandths = ($0.probability * 1000).rounded() / 1000
      return "\($0.parent) (\(JSONWriter.text(of: thousandths)))"
    }
  }
}
