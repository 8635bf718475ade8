internal import Documents
internal import TextReuse

/// What a follower takes, in one plain sentence.
enum EdgeSummary {
  /// The sentence, without names of documents.
  static func text(_ draft: EdgeDraft, _ taken: Taken) -> String {
    let passages = taken.stretches == 1 ? "one passage" : "\(number(taken.stretches)) passages"
    let words = taken.words
    switch draft.kind {
    case .identical: return "has the same text word for word"
    case .translation: return "gives it in another language"
    case .copy where draft.passages.isEmpty: return "reproduces it"
    default: return "takes \(passages), \(words) words"
    }
  }

  private static func number(_ value: Int) -> String {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
    ]
    return words.indices.contains(value) ? words[value] : String(value)
  }
}

/// What a follower has of a set of passages, each word of it once.
struct Taken {
  /// The number of separate stretches.
  let stretches: Int
  /// The number of equal words.
  let words: Int

  /// Counts on the side of the follower, or of the source if the follower is not in the corpus.
  init(_ draft: EdgeDraft, _ context: CueContext) {
    var whole: [Range<Int>] = []
    var kept: [Range<Int>] = []
    let ends = [draft.child, draft.parent]
    for index in draft.passages {
      let passage = context.reuse.passages[index]
      let sides: [Witness] = [.document(passage.a.document), .document(passage.b.document)]
      let counted = ends.first { sides.contains($0) } ?? sides[0]
      let isA = counted == sides[0]
      whole.append(isA ? passage.a.words : passage.b.words)
      kept += passage.steps.filter { $0.kind == .keep }.map { isA ? $0.a : $0.b }
    }
    stretches = WordRanges(whole).ranges.count
    words = WordRanges(kept).count
  }
}

extension Inference {
  /// The number of words that an edge stands for: those of its passages, or the whole text of a
  /// follower that reproduces or translates what is not in the corpus.
  func extent(of draft: EdgeDraft) -> Int {
    if case .hidden = draft.parent, case .document(let child) = draft.child,
      draft.kind == .copy || draft.kind == .translation
    {
      return documents[child].words.count
    }
    return Taken(draft, context).words
  }
}

extension EdgeDraft {
  /// The order in which edges are listed: by child, then by falling probability, then by parent.
  static func inOrder(_ left: EdgeDraft, _ right: EdgeDraft) -> Bool {
    if left.child != right.child { return left.child < right.child }
    if left.probability != right.probability { return left.probability > right.probability }
    return left.parent < right.parent
  }
}

extension Witness: Comparable {
  /// Orders documents before hidden sources, each by index.
  public static func < (left: Witness, right: Witness) -> Bool {
    switch (left, right) {
    case (.document(let a), .document(let b)), (.hidden(let a), .hidden(let b)): a < b
    case (.document, .hidden): true
    case (.hidden, .document): false
    }
  }
}
