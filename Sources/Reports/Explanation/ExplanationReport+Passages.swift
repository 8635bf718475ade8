internal import Provenance

extension ExplanationReport {
  /// The shared passages with the words of both sides, one above the other.
  func addPassages(_ pair: Pair, to page: inout TextPage) {
    guard !pair.passages.isEmpty else { return }
    page.add(unwrapped: "")
    page.add(
      StyledText(Wording.count(pair.passages.count, "shared passage") + ", in bytes", .strong))
    for passage in pair.passages {
      page.add(
        "\(SafeText.line(passage.id)): \(Wording.count(passage.words, "equal word")), "
          + "identity \(Wording.probability(passage.identity)), "
          + "\(Wording.grouped(Int(clamping: passage.bits))) bits",
        first: "  ", rest: "    ")
      let sides = [passage.a, passage.b]
      for place in pair.first == passage.b.document ? sides.reversed() : sides {
        add(place, pair, indent: "    ", to: &page)
      }
    }
  }

  /// The next best parent and what would change the verdict.
  func addOutlook(_ edge: Trace.Edge, _ pair: Pair, to page: inout TextPage) {
    if let runnerUp = edge.runnerUp {
      page.add(unwrapped: "")
      page.add(
        "Next candidate for the source of \(pair.letter(edge.child)): "
          + "\(pair.letter(runnerUp.parent)), \(Wording.probability(runnerUp.probability)).")
    }
    guard !edge.wouldChange.isEmpty else { return }
    page.add(unwrapped: "")
    page.add(StyledText("What would change this", .strong))
    for change in edge.wouldChange {
      page.add(Wording.clause(change), first: "  ", rest: "    ")
    }
  }

  /// Why nothing is said about the direction of a pair that no edge ties.
  func addAbsence(_ pair: Pair, to page: inout TextPage) {
    page.add(unwrapped: "")
    guard !pair.passages.isEmpty else {
      page.add("A and B share no passage.")
      return
    }
    page.add(
      "A and B share text, but neither stands next to the other: what they share is explained by "
        + "the texts that they follow.")
    for (letter, id) in [("A", pair.first), ("B", pair.second)] {
      let parents = pair.trace.edges.filter { $0.child == id }
      if parents.isEmpty { page.add("\(letter) follows no other text.", first: "  ", rest: "    ") }
      for edge in parents {
        let parent = pair.names.reference(edge.parent)
        page.add(
          edge.directed
            ? "\(letter) \(Wording.follows(parent, kind: edge.kind)), \(SafeText.line(edge.verdict)) "
              + Wording.probability(edge.probability)
            : "\(letter) shares text with \(parent), direction undetermined",
          first: "  ", rest: "    ")
      }
    }
  }
}

extension Int {
  /// The nearest integer of a number; 0 for what is no number, the bound for what is out of range.
  init(clamping value: Double) {
    let bounded = Swift.min(Swift.max(value, -1e15), 1e15)
    self = bounded.isNaN ? 0 : Int(bounded.rounded())
  }
}
