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

  /// Looks again at some pairs of documents, one after the other.
  ///
  /// - Parameter pairs: The pairs, with their aligned passages.
  /// - Returns: The passages after the second look, pair by pair in the order given, with documents as
  ///   the caller numbers them.
  func passages(of pairs: [PairPassages]) -> [Passage] {
    guard !pairs.isEmpty else { return [] }
    var search = search
    return pairs.flatMap { pair in
      let passages =
        pair.passages.count <= mostPassages
        ? search.passages(of: pair.pair, pair.passages[...]) : pair.passages
      return passages.map { $0.withDocuments(renumbered: corpus.order) }
    }
  }

  /// What each pair shares in retold passages, in bits.
  ///
  /// - Parameters:
  ///   - pairs: The pairs.
  ///   - aligned: What can be aligned in each pair. In a pair that is looked at here it was not enough to
  ///     show that they share text, and it is no evidence a second time.
  /// - Returns: The bits of each pair, in the order given; 0 where nothing counts.
  func bits(of pairs: [DocumentPair], besides aligned: [[Alignment]]) async -> [Double] {
    let size = max(1, (pairs.count + Self.tasks - 1) / Self.tasks)
    let slices = stride(from: 0, to: pairs.count, by: size).map {
      $0..<min($0 + size, pairs.count)
    }
    return await concurrentMap(slices) { slice in
      var search = search
      return slice.map { search.retoldBits(of: pairs[$0], besides: aligned[$0]) }
    }.flatMap(\.self)
  }

  /// A search for one task: it holds columns as long as the vocabulary.
  private var search: RetellingSearch {
    RetellingSearch(
      corpus: corpus, units: units, information: information, logarithms: logarithms,
      minimumWords: minimumWords, minimumBits: minimumBits)
  }

  /// The number of tasks that the pairs are cut into.
  private static let tasks = 16
}
