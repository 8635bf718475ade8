internal import Documents
internal import TextReuse

/// Which words of a text a credit speaks for.
///
/// A clause of attribution ("…, the Post reported") is about the sentence that it is a part of. What
/// comes next is the writer's own, or another source's, unless the credit leads into it with a colon.
extension CueContext {
  /// Whether a credit speaks for an occurrence: it stands in one of its sentences, or in the sentence
  /// before and leads into them, or it is a line or a bracket about what stands beside it.
  ///
  /// - Complexity: O(words of a sentence).
  func covers(_ credit: Credit, _ side: Occurrence) -> Bool {
    let document = documents[side.document]
    let words = document.words
    guard let first = side.words.first, let last = side.words.last,
      words.sentence.indices.contains(last)
    else { return false }
    let own = Int(words.sentence[first])
    guard let reach = span(ofSentences: own, Int(words.sentence[last]), in: document) else {
      return false
    }
    if reach.contains(credit.span) { return true }
    guard let before = span(ofSentences: own - 1, own - 1, in: document),
      before.contains(credit.span)
    else { return false }
    switch credit.kind {
    case .sourceLine, .via, .translatedBy, .translationOf: return true
    case .reportedBy, .toldTo, .blurred: return leadsInto(first, in: document)
    }
  }

  /// The bytes from the beginning of one sentence to the end of another; nil if there is none.
  private func span(ofSentences first: Int, _ last: Int, in document: Document) -> ByteSpan? {
    guard document.sentences.indices.contains(first), document.sentences.indices.contains(last)
    else { return nil }
    return ByteSpan(document.sentences[first].start, document.sentences[last].end)
  }

  /// Whether a colon stands before the sentence of a word.
  private func leadsInto(_ word: Int, in document: Document) -> Bool {
    let words = document.words
    var first = word
    while first > 0, words.sentence[first - 1] == words.sentence[word] { first -= 1 }
    guard first > 0, first < words.count else { return false }
    let gap = (Int(words.end[first - 1])..<max(Int(words.end[first - 1]), Int(words.start[first])))
      .clamped(to: 0..<document.text.count)
    return document.text[gap].contains(UInt8(ascii: ":"))
  }
}
