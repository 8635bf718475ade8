internal import Provenance

extension ExplanationReport {
  /// The shared passages, one side above the other, with the differing words marked.
  func addPassages(
    _ pair: ExplainedPair, texts: [String: [UInt8]], to page: inout TextPage
  ) {
    let passages = pair.explanation.passages
    guard !passages.isEmpty else { return }
    page.add(unwrapped: "")
    page.add(StyledText(Wording.count(passages.count, "shared passage") + ", in bytes", .strong))
    if passages.contains(where: { texts[$0.a.document] != nil && texts[$0.b.document] != nil }) {
      page.add("^ marks what differs; A= stands for both.", first: "  ", rest: "  ")
    }
    for passage in passages {
      page.add(unwrapped: "")
      page.add(
        "\(SafeText.line(passage.id)): \(kind(of: passage))\(Wording.count(passage.words, "equal word")), "
          + "identity \(Wording.share(passage.identity)), "
          + "\(Wording.grouped(Int(clamping: passage.bits))) bits; "
          + "A \(Wording.range(passage.a.bytes, style.symbols)), "
          + "B \(Wording.range(passage.b.bytes, style.symbols))",
        first: "  ", rest: "    ")
      if let text = texts[passage.a.document], let other = texts[passage.b.document],
        let collation = Collation(passage, text, other)
      {
        collation.write(indent: 4, to: &page)
      } else {
        add(passage.a, pair, indent: "    ", to: &page)
        add(passage.b, pair, indent: "    ", to: &page)
      }
    }
  }

  /// What a passage is, if it is no plain copy, to stand before its figures.
  private func kind(of passage: Trace.Passage) -> String {
    passage.kind == "verbatim" ? "" : "\(SafeText.line(passage.kind)), "
  }

  /// A place: its text's letter, its bytes and the words that stand there.
  func add(_ place: Trace.Place, _ pair: ExplainedPair, indent: String, to page: inout TextPage) {
    let range = Wording.range(place.bytes, style.symbols)
    var line = StyledText("\(pair.letter(place.document)) \(range)", .faint)
    if let words = place.context ?? place.excerpt { line.append(": " + SafeText.line(words)) }
    page.add(line, first: indent, rest: indent + "  ")
  }
}

extension Int {
  /// The nearest integer of a number; 0 for what is no number, the bound for what is out of range.
  init(clamping value: Double) {
    let bounded = Swift.min(Swift.max(value, -1e15), 1e15)
    self = bounded.isNaN ? 0 : Int(bounded.rounded())
  }
}
