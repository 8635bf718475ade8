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
      for index in model.passages(ofEdge: edge) {
        // A passage that several edges share is named once.
        let isFirst = !used.contains(index)
        guard
          let mark = Self.mark(
            index, in: id, model, number: origin.number, isNamed: isNamed && isFirst)
        else { continue }
        used.insert(index)
        marks.append(mark)
      }
    }
    self.origins = origins
    let others = (model.passagesOf[id] ?? []).filter { !used.contains($0) }
    marks += others.compactMap { Self.mark($0, in: id, model, number: 0, isNamed: isNamed) }
    hasOthers = !others.isEmpty
    self.marks = marks
  }

  private static func mark(
    _ index: Int, in id: String, _ model: PageModel, number: Int, isNamed: Bool
  ) -> MarkedText.Mark? {
    let passages = model.trace.passages
    let isB = passages[index].b.document == id
    guard isB || passages[index].a.document == id,
      let range = HTMLPage.range(isB ? passages[index].b.bytes : passages[index].a.bytes)
    else { return nil }
    return .init(
      range: range, number: number,
      anchor: isNamed ? model.fragments.place(ofPassage: index, isB: isB) : nil)
  }
}
