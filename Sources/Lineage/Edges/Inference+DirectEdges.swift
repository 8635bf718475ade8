internal import Documents
internal import Foundation
internal import TextReuse

extension Inference {
  /// The edges between documents of the corpus: pairs of which one takes at least a significant
  /// stretch from the other in all likelihood.
  func directEdges() -> [EdgeDraft] {
    parallelMap(table.links.count) { index -> EdgeDraft? in
      let link = table.links[index]
      guard sameAs[link.a] == nil, sameAs[link.b] == nil,
        // A common source ties the two documents already.
        !link.passages.allSatisfy({ explainedPassages.contains($0) })
      else { return nil }
      let expected = shares[link.a, link.b].bits + shares[link.b, link.a].bits
      guard expected >= parameters.significantBits,
        undoubted(index) * linkProbability(index) >= leastProbability(index)
      else { return nil }
      return draft(link: index)
    }.compactMap(\.self)
  }

  /// The least link probability of a pair that is drawn: of two texts whose readings put them into two
  /// groups at least even odds, unless one of them names the other. A text that is mostly made of what
  /// both have is excepted: it has a source among those who hold that, and who rewrites so much parts
  /// from his source by his own hand.
  private func leastProbability(_ index: Int) -> Double {
    guard readings.areOfTwoGroups(index),
      PairRegime(table.links[index], documents) != .copy
    else { return parameters.leastLink }
    return pointsAtSource(index) ? parameters.leastLink : parameters.leastLinkOfGroups
  }

  /// For each document that shares text but has no edge to another document, its likeliest one, as
  /// undetermined as it is.
  ///
  /// - Returns: The documents that are left without any, ascending.
  func addLooseEnds(_ drafts: inout [EdgeDraft]) -> [Int] {
    var tied = Set<Int>()
    for draft in drafts {
      if case .document(let parent) = draft.parent, case .document(let child) = draft.child {
        tied.formUnion([parent, child])
      }
    }
    for document in documents.indices where !tied.contains(document) && sameAs[document] == nil {
      guard
        let best = likeliestLink(
          of: document, least: parameters.leastLooseEnd, named: parameters.leastLink)
      else {
        continue
      }
      drafts.append(draft(link: best))
      tied.formUnion([table.links[best].a, table.links[best].b])
    }
    return documents.indices.filter { !tied.contains($0) && sameAs[$0] == nil }
  }

  /// The same for documents that only a source outside the corpus ties to others.
  func addLooseEnds(_ drafts: inout [EdgeDraft], ofFollowersAmong untied: [Int]) {
    let followers = Set(
      drafts.compactMap { draft -> Int? in
        guard case .hidden = draft.parent, case .document(let child) = draft.child else {
          return nil
        }
        return child
      })
    var drawn = Set<Int>()
    for document in untied where followers.contains(document) {
      guard
        let best = likeliestLink(
          of: document, least: parameters.leastTie, named: parameters.leastTie),
        drawn.insert(best).inserted
      else { continue }
      var edge = draft(link: best)
      edge.isUndetermined = true
      drafts.append(edge)
    }
  }

  /// The likeliest link of a document that no common source explains.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - least: The least probability of a link.
  ///   - named: The same where one text points at the other.
  /// - Returns: The index of the link; nil if none is likely enough.
  private func likeliestLink(of document: Int, least: Double, named: Double) -> Int? {
    table.linksOfDocument[document].filter { index in
      let link = table.links[index]
      return sameAs[link.other(than: document)] == nil
        && !link.passages.allSatisfy { explainedPassages.contains($0) }
        && undoubted(index) * linkProbability(index) >= (pointsAtSource(index) ? named : least)
    }.max { left, right in (bestProbability(left), -left) < (bestProbability(right), -right) }
  }

  /// Whether one text of a link says, by name or otherwise, that it has the words from such a text as the
  /// other.
  private func pointsAtSource(_ index: Int) -> Bool {
    (arrows[index].forward + arrows[index].backward).contains {
      ["credit", "embedded", "translated-original", "declared-copy"].contains($0.cue)
    }
  }

  /// The probability that two documents stand next to each other: that either is the other's parent
  /// in a tree over all that hold the same words.
  private func linkProbability(_ index: Int) -> Double { linkProbabilities[index] }

  /// The log-odds that `source` is the earlier end of a link, in nats: the sum of the evidence that is
  /// shown with the edge, and nothing else.
  ///
  /// The tree does not speak here. It knows which texts stand next to each other, but which end is
  /// the root it knows from arrows only; without them it would take every leaf for a copy.
  private func arrowNats(_ index: Int, for source: Int) -> Double {
    let link = table.links[index]
    return arrows[index].nats(for: source, link: link) + rootNats(source)
      - rootNats(link.other(than: source))
  }

  /// What the calibration adds to the evidence shown, so that all of it adds up to the probability;
  /// nil if nothing.
  private func calibration(_ index: Int, for source: Int) -> Evidence? {
    let raw = arrowNats(index, for: source)
    let calibrated = Lineage.nats(ofProbability: arrowProbability(index, for: source))
    guard raw != 0, abs(calibrated - raw) >= 1e-6 else { return nil }
    return Evidence(
      cue: "calibration", nats: calibrated - raw,
      note: calibrated > raw
        ? "evidence of this kind and strength proved right more often than it claims"
        : "evidence of this kind and strength proved right less often than it claims")
  }

  /// The probability that `source` is the earlier end of a link, by how often such evidence was right.
  func arrowProbability(_ index: Int, for source: Int) -> Double {
    arrowProbabilities[index][source == table.links[index].a ? 0 : 1]
  }

  /// The same, found out.
  func calibratedProbability(_ index: Int, for source: Int) -> Double {
    let link = table.links[index]
    let cues = [
      arrows[index].forward, arrows[index].backward, rootEvidence[link.a], rootEvidence[link.b],
    ]
    .flatMap { $0.map(\.cue) }
    let calibration = ArrowCalibration.map(for: ArrowClass(cues: cues))
    return Lineage.probability(ofNats: calibration.logOdds(arrowNats(index, for: source)))
  }

  /// For each passage the document that is its likelier source; nil where nothing speaks for either.
  func passageSources() -> [Int?] {
    var sources = [Int?](repeating: nil, count: context.reuse.passages.count)
    for (index, link) in table.links.enumerated() {
      let nats = arrowNats(index, for: link.a)
      guard nats != 0 else { continue }
      for passage in link.passages { sources[passage] = nats > 0 ? link.a : link.b }
    }
    return sources
  }

  /// What a document says for itself as an origin, in nats.
  func rootNats(_ document: Int) -> Double { rootEvidence[document].reduce(0) { $0 + $1.nats } }

  /// The probability that `child` follows `parent`.
  private func probability(_ index: Int, parent: Int) -> Double {
    linkProbability(index) * arrowProbability(index, for: parent)
  }

  /// The probability of a link in its likelier direction.
  private func bestProbability(_ index: Int) -> Double {
    let link = table.links[index]
    return max(probability(index, parent: link.a), probability(index, parent: link.b))
  }

  /// The edge of a link, in its likelier direction.
  func draft(link index: Int) -> EdgeDraft {
    let link = table.links[index]
    let parent = arrowNats(index, for: link.a) >= 0 ? link.a : link.b
    let child = link.other(than: parent)
    let passages = link.passages.filter { !explainedPassages.contains($0) }
    let evidence = arrows[index].evidence(for: parent, link: link)
    let isNamed = Self.isNamed(evidence)
    let seen = seen(isNamed)
    var draft = EdgeDraft(
      parent: .document(parent), child: .document(child),
      probability: seen * probability(index, parent: parent),
      linkProbability: seen * linkProbability(index), kind: kind(link, parent: parent, child: child)
    )
    draft.passages = passages
    draft.evidence = evidence + [shared(link, draft)]
    draft.against = arrows[index].evidence(for: child, link: link).map(\.negated)
    addRoots(&draft, parent: parent, child: child)
    if let calibration = calibration(index, for: parent) {
      if calibration.nats > 0 {
        draft.evidence.append(calibration)
      } else {
        draft.against.append(calibration)
      }
    }
    doubt(&draft, link: index)
    addRival(&draft, parent: parent, child: child)
    noteEmbedding(&draft, in: child, "the follower reproduces, and came with it")
    if !isNamed {
      noteEmbedding(&draft, in: parent, "the source reproduces, and may have come from there")
    }
    noteWireReport(&draft, link: link, isNamed: isNamed)
    if !isNamed {
      draft.against.append(
        Evidence(
          cue: "unseen-text", nats: log(seen),
          note: "no credit names the source, and a text outside the corpus may stand between"))
    }
    draft.against += link.notes.map { Evidence(cue: "same-speech", nats: 0, note: $0) }
    if PublicationInterval(documents[parent]).latest == nil
      || PublicationInterval(documents[child]).latest == nil
    {
      draft.wouldChange.append("a publication date for each of the two texts")
    }
    return draft
  }

  /// Whether a credit names the source of an edge.
  private static func isNamed(_ evidence: [Evidence]) -> Bool {
    evidence.contains { ["credit", "embedded"].contains($0.cue) }
  }

  /// The probability that no text that nobody has seen stands between two that share words.
  private func seen(_ isNamed: Bool) -> Double {
    1 - (isNamed ? parameters.unseenBesideCredit : parameters.unseen)
  }

  private func shared(_ link: Link, _ draft: EdgeDraft) -> Evidence {
    let taken = Taken(draft, context)
    let count = taken.stretches == 1 ? "one passage" : "\(taken.stretches) passages"
    return Evidence(
      cue: "shared-words", nats: parameters.natsPerBit * link.bits,
      note: "\(count) with \(taken.words) equal words, \(Int(link.bits.rounded())) bits")
  }

  private func addRoots(_ draft: inout EdgeDraft, parent: Int, child: Int) {
    draft.evidence += rootEvidence[parent].map { $0.said(of: "the source") }
    draft.against += rootEvidence[child].map { $0.negated.said(of: "the follower") }
    draft.evidence =
      draft.evidence.filter { $0.cue != "shared-words" }.strongestFirst()
      + draft.evidence.filter { $0.cue == "shared-words" }
    draft.against = draft.against.strongestFirst()
  }

  /// Names the next best parent, and counts it against the edge if it is near. Its probability is what
  /// its own edge would have.
  private func addRival(_ draft: inout EdgeDraft, parent: Int, child: Int) {
    var best: (document: Int, probability: Double)?
    let taken = table.words(of: child, in: parent)
    for index in table.linksOfDocument[child] {
      let other = table.links[index].other(than: child)
      let link = table.links[index]
      let probability =
        seen(Self.isNamed(arrows[index].evidence(for: other, link: link))) * undoubted(index)
        * probability(index, parent: other)
      guard other != parent, probability > best?.probability ?? 0 else { continue }
      // Only a text that holds these very words is another candidate for them.
      let held = link.words(of: child).intersection(taken)
      guard 2 * held.count >= taken.count else { continue }
      best = (other, probability)
    }
    guard let best, best.probability >= 0.005 else { return }
    draft.runnerUp = (.document(best.document), best.probability)
    guard best.probability > 0.05, draft.probability > 0 else { return }
    draft.against.append(
      Evidence(
        cue: "rival", nats: min(0, log(draft.probability / best.probability) - rivalMargin),
        note: "another text of the corpus holds the same words about as well"))
    draft.wouldChange.append("a reading that only one of the candidates has")
  }

  /// Words inside a reproduced article came with that article, or are from it.
  private func noteEmbedding(_ draft: inout EdgeDraft, in document: Int, _ consequence: String) {
    let regions = documents[document].regions
    let words = documents[document].words
    let sides = draft.passages.map { index in
      let passage = context.reuse.passages[index]
      return passage.a.document == document ? passage.a : passage.b
    }
    let embedded = sides.compactMap { side -> Region? in
      guard let first = side.words.first, words.region.indices.contains(first) else { return nil }
      let region = Int(words.region[first])
      return regions.indices.contains(region) && regions[region].kind == .embedded
        ? regions[region] : nil
    }
    let isTheArticle = draft.evidence.contains { $0.cue == "embedded" }
    guard !embedded.isEmpty, embedded.count == sides.count, !isTheArticle else { return }
    draft.isUndetermined = true
    draft.against.append(
      Evidence(
        cue: "embedded-article", nats: 0,
        note: "the words stand inside an article that \(consequence)"))
    draft.wouldChange.append("the article that is reproduced there")
  }

  /// What the child does with the parent's words, by how much of it they make: most of an article, a
  /// good part of it, or a quotation. Most of an article at the same outlet is a later state of it.
  private func kind(_ link: Link, parent: Int, child: Int) -> DerivationEdge.Kind {
    let share = Double(link.words(of: child).count) / Double(max(1, scoredWords[child]))
    if share >= 0.5, let site = documents[child].site, site == documents[parent].site {
      return .update
    }
    if share >= 0.8 { return .copy }
    return share >= 0.2 ? .rewrite : .quotation
  }
}

/// A rival counts against an edge from where it has a third of its probability, in nats: log 3.
private let rivalMargin = 1.0986

extension Evidence {
  /// The same reason with its subject named.
  fileprivate func said(of subject: String) -> Evidence {
    Evidence(cue: cue, nats: nats, note: "\(subject) \(note)", spans: spans)
  }
}
