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
  /// - Complexity: O(*s*) for *s* sentences of the document.
  func context(of span: DocumentSpan) -> String? {
    guard documents.indices.contains(span.document) else { return nil }
    let document = documents[span.document]
    let words = document.words(near: span.span)
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
    (low, high) = withWholeBrackets(low..<high, of: words, in: document)
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

extension TraceBuilder {
  /// The words with those that an editor's bracket around the first or last of them needs to be
  /// shown whole: a bracket that is cut would look like one that has lost its partner. Unchanged on
  /// a side where the partner is missing or far.
  private func withWholeBrackets(
    _ range: Range<Int>, of words: WordTable, in document: Documents.Document
  ) -> (low: Int, high: Int) {
    let sentence = words.sentence[range.lowerBound]
    /// The brackets that are open after the words and unopened before them.
    func open(_ low: Int, _ high: Int) -> (before: Int, after: Int) {
      let start = low > 0 ? Int(words.end[low - 1]) : 0
      let end = high < words.count ? Int(words.start[high]) : document.text.count
      var (before, after) = (0, 0)
      for byte in document.text[min(start, end)..<end] {
        if byte == UInt8(ascii: "[") { after += 1 }
        guard byte == UInt8(ascii: "]") else { continue }
        if after > 0 { after -= 1 } else { before += 1 }
      }
      return (before, after)
    }
    var low = range.lowerBound
    while low > 0, range.lowerBound - low < Self.wordsOfBracket,
      words.sentence[low - 1] == sentence, open(low, range.upperBound).before > 0
    {
      low -= 1
    }
    if open(low, range.upperBound).before > 0 { low = range.lowerBound }
    var high = range.upperBound
    while high < words.count, high - range.upperBound < Self.wordsOfBracket,
      words.sentence[high] == sentence, open(low, high).after > 0
    {
      high += 1
    }
    if open(low, high).after > 0 { high = range.upperBound }
    return (low, high)
  }
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
