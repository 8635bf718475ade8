internal import Documents
internal import TextReuse

/// The rare words of the shared passages are at home in the rest of the source, and not in the rest
/// of the copy: what a text has for itself speaks of one thing throughout, what was put into it need
/// not.
///
/// Only for quotations, and with as many words of both texts, those nearest to the passages: else the
/// longer text would fit better by its length alone. Intrinsic plagiarism detection measures the same
/// by style (Stamatatos 2009); names and terms are surer than style in texts of a few hundred words.
struct FitCue: Cue {
  let isStyle = true

  /// How many words around the passages are asked, of each text.
  private static let neighbours = 400
  /// A word is rare from this information on: one word in a thousand.
  private static let rareBits = 10.0
  /// What a word weighs is its information beyond this, so that a name counts for several terms.
  private static let commonBits = 8.0
  /// Some three rare words, in bits: a difference of fewer says little, however lopsided.
  private static let prior = 12.0
  /// The nats of a passage all of whose rare words stand on one side. A quarter as lopsided already
  /// reaches the cap: .95 of such pairs are right on plagiarism cases and on made quotations alike.
  private static let slope = 10.0
  /// The rest of one text must hold this many times as much of the passage as that of the other: two
  /// texts on one topic both hold some.
  private static let lopsided = 1.3
  /// What a smaller lead says, of which nothing is asserted.
  private static let leaning = 1.0
  /// Less than this is noise, which is shown as nothing.
  private static let least = 0.05
  /// The most that fit can say, in nats: an editor may quote what is on the topic, and the source may
  /// not be.
  private static let cap = 2.4
  /// The most that it can say where one of the texts is mostly made of what both have: what is left of
  /// it is little, and may be the rest of the same story.
  private static let mostlySharedCap = 1.0
  /// The most that it can say of what a third text has too: both may have it from there.
  private static let sharedCap = 0.3

  init() {}

  /// What the rest of the two texts of a link holds of the rare words that both share, which serves
  /// both directions.
  struct Measure: Sendable {
    /// The most that fit can say, in nats.
    fileprivate let cap: Double
    /// What the rest of `a` and of `b` holds.
    fileprivate let fits: [(bits: Double, words: [Int])]
  }

  func evidence(source: Int, copy: Int, link: Link, in context: CueContext) -> [Evidence] {
    guard let measure = context.fit(of: link) else { return [] }
    let (own, other) = source == link.a ? (0, 1) : (1, 0)
    let fits = [measure.fits[own], measure.fits[other]]
    let all = fits[0].bits + fits[1].bits + Self.prior
    let lead = (fits[0].bits - fits[1].bits) / all
    let clear = (fits[0].bits - Self.lopsided * fits[1].bits) / all
    // What is left of a text that is mostly made of the passages, and speaks of the same things, is the
    // rest of one story: how much it says of them in so few words is chance.
    let isOneStory = measure.cap == Self.mostlySharedCap && !fits[1].words.isEmpty
    let cap = isOneStory ? Self.sharedCap : measure.cap
    let nats = min(cap, max(Self.leaning * lead, Self.slope * clear))
    guard nats >= Self.least else { return [] }
    return [
      Evidence(
        cue: "fit", nats: nats,
        note: "the rare words of what is shared also stand around it in the source"
          + (fits[1].words.isEmpty ? ", and not in the follower" : ", less so in the follower"),
        spans: fits[0].words.prefix(3).map {
          DocumentSpan(
            document: source, span: context.documents[source].words.span(of: $0..<($0 + 1)))
        })
    ]
  }

  /// Measures a link; nil if it is no quotation, or one of the texts has too little of its own.
  static func measure(_ link: Link, in context: CueContext) -> Measure? {
    guard context.regime(of: link) == .quotation else { return nil }
    let hashes = context.documents[link.a].words.hash
    let bits = context.table.bits[link.a]
    let passage = WordSet(
      link.words(of: link.a).ranges.joined().lazy.filter { bits.bits($0) >= rareBits }
        .map { hashes[$0] })
    guard !passage.isEmpty else { return nil }
    let ends = [link.a, link.b]
    let around = ends.map { neighbours(of: link, in: $0, context) }
    let length = min(around[0].count, around[1].count)
    guard length >= PairRegime.fewestOwnWords else { return nil }
    let fits = zip(ends, around).map { document, words in
      fit(passage, words.prefix(length), document, context)
    }
    return Measure(cap: cap(for: link, in: context), fits: fits)
  }

  private static func cap(for link: Link, in context: CueContext) -> Double {
    if 2 * context.bitsOfTwo(link) <= link.bits { return sharedCap }
    let isMostlyShared = [link.a, link.b].contains { document in
      2 * link.words(of: document).count >= context.documents[document].words.count
    }
    return isMostlyShared ? mostlySharedCap : cap
  }

  /// The information of the passages' rare words that stand among some other words too, each once, and
  /// where, the most telling first.
  private static func fit(
    _ passage: WordSet, _ words: ArraySlice<Int>, _ document: Int, _ context: CueContext
  ) -> (bits: Double, words: [Int]) {
    let hashes = context.documents[document].words.hash
    let bits = context.table.bits[document]
    var seen = [Bool](repeating: false, count: passage.count)
    var found: [(bits: Double, word: Int)] = []
    for word in words {
      guard let place = passage.index(of: hashes[word]), !seen[place] else { continue }
      seen[place] = true
      found.append((bits.bits(word) - commonBits, word))
    }
    found.sort { (-$0.bits, $0.word) < (-$1.bits, $1.word) }
    return (found.reduce(0) { $0 + $1.bits }, found.map(\.word))
  }

  /// The words of a text that it does not share, the nearest to the shared ones first.
  ///
  /// Walks outwards from all passages at once, O(`neighbours` + passages).
  private static func neighbours(of link: Link, in document: Int, _ context: CueContext) -> [Int] {
    let table = context.documents[document].words
    let all = WordRanges([0..<table.count])
    let shared = link.words(of: document)
    // Each gap with the sides on which a passage borders on it.
    var gaps = all.subtracting(shared).ranges.map {
      (words: $0, hasLeft: $0.lowerBound > 0, hasRight: $0.upperBound < table.count)
    }
    let isScored = context.documents[document].regions.map(\.isScored)
    var found: [Int] = []
    found.reserveCapacity(neighbours + 2 * gaps.count)
    while !gaps.isEmpty, found.count < neighbours {
      var left = 0
      for index in gaps.indices {
        let gap = gaps[index]
        guard gap.hasLeft || gap.hasRight else { continue }
        var low = gap.words.lowerBound
        var high = gap.words.upperBound
        if gap.hasLeft {
          found.append(low)
          low += 1
        }
        if gap.hasRight, low < high {
          high -= 1
          found.append(high)
        }
        if low < high {
          gaps[left] = (low..<high, gap.hasLeft, gap.hasRight)
          left += 1
        }
      }
      gaps.removeLast(gaps.count - left)
    }
    guard !isScored.allSatisfy(\.self) else { return found }
    return found.filter { word in
      let region = Int(table.region[word])
      return isScored.indices.contains(region) && isScored[region]
    }
  }
}

extension CueContext {
  /// How much two texts share that no third text of the corpus has, in bits.
  fileprivate func bitsOfTwo(_ link: Link) -> Double {
    link.passages.reduce(0) { sum, index in
      let passage = reuse.passages[index]
      let holders = reuse.clusters[passage.cluster].occurrences
      let isOfTwo = holders.allSatisfy { $0.document == link.a || $0.document == link.b }
      return isOfTwo ? sum + passage.bits : sum
    }
  }
}
