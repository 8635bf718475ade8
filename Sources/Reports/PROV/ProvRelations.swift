internal import Provenance

/// What PROV calls the edges of a trace.
struct ProvRelations {
  private let documents: [String: Trace.Document]

  /// Prepares for the edges of a trace.
  init(_ trace: Trace) {
    documents = Dictionary(trace.documents.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The subtype of a derivation; nil for a plain one.
  ///
  /// A later text of the same site, or an update, is a revision of the earlier one; a quotation is
  /// one; everything else is a derivation and no more.
  func subtype(of edge: Trace.Edge) -> String? {
    if edge.kind == "update" || isLaterOnSameSite(edge) { return "prov:Revision" }
    return edge.kind == "quotation" ? "prov:Quotation" : nil
  }

  private func isLaterOnSameSite(_ edge: Trace.Edge) -> Bool {
    guard let parent = documents[edge.parent], let child = documents[edge.child],
      let site = parent.site, !site.isEmpty, site == child.site,
      let first = parent.published, let second = child.published
    else { return false }
    return first < second
  }

  /// The texts that have a first source in the most probable tree, with that source: the text that
  /// is reached by going up as long as the direction is known. Those that follow nothing have none.
  static func firstSources(_ trace: Trace) -> [(text: String, source: String, steps: Int)] {
    let trees = DirectedTrees(Forest(trace))
    return trees.roots.flatMap { root -> [(text: String, source: String, steps: Int)] in
      var found: [(text: String, source: String, steps: Int)] = []
      var pending = [(index: root, steps: 0)]
      while let next = pending.popLast() {
        if next.steps > 0 {
          found.append((trees.nodes[next.index].id, trees.nodes[root].id, next.steps))
        }
        for child in trees.children[next.index].reversed() {
          pending.append((child, next.steps + 1))
        }
      }
      return found
    }
  }
}
