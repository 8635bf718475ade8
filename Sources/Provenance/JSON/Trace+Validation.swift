extension Trace {
  /// Checks what reports rely on and no type says: that ranges are ranges and ids lead somewhere.
  ///
  /// - Complexity: O(*n*) for a trace of *n* values.
  func validate() throws(TraceFormatError) {
    let known = Known(
      documents: Set(documents.map(\.id)),
      witnesses: try Self.distinct(documents.map(\.id) + hiddenSources.map(\.id)),
      clusters: try Self.distinct(clusters.map(\.id)),
      passages: try Self.distinct(passages.map(\.id)))
    for (index, document) in documents.enumerated() {
      for (number, region) in document.regions.enumerated() {
        let path = "documents[\(index)].regions[\(number)]"
        try Self.check(region.bytes, "\(path).bytes")
        try Self.check(region.characters, "\(path).characters")
      }
      for (number, credit) in document.credits.enumerated() {
        let path = "documents[\(index)].credits[\(number)]"
        try Self.check(credit.bytes, "\(path).bytes")
        try Self.check(credit.characters, "\(path).characters")
      }
      for (number, declaration) in document.declarations.enumerated() {
        let path = "documents[\(index)].declarations[\(number)]"
        try Self.check(declaration.bytes, "\(path).bytes")
        try Self.check(declaration.characters, "\(path).characters")
      }
    }
    for (index, cluster) in clusters.enumerated() {
      try known.check(cluster.occurrences, "clusters[\(index)].occurrences")
    }
    for (index, passage) in passages.enumerated() {
      try Known.check(passage.cluster, in: known.clusters, "passages[\(index)].cluster")
      try known.check(passage.a, "passages[\(index)].a")
      try known.check(passage.b, "passages[\(index)].b")
      for (number, difference) in passage.differences.enumerated() {
        try Self.check(difference.a, "passages[\(index)].differences[\(number)].a")
        try Self.check(difference.b, "passages[\(index)].differences[\(number)].b")
      }
    }
    for (index, site) in (sites ?? []).enumerated() {
      try Known.check(site.cluster, in: known.clusters, "sites[\(index)].cluster")
      for (number, reading) in site.readings.enumerated() {
        try known.check(
          reading.witnesses, "sites[\(index)].readings[\(number)].witnesses")
      }
    }
    for (index, source) in hiddenSources.enumerated() {
      try known.check(source.evidence, "hiddenSources[\(index)].evidence")
    }
    for (index, edge) in edges.enumerated() { try known.check(edge, "edges[\(index)]") }
    for (index, branch) in tree.branches.enumerated() {
      try Known.check(branch.parent, in: known.witnesses, "tree.branches[\(index)].parent")
      try Known.check(branch.child, in: known.witnesses, "tree.branches[\(index)].child")
    }
    for (index, root) in tree.roots.enumerated() {
      try Known.check(root, in: known.witnesses, "tree.roots[\(index)]")
    }
  }

  /// The ids as a set; reports look texts and passages up by them.
  private static func distinct(_ ids: [String]) throws(TraceFormatError) -> Set<String> {
    var seen = Set<String>()
    for id in ids where !seen.insert(id).inserted { throw .repeatedID(id) }
    return seen
  }

  /// Checks that a range is a pair of ascending offsets.
  fileprivate static func check(_ range: [Int], _ path: String) throws(TraceFormatError) {
    guard range.count == 2, range[0] >= 0, range[0] <= range[1] else {
      throw .malformed(path: path, reason: "a range is two offsets, the lower one first")
    }
  }

  /// The ids that a trace explains.
  private struct Known {
    let documents: Set<String>
    let witnesses: Set<String>
    let clusters: Set<String>
    let passages: Set<String>

    static func check(
      _ id: String, in known: Set<String>, _ path: String
    ) throws(TraceFormatError) {
      guard known.contains(id) else { throw .danglingReference(path: path, id: id) }
    }

    func check(_ place: Place, _ path: String) throws(TraceFormatError) {
      try Self.check(place.document, in: documents, "\(path).document")
      try Trace.check(place.bytes, "\(path).bytes")
      try Trace.check(place.characters, "\(path).characters")
    }

    func check(_ places: [Place], _ path: String) throws(TraceFormatError) {
      for (index, place) in places.enumerated() { try check(place, "\(path)[\(index)]") }
    }

    func check(_ evidence: [Evidence], _ path: String) throws(TraceFormatError) {
      for (index, item) in evidence.enumerated() {
        try check(item.spans, "\(path)[\(index)].spans")
      }
    }

    func check(_ edge: Edge, _ path: String) throws(TraceFormatError) {
      try Self.check(edge.parent, in: witnesses, "\(path).parent")
      try Self.check(edge.child, in: witnesses, "\(path).child")
      for (index, passage) in edge.passages.enumerated() {
        try Self.check(passage, in: passages, "\(path).passages[\(index)]")
      }
      if let runnerUp = edge.runnerUp {
        try Self.check(runnerUp.parent, in: witnesses, "\(path).runnerUp.parent")
      }
      try check(edge.evidence, "\(path).evidence")
      try check(edge.against, "\(path).against")
    }
  }
}
