/// Tells wording that was taken from wording that everybody uses.
///
/// Agency reports are full of formulas ("million, or … cents a share, up from … a year earlier"):
/// long alignments of many bits that show nothing, because no word of them surprises whoever knows
/// the genre. A shingle in three documents or more that share nothing else is such a stock phrase,
/// and the words that it covers tell nothing. To zero a real quotation loses a finding for good, so
/// it is done in two steps, from pairs of documents that surely share text to those that may not:
/// 1. A pair is *strong* if one of its alignments holds a run of `longRun` equal words and
///    `longRunBits` bits (a long run in many documents is wire copy or a speech that they all
///    quote, whatever else they hold), or enough bits outside of all shingles of three documents.
///    In a strong pair every word counts.
/// 2. In the other pairs a shingle is stock if some third document holds it that is strongly linked
///    to neither of the two: then three documents hold it that share nothing else.
///
/// A run of equal words shorter than a shingle says of itself neither this nor that; it counts as
/// much, in proportion, as the longer runs of its alignment.
struct StockPhrases: Sendable {
  /// The number of equal words in a row from which on wording is taken, not common.
  static let longRun = 12
  /// The information that such a run needs as well, in bits.
  static let longRunBits = 90.0
  /// The fewest documents that make a phrase common.
  static let commonDocuments = 3

  let corpus: CorpusWords
  private(set) var holders: ShingleHolders
  /// What each word tells, in bits, by its number.
  let bits: [Double]
  let minimumBits: Double

  /// Prepares to judge alignments by the shingles of an index, which is empty afterwards.
  init(
    corpus: CorpusWords, taking index: inout FingerprintIndex, bits: [Double], minimumBits: Double,
    frequentPlaces: Int
  ) {
    self.corpus = corpus
    holders = ShingleHolders(taking: &index, corpus: corpus, frequentPlaces: frequentPlaces)
    self.bits = bits
    self.minimumBits = minimumBits
  }

  /// The same without what is known about shingles: all that is asked is what words tell.
  var withoutHolders: StockPhrases {
    var phrases = self
    phrases.holders = ShingleHolders(width: holders.width)
    return phrases
  }

  /// Whether an alignment shows by itself that two documents share more than common phrases.
  func isStrong(_ alignment: Alignment) -> Bool {
    let hasLongRun = alignment.blocks.contains { block in
      block.count >= Self.longRun && bits(of: block.a..<block.aEnd) >= Self.longRunBits
    }
    if hasLongRun { return true }
    let rare = tellingBits(of: alignment) { group in
      holders.range(of: group).count >= Self.commonDocuments
    }
    return rare >= minimumBits
  }

  /// The bits of an alignment of a pair that is not strong, stock phrases counting nothing.
  func bits(of alignment: Alignment, related: inout RelatedDocuments) -> Double {
    tellingBits(of: alignment) { isStock($0, related: &related) }
  }

  /// Whether a shingle is a stock phrase for a pair of documents that is not strong.
  func isStock(_ group: Int, related: inout RelatedDocuments) -> Bool {
    // A frequent shingle's holders are not all paired, so their links are not known.
    if holders.isFrequent(group) { return true }
    for place in holders.range(of: group) where !related.contains(holders.documents[place]) {
      return true
    }
    return false
  }

  /// The number of documents that hold the shingle at a position and are related to neither side.
  ///
  /// All holders but two of a shingle that is too frequent for its pairs to be known.
  func others(holding position: Int, related: inout RelatedDocuments) -> Int {
    guard let group = holders.group(at: position) else { return 0 }
    if holders.isFrequent(group) { return holders.places(of: group) - 2 }
    var others = 0
    for place in holders.range(of: group) where !related.contains(holders.documents[place]) {
      others += 1
    }
    return others
  }

  /// The information of consecutive words, in bits.
  func bits(of positions: Range<Int>) -> Double {
    positions.reduce(0) { $0 + bits[Int(corpus.words[$1])] }
  }

  /// The bits of the equal words that no stock shingle covers, given as their groups.
  private func tellingBits(
    of alignment: Alignment, isStock: (Int) -> Bool
  ) -> Double {
    var telling = 0.0
    var judged = 0.0
    var loose = 0.0
    for block in alignment.blocks {
      if block.count < holders.width {
        loose += bits(of: block.a..<block.aEnd)
        continue
      }
      var stockEnd = block.a
      for position in block.a..<block.aEnd {
        if position + holders.width <= block.aEnd, let group = holders.group(at: position),
          isStock(group)
        {
          stockEnd = position + holders.width
        }
        let value = bits[Int(corpus.words[position])]
        judged += value
        if position >= stockEnd { telling += value }
      }
    }
    guard judged > 0 else { return 0 }
    return telling + (loose * telling / judged * 1024).rounded() / 1024
  }
}
