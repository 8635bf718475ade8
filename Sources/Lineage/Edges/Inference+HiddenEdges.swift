internal import Documents
internal import TextReuse

extension Inference {
  /// A follower that credits a common source may still have the words through a third text, and one
  /// that does not may have them from elsewhere; neither is ever more sure than this.
  private static let mostCredited = 0.90
  private static let mostUncredited = 0.85
  /// A source that nobody names is a possibility to look into, and no finding.
  private static let mostUnnamed = 0.55

  /// Adds what texts name as their whole source: above the text, and below its parent if the text
  /// names that parent too.
  func addNamedSources(_ drafts: inout [EdgeDraft], _ hidden: inout HiddenSourceList) {
    var edgesInto: [Int: [Int]] = [:]
    for (index, draft) in drafts.enumerated() {
      if case .document = draft.parent, case .document(let child) = draft.child {
        edgesInto[child, default: []].append(index)
      }
    }
    for source in NamedSource.find(in: context) {
      // Whose report it is does not matter where an earlier text of the corpus is found.
      let isFollower = (edgesInto[source.document] ?? []).contains {
        drafts[$0].isAsserted(parameters)
      }
      if source.isDateline, isFollower { continue }
      let evidence = Evidence(
        cue: source.rule == .embedded ? "embedded-article" : "named-source",
        nats: nats(ofProbability: source.probability), note: source.note,
        spans: [DocumentSpan(document: source.document, span: source.span)])
      let number = hidden.add(
        rule: source.rule, name: source.name, url: source.url, evidence: [evidence],
        group: groups[source.document], at: .init(.named, source.document))
      let kind: DerivationEdge.Kind = source.rule == .language ? .translation : .copy
      var edge = EdgeDraft(
        parent: .hidden(number), child: .document(source.document),
        probability: source.probability, linkProbability: source.probability, kind: kind)
      edge.evidence = [evidence]
      if source.rule == .named, !source.isDateline {
        place(number, over: edgesInto[source.document] ?? [], &edge, &drafts)
      }
      drafts.append(edge)
    }
  }

  /// Puts a source that a text names for the whole of itself between the text and its parent.
  ///
  /// If the text also names the parent, both are on its way: parent, source, text. If it does not,
  /// nobody can tell how the parent and the source stand to each other, and the direct edge is left
  /// undetermined.
  private func place(
    _ number: Int, over edges: [Int], _ edge: inout EdgeDraft, _ drafts: inout [EdgeDraft]
  ) {
    for index in edges {
      let namesParent = drafts[index].evidence.contains {
        ["credit", "translated-original"].contains($0.cue)
      }
      if namesParent, drafts[index].probability >= parameters.assertion {
        edge.passages = (edge.passages + drafts[index].passages).sorted()
        drafts[index].child = .hidden(number)
        drafts[index].runnerUp = nil
      } else if drafts[index].evidence.contains(where: { $0.cue == "declared-copy" }) {
        drafts[index].against.append(
          Evidence(
            cue: "named-source", nats: 0,
            note: "the source that the follower names may be another text, which stands between"))
      } else {
        drafts[index].isUndetermined = true
        drafts[index].against.append(
          Evidence(
            cue: "named-source", nats: 0,
            note: "the follower names another source, which is not in the corpus"))
      }
    }
  }

  /// Adds the sources that two texts share and that are not in the corpus.
  func addCommonSources(_ drafts: inout [EdgeDraft], _ hidden: inout HiddenSourceList) {
    var numbers: [Ends: Int] = [:]
    for (index, draft) in drafts.enumerated() {
      numbers[Ends(parent: draft.parent, child: draft.child)] = index
    }
    for source in commonSources {
      guard let first = source.passages.first else { continue }
      let passage = context.reuse.passages[first]
      let sides = [passage.a.document, passage.b.document]
      let number = hidden.add(
        rule: source.credit == nil ? .commonSource : .named, name: source.credit?.credit.name,
        url: source.credit?.credit.url, evidence: source.evidence, group: groups[sides[0]],
        passage: first, at: .init(.common, sides[0], sides[1]))
      for document in sides {
        let credits = source.credit?.document == document
        let most =
          source.isNamed ? credits ? Self.mostCredited : Self.mostUncredited : Self.mostUnnamed
        let probability = min(source.probability, most)
        for passage in source.passages {
          add(
            passage: passage, from: .hidden(number), to: .document(document),
            probability: probability, evidence: source.evidence, &drafts, &numbers)
        }
      }
    }
  }

  /// Adds a passage to the edge from a hidden source, or the edge if it is not there.
  private func add(
    passage: Int, from parent: Witness, to child: Witness, probability: Double,
    evidence: [Evidence], _ drafts: inout [EdgeDraft], _ numbers: inout [Ends: Int]
  ) {
    let ends = Ends(parent: parent, child: child)
    guard let held = numbers[ends] else {
      var edge = EdgeDraft(
        parent: parent, child: child, probability: probability, linkProbability: probability,
        kind: .quotation)
      edge.passages = [passage]
      edge.evidence = evidence.filter { $0.nats >= 0 }.strongestFirst()
      edge.against = evidence.filter { $0.nats < 0 }.strongestFirst()
      numbers[ends] = drafts.count
      drafts.append(edge)
      return
    }
    drafts[held].probability = max(drafts[held].probability, probability)
    drafts[held].linkProbability = max(drafts[held].linkProbability, probability)
    if !drafts[held].passages.contains(passage) {
      drafts[held].passages = (drafts[held].passages + [passage]).sorted()
    }
    // The same reason for a further passage is no further reason.
    let known = Set((drafts[held].evidence + drafts[held].against).map(\.note))
    drafts[held].evidence += evidence.filter { $0.nats >= 0 && !known.contains($0.note) }
    drafts[held].against += evidence.filter { $0.nats < 0 && !known.contains($0.note) }
  }
}

/// The two ends of an edge.
private struct Ends: Hashable {
  let parent: Witness
  let child: Witness
}
