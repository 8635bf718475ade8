internal import Documents

extension Inference {
  /// The edges between texts that are word for word the same. Nothing in the text can tell which
  /// came first; only a date or a credit can.
  func identicalEdges() -> [EdgeDraft] {
    sameAs.sorted { $0.key < $1.key }.compactMap { copy, standing in
      guard let index = table.index(copy, standing) else { return nil }
      let link = table.links[index]
      let nats = arrows[index].nats(for: standing, link: link)
      let probability = Lineage.probability(ofNats: nats)
      let parent = probability >= 0.5 ? standing : copy
      let child = link.other(than: parent)
      var draft = EdgeDraft(
        parent: .document(parent), child: .document(child),
        probability: max(probability, 1 - probability), linkProbability: 1, kind: .identical)
      draft.passages = link.passages
      draft.evidence = arrows[index].evidence(for: parent, link: link)
      draft.against = arrows[index].evidence(for: child, link: link).map(\.negated)
      draft.wouldChange =
        draft.evidence.isEmpty ? ["a publication date for each of the two texts"] : []
      return draft
    }
  }

  /// A note for each text that another one repeats word for word.
  func identicalDocuments() -> [(copy: Int, warning: DocumentWarning)] {
    sameAs.sorted { $0.key < $1.key }.map { copy, standing in
      let warning = DocumentWarning(
        document: documents[copy].id, code: "identical-documents",
        message: "Has word for word the text of \(documents[standing].id), which stands for both "
          + "in the tree.")
      return (copy, warning)
    }
  }
}
