internal import Documents

/// What of a document this target looks at.
struct ComparedText: Sendable {
  /// Where the words are from.
  private enum Source: Sendable {
    case document(Document)
    case table(WordTable, isScored: [Bool])
  }

  /// The document's name: decides the order of documents that are identical word by word.
  let id: DocumentID
  /// A hash of the scored words and of the borders between them.
  let contentKey: UInt64
  /// The number of words of all regions.
  let wordCount: Int
  private let source: Source

  /// The words of all regions; made anew each time if the document is at rest.
  var words: WordTable {
    switch source {
    case .document(let document): document.words
    case .table(let words, _): words
    }
  }

  /// Whether the words of each region may show reuse, by the region's index.
  private var isScored: [Bool] {
    switch source {
    case .document(let document): document.regions.map(\.isScored)
    case .table(_, let isScored): isScored
    }
  }

  /// Takes the part that matters out of a document.
  init(_ document: Document) {
    id = document.id
    contentKey = document.runsKey
    wordCount = document.wordCount
    source = .document(document)
  }

  /// Creates a text from its parts.
  init(id: DocumentID, words: WordTable, isScored: [Bool]) {
    self.id = id
    contentKey = words.runsKey(of: Self.runs(of: words, isScored))
    wordCount = words.count
    source = .table(words, isScored: isScored)
  }

  /// The stretches of consecutive words that stand in one scored region, in text order.
  ///
  /// Two regions that follow each other are two stretches, even if both are scored: another hand
  /// wrote what follows.
  func runs(of words: WordTable) -> [Range<Int>] { Self.runs(of: words, isScored) }

  private static func runs(of words: WordTable, _ isScored: [Bool]) -> [Range<Int>] {
    let regions = words.region.span
    var runs: [Range<Int>] = []
    var start = 0
    while start < regions.count {
      let current = regions[start]
      var end = start + 1
      while end < regions.count, regions[end] == current { end += 1 }
      if Int(current) < isScored.count, isScored[Int(current)] { runs.append(start..<end) }
      start = end
    }
    return runs
  }
}
