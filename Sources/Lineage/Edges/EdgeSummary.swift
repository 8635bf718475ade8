internal import Documents
internal import TextReuse

/// What a follower takes, in one plain sentence.
enum EdgeSummary {
  /// The sentence, without names of documents.
  static func text(_ draft: EdgeDraft, _ context: CueContext) -> String {
    let words = draft.passages.reduce(0) { $0 + context.reuse.passages[$1].equalWords }
    let passages =
      draft.passages.count == 1 ? "one passage" : "\(number(draft.passages.count)) passages"
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
