/// What the words of two documents tell about one having used the other.
///
/// A word tells what it tells in the corpus, but no more than its frequency in these two documents
/// allows, one occurrence a side taken off: the name that both articles are about stands in every
/// other sentence of both and says nothing about which sentences belong together.
///
/// Holds columns as long as the vocabulary (24 bytes a word), which are cleared by hand after each
/// pair, so that a pair costs what its own words cost.
struct PairWords {
  private let corpus: CorpusWords
  private let information: [Double]
  let logarithms: IntegerLogarithms
  private var countOfA: [UInt32]
  private var countOfB: [UInt32]
  private var weight: [Double]
  private var stamp: [UInt32]
  private var lastStamp: UInt32 = 0
  private var positions: Range<Int> = 0..<0
  private var otherPositions: Range<Int> = 0..<0

  /// Prepares to weigh the words of a corpus, whose information is given by number.
  init(corpus: CorpusWords, information: [Double], logarithms: IntegerLogarithms) {
    self.corpus = corpus
    self.information = information
    self.logarithms = logarithms
    let count = corpus.vocabulary.count
    countOfA = Array(repeating: 0, count: count)
    countOfB = Array(repeating: 0, count: count)
    weight = Array(repeating: 0, count: count)
    stamp = Array(repeating: 0, count: count)
  }

  /// Counts and weighs the words of two documents, given as their positions in the corpus.
  ///
  /// - Complexity: O(*n*) for *n* words of these two documents and of those before.
  mutating func load(_ a: Range<Int>, _ b: Range<Int>) {
    for position in positions { clear(corpus.words[position]) }
    for position in otherPositions { clear(corpus.words[position]) }
    positions = a
    otherPositions = b
    for position in a where corpus.words[position] != CorpusWords.border {
      countOfA[Int(corpus.words[position])] += 1
    }
    for position in b where corpus.words[position] != CorpusWords.border {
      countOfB[Int(corpus.words[position])] += 1
    }
    let total = logarithms.bits(of: a.count + b.count)
    for position in a { weigh(corpus.words[position], total: total) }
    for position in b { weigh(corpus.words[position], total: total) }
  }

  /// What a word of either document tells, in bits.
  func bits(of word: UInt32) -> Double { weight[Int(word)] }

  /// At how many places the word stands in the first document.
  func places(inA word: UInt32) -> Int { Int(countOfA[Int(word)]) }

  /// At how many places the word stands in the second document.
  func places(inB word: UInt32) -> Int { Int(countOfB[Int(word)]) }

  /// Begins a set of words, empty; the one before is forgotten.
  mutating func beginSet() {
    // Even numbers mark the set's words, the odd one below those that were held against it.
    lastStamp &+= 2
    if lastStamp < 2 || lastStamp == .max {
      for index in stamp.indices { stamp[index] = 0 }
      lastStamp = 2
    }
  }

  /// Adds a word to the set; false if it is there already.
  mutating func insert(_ word: UInt32) -> Bool {
    guard stamp[Int(word)] != lastStamp else { return false }
    stamp[Int(word)] = lastStamp
    return true
  }

  /// Whether a word is in the set and was not held against it.
  func contains(_ word: UInt32) -> Bool { stamp[Int(word)] == lastStamp }

  /// Holds a word of another text against the set.
  ///
  /// - Returns: Whether the word is in the set; nil if it was held against it before.
  mutating func meet(_ word: UInt32) -> Bool? {
    let index = Int(word)
    if stamp[index] == lastStamp - 1 { return nil }
    let isIn = stamp[index] == lastStamp
    stamp[index] = lastStamp - 1
    return isIn
  }

  private mutating func clear(_ word: UInt32) {
    guard word != CorpusWords.border else { return }
    countOfA[Int(word)] = 0
    countOfB[Int(word)] = 0
    weight[Int(word)] = 0
  }

  private mutating func weigh(_ word: UInt32, total: Double) {
    guard word != CorpusWords.border, weight[Int(word)] == 0 else { return }
    let index = Int(word)
    let others = Int(countOfA[index]) + Int(countOfB[index]) - 2
    let isShared = countOfA[index] > 0 && countOfB[index] > 0
    weight[index] =
      isShared && others > 0
      ? min(information[index], total - logarithms.bits(of: others)) : information[index]
  }
}

/// The binary logarithms of counts, from a table as far as it goes.
struct IntegerLogarithms: Sendable {
  private let table: [Double]

  /// Fills the table; one for all tasks of a run.
  init() { table = [0, 0] + (2..<4096).map { BinaryLogarithm.bits(of: 1 / Double($0)) } }

  /// `log2` of a count, rounded to 1/1024; 0 for counts below 2.
  func bits(of count: Int) -> Double {
    if count < 2 { return 0 }
    return count < table.count ? table[count] : BinaryLogarithm.bits(of: 1 / Double(count))
  }
}
