internal import Documents

extension Document {
  /// The words that begin within a span of the text. O(log *n*).
  func words(in span: ByteSpan) -> Range<Int> {
    let first = words.start.partitioningIndex { Int($0) >= span.start }
    return first..<max(first, words.start.partitioningIndex { Int($0) >= span.end })
  }
}

extension Range<Int> {
  /// The number of words between two ranges of words; 0 if they touch or overlap. Unlike a number of
  /// bytes it is the same however the text is encoded.
  func distance(to other: Range<Int>) -> Int {
    Swift.max(0, Swift.max(lowerBound, other.lowerBound) - Swift.min(upperBound, other.upperBound))
  }
}
