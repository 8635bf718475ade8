package import TextReuse
package import Documents

/// Who follows whom in a corpus, with the edges on a shelf.
package struct ShelvedDerivation: Sendable {
  /// Sources that are not in the corpus, as in `Derivation`.
  package let hiddenSources: [HiddenSource]
  /// Every edge, in the order of a `Derivation`.
  package let edges: ShelvedEdges
  /// The edges of the most probable tree, as indices into `edges`.
  package let tree: [Int]
  /// What a reader of the result should know.
  package let warnings: [DocumentWarning]
  /// Where the wording of a cluster parts its texts into groups, ascending by cluster.
  package let sites: [SiteOfVariation]
  /// For each passage the document that is the likelier source of it.
  package let passageSources: PassageSources

  init(
    hiddenSources: [HiddenSource], edges: ShelvedEdges, tree: [Int], warnings: [DocumentWarning],
    sites: [SiteOfVariation], passageSources: PassageSources
  ) {
    self.hiddenSources = hiddenSources
    self.edges = edges
    self.tree = tree
    self.warnings = warnings
    self.sites = sites
    self.passageSources = passageSources
  }

  /// Puts a derivation on a shelf.
  package init(_ derivation: Derivation, on shelf: Shelf) throws(ShelfError) {
    self.init(
      hiddenSources: derivation.hiddenSources,
      edges: try ShelvedEdges(derivation.edges, on: shelf), tree: derivation.tree,
      warnings: derivation.warnings, sites: derivation.sites,
      passageSources: PassageSources(derivation.passageSources))
  }

  /// The same with all edges in memory.
  func derivation() throws(ShelfError) -> Derivation {
    var found: [DerivationEdge] = []
    found.reserveCapacity(edges.count)
    for index in 0..<edges.count { found.append(try edges.edge(index)) }
    var derivation = Derivation(
      hiddenSources: hiddenSources, edges: found, tree: tree, warnings: warnings,
      passageSources: passageSources.all)
    derivation.sites = sites
    return derivation
  }
}

/// For each passage the document that is the likelier source of it, asserted or not; 4 bytes each.
package struct PassageSources: Sendable {
  private var documents: [UInt32]

  private static let none = UInt32.max

  /// Knows nothing of so many passages.
  init(count: Int) { documents = Array(repeating: Self.none, count: count) }

  init(_ sources: [Int?]) {
    documents = sources.map { $0.map { UInt32(clamping: $0) } ?? Self.none }
  }

  /// The likelier source of a passage; nil where nothing speaks for either side, or of passages that
  /// are not there.
  package internal(set) subscript(passage: Int) -> Int? {
    get {
      guard documents.indices.contains(passage), documents[passage] != Self.none else { return nil }
      return Int(documents[passage])
    }
    set { documents[passage] = newValue.map { UInt32(clamping: $0) } ?? Self.none }
  }

  fileprivate var all: [Int?] { documents.indices.map { self[$0] } }
}
