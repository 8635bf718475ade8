package import Documents

/// Everything that the documents of a corpus share, with the passages on a shelf.
package struct ShelvedReuse: Sendable {
  /// The shared passages, as in `Reuse`.
  package let passages: ShelvedPassages
  /// The clusters that passages refer to by index.
  package let clusters: [Cluster]
  /// How much each word tells, in this corpus.
  package let information: WordInformation
  /// The test of pairs that share aligned wording; nil if there was none.
  package let significance: Significance?
  /// The test of every other pair.
  package let retoldSignificance: Significance?
  /// The bounds of the search that were reached.
  package let limits: [ReachedLimit]

  init(
    passages: ShelvedPassages, clusters: [Cluster], information: WordInformation,
    significance: Significance?, retoldSignificance: Significance?, limits: [ReachedLimit]
  ) {
    self.passages = passages
    self.clusters = clusters
    self.information = information
    self.significance = significance
    self.retoldSignificance = retoldSignificance
    self.limits = limits
  }

  /// Puts what documents share on a shelf.
  package init(_ reuse: Reuse, on shelf: Shelf) throws(ShelfError) {
    self.init(
      passages: try ShelvedPassages(reuse.passages, on: shelf), clusters: reuse.clusters,
      information: reuse.information, significance: reuse.significance,
      retoldSignificance: reuse.retoldSignificance, limits: reuse.limits)
  }

  /// The same with all passages in memory.
  package func reuse() throws(ShelfError) -> Reuse {
    Reuse(
      passages: try passages.passages(), clusters: clusters, information: information,
      significance: significance, retoldSignificance: retoldSignificance, limits: limits)
  }

  /// Finds everything that two or more of the documents share, as `Reuse.find` does.
  ///
  /// - Parameters:
  ///   - documents: The corpus.
  ///   - parameters: What counts as a passage.
  ///   - scope: Which documents are compared with which.
  ///   - shelf: Takes what is found on the way, and the passages.
  /// - Returns: The passages, the clusters that they make up, and what each word tells.
  /// - Throws: If the shelf does.
  package static func find(
    in documents: [Document], parameters: ReuseParameters, scope: ReuseScope = .all,
    on shelf: Shelf
  ) async throws(ShelfError) -> ShelvedReuse {
    try await find(
      in: CorpusWords(documents: documents), parameters: parameters, scope: scope, on: shelf)
  }

  /// Finds everything that two or more of the texts share that were laid out.
  static func find(
    in corpus: CorpusWords, parameters: ReuseParameters, scope: ReuseScope, on shelf: Shelf
  ) async throws(ShelfError) -> ShelvedReuse {
    let documents = corpus.order.count
    let search = ReuseSearch(
      corpus: corpus, parameters: parameters, scope: scope, shelf: shelf)
    let information = search.information
    let found = try await search.found()
    var passages = ShelvedPassages(found.passages)
    let (clusters, clusterOfPassage) = try Cluster.clusters(
      of: passages, documents: documents, on: shelf)
    passages.setClusters(clusterOfPassage)
    return ShelvedReuse(
      passages: passages, clusters: clusters, information: information,
      significance: found.significance, retoldSignificance: found.retoldSignificance,
      limits: found.limits)
  }
}
