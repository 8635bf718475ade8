extension Document {
  /// The number of words in regions that are scored. O(words).
  package var scoredWordCount: Int {
    let isScored = regions.map(\.isScored)
    return words.region.reduce(0) { count, region in
      isScored.indices.contains(Int(region)) && isScored[Int(region)] ? count + 1 : count
    }
  }
}
