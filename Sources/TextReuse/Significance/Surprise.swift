/// How improbable it is that two documents met in the words of an alignment by chance.
///
/// The words aligned equal count with their information (`WordInformation`), with five corrections:
/// 1. **Stock phrases are one word.** Words covered only by shingles that some third document holds
///    which shares nothing else with either side are, all together, a lexical item as common as the
///    rarest of those shingles: `log2(words of the corpus ÷ holders)` bits, not the sum of their
///    words. A word that one shingle of no such holder covers counts in full.
/// 2. **Gaps cost.** Where the texts agree again is looked for among 16 × 16 pairs of places: that
///    freedom is worth 8 bits, and each word left unmatched 2 more, as in the alignment itself. Like
///    the score of a local alignment the sum never falls below 0, and its highest value counts.
/// 3. **Loose words.** A run shorter than a shingle cannot be looked up. Its words count three
///    quarters, because words in context tell about three quarters of what they tell alone.
/// 4. **Rare words.** No word counts more than `mostWordBits`. The names and figures of an event are
///    rare in the corpus, but whoever reports the event has them.
/// 5. **Long runs.** `takenRun` equal words in a row are never a formula, whoever else has them.
struct Surprise: Sendable {
  /// The cost of a gap: the choice among 16 × 16 places where the texts may agree again.
  static let gapBits = 8.0
  /// The cost of each unmatched word of a gap, on either side.
  static let gapWordBits = 2.0
  /// The unmatched words of a gap that cost: two windows that end in equal words hold no more.
  static let costlyGapWords = 30
  /// What a word in a run too short to be looked up counts.
  static let looseShare = 0.75
  /// The number of equal words in a row from which on all count in full.
  static let takenRun = 16

  /// The most that one word counts: one word in 16,384.
  static let mostWordBits = 14.0

  let phrases: StockPhrases

  /// The information of the meeting, in bits.
  ///
  /// - Complexity: O(*n* · *h*) for *n* equal words in shingles that *h* documents hold.
  func bits(of alignment: Alignment, related: inout RelatedDocuments) -> Double {
    var sum = 0.0
    var best = 0.0
    var previous: Block?
    for block in alignment.blocks {
      if let previous {
        let gap = block.a - previous.aEnd + block.b - previous.bEnd
        sum -= Self.gapBits + Self.gapWordBits * Double(min(gap, Self.costlyGapWords))
        sum = max(0, sum)
      }
      sum += bits(of: block, related: &related)
      best = max(best, sum)
      previous = block
    }
    return (best * 1024).rounded() / 1024
  }

  private func bits(of block: Block, related: inout RelatedDocuments) -> Double {
    let width = phrases.holders.width
    if block.count < width {
      return Self.looseShare * wordBits(of: block.a..<block.aEnd)
    }
    if block.count >= Self.takenRun { return wordBits(of: block.a..<block.aEnd) }
    var sum = 0.0
    var rareEnd = block.a
    // Of the shingle that begins at the current word, or of the last one that the block holds.
    var others = 0
    var stock = StockStretch(words: Double(phrases.corpus.words.count))
    for position in block.a..<block.aEnd {
      if position + width <= block.aEnd {
        others = phrases.others(holding: position, related: &related)
        if others == 0 { rareEnd = position + width }
      }
      let value = min(Self.mostWordBits, phrases.bits[Int(phrases.corpus.words[position])])
      if position < rareEnd {
        sum += stock.close() + value
      } else {
        stock.bits += value
        stock.holders = min(stock.holders, others)
      }
    }
    return sum + stock.close()
  }

  private func wordBits(of positions: Range<Int>) -> Double {
    positions.reduce(0) {
      $0 + min(Self.mostWordBits, phrases.bits[Int(phrases.corpus.words[$1])])
    }
  }

  /// Consecutive words that only stock shingles cover.
  private struct StockStretch {
    /// The words of the corpus.
    let words: Double
    /// The information of the words so far.
    var bits = 0.0
    /// The fewest unrelated documents that hold one of the shingles.
    var holders = Int.max

    init(words: Double) { self.words = words }

    /// What the stretch tells as one item; the next one begins.
    mutating func close() -> Double {
      defer {
        bits = 0
        holders = .max
      }
      guard bits > 0 else { return 0 }
      return min(bits, BinaryLogarithm.bits(of: Double(holders) / words))
    }
  }
}
