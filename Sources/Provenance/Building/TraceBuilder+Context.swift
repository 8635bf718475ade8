internal import Documents
internal import Lineage

extension TraceBuilder {
  /// Evidence that points at more words than these is long enough to be understood alone.
  private static let fewWords = 4
  /// The words shown before and after the place itself.
  private static let wordsAround = 3
  /// The most words of a bracket that is shown to its end.
  private static let wordsOfBracket = 12

  /// A few words with those around them in the same sentence, and all that stands between and
  /// beside them; nil for a longer place, or one without words.
  ///
  /// - Complexity: O(log *w*) for a document of *w* words.
  func context(of span: DocumentSpan) -> String? {
    guard documents.indices.contains(span.document) else { return nil }
    let document = documents[span.document]
    let words = document.words
    let first = words.end.firstIndex(above: span.span.start)
    let end = words.start.firstIndex(above: span.span.end - 1)
    guard first < end, end <= words.count, end - first <= Self.fewWords else { return nil }
    let sentence = words.sentence[first]
    var low = first
    while low > 0, first - low < Self.wordsAround, words.sentence[low - 1] == sentence { low -= 1 }
    var high = end
    while high < words.count, high - end < Self.wordsAround,
      words.sentence[high] == words.sentence[end - 1]
    {
      high += 1
    }
    // An editor's bracket that opens here is shown to its end.
    var far = high
    while far < words.count, far - end < Self.wordsOfBracket,
      words.sentence[far] == words.sentence[end - 1],
      isOpen(document.text, from: Int(words.start[low]), to: Int(words.start[far]))
    {
      far += 1
    }
    let reach = far < words.count ? Int(words.start[far]) : document.text.count
    if !isOpen(document.text, from: Int(words.start[low]), to: reach) { high = far }
    // Brackets, dots and quotation marks that touch the words, as far as the words beside them.
    var span = words.span(of: low..<high)
    let before = low > 0 ? Int(words.end[low - 1]) : 0
    let after = high < words.count ? Int(words.start[high]) : document.text.count
    while span.start > before, document.text[span.start - 1] > 0x20 {
      span = ByteSpan(span.start - 1, span.end)
    }
    while span.end < after, document.text[span.end] > 0x20 {
      span = ByteSpan(span.start, span.end + 1)
    }
    return document.excerpt(clamped(span, to: document))
  }
}

/// Whether a bracket opens between two offsets, or just before them, and does not close.
private func isOpen(_ text: [UInt8], from start: Int, to end: Int) -> Bool {
  let range = max(0, start - 1)..<max(0, start - 1, min(end, text.count))
  guard let opening = text[range].lastIndex(of: UInt8(ascii: "[")) else { return false }
  return !text[opening..<range.upperBound].contains(UInt8(ascii: "]"))
}

extension [UInt32] {
  /// The first index whose value is above a bound, in ascending values.
  fileprivate func firstIndex(above bound: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if Int(self[middle]) > bound { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
