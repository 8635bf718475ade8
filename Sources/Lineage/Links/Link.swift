internal import TextReuse

/// Two documents that share passages. Says nothing about direction.
struct Link: Sendable {
  /// The document with the lower index.
  let a: Int
  /// The document with the higher index.
  let b: Int
  /// Their passages, as indices into `Reuse.passages`, ascending.
  let passages: [Int]
  /// The words of `a` that stand in `b`.
  let wordsOfA: WordRanges
  /// The words of `b` that stand in `a`.
  let wordsOfB: WordRanges
  /// How much the two share, in bits: each word once, the smaller of the two sides, after discounts.
  var bits: Double
  /// What they share as it stands together in both, each word once.
  let stretches: [Stretch]
  /// The share of the stretches that counts, 0…1: less than 1 for what both may have from a third.
  var discount = 1.0
  /// Why the bits were changed, in words; empty if they were not.
  var notes: [String]
  /// The documents through which the two have what they share, so that they are no neighbours;
  /// ascending, and empty for neighbours.
  var between: [Int]

  /// How near the two stand to each other, in bits: what they share less what it would take to say
  /// where and how they part. Of two texts that share the same words with a third, the one that
  /// parts from it less often is the nearer.
  func affinity(_ parameters: LineageParameters) -> Double {
    let partings = stretches.reduce(stretches.count - 1) { $0 + $1.partings }
    return max(evidence(parameters), bits - parameters.partingBits * Double(partings))
  }

  /// What speaks for the link, in bits: the stretches that are too long, and too well kept, to be
  /// formulas that both use.
  func evidence(_ parameters: LineageParameters) -> Double {
    discount * stretches.reduce(0) { $0 + $1.evidence(parameters) }
  }

  /// The other document of the pair.
  func other(than document: Int) -> Int { document == a ? b : a }

  /// The words of one of the two documents that the other has.
  func words(of document: Int) -> WordRanges { document == a ? wordsOfA : wordsOfB }
}

/// All links of a corpus.
struct LinkTable: Sendable {
  /// The links, ascending by `(a, b)`.
  var links: [Link]
  /// For each document the indices of its links, the strongest first.
  private(set) var linksOfDocument: [[Int]]
  /// The information of each document's words.
  let bits: [DocumentBits]
  /// Both documents of each link in one number, the lower one in the upper half; ascending.
  private let keys: [UInt64]

  /// Gathers the passages of each pair of documents.
  ///
  /// - Complexity: linear in the passages' steps, but for sorting them.
  init(reuse: Reuse, bits: [DocumentBits]) {
    self.bits = bits
    links = []
    var first = 0
    let passages = reuse.passages
    while first < passages.count {
      let a = passages[first].a.document
      let b = passages[first].b.document
      var last = first
      while last < passages.count, passages[last].a.document == a, passages[last].b.document == b {
        last += 1
      }
      let kept = passages[first..<last].flatMap(\.steps).filter { $0.kind == .keep }
      let best = Self.bestMatches(passages[first..<last])
      links.append(
        Link(
          a: a, b: b, passages: Array(first..<last), wordsOfA: WordRanges(kept.map(\.a)),
          wordsOfB: WordRanges(kept.map(\.b)),
          bits: min(bits[a].bits(best.a), bits[b].bits(best.b)),
          stretches: Stretch.joined(best.passages) { passage in
            Self.isPairs(passage, in: reuse)
          }, notes: [], between: []))
      first = last
    }
    keys = links.map { Self.key($0.a, $0.b) }
    linksOfDocument = Array(repeating: [], count: bits.count)
    rank()
  }

  private static func key(_ a: Int, _ b: Int) -> UInt64 {
    UInt64(UInt32(truncatingIfNeeded: a)) << 32 | UInt64(UInt32(truncatingIfNeeded: b))
  }

  /// Whether the wording of a passage stands in its two documents alone.
  private static func isPairs(_ passage: Passage, in reuse: Reuse) -> Bool {
    guard reuse.clusters.indices.contains(passage.cluster) else { return true }
    return reuse.clusters[passage.cluster].occurrences.allSatisfy {
      $0.document == passage.a.document || $0.document == passage.b.document
    }
  }

  /// The words that show how much two documents share, on each side.
  ///
  /// Of a doublet, the same wording twice in one of the two, only the best match counts: a second,
  /// looser one shows nothing that the first did not.
  private static func bestMatches(_ passages: ArraySlice<Passage>) -> (
    a: WordRanges, b: WordRanges, passages: [Passage]
  ) {
    var sides = (a: WordRanges(), b: WordRanges())
    var taken: [Passage] = []
    let ranked = passages.indices.sorted {
      (-passages[$0].bits, $0) < (-passages[$1].bits, $1)
    }
    var left: [Range<Int>] = []
    var right: [Range<Int>] = []
    for index in ranked {
      let kept = passages[index].steps.filter { $0.kind == .keep }
      let a = WordRanges(kept.map(\.a))
      let b = WordRanges(kept.map(\.b))
      let repeats =
        2 * a.intersection(sides.a).count > a.count || 2 * b.intersection(sides.b).count > b.count
      guard !repeats else { continue }
      left += a.ranges
      right += b.ranges
      sides = (WordRanges(left), WordRanges(right))
      taken.append(passages[index])
    }
    return (sides.a, sides.b, taken)
  }

  /// Orders each document's links by strength, after their bits changed.
  mutating func rank() {
    var ofDocument = [[Int]](repeating: [], count: bits.count)
    for index in links.indices {
      ofDocument[links[index].a].append(index)
      ofDocument[links[index].b].append(index)
    }
    let bits = links.map(\.bits)
    for document in ofDocument.indices {
      ofDocument[document].sort { (-bits[$0], $0) < (-bits[$1], $1) }
    }
    linksOfDocument = ofDocument
  }

  /// The index of the link of two documents; nil if they share nothing.
  ///
  /// - Complexity: O(log *n*).
  func index(_ x: Int, _ y: Int) -> Int? {
    let key = Self.key(min(x, y), max(x, y))
    let low = keys.partitioningIndex { $0 >= key }
    return low < keys.count && keys[low] == key ? low : nil
  }

  /// The words of `document` that also stand in `other`.
  func words(of document: Int, in other: Int) -> WordRanges {
    index(document, other).map { links[$0].words(of: document) } ?? WordRanges()
  }
}
