/// Pairs of documents that surely share text.
struct StrongPairs: Sendable {
  /// The partners of all documents, those of each ascending.
  fileprivate let partners: [UInt32]
  /// Where each document's partners begin in `partners`, and after the last one the end.
  private let starts: [Int]

  /// Collects pairs of a corpus of so many documents, given with the lower document first and in
  /// ascending order; they are gone through twice.
  ///
  /// - Complexity: O(*n*) for *n* pairs and documents.
  init(_ pairs: some Collection<DocumentPair>, documents: Int) {
    var starts = [Int](repeating: 0, count: documents + 1)
    for pair in pairs {
      starts[pair.first + 1] += 1
      starts[pair.second + 1] += 1
    }
    for document in 0..<documents { starts[document + 1] += starts[document] }
    var ends = starts
    var partners = [UInt32](repeating: 0, count: pairs.count * 2)
    for pair in pairs {
      partners[ends[pair.first]] = UInt32(truncatingIfNeeded: pair.second)
      ends[pair.first] += 1
      partners[ends[pair.second]] = UInt32(truncatingIfNeeded: pair.first)
      ends[pair.second] += 1
    }
    self.partners = partners
    self.starts = starts
  }

  /// Whether a pair is among them, in either order.
  ///
  /// - Complexity: O(log *n*) for *n* partners of the first.
  func contains(_ left: Int, _ right: Int) -> Bool {
    let range = range(of: left)
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if Int(partners[middle]) < right { low = middle + 1 } else { high = middle }
    }
    return low < range.upperBound && Int(partners[low]) == right
  }

  /// Where the partners of a document stand in `partners`.
  fileprivate func range(of document: Int) -> Range<Int> {
    starts[document]..<starts[document + 1]
  }
}

/// The documents that a pair is strongly linked with, the pair itself among them.
///
/// Kept for one pair at a time, 8 bytes a document of the corpus, and only looked up when somebody
/// asks. Pairs that come by their first document cost the partners of that one once.
struct RelatedDocuments {
  private let strong: StrongPairs
  private var relatedToFirst: [UInt32]
  private var relatedToSecond: [UInt32]
  private var pair: (first: Int, second: Int) = (-1, -1)
  private var stampOfFirst: UInt32 = 0
  private var stampOfSecond: UInt32 = 0
  private var markedFirst = -1
  private var isMarked = true

  /// Prepares for the pairs of a corpus of so many documents.
  init(_ strong: StrongPairs, documents: Int) {
    self.strong = strong
    relatedToFirst = Array(repeating: 0, count: documents)
    relatedToSecond = Array(repeating: 0, count: documents)
  }

  /// Goes on to a pair.
  mutating func look(at first: Int, _ second: Int) {
    pair = (first, second)
    isMarked = false
  }

  /// Whether any other document is strongly linked to either one of the pair.
  var hasRelatives: Bool {
    !strong.range(of: pair.first).isEmpty || !strong.range(of: pair.second).isEmpty
  }

  /// Whether a document is one of the pair, or strongly linked with one of them.
  mutating func contains(_ document: UInt32) -> Bool {
    if !isMarked { mark() }
    return relatedToFirst[Int(document)] == stampOfFirst
      || relatedToSecond[Int(document)] == stampOfSecond
  }

  private mutating func mark() {
    isMarked = true
    if markedFirst != pair.first {
      markedFirst = pair.first
      stampOfFirst = Self.next(stampOfFirst, &relatedToFirst)
      relatedToFirst[pair.first] = stampOfFirst
      for place in strong.range(of: pair.first) {
        relatedToFirst[Int(strong.partners[place])] = stampOfFirst
      }
    }
    stampOfSecond = Self.next(stampOfSecond, &relatedToSecond)
    relatedToSecond[pair.second] = stampOfSecond
    for place in strong.range(of: pair.second) {
      relatedToSecond[Int(strong.partners[place])] = stampOfSecond
    }
  }

  /// The stamp after another one; none is left of those before it came round.
  private static func next(_ stamp: UInt32, _ stamps: inout [UInt32]) -> UInt32 {
    guard stamp < .max else {
      for index in stamps.indices { stamps[index] = 0 }
      return 1
    }
    return stamp + 1
  }
}
