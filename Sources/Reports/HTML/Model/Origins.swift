internal import Provenance

/// Where the words of a document come from, as far as the trace says.
struct Origins {
  /// One text from which words come.
  struct Origin {
    /// Its number in the document's legend, from 1.
    let number: Int
    /// The edge, as an index into the trace.
    let edge: Int
  }

  /// The origins, the surest first.
  let origins: [Origin]
  /// The shared parts of the text; number 0 are those that no edge into the document carries.
  let marks: [MarkedText.Mark]
  /// Whether some shared part has no origin.
  let hasOthers: Bool

  /// Finds the origins of a document's words.
  ///
  /// - Complexity: O(*e* · *p*) for *e* edges into the document and *p* passages of each.
  ///
  /// - Parameters:
  ///   - id: The document.
  ///   - model: The trace.
  ///   - isNamed: Whether links lead to the places of passages.
  init(of id: String, in model: PageModel, isNamed: Bool) {
    var origins: [Origin] = []
    var marks: [MarkedText.Mark] = []
    var used: Set<Int> = []
    for edge in model.incoming[id] ?? [] {
      let origin = Origin(number: origins.count + 1, edge: edge)
      origins.append(origin)
      for index in model.trace.edges[edge].passages.compactMap(model.passage) {
        guard let mark = Self.mark(index, in: id, model, number: origin.number) else { continue }
        // A passage that several edges share is named once.
        let isFirst = used.insert(index).inserted && isNamed
        marks.append(
          isFirst ? mark : .init(range: mark.range, number: mark.number, anchor: nil))
      }
    }
    self.origins = origins
    let others = (model.passagesOf[id] ?? []).filter { !used.contains($0) }
    marks += others.compactMap { Self.mark($0, in: id, model, number: 0) }.map {
      isNamed ? $0 : .init(range: $0.range, number: 0, anchor: nil)
    }
    hasOthers = !others.isEmpty
    self.marks = marks
  }

  private static func mark(
    _ index: Int, in id: String, _ model: PageModel, number: Int
  ) -> MarkedText.Mark? {
    let passage = model.trace.passages[index]
    let isB = passage.b.document == id
    guard isB || passage.a.document == id,
      let range = HTMLPage.range(isB ? passage.b.bytes : passage.a.bytes)
    else { return nil }
    return .init(
      range: range, number: number, anchor: model.fragments.place(ofPassage: index, isB: isB))
  }
}
