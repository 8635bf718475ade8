internal import Provenance

extension ExplanationReport {
  /// The most sites that are shown of either kind, the most telling ones: more do not make it clearer.
  private static let mostSites = 8
  /// The most texts that are named for one reading.
  private static let mostNames = 4

  /// Where the two read alike against other texts, and where they part, each with others.
  func addReadings(_ pair: ExplainedPair, to page: inout TextPage) {
    let explanation = pair.explanation
    add(
      explanation.alike, pair, to: &page,
      heading: Wording.count(explanation.alike.count, "reading")
        + " that A and B share against others")
    add(
      explanation.parted, pair, to: &page,
      heading: Wording.count(explanation.parted.count, "place")
        + " where A and B part, each with others")
  }

  private func add(
    _ sites: [Trace.Site], _ pair: ExplainedPair, to page: inout TextPage, heading: String
  ) {
    guard !sites.isEmpty else { return }
    page.add(unwrapped: "")
    page.add(StyledText(heading, .strong))
    let shown = sites.indices.sorted { (-sites[$0].bits, $0) < (-sites[$1].bits, $1) }
      .prefix(Self.mostSites).sorted()
    for site in shown {
      var readings = sites[site].readings.map { reading in
        (
          isOfPair: reading.witnesses.contains {
            [pair.explanation.a, pair.explanation.b].contains($0.document)
          },
          text: text(of: reading, pair)
        )
      }
      // The readings of the two come first, each kind in trace order.
      readings = readings.filter(\.isOfPair) + readings.filter { !$0.isOfPair }
      page.add(
        "\(SafeText.line(sites[site].cluster)): " + readings.map(\.text).joined(separator: "; "),
        first: "  ", rest: "    ")
    }
    if shown.count < sites.count {
      page.add("and \(sites.count - shown.count) more", first: "  ", rest: "    ")
    }
  }

  /// A reading and who has it, such as `"the old mill" in A, B and 3 more`.
  private func text(of reading: Trace.Reading, _ pair: ExplainedPair) -> String {
    let isEmpty = reading.witnesses.allSatisfy { $0.bytes.first == $0.bytes.last }
    let words =
      isEmpty
      ? "nothing" : reading.text.map { style.symbols.quoted(SafeText.line($0)) } ?? "other words"
    let letters = [pair.explanation.a, pair.explanation.b]
    let ids = reading.witnesses.map(\.document)
    let ordered = letters.filter(ids.contains) + ids.filter { !letters.contains($0) }
    let names = ordered.prefix(Self.mostNames).map(pair.letter)
    let more = ordered.count - names.count
    return "\(words) in \(names.joined(separator: ", "))" + (more > 0 ? " and \(more) more" : "")
  }
}
