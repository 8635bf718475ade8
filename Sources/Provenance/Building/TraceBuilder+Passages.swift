internal import Documents
internal import Lineage
internal import TextReuse

extension TraceBuilder {
  /// The cluster with this index.
  func cluster(_ index: Int, _ cluster: TextReuse.Cluster) -> Trace.Cluster {
    Trace.Cluster(
      id: Self.clusterID(index), occurrences: cluster.occurrences.compactMap(place))
  }

  /// The passage with this index, the likelier source first; nil if it speaks of documents or clusters
  /// that are not there.
  func passage(_ index: Int, _ passage: TextReuse.Passage) -> Trace.Passage? {
    let sources = derivation.passageSources
    let isTurned = sources.indices.contains(index) && sources[index] == passage.b.document
    guard reuse.clusters.indices.contains(passage.cluster), let a = place(passage.a),
      let b = place(passage.b)
    else { return nil }
    let differences = differences(in: passage)
    return Trace.Passage(
      id: Self.passageID(index), cluster: Self.clusterID(passage.cluster),
      a: isTurned ? b : a, b: isTurned ? a : b,
      words: passage.equalWords, identity: passage.identity.roundedForTrace,
      bits: passage.bits.roundedForTrace, surprise: passage.surprise.roundedForTrace,
      kind: passage.kind.rawValue,
      differences: isTurned ? differences.map { Trace.Difference(a: $0.b, b: $0.a) } : differences)
  }

  /// Where the wording of the sides differs.
  private func differences(in passage: TextReuse.Passage) -> [Trace.Difference] {
    passage.steps.compactMap { step in
      guard step.kind != .keep,
        let a = bytes(of: step.a, in: passage.a.document),
        let b = bytes(of: step.b, in: passage.b.document)
      else { return nil }
      return Trace.Difference(a: a, b: b)
    }
  }

  /// The bytes of some words; where an empty range lies, twice the end of the word before it. Nil
  /// for words that are not there.
  private func bytes(of words: Range<Int>, in document: Int) -> [Int]? {
    let table = documents[document].words
    guard words.lowerBound >= 0, words.upperBound <= table.count else { return nil }
    guard words.isEmpty else {
      let span = table.span(of: words)
      return [span.start, span.end]
    }
    let place = words.lowerBound > 0 ? Int(table.end[words.lowerBound - 1]) : 0
    return [place, place]
  }

  private func place(_ occurrence: Occurrence) -> Trace.Place? {
    guard documents.indices.contains(occurrence.document) else { return nil }
    let span = documents[occurrence.document].words.span(of: occurrence.words)
    return place(span, in: occurrence.document)
  }
}
