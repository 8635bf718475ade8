/// Says of every position of a corpus which documents hold the shingle that begins there.
///
/// One number a word, one a shared shingle and document, and two a shared shingle: 4 bytes each.
struct ShingleHolders: Sendable {
  /// The number of words of a shingle.
  let width: Int
  /// The documents of all groups, ascending inside a group, each once; of a frequent group only
  /// the first few.
  let documents: [UInt32]
  /// At how many places a shingle stands at most for its pairs to be known.
  private let frequentPlaces: Int
  /// The group of the shingle that begins at each position, with `few` if it has so few documents, or
  /// `alone`.
  private let group: [UInt32]
  /// Where each group begins in `documents`, and after the last one the end.
  private let starts: [UInt32]
  /// At how many places the shingle of each group stands.
  private let places: [UInt32]

  /// Marks a position whose shingle stands in no other document.
  private static let alone = UInt32.max
  /// Marks a group of fewer documents than make a phrase common. There are no more groups than half
  /// of the positions, so that the bit is free.
  private static let few: UInt32 = 1 << 31
  /// The documents kept of a frequent group, whose holders nobody asks for one by one.
  private static let fewDocuments = StockPhrases.commonDocuments

  /// No groups, for when nobody asks any more.
  init(width: Int) {
    self.width = width
    (documents, group, starts, places) = ([], [], [0], [])
    frequentPlaces = 0
  }

  /// Lays out the groups of an index by position, and empties the index.
  ///
  /// - Complexity: O(*w*) for *w* words.
  init(taking index: inout FingerprintIndex, corpus: CorpusWords, frequentPlaces: Int) {
    width = index.width
    self.frequentPlaces = frequentPlaces
    var group = [UInt32](repeating: Self.alone, count: corpus.words.count)
    var starts: [UInt32] = [0]
    var places: [UInt32] = []
    var documents: [UInt32] = []
    let groups = index.parts.reduce(0) { $0 + $1.count }
    starts.reserveCapacity(groups + 1)
    places.reserveCapacity(groups)
    documents.reserveCapacity(index.parts.reduce(0) { $0 + $1.positions.count })
    for number in index.parts.indices {
      let part = index.takePart(number)
      for number in 0..<part.count {
        let id = UInt32(truncatingIfNeeded: places.count)
        let range = part.range(number)
        let start = documents.count
        let most = range.count > frequentPlaces ? Self.fewDocuments : Int.max
        var last = Self.alone
        for place in range {
          guard documents.count - start < most else { break }
          let document = UInt32(truncatingIfNeeded: corpus.document(at: part.positions[place]))
          if document != last { documents.append(document) }
          last = document
        }
        let isFew = documents.count - start < StockPhrases.commonDocuments
        // Both of them are the pair that asks.
        if isFew { documents.removeLast(documents.count - start) }
        for place in range { group[Int(part.positions[place])] = isFew ? id | Self.few : id }
        places.append(UInt32(truncatingIfNeeded: range.count))
        starts.append(UInt32(truncatingIfNeeded: documents.count))
      }
    }
    self.group = group
    self.starts = starts
    self.places = places
    self.documents = documents
  }

  /// The group of the shingle that begins at a position; nil if no other document holds it.
  func group(at position: Int) -> Int? {
    let number = group[position]
    return number == Self.alone ? nil : Int(number & ~Self.few)
  }

  /// Whether fewer documents hold the shingle at a position than make a phrase common.
  func isRare(at position: Int) -> Bool { group[position] & Self.few != 0 }

  /// At how many places the shingle of a group stands.
  func places(of group: Int) -> Int { Int(places[group]) }

  /// Whether a group is too large for its pairs to be known.
  func isFrequent(_ group: Int) -> Bool { places(of: group) > frequentPlaces }

  /// Where the documents of a group stand in `documents`.
  func range(of group: Int) -> Range<Int> { Int(starts[group])..<Int(starts[group + 1]) }
}
