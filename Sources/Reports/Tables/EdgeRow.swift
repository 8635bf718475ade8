internal import Provenance

/// An edge as a row of a table or an edge of a graph.
struct EdgeRow {
  /// The edge.
  let edge: Trace.Edge
  /// Whether it is a branch of the most probable tree.
  let isInTree: Bool
  /// The number of the story that it belongs to.
  let story: Int?

  /// All edges of a trace, in their order.
  static func all(of trace: Trace, _ stories: Stories) -> [EdgeRow] {
    let branches = Set(trace.tree.branches.map { [$0.parent, $0.child] })
    return trace.edges.map { edge in
      EdgeRow(
        edge: edge,
        isInTree: branches.contains([edge.parent, edge.child]),
        story: stories.number[edge.child])
    }
  }

  /// What is known about it, beside its two ends. If `directed` is false, nothing says who follows
  /// whom, and the ends stand in the likelier order.
  static let columns: [Column<EdgeRow>] = [
    .text("kind") { $0.edge.kind },
    .flag("directed") { $0.edge.directed },
    .text("verdict") { $0.edge.verdict },
    .decimal("probability") { $0.edge.probability },
    .decimal("link_probability") { $0.edge.linkProbability },
    .decimal("arrow_probability") { $0.edge.arrowProbability },
    .integer("words") { $0.edge.words },
    .integer("passages") { $0.edge.passages.count },
    .flag("in_tree") { $0.isInTree },
    .integer("story") { $0.story },
    .text("summary") { $0.edge.summary },
    .text("strongest_for") { reason($0.edge.evidence) },
    .text("strongest_against") { reason($0.edge.against) },
    .text("runner_up") { $0.edge.runnerUp?.parent },
    .decimal("runner_up_probability") { $0.edge.runnerUp?.probability },
  ]

  /// The weightiest reason of a list, the first of equal ones: its cue, then its words.
  private static func reason(_ evidence: [Trace.Evidence]) -> String? {
    var best: Trace.Evidence?
    for item in evidence where abs(item.nats) > abs(best?.nats ?? -0.0) || best == nil {
      best = item
    }
    return best.map { "\($0.cue): \($0.note)" }
  }
}
