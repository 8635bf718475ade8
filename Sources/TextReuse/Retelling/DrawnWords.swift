/// The rare words by which the units of a corpus are compared with all others.
///
/// Of each unit `wordsOfUnit` words are drawn, the rarer the likelier, by numbers that belong to the
/// words, so that a unit and its retelling draw the same of what both have; the rarest alone would
/// often be those that the retelling dropped. 24 bytes a unit, and 4 bytes a word drawn.
struct DrawnWords: Sendable {
  /// The least information of a word that counts as rare, in bits: once in 500 words.
  static let rareBits = 9.0
  /// How many of a unit's words are drawn: a third of a sentence's words are rare, and six make
  /// fifteen pairs, of which three common words leave three.
  static let wordsOfUnit = 6

  /// The words of all units, `wordsOfUnit` places a unit: ascending, and `CorpusWords.border` where
  /// fewer were drawn.
  let rows: [UInt32]
  /// The document of each unit, as a place in `CorpusWords.order`.
  private let documents: [UInt32]
  /// The places in `rows` at which each word stands behind another one.
  private let places: Buckets

  /// Draws words from all units of a corpus.
  ///
  /// - Parameters:
  ///   - corpus: The words.
  ///   - units: The units.
  ///   - information: What each word tells, in bits, by its number.
  /// - Complexity: O(*w*) for *w* words.
  init(corpus: CorpusWords, units: TextUnits, information: [Double]) async {
    let ranks = await Self.ranks(corpus: corpus, information: information)
    let size = max(1, units.start.count / 64 + 1)
    let slices = stride(from: 0, to: units.start.count, by: size).map {
      $0..<min($0 + size, units.start.count)
    }
    let drawn = await concurrentMap(slices) {
      Self.drawn(from: $0, of: units, words: corpus.words, ranks: ranks)
    }
    rows = drawn.flatMap(\.self)
    documents = units.run.map { UInt32(truncatingIfNeeded: corpus.runDocument[$0]) }
    let words = rows
    places = Buckets(
      of: words.indices.lazy.map { $0 % Self.wordsOfUnit == 0 ? -1 : Int(words[$0]) },
      count: corpus.vocabulary.count)
  }

  /// The places in `rows` at which a word stands behind a lower one, ascending.
  func places(of word: Int) -> ArraySlice<UInt32> { places[word] }

  /// The document whose unit holds a place in `rows`.
  func document(at place: UInt32) -> UInt32 { documents[Int(place) / Self.wordsOfUnit] }

  /// The places in `rows` of the lower words drawn together with the one at a place.
  func lower(thanAt place: UInt32) -> Range<Int> {
    Int(place) / Self.wordsOfUnit * Self.wordsOfUnit..<Int(place)
  }

  /// The rows of some units.
  private static func drawn(
    from range: Range<Int>, of units: TextUnits, words column: [UInt32], ranks table: [UInt32]
  ) -> [UInt32] {
    let words = column.span
    let ranks = table.span
    var rows: [UInt32] = []
    rows.reserveCapacity(range.count * wordsOfUnit)
    var drawn = InlineArray<6, UInt64>(repeating: 0)
    for unit in range {
      var count = 0
      for position in units.start[unit]..<units.end[unit] {
        let word = words[position]
        let rank = ranks[Int(word)]
        if rank == 0 { continue }
        insert(UInt64(rank) << 32 | UInt64(word), into: &drawn, count: &count)
      }
      append(drawn, count: count, to: &rows)
    }
    return rows
  }

  /// Adds the words of a unit to the rows, by their numbers.
  private static func append(
    _ drawn: InlineArray<6, UInt64>, count: Int, to rows: inout [UInt32]
  ) {
    let start = rows.count
    for place in 0..<wordsOfUnit {
      let word = place < count ? UInt32(truncatingIfNeeded: drawn[place]) : CorpusWords.border
      rows.append(word)
      var hole = start &+ place
      while hole > start, rows[hole &- 1] > word {
        rows[hole] = rows[hole &- 1]
        hole &-= 1
      }
      rows[hole] = word
    }
  }

  /// Keeps a word if it is among the first of the draw: the highest values, each once, descending.
  private static func insert(
    _ value: UInt64, into drawn: inout InlineArray<6, UInt64>, count: inout Int
  ) {
    var place = count
    while place > 0, drawn[place &- 1] <= value {
      if drawn[place &- 1] == value { return }
      place &-= 1
    }
    guard place < wordsOfUnit else { return }
    if count < wordsOfUnit { count &+= 1 }
    var index = count &- 1
    while index > place {
      drawn[index] = drawn[index &- 1]
      index &-= 1
    }
    drawn[place] = value
  }

  /// The rank of each word in the draw, by its number: the highest is drawn first; 0 for words that
  /// stand in one document alone or tell too little.
  ///
  /// A random number times the number of documents that hold the word, the lowest first: of two words
  /// the one that half as many hold goes before the other three times out of four.
  private static func ranks(corpus: CorpusWords, information: [Double]) async -> [UInt32] {
    var documents = [UInt32](repeating: 0, count: corpus.vocabulary.count)
    for counts in await concurrentMap(
      corpus.documentChunks(16), { holders(among: $0, of: corpus) })
    {
      for word in counts.indices { documents[word] += counts[word] }
    }
    return documents.indices.map { word in
      guard documents[word] > 1, information[word] >= rareBits else { return 0 }
      let random = Fingerprint.mixed(UInt64(word)) >> 44
      let drawn = (random + 1).multipliedReportingOverflow(by: UInt64(documents[word]))
      return UInt32.max - UInt32(clamping: min(UInt64(UInt32.max) - 1, drawn.partialValue))
    }
  }

  /// How many of some documents hold each word, by its number.
  private static func holders(among chunk: Range<Int>, of corpus: CorpusWords) -> [UInt32] {
    var documents = [UInt32](repeating: 0, count: corpus.vocabulary.count)
    var last = [UInt32](repeating: .max, count: corpus.vocabulary.count)
    let words = corpus.words.span
    var run = corpus.runDocument.firstIndexAscending(notBelow: chunk.lowerBound)
    while run < corpus.runStart.count, corpus.runDocument[run] < chunk.upperBound {
      let document = UInt32(truncatingIfNeeded: corpus.runDocument[run])
      for position in corpus.runStart[run]..<corpus.runEnd(run) {
        let word = Int(words[position])
        if last[word] != document {
          last[word] = document
          documents[word] += 1
        }
      }
      run += 1
    }
    return documents
  }
}

extension CorpusWords {
  /// All documents in at most `count` consecutive stretches.
  fileprivate func documentChunks(_ count: Int) -> [Range<Int>] {
    let size = max(1, (order.count + count - 1) / count)
    return stride(from: 0, to: order.count, by: size).map { $0..<min($0 + size, order.count) }
  }
}

extension [Int] {
  /// The first index of an element that is no lower than a value, in ascending elements.
  ///
  /// - Complexity: O(log *n*).
  fileprivate func firstIndexAscending(notBelow value: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
