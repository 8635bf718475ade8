internal import Documents
internal import TextReuse

/// A misspelling stands in the source where the copy is right: digital copies correct.
///
/// A word is taken for a misspelling if it stands once in its text and not in the other, while the
/// other's form, one edit away, is also what the source itself writes elsewhere. Speaks of versions of
/// one text only: who types a quotation anew makes mistakes of his own.
struct TypoMendedCue: Cue {
  let isStyle = true

  /// The weight of each mended word, in nats.
  private static let weight = 0.2
  /// The most that mended words can say.
  private static let cap = 0.4

  init() {}

  func evidence(source: Int, copy: Int, link: Link, in context: CueContext) -> [Evidence] {
    guard context.regime(of: link) == .versions else { return [] }
    let original = context.documents[source]
    let follower = context.documents[copy]
    var found: [Evidence] = []
    for passage in context.passages(of: link, source: source) {
      for step in passage.steps
      where step.kind == .substitute && step.source.count == step.copy.count {
        for (word, other) in zip(step.source, step.copy) {
          guard found.count < Int(Self.cap / Self.weight) else { return found }
          let left = Array(original.bytes(of: word..<(word + 1)))
          let right = Array(follower.bytes(of: other..<(other + 1)))
          guard min(left.count, right.count) > 4, Self.isOneEdit(left, right) else { continue }
          let typo = original.words.hash[word]
          let form = follower.words.hash[other]
          guard original.words.hash.count(of: typo) == 1, follower.words.hash.count(of: typo) == 0,
            original.words.hash.count(of: form) > 0
          else { continue }
          found.append(
            Evidence(
              cue: "typo-mended", nats: Self.weight,
              note:
                "a misspelling (\"\(original.excerpt(original.words.span(of: word..<(word + 1))))\")"
                + " is mended in the follower",
              spans: [
                DocumentSpan(document: source, span: original.words.span(of: word..<(word + 1))),
                DocumentSpan(document: copy, span: follower.words.span(of: other..<(other + 1))),
              ]))
        }
      }
    }
    return found
  }

  /// Whether one byte inserted, deleted, replaced or two neighbours swapped turn one into the other.
  static func isOneEdit(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left != right, abs(left.count - right.count) <= 1 else { return false }
    var head = 0
    while head < min(left.count, right.count), left[head] == right[head] { head += 1 }
    var tail = 0
    while tail < min(left.count, right.count) - head,
      left[left.count - 1 - tail] == right[right.count - 1 - tail]
    {
      tail += 1
    }
    let a = left[head..<(left.count - tail)]
    let b = right[head..<(right.count - tail)]
    if max(a.count, b.count) <= 1 { return true }
    return a.count == 2 && b.count == 2 && a.first == b.last && a.last == b.first
  }
}

extension [UInt64] {
  /// How often a value occurs.
  fileprivate func count(of value: UInt64) -> Int {
    reduce(0) { $1 == value ? $0 + 1 : $0 }
  }
}
