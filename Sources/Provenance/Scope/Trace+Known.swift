extension Trace {
  /// The trace without what concerns known documents alone: edges between them, and those of them
  /// that share nothing with a new document.
  ///
  /// - Parameter known: The ids of the known documents; nil if there is no such difference.
  /// - Returns: The trace with what is left.
  func aboutNewDocuments(known: Set<String>?) -> Trace {
    guard let known else { return self }
    var trace = self
    let hidden = Set(hiddenSources.map(\.id))
    let isNew = { (id: String) in !known.contains(id) && !hidden.contains(id) }
    let sourcesOfNew = Set(edges.filter { isNew($0.child) }.map(\.parent))
    trace.edges = edges.filter { edge in
      isNew(edge.child) || isNew(edge.parent)
        || (hidden.contains(edge.parent) && sourcesOfNew.contains(edge.parent))
    }
    var named = Set(trace.edges.flatMap { [$0.parent, $0.child] })
    named.formUnion(trace.edges.compactMap { $0.runnerUp?.parent })
    named.formUnion(passages.flatMap { [$0.a.document, $0.b.document] })
    let isKept = { (id: String) in isNew(id) || named.contains(id) }
    trace.documents = documents.filter { isKept($0.id) }
    trace.hiddenSources = hiddenSources.filter { named.contains($0.id) }
    let pairs = Set(trace.edges.map { Branch(parent: $0.parent, child: $0.child) })
    trace.tree.branches = tree.branches.filter(pairs.contains)
    let children = Set(trace.tree.branches.map(\.child))
    trace.tree.roots = (trace.documents.map(\.id) + trace.hiddenSources.map(\.id))
      .filter { !children.contains($0) }
    trace.warnings = warnings.filter { $0.document.map { isKept($0) } ?? true }
    return trace
  }
}
