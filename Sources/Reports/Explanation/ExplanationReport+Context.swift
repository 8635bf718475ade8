internal import Provenance

extension ExplanationReport {
  /// The next best parent and what would change the verdict.
  func addOutlook(_ edge: Trace.Edge, _ pair: ExplainedPair, to page: inout TextPage) {
    if let runnerUp = edge.runnerUp {
      page.add(unwrapped: "")
      page.add(
        "Another candidate for the source of \(pair.letter(edge.child)): "
          + "\(pair.letter(runnerUp.parent)), \(Wording.probability(runnerUp.probability)).")
    }
    guard !edge.wouldChange.isEmpty else { return }
    page.add(unwrapped: "")
    page.add(StyledText("What would change this", .strong))
    for change in edge.wouldChange {
      page.add(Wording.clause(change), first: "  ", rest: "    ")
    }
  }

  /// Why nothing is said about the direction of a pair that no edge ties, and what each of the two
  /// follows instead.
  func addAbsence(_ pair: ExplainedPair, to page: inout TextPage) {
    let explanation = pair.explanation
    page.add(unwrapped: "")
    if explanation.isUnrelated {
      page.add("A and B share no passage.")
    } else if !explanation.passages.isEmpty {
      page.add(reasonForAbsence(explanation))
      addIntermediaries(pair, to: &page)
    } else {
      page.add("A and B share no passage, but a source that is not in the corpus ties them.")
    }
    for (letter, parents) in [("A", explanation.parentsOfA), ("B", explanation.parentsOfB)] {
      if parents.isEmpty { page.add("\(letter) follows no other text.", first: "  ", rest: "    ") }
      for candidate in parents {
        let parent = pair.letter(candidate.parent)
        let probability = Wording.probability(candidate.probability)
        let sentence =
          switch (candidate.isEdge, candidate.isDirected) {
          case (true, true): "\(letter) follows \(parent), \(probability)"
          case (true, false): "\(letter) shares text with \(parent), direction undetermined"
          case (false, _): "\(letter) could follow \(parent) instead, \(probability)"
          }
        page.add(sentence, first: "  ", rest: "    ")
      }
    }
  }

  /// Why two texts that share passages are no neighbours.
  private func reasonForAbsence(_ explanation: Explanation) -> String {
    if !explanation.intermediaries.isEmpty {
      return
        "A and B share text, but neither stands next to the other: they have it through others."
    }
    let isExplained =
      !explanation.detours.isEmpty || !explanation.parentsOfA.isEmpty
      || !explanation.parentsOfB.isEmpty
    return isExplained
      ? "A and B share text, but neither stands next to the other: the texts that they follow "
        + "explain what they share."
      : "A and B share text, but too little to set one beside the other: formulas of their kind can "
        + "be as long."
  }

  /// The texts that stand between the two, and how that is seen.
  private func addIntermediaries(_ pair: ExplainedPair, to page: inout TextPage) {
    for text in pair.explanation.intermediaries.prefix(Self.mostIntermediaries) {
      let name = pair.names.reference(text.document)
      let sides = [("A", text.linkToA), ("B", text.linkToB)].filter { $0.1 > 0 }
        .map { "\($0.0) (\(Wording.probability($0.1)))" }.joined(separator: " and ")
      page.add(
        "\(name) holds \(Wording.share(text.share)) of what they share, and stands next to \(sides)",
        first: "  ", rest: "    ")
    }
  }

  /// More texts between two do not make the reason clearer.
  private static let mostIntermediaries = 3

  /// The sources that are not in the corpus and stand between or above the two.
  func addDetours(_ pair: ExplainedPair, to page: inout TextPage) {
    guard !pair.explanation.detours.isEmpty else { return }
    page.add(unwrapped: "")
    page.add(StyledText("Through a source that is not in the corpus", .strong))
    let wording = HiddenSourceWording(names: pair.names, symbols: style.symbols)
    for detour in pair.explanation.detours {
      page.add(
        "\(pair.names.reference(detour.source.id)): \(wording.reason(detour.source))",
        first: "  ", rest: "    ")
      for edge in [detour.a, detour.b] {
        let parent = pair.letter(edge.parent)
        let child = pair.letter(edge.child)
        page.add(
          edge.directed
            ? "\(child) \(Wording.follows(parent, kind: edge.kind)), \(SafeText.line(edge.verdict)) "
              + Wording.probability(edge.probability)
            : "\(parent) and \(child) share text, direction undetermined",
          first: "    ", rest: "      ")
      }
    }
  }
}
