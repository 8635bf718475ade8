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
  /// - Complexity: O(*w*) for *w* words; 12 bytes for each pair of words that stands in two units, 16
  ///   for each pair of documents that meet in one, and half a byte for each other.
  func candidates(besides known: StrongPairs) async -> [DocumentPair] {
    let rarity = rarity()
    let chunks = corpus.documentChunks(64)
    var shared = await shared(chunks, rarity: rarity)
    var meetings = [Meetings](repeating: ([], []), count: Self.parts)
    for part in shared.indices {
      var (keys, documents): Shared = ([], [])
      swap(&keys, &shared[part].keys)
      swap(&documents, &shared[part].documents)
      RadixSort.sort(&keys, &documents)
      addMeetings(of: keys, documents, besides: known, to: &meetings)
    }
    var found: [(pair: DocumentPair, bits: Double)] = []
    for part in meetings.indices {
      var (pairs, words): Meetings = ([], [])
      swap(&pairs, &meetings[part].pairs)
      swap(&words, &meetings[part].words)
      RadixSort.sort(&pairs, &words)
      found += self.meetings(pairs, words)
    }
    return worthALook(found)
  }

  /// Pairs of words, each with one of its documents.
  private typealias Shared = (keys: [UInt64], documents: [UInt32])
  /// Pairs of documents, each with a pair of words by which they meet.
  private typealias Meetings = (pairs: [UInt64], words: [UInt64])

  /// In how many parts both are kept: to sort them takes so many times less room.
  private static let parts = 16

  /// Adds the pairs of documents that meet by pairs of words, which are given sorted. The parts are by
  /// the first document.
  private func addMeetings(
    of keys: [UInt64], _ documents: [UInt32], besides known: StrongPairs,
    to meetings: inout [Meetings]
  ) {
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
          let part = first * Self.parts / corpus.order.count
          meetings[part].pairs.append(UInt64(first) << 32 | UInt64(holders[second]))
          meetings[part].words.append(keys[index])
        }
      }
    }
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

  /// The pairs of rare words that stand in two units or more, each with the document of one of them;
  /// by document in each part, of which equal pairs are in one. Some that stand in one unit only are
  /// among them.
  private func shared(
    _ chunks: [Range<Int>], rarity: [UInt32]
  ) async -> [Shared] {
    // Most pairs of words stand in one place: they are sorted out by a table of counters, in which
    // two of them sometimes meet, before the rest is kept and sorted. Making the pairs twice costs
    // less than to keep those that nobody shares.
    var counters = PairCounters(units: units.start.count)
    for group in Self.groups(chunks) {
      let keys = await concurrentMap(group) { wordPairs($0, rarity: rarity).keys }
      for key in keys.joined() { counters.count(key) }
    }
    var result = [Shared](repeating: ([], []), count: Self.parts)
    for group in Self.groups(chunks) {
      let known = counters
      let found = await concurrentMap(group) { chunk in
        wordPairs(chunk, rarity: rarity, where: known.isRepeated)
      }
      for (key, document) in found.lazy.flatMap({ zip($0.keys, $0.documents) }) {
        let part = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 60)
        result[part].keys.append(key)
        result[part].documents.append(document)
      }
    }
    return result
  }

  /// Some chunks at a time, which are looked at side by side.
  private static func groups(_ chunks: [Range<Int>]) -> [[Range<Int>]] {
    stride(from: 0, to: chunks.count, by: 4).map {
      Array(chunks[$0..<min($0 + 4, chunks.count)])
    }
  }

  /// The pairs of rare words of each unit of some documents, by document.
  private func wordPairs(
    _ documents: Range<Int>, rarity: [UInt32], where isWanted: (UInt64) -> Bool = { _ in true }
  ) -> (keys: [UInt64], documents: [UInt32]) {
    var keys: [UInt64] = []
    var places: [UInt32] = []
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
            guard isWanted(low << 32 | high) else { continue }
            keys.append(low << 32 | high)
            places.append(UInt32(truncatingIfNeeded: document))
          }
        }
      }
    }
    return (keys, places)
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

  /// The rank of each word in the draw, by its number: the highest is drawn first; 0 for words that
  /// stand in one document alone or tell too little.
  ///
  /// A random number times the number of documents that hold the word, the lowest first: of two words
  /// the one that half as many hold goes before the other three times out of four.
  private func rarity() -> [UInt32] {
    var documents = [UInt32](repeating: 0, count: corpus.vocabulary.count)
    var last = [UInt32](repeating: .max, count: corpus.vocabulary.count)
    for run in corpus.runStart.indices {
      let document = UInt32(truncatingIfNeeded: corpus.runDocument[run])
      for position in corpus.runStart[run]..<corpus.runEnd(run) {
        let word = Int(corpus.words[position])
        if last[word] != document {
          last[word] = document
          documents[word] += 1
        }
      }
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

/// Tells which pairs of words come more than once: two bits a counter, two counters for each pair
/// that there may be.
private struct PairCounters: Sendable {
  private var counters: [UInt8]
  private let shift: UInt64

  /// Prepares for the pairs of so many units.
  init(units: Int) {
    let pairs = units * RareWordPairs.wordsOfUnit * (RareWordPairs.wordsOfUnit - 1) / 2
    var bits = 10
    while bits < 40, 1 << bits < 2 * pairs { bits += 1 }
    counters = Array(repeating: 0, count: 1 << (bits - 2))
    shift = UInt64(64 - bits)
  }

  private func slot(of key: UInt64) -> (byte: Int, shift: UInt8) {
    let slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    return (slot >> 2, UInt8(truncatingIfNeeded: slot & 3) * 2)
  }

  /// Counts a pair, up to two.
  mutating func count(_ key: UInt64) {
    let (byte, shift) = slot(of: key)
    let value = counters[byte] >> shift & 3
    if value < 2 { counters[byte] += 1 << shift }
  }

  /// Whether a pair, or another one that shares its counter, came twice.
  func isRepeated(_ key: UInt64) -> Bool {
    let (byte, shift) = slot(of: key)
    return counters[byte] >> shift & 3 > 1
  }
}
