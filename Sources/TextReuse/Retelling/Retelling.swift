/// The second pass of reuse detection: text that was told in other words.
struct Retelling: Sendable {
  private let corpus: CorpusWords
  let units: TextUnits
  private let information: [Double]
  private let logarithms = IntegerLogarithms()
  private let minimumWords: Int
  private let minimumBits: Double
  private let mostPassages: Int

  /// Prepares to look at the pairs of a corpus.
  ///
  /// - Parameters:
  ///   - corpus: The words.
  ///   - information: What each word tells, in bits, by its number.
  ///   - minimumWords: The fewest words of a passage, on each side.
  ///   - minimumBits: The least information of a passage.
  ///   - mostPassages: The most aligned passages of a pair that is looked at.
  init(
    corpus: CorpusWords, information: [Double], minimumWords: Int, minimumBits: Double,
    mostPassages: Int
  ) {
    self.corpus = corpus
    units = TextUnits(corpus: corpus)
    self.information = information
    self.minimumWords = minimumWords
    self.minimumBits = minimumBits
    self.mostPassages = mostPassages
  }

  /// Looks again at pairs of documents.
  ///
  /// - Parameter pairs: The pairs, with their aligned passages.
  /// - Returns: The passages after the second look, pair by pair in the order given, with documents as
  ///   the caller numbers them.
  func passages(of pairs: [PairPassages]) async -> [Passage] {
    await search(pairs) { search, pairs in
      pairs.flatMap { pair in
        let passages =
          pair.passages.count <= mostPassages
          ? search.passages(of: pair.pair, pair.passages[...]) : pair.passages
        return passages.map { $0.withDocuments(renumbered: corpus.order) }
      }
    }
  }

  /// What each pair shares in retold passages, in bits.
  ///
  /// - Parameters:
  ///   - pairs: The pairs.
  ///   - aligned: What can be aligned in a pair. In a pair that is looked at here it was not enough to
  ///     show that they share text, and it is no evidence a second time.
  /// - Returns: The bits of each pair, in the order given; 0 where nothing counts.
  func bits(
    of pairs: [DocumentPair], besides aligned: @escaping @Sendable (DocumentPair) -> [Alignment]
  ) async -> [Double] {
    await search(pairs) { search, pairs in
      pairs.map { search.retoldBits(of: $0, besides: aligned($0)) }
    }
  }

  /// Looks at pairs in a few tasks: each holds columns as long as the vocabulary.
  private func search<Pair: Sendable, Result: Sendable>(
    _ pairs: [Pair],
    _ look: @escaping @Sendable (inout RetellingSearch, ArraySlice<Pair>) -> [Result]
  ) async -> [Result] {
    let size = max(1, (pairs.count + Self.tasks - 1) / Self.tasks)
    let slices = stride(from: 0, to: pairs.count, by: size).map {
      pairs[$0..<min($0 + size, pairs.count)]
    }
    return await concurrentMap(slices) { slice in
      var search = RetellingSearch(
        corpus: corpus, units: units, information: information, logarithms: logarithms,
        minimumWords: minimumWords, minimumBits: minimumBits)
      return look(&search, slice)
    }.flatMap(\.self)
  }

  /// The number of tasks that the pairs are cut into.
  private static let tasks = 16
}
