/// Pairs of documents that may share retold text, though they need not share any run of words.
///
/// Retold text keeps its rare words, and keeps them together: two of them in one sentence are a far
/// rarer sight than either alone. So the pairs of rare words of each unit (`DrawnWords`) serve as its
/// shingles, whatever their order and distance. Documents that share a pair of words that few others
/// have are candidates if all the words by which they meet tell enough together.
struct RareWordPairs: Sendable {
  /// The most documents of a pair of words that tells who may have met, of those that share text the
  /// first counting for all: with more it is a name in two words or a topic.
  static let mostDocuments = 4
  /// The most documents of such a pair of words in any case, so that pairs do not outgrow the corpus:
  /// a story that sixteen outlets print.
  static let mostCopies = 16
  /// What the words by which two documents meet must tell beyond chance, in bits: three quarters of
  /// what any passage must tell, since a unit is seen by a few of its words only, and so more than
  /// one ordinary sentence, which may be a formula.
  static let leastBits = 45.0
  /// The share of what a pair must tell in a large corpus, where that is more.
  static let leastShare = 0.6
  /// The bits that chance explains of each such word: that of one to stand among the 30 of a unit,
  /// and one more, as in `RetellingSearch.likeness`.
  static let chanceBits = 6.0

  /// What the numbers of two documents, as one, are multiplied with, so that all of its bits are spread
  /// evenly; and what takes that back, its inverse modulo 2⁶⁴.
  private static let spreading: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let gathering: UInt64 = 0xF1DE_83E1_9937_733D

  private let corpus: CorpusWords
  private let units: TextUnits
  private let information: [Double]
  private let scope: ReuseScope
  private let chanceShare: Double

  /// Prepares to look for candidates in a corpus.
  init(
    corpus: CorpusWords, units: TextUnits, information: [Double], scope: ReuseScope,
    chanceShare: Double
  ) {
    self.corpus = corpus
    self.units = units
    self.information = information
    self.scope = scope
    self.chanceShare = chanceShare
  }

  /// The pairs of documents that share enough pairs of rare words.
  ///
  /// - Parameter known: The pairs that need not be looked at.
  /// - Returns: The candidates, ascending.
  /// - Complexity: O(*w*) for *w* words; 16 bytes for each pair of documents and pair of words by which
  ///   they meet.
  func candidates(besides known: StrongPairs) async -> [DocumentPair] {
    let drawn = await DrawnWords(corpus: corpus, units: units, information: information)
    let found = await concurrentMap(Array(0..<Self.lanes)) { lane in
      meetings(lane: lane, drawn: drawn, known: known)
    }
    // Two words never tell enough, so that documents which meet by one pair only can be left out.
    var repeats = RepeatFilter(count: found.reduce(0) { $0 + $1.pairs.count })
    for part in found { repeats.note(part.pairs.span, in: part.pairs.indices) }
    var pairs: [UInt64] = []
    var words: [UInt64] = []
    for part in found {
      for index in part.pairs.indices where repeats.hasRepeated(part.pairs[index]) {
        pairs.append(part.pairs[index] &* Self.gathering)
        words.append(part.words[index])
      }
    }
    RadixSort.sort(&pairs, &words)
    return worthALook(meetings(pairs, words))
  }

  /// In how many tasks the words are looked at, every so many of them in one: the more frequent ones
  /// have lower numbers.
  private static let lanes = 16

  /// The pairs of documents that meet by a pair of words, each with those words. Of two words the one
  /// with the higher number belongs to the lane.
  private func meetings(
    lane: Int, drawn: DrawnWords, known: StrongPairs
  ) -> (pairs: [UInt64], words: [UInt64]) {
    var shared = SharedDraws(vocabulary: corpus.vocabulary.count)
    var pairs: [UInt64] = []
    var words: [UInt64] = []
    var holders: [Int] = []
    for word in stride(from: lane, to: corpus.vocabulary.count, by: Self.lanes) {
      shared.look(at: word, in: drawn)
      let companions = shared.companions
      for index in companions.indices {
        if holders.count <= Self.mostCopies {
          let document = Int(companions[index] & 0xFFFF_FFFF)
          if document != holders.last { holders.append(document) }
        }
        let other = companions[index] >> 32
        if index + 1 < companions.count, companions[index + 1] >> 32 == other { continue }
        if Self.isRare(holders, known: known) {
          for second in holders.indices {
            for first in holders[..<second]
            where scope.compares(first, holders[second]) && !known.contains(first, holders[second])
            {
              pairs.append((UInt64(first) << 32 | UInt64(holders[second])) &* Self.spreading)
              words.append(other << 32 | UInt64(word))
            }
          }
        }
        holders.removeAll(keepingCapacity: true)
      }
    }
    return (pairs, words)
  }

  /// Whether few enough documents hold a pair of words, copies of a text counted once.
  private static func isRare(_ holders: [Int], known: StrongPairs) -> Bool {
    guard holders.count > 1, holders.count <= mostCopies else { return false }
    if holders.count <= mostDocuments { return true }
    var unrelated: [Int] = []
    for holder in holders where !unrelated.contains(where: { known.contains($0, holder) }) {
      unrelated.append(holder)
      if unrelated.count > mostDocuments { return false }
    }
    return true
  }

  /// The meetings that tell enough. What a pair must tell in the end depends on how many do; even if
  /// all of these did, it would be no less than this.
  private func worthALook(_ meetings: [(pair: DocumentPair, bits: Double)]) -> [DocumentPair] {
    let documents = corpus.order.count
    let all = Double(max(1, documents * max(0, documents - 1) / 2))
    let needed =
      chanceShare >= 1
      ? 0 : ChanceModel.retold.required(forShare: chanceShare * Double(meetings.count) / all)
    return meetings.filter { $0.bits >= Self.leastShare * needed }.map(\.pair)
  }

  /// The pairs of documents whose common words tell anything worth mentioning, and how much.
  private func meetings(
    _ pairs: [UInt64], _ words: [UInt64]
  ) -> [(pair: DocumentPair, bits: Double)] {
    var found: [(pair: DocumentPair, bits: Double)] = []
    var start = 0
    var common: [UInt32] = []
    for index in pairs.indices where index + 1 == pairs.count || pairs[index + 1] != pairs[index] {
      common.removeAll(keepingCapacity: true)
      for key in words[start...index] {
        common.append(UInt32(truncatingIfNeeded: key >> 32))
        common.append(UInt32(truncatingIfNeeded: key))
      }
      start = index + 1
      common.sort()
      var bits = 0.0
      for (place, word) in common.enumerated() where place == 0 || common[place - 1] != word {
        bits += max(0, information[Int(word)] - Self.chanceBits)
      }
      if bits >= Self.leastBits {
        let pair = DocumentPair(
          first: Int(pairs[index] >> 32), second: Int(pairs[index] & 0xFFFF_FFFF))
        found.append((pair, bits))
      }
    }
    return found
  }
}
