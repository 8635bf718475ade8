extension Document {
  /// The number of words in regions that are scored. O(words).
  package var scoredWordCount: Int {
    words.ranges(in: regions, where: \.isScored).reduce(0) { $0 + $1.count }
  }
}
