/// Pairs of documents that may share retold text, though they need not share any run of words.
///
/// Retold text keeps its rare words, and keeps them together: two of them in one sentence are a far
/// rarer sight than either alone. So the pairs of rare words of each unit serve as its shingles,
/// whatever their order and distance: of each unit only those of `wordsOfUnit` words. These are drawn,
/// the rarer the likelier, by numbers that belong to the words, so that a unit and its retelling draw
/// the same of what both have; the rarest alone would often be those that the retelling dropped. Documents that share a pair of words that
/// few others have are candidates if all the words by which they meet tell enough together.
struct RareWordPairs: Sendable {
  /// The least information of a word that counts as rare, in bits: once in 500 words.
  static let rareBits = 9.0
  /// How many of a unit's words are paired, the rarest ones: a third of a sentence's words are rare,
  /// and six make fifteen pairs, of which three common words leave three.
  static let wordsOfUnit = 6
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

  /// What the two numbers of a pair of words, as one, are multiplied with, so that all of its bits
  /// are spread evenly; and what takes that back, its inverse modulo 2⁶⁴.
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
  ///   they meet, and one round's pairs of words.
  func candidates(besides known: StrongPairs) async -> [DocumentPair] {
    let chunks = corpus.documentChunks(16)
    let rarity = await rarity(chunks)
    var pairs: [UInt64] = []
    var words: [UInt64] = []
    for round in rounds {
      let postings = await concurrentMap(corpus.documentChunks(64)) {
        wordPairs($0, rarity: rarity, parts: round)
      }
      for part in await concurrentMap(
        Array(round), { shared($0, of: postings, known: known) })
      {
        pairs += part.pairs
        words += part.words
      }
    }
    RadixSort.sort(&pairs, &words)
    return worthALook(meetings(pairs, words))
  }

  /// The parts of the pairs of words that are made at once. To make them anew a few times costs less than
  /// to hold all.
  private var rounds: [Range<Int>] {
    let bytes = units.start.count * Self.mostPairs * FingerprintIndex.bytesPerPosting
    let rounds = min(Self.mostRounds, bytes / Self.bytesOfRound + 1)
    return (0..<rounds).map {
      SplitPostings.parts * $0 / rounds..<SplitPostings.parts * ($0 + 1) / rounds
    }
  }

  /// The most pairs of words of a unit.
  private static let mostPairs = wordsOfUnit * (wordsOfUnit - 1) / 2
  /// What the pairs of words of one round take, about.
  private static let bytesOfRound = 32 << 20
  /// The most rounds: each takes a hundredth of the time of an analysis.
  private static let mostRounds = 6

  /// The pairs of documents that meet by the pairs of words of one part, each with those words.
  private func shared(
    _ part: Int, of postings: [SplitPostings], known: StrongPairs
  ) -> (pairs: [UInt64], words: [UInt64]) {
    let (keys, documents) = SplitPostings.repeated(part, of: postings)
    var pairs: [UInt64] = []
    var words: [UInt64] = []
    var start = 0
    var holders: [Int] = []
    for index in keys.indices where index + 1 == keys.count || keys[index + 1] != keys[index] {
      holders.removeAll(keepingCapacity: true)
      for document in documents[start...index] where Int(document) != holders.last {
        holders.append(Int(document))
        if holders.count > Self.mostCopies { break }
      }
      start = index + 1
      guard Self.isRare(holders, known: known) else { continue }
      for second in holders.indices {
        for first in holders[..<second]
        where scope.compares(first, holders[second]) && !known.contains(first, holders[second]) {
          pairs.append(UInt64(first) << 32 | UInt64(holders[second]))
          words.append(keys[index] &* Self.gathering)
        }
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

  /// The pairs of rare words of each unit of some documents, as far as they belong to some parts, by
  /// document: their two numbers in one, times `spreading`.
  private func wordPairs(
    _ documents: Range<Int>, rarity: [UInt32], parts: Range<Int>
  ) -> SplitPostings {
    var keys: [UInt64] = []
    var places: [UInt32] = []
    if let last = documents.last {
      // As many as the units can have at most.
      let most = units.units(of: documents.lowerBound).lowerBound..<units.units(of: last).upperBound
      keys.reserveCapacity(most.count * Self.mostPairs)
      places.reserveCapacity(most.count * Self.mostPairs)
    }
    var rarest = [UInt64](repeating: 0, count: Self.wordsOfUnit)
    for document in documents {
      for unit in units.units(of: document) {
        var count = 0
        for position in units.start[unit]..<units.end[unit] {
          let word = corpus.words[position]
          let rank = rarity[Int(word)]
          if rank == 0 { continue }
          Self.insert(UInt64(rank) << 32 | UInt64(word), into: &rarest, count: &count)
        }
        for second in 0..<count {
          for first in 0..<second {
            let low = min(rarest[first] & 0xFFFF_FFFF, rarest[second] & 0xFFFF_FFFF)
            let high = max(rarest[first] & 0xFFFF_FFFF, rarest[second] & 0xFFFF_FFFF)
            let key = (low << 32 | high) &* Self.spreading
            guard parts.contains(Int(key >> 56)) else { continue }
            keys.append(key)
            places.append(UInt32(truncatingIfNeeded: document))
          }
        }
      }
    }
    return SplitPostings(fingerprints: keys, positions: places)
  }

  /// Keeps a word if it is among the rarest: the highest values, each once, descending.
  private static func insert(_ value: UInt64, into rarest: inout [UInt64], count: inout Int) {
    var place = count
    while place > 0, rarest[place - 1] <= value {
      if rarest[place - 1] == value { return }
      place -= 1
    }
    guard place < wordsOfUnit else { return }
    if count < wordsOfUnit { count += 1 }
    var index = count - 1
    while index > place {
      rarest[index] = rarest[index - 1]
      index -= 1
    }
    rarest[place] = value
  }

  /// How many of some documents hold each word, by its number.
  private func holders(among chunk: Range<Int>) -> [UInt32] {
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

  /// The rank of each word in the draw, by its number: the highest is drawn first; 0 for words that
  /// stand in one document alone or tell too little.
  ///
  /// A random number times the number of documents that hold the word, the lowest first: of two words
  /// the one that half as many hold goes before the other three times out of four.
  private func rarity(_ chunks: [Range<Int>]) async -> [UInt32] {
    var documents = [UInt32](repeating: 0, count: corpus.vocabulary.count)
    for counts in await concurrentMap(chunks, { holders(among: $0) }) {
      for word in counts.indices { documents[word] += counts[word] }
    }
    return documents.indices.map { word in
      guard documents[word] > 1, information[word] >= Self.rareBits else { return 0 }
      let random = Fingerprint.mixed(UInt64(word)) >> 44
      let drawn = (random + 1).multipliedReportingOverflow(by: UInt64(documents[word]))
      return UInt32.max - UInt32(clamping: min(UInt64(UInt32.max) - 1, drawn.partialValue))
    }
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
