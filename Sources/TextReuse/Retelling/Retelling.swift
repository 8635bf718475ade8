/// The second pass of reuse detection: text that was told in other words.
struct Retelling: Sendable {
  private let corpus: CorpusWords
  private let units: TextUnits
  private let information: [Double]
  private let logarithms = IntegerLogarithms()
  private let minimumWords: Int
  private let minimumBits: Double

  /// Prepares to look at the pairs of a corpus.
  ///
  /// - Parameters:
  ///   - corpus: The words.
  ///   - texts: The texts that the corpus was laid out from, in the caller's order.
  ///   - information: What each word tells, in bits, by its number.
  ///   - minimumWords: The fewest words of a passage, on each side.
  ///   - minimumBits: The least information of a passage.
  init(
    corpus: CorpusWords, texts: [ComparedText], information: [Double], minimumWords: Int,
    minimumBits: Double
  ) {
    self.corpus = corpus
    units = TextUnits(corpus: corpus, texts: texts)
    self.information = information
    self.minimumWords = minimumWords
    self.minimumBits = minimumBits
  }

  /// Looks again at every pair of documents that share a passage.
  ///
  /// - Parameter aligned: The aligned passages, those of one pair following each other, with
  ///   documents as places in `CorpusWords.order`.
  /// - Returns: The passages after the second look, pair by pair in the order given.
  func passages(_ aligned: [Passage]) async -> [Passage] {
    var pairs: [ArraySlice<Passage>] = []
    var start = 0
    for index in aligned.indices {
      let isLast =
        index + 1 == aligned.count
        || aligned[index + 1].a.document != aligned[index].a.document
        || aligned[index + 1].b.document != aligned[index].b.document
      if isLast {
        pairs.append(aligned[start...index])
        start = index + 1
      }
    }
    // Few tasks, because each holds columns as long as the vocabulary.
    let size = max(1, (pairs.count + Self.tasks - 1) / Self.tasks)
    let slices = stride(from: 0, to: pairs.count, by: size).map {
      pairs[$0..<min($0 + size, pairs.count)]
    }
    return await concurrentMap(slices) { slice in
      var search = RetellingSearch(
        corpus: corpus, units: units, information: information, logarithms: logarithms,
        minimumWords: minimumWords, minimumBits: minimumBits)
      return slice.flatMap { search.passages($0) }
    }.flatMap(\.self)
  }

  /// The number of tasks that the pairs are cut into.
  private static let tasks = 16
}
