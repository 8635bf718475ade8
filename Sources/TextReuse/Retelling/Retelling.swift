/// The second pass of reuse detection: text that was told in other words.
struct Retelling: Sendable {
  private let corpus: CorpusWords
  let units: TextUnits
  private let information: [Double]
  private let logarithms = IntegerLogarithms()
  private let minimumWords: Int
  private let minimumBits: Double

  /// Prepares to look at the pairs of a corpus.
  ///
  /// - Parameters:
  ///   - corpus: The words.
  ///   - information: What each word tells, in bits, by its number.
  ///   - minimumWords: The fewest words of a passage, on each side.
  ///   - minimumBits: The least information of a passage.
  init(
    corpus: CorpusWords, information: [Double], minimumWords: Int, minimumBits: Double
  ) {
    self.corpus = corpus
    units = TextUnits(corpus: corpus)
    self.information = information
    self.minimumWords = minimumWords
    self.minimumBits = minimumBits
  }

  /// Looks again at pairs of documents.
  ///
  /// - Parameter pairs: The pairs, with their aligned passages.
  /// - Returns: The passages after the second look, pair by pair in the order given.
  func passages(of pairs: [PairPassages]) async -> [Passage] {
    await search(pairs) { search, pair in search.passages(of: pair.pair, pair.passages[...]) }
      .flatMap(\.self)
  }

  /// What each pair shares in retold passages, in bits.
  ///
  /// - Parameters:
  ///   - pairs: The pairs.
  ///   - aligned: What was aligned, by documents. In a pair that is looked at here it was not enough to
  ///     show that they share text, and it is no evidence a second time.
  /// - Returns: The bits of each pair, in the order given; 0 where nothing counts.
  func bits(of pairs: [DocumentPair], besides aligned: [AlignedPair]) async -> [Double] {
    await search(pairs) { search, pair in
      search.retoldBits(of: pair, besides: aligned.alignments(of: pair))
    }
  }

  /// Looks at pairs in a few tasks: each holds columns as long as the vocabulary.
  private func search<Pair: Sendable, Result: Sendable>(
    _ pairs: [Pair], _ look: @escaping @Sendable (inout RetellingSearch, Pair) -> Result
  ) async -> [Result] {
    let size = max(1, (pairs.count + Self.tasks - 1) / Self.tasks)
    let slices = stride(from: 0, to: pairs.count, by: size).map {
      pairs[$0..<min($0 + size, pairs.count)]
    }
    return await concurrentMap(slices) { slice in
      var search = RetellingSearch(
        corpus: corpus, units: units, information: information, logarithms: logarithms,
        minimumWords: minimumWords, minimumBits: minimumBits)
      return slice.map { look(&search, $0) }
    }.flatMap(\.self)
  }

  /// The number of tasks that the pairs are cut into.
  private static let tasks = 16
}

extension [AlignedPair] {
  /// The alignments of a pair of documents among pairs that are ascending by document.
  ///
  /// - Complexity: O(log *n*) for *n* pairs.
  fileprivate func alignments(of pair: DocumentPair) -> [Alignment] {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if (self[middle].pair.first, self[middle].pair.second) < (pair.first, pair.second) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < count, self[low].pair.first == pair.first, self[low].pair.second == pair.second
    else { return [] }
    return self[low].alignments
  }
}
