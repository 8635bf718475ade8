internal import Documents

/// What of a document this target looks at.
struct ComparedText: Sendable {
  /// The document's name: decides the order of documents that are identical word by word.
  let id: DocumentID
  /// The words of all regions.
  let words: WordTable
  /// Whether the words of each region may show reuse, by the region's index.
  let isScored: [Bool]

  /// Takes the part that matters out of a document.
  init(_ document: Document) {
    self.init(
      id: document.id, words: document.words, isScored: document.regions.map(\.isScored))
  }

  /// Creates a text from its parts.
  init(id: DocumentID, words: WordTable, isScored: [Bool]) {
    self.id = id
    self.words = words
    self.isScored = isScored
  }

  /// The stretches of consecutive words that stand in one scored region, in text order.
  ///
  /// Two regions that follow each other are two stretches, even if both are scored: another hand
  /// wrote what follows.
  var runs: [Range<Int>] {
    let regions = words.region
    var runs: [Range<Int>] = []
    var start = 0
    while start < regions.count {
      var end = start + 1
      while end < regions.count, regions[end] == regions[start] { end += 1 }
      let region = Int(regions[start])
      if region < isScored.count, isScored[region] { runs.append(start..<end) }
      start = end
    }
    return runs
  }
}
