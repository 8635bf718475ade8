internal import Provenance

extension HTMLPage {
  /// The passages of an edge side by side, in the order of the follower's text. One that is shown with
  /// another edge is only named.
  mutating func writePassages(of index: Int, _ edge: Trace.Edge) {
    let indices = model.passages(ofEdge: index)
    if indices.count == 1, model.home(ofPassage: indices[0]) == index {
      return writePassage(
        indices[0], from: edge.parent, to: edge.child, number: (1, 1), isMoved: false)
    }
    let own = indices.filter { model.home(ofPassage: $0) == index }.sorted {
      let (a, b) = (side($0, edge).follower, side($1, edge).follower)
      return (a.bytes.first ?? 0, $0) < (b.bytes.first ?? 0, $1)
    }
    let moved = Self.moved(own.map { side($0, edge).source.bytes.first ?? 0 })
    for (number, passage) in own.enumerated() {
      writePassage(
        passage, from: edge.parent, to: edge.child, number: (number + 1, own.count),
        isMoved: moved.contains(number))
    }
    let others = indices.filter { model.home(ofPassage: $0) != index }
    guard !others.isEmpty else { return }
    html.markup("<p class=also>")
    html.text(words[.passagesElsewhere])
    let shown = others.prefix(budget.isLarge ? Self.listedOfLarge : Self.listed)
    for passage in shown {
      html.markup(" <a href=#")
      html.fragment(model.fragments.passages[passage])
      html.markup(">")
      html.text(
        BoxText.cut(model.trace.passages[passage].a.excerpt ?? words[.passage], columns: 40))
      html.markup("</a>")
    }
    if shown.count < others.count {
      html.text(" " + words.count(others.count - shown.count, .andMore))
    }
    html.markup("</p>\n")
  }

  /// The most passages of an edge that are named because they are shown with another.
  private static let listed = 20
  /// The same on a large page, where thousands of edges would name them.
  private static let listedOfLarge = 3

  private func side(_ passage: Int, _ edge: Trace.Edge)
    -> (source: Trace.Place, follower: Trace.Place, isTurned: Bool)
  {
    model.sides(model.trace.passages[passage], from: edge.parent, to: edge.child)
  }

  /// Which of some passages, in the order of the follower, stand elsewhere in the source: those outside
  /// of the longest run that ascends there too.
  ///
  /// - Complexity: O(*n* log *n*).
  static func moved(_ starts: [Int]) -> Set<Int> {
    var tails: [Int] = []
    var before = [Int?](repeating: nil, count: starts.count)
    for (index, start) in starts.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if starts[tails[middle]] <= start { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? tails[low - 1] : nil
      if low < tails.count { tails[low] = index } else { tails.append(index) }
    }
    var kept: Set<Int> = []
    var next = tails.last
    while let index = next {
      kept.insert(index)
      next = before[index]
    }
    return Set(starts.indices).subtracting(kept)
  }

  /// The passages of pairs that no edge joins: shared wording that other edges explain better.
  mutating func writeLoosePassages() {
    guard !model.loosePassages.isEmpty else { return }
    html.markup("<details class=loose id=loose><summary><h3>")
    html.text(words.count(model.loosePassages.count, .loosePassages))
    html.markup("</h3></summary>\n")
    note(.loosePassagesNote)
    for index in model.loosePassages {
      let passage = model.trace.passages[index]
      writePassage(
        index, from: passage.a.document, to: passage.b.document, number: nil, isMoved: false)
    }
    html.markup("</details>\n")
  }

  /// One passage, its two sides on one row.
  private mutating func writePassage(
    _ index: Int, from source: String, to follower: String, number: (Int, Int)?, isMoved: Bool
  ) {
    let passage = model.trace.passages[index]
    // What is told anew has no differences that could be marked either.
    let isEqual =
      budget.isLarge && passage.differences.isEmpty && passage.kind == "verbatim"
      && passage.identity >= 0.9995
    let sides = model.sides(passage, from: source, to: follower)
    // The row of an only passage says how many words it has; the style sheet, that both sides have them.
    if isEqual, number?.1 == 1,
      passage.a.document == source && passage.b.document == follower
        || passage.a.document == follower && passage.b.document == source
    {
      html.markup("<section class=\"p eq\" id=")
      html.fragment(model.fragments.passages[index])
      html.markup(">")
      writeEqualWords(of: index, at: sides.follower)
      html.markup("</section>")
      return
    }
    html.markup("<section class=p id=")
    html.fragment(model.fragments.passages[index])
    html.markup("><h4>")
    // Of a pair without an edge nobody is the source; and what two texts have from a hidden source stands
    // in neither of them as the source has it.
    let isPair =
      number == nil || (passage.a.document != source && passage.b.document != source)
      || (passage.a.document != follower && passage.b.document != follower)
    if let number {
      html.text(words.text(.passageOf, String(number.0), String(number.1)) + (isPair ? ": " : ""))
    }
    if isPair {
      html.markup("<bdi>")
      html.text(model.shortName(sides.source.document))
      html.markup("</bdi> · <bdi>")
      html.text(model.shortName(sides.follower.document))
      html.markup("</bdi>")
    }
    html.markup(" <small>")
    html.text(
      isEqual
        ? words.count(passage.words, .wordCount) + ", " + words[.sameInBoth]
        : words.text(
          .passageFacts, words.count(passage.words, .wordCount),
          words.percent(Self.thousandths(passage.identity), of: 1000)))
    html.markup("</small>")
    if isMoved {
      html.markup(" <b class=moved>")
      html.text(words[.moved])
      html.markup("</b>")
    }
    if isEqual {
      html.markup("</h4>")
      writeEqualWords(of: index, at: sides.follower)
      html.markup("</section>")
      return
    }
    html.markup("</h4><div class=two>")
    let differences = passage.differences.map { sides.isTurned ? ($0.b, $0.a) : ($0.a, $0.b) }
    writeSide(
      sides.source, differences.map(\.0), .removed, isPair ? "<div>" : "<div class=src>",
      in: model.fragments.place(ofPassage: index, isB: sides.isTurned))
    writeSide(
      sides.follower, differences.map(\.1), .added, isPair ? "<div>" : "<div class=flw>",
      in: model.fragments.place(ofPassage: index, isB: !sides.isTurned))
    html.markup("</div></section>")
  }

  private mutating func writeSide(
    _ place: Trace.Place, _ differences: [[Int]], _ style: MarkedText.Style,
    _ start: StaticString, in full: Fragment
  ) {
    html.markup(start)
    writeWords(place, differences, style)
    if !budget.isLarge, let text = model.texts[place.document],
      let range = Self.range(place.bytes)
    {
      html.markup("<a class=full href=#")
      html.fragment(full)
      html.markup(">")
      html.text(words[.inFullText])
      html.markup("</a>")
      writeContext(text.bytes, range)
    }
    html.markup("</div>")
  }

  /// The words of one side, with marks on those that the other has otherwise.
  mutating func writeWords(
    _ place: Trace.Place, _ differences: [[Int]], _ style: MarkedText.Style
  ) {
    let range = Self.range(place.bytes)
    if let text = model.texts[place.document], let range {
      let marked = MarkedText(
        text.bytes,
        marks: differences.compactMap { Self.range($0).map { .init(range: $0, number: 0) } },
        style: style)
      html.markup("<p class=t dir=auto>")
      marked.write(range, to: &html)
      html.markup("</p>")
    } else if let excerpt = place.excerpt {
      html.markup("<p class=t dir=auto>")
      html.text(excerpt)
      html.markup("</p>")
    } else {
      html.markup("<p class=bare>")
      html.text(
        words.text(
          .withheld, words.grouped(place.bytes.first ?? 0), words.grouped(place.bytes.last ?? 0)))
      html.markup("</p>")
    }
  }

  private static func thousandths(_ share: Double) -> Int {
    share.isFinite ? Int((min(max(share, 0), 1) * 1000).rounded()) : 0
  }

  /// What stands around a passage, on demand.
  private mutating func writeContext(_ bytes: [UInt8], _ range: Range<Int>) {
    guard budget.showsContext else { return }
    let before = (range.lowerBound - TextBudget.contextBytes)..<range.lowerBound
    let after = range.upperBound..<(range.upperBound + TextBudget.contextBytes)
    let plain = MarkedText(bytes, marks: [], style: .origins)
    html.markup("<details class=ctx><summary>")
    html.text(words[.context])
    html.markup("</summary><p class=t>…")
    plain.write(before, to: &html)
    html.markup(" […] ")
    plain.write(after, to: &html)
    html.markup("…</details>")
  }

  /// The half-open range of a place; nil if it is none.
  static func range(_ bounds: [Int]) -> Range<Int>? {
    guard bounds.count == 2, bounds[0] >= 0, bounds[0] <= bounds[1] else { return nil }
    return bounds[0]..<bounds[1]
  }
}
