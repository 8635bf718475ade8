internal import Documents
internal import TextReuse

extension Inference {
  /// How probable it is that a lost version follows the oldest of the versions that tell of it, and
  /// is not older than that one: who carries a text on starts from the state that there is.
  private static let oldestIsParent = 0.9

  /// Adds the sources that texts have lost and nobody names.
  func addLostSources(_ drafts: inout [EdgeDraft], _ hidden: inout HiddenSourceList) {
    let isBefore = { first, second in
      PublicationInterval(documents[first]).isBefore(PublicationInterval(documents[second]))
    }
    let found = doubts.filter(\.isFinding)
    for source in LostSource.gathered(found, table: table, isBefore: isBefore) {
      let passages = passages(of: source)
      guard let first = passages.min() else { continue }
      let count = hidden.sources.count
      let number = hidden.add(
        rule: .commonSource, name: nil, url: nil, evidence: source.evidence,
        group: groups[source.followers[0]], passage: first,
        at: .init(.lost, source.followers[0]))
      for (follower, probability) in zip(source.followers, source.probabilities) {
        let edge = edge(
          from: .hidden(number), to: .document(follower), of: follower,
          probability: probability, passages, source)
        // A vague credit may have led to the same source already.
        if number < count,
          let known = drafts.firstIndex(where: {
            $0.parent == edge.parent && $0.child == edge.child
          })
        {
          drafts[known] = edge.probability > drafts[known].probability ? edge : drafts[known]
        } else {
          drafts.append(edge)
        }
      }
      if let parent = source.parent, let probability = source.probabilities.max() {
        drafts.append(
          edge(
            from: .document(parent), to: .hidden(number), of: parent,
            probability: Self.oldestIsParent * probability, passages, source))
      }
    }
  }

  /// The passages of the texts that a lost source has to do with, ascending.
  private func passages(of source: LostSource) -> [Int] {
    let texts = (source.followers + (source.parent.map { [$0] } ?? [])).sorted()
    return texts.enumerated().flatMap { place, first in
      texts.dropFirst(place + 1).compactMap { table.index(first, $0) }
    }.flatMap { table.links[$0].passages }.filter { number in
      let passage = context.reuse.passages[number]
      return [passage.a, passage.b].allSatisfy { place in
        source.words[place.document]?.intersects(place.words) ?? false
      }
    }.sorted()
  }

  /// The edge between a lost source and one of the texts.
  private func edge(
    from parent: Witness, to child: Witness, of document: Int, probability: Double,
    _ passages: [Int], _ source: LostSource
  ) -> EdgeDraft {
    var edge = EdgeDraft(
      parent: parent, child: child, probability: probability, linkProbability: probability,
      kind: .rewrite)
    edge.passages = passages.filter { number in
      let passage = context.reuse.passages[number]
      return passage.a.document == document || passage.b.document == document
    }
    edge.evidence = source.evidence
    edge.wouldChange = ["a text that has all that these have in common"]
    return edge
  }

  /// The share of a link that no lost source explains.
  func undoubted(_ link: Int) -> Double { 1 - (doubtOfLink[link]?.probability ?? 0) }

  /// Leaves in an edge only what a lost source does not explain as well.
  func doubt(_ draft: inout EdgeDraft, link: Int) {
    guard let doubt = doubtOfLink[link] else { return }
    draft.probability *= 1 - doubt.probability
    draft.linkProbability *= 1 - doubt.probability
    // Two prints of one report are noted with the link already.
    guard doubt.evidence.cue != "wire-report" else { return }
    draft.against.append(
      Evidence(
        cue: doubt.evidence.cue, nats: -abs(doubt.evidence.nats), note: doubt.evidence.note,
        spans: doubt.evidence.spans))
  }
}
