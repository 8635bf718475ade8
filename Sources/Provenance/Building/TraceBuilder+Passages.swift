internal import Documents
internal import Lineage
internal import TextReuse

extension TraceBuilder {
  /// The cluster with this index.
  func cluster(_ index: Int, _ cluster: TextReuse.Cluster) -> Trace.Cluster {
    Trace.Cluster(
      id: Self.clusterID(index),
      occurrences: cluster.occurrences.enumerated().compactMap { number, occurrence in
        place(places.span(ofOccurrence: number, inCluster: index), in: occurrence.document)
      })
  }

  /// The passage with this index, the likelier source first; nil if it speaks of documents or clusters
  /// that are not there.
  func passage(_ index: Int) throws(ShelfError) -> Trace.Passage? {
    let passage = try reuse.passages.passage(index)
    let isTurned = derivation.passageSources[index] == passage.b.document
    guard reuse.clusters.indices.contains(passage.cluster),
      let a = place(places.span(ofPassage: index, isA: true), in: passage.a.document),
      let b = place(places.span(ofPassage: index, isA: false), in: passage.b.document)
    else { return nil }
    let differences = places.differences(inPassage: index).map { a, b in
      isTurned
        ? Trace.Difference(a: [b.start, b.end], b: [a.start, a.end])
        : Trace.Difference(a: [a.start, a.end], b: [b.start, b.end])
    }
    return Trace.Passage(
      id: Self.passageID(index), cluster: Self.clusterID(passage.cluster),
      a: isTurned ? b : a, b: isTurned ? a : b,
      words: passage.equalWords, identity: passage.identity.roundedForTrace,
      bits: passage.bits.roundedForTrace, surprise: passage.surprise.roundedForTrace,
      kind: passage.kind.rawValue,
      differences: differences)
  }
}
