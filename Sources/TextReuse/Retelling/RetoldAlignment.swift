/// Aligns the words of a passage that was pieced together, as far as they kept their order.
struct RetoldAlignment {
  let corpus: CorpusWords

  /// At how many pairs of places a word may stand in the passage to serve as an anchor.
  private static let mostPlaces = 16

  /// Aligns what was pieced together.
  ///
  /// - Parameters:
  ///   - piece: What is to be aligned.
  ///   - first: The first document, as a place in `CorpusWords.order`.
  ///   - second: The second document.
  ///   - words: The words of both, weighed.
  /// - Returns: The passage with its word-level alignment; nil if no word kept its place.
  /// - Complexity: O(*n* log *n*) for *n* words, in memory O(*n*).
  func passage(_ piece: RetoldPiece, first: Int, second: Int, words: PairWords) -> Passage? {
    let blocks = blocks(piece.a, piece.b, words: words)
    guard let head = blocks.first, let tail = blocks.last else { return nil }
    let isVerbatim = piece.kind == .verbatim
    let rangeOfA = isVerbatim ? head.a..<tail.aEnd : piece.a
    let rangeOfB = isVerbatim ? head.b..<tail.bEnd : piece.b
    let a = corpus.wordIndex(at: piece.a.lowerBound) - piece.a.lowerBound
    let b = corpus.wordIndex(at: piece.b.lowerBound) - piece.b.lowerBound
    return Passage(
      a: Occurrence(document: first, words: rangeOfA.lowerBound + a..<rangeOfA.upperBound + a),
      b: Occurrence(document: second, words: rangeOfB.lowerBound + b..<rangeOfB.upperBound + b),
      steps: Block.steps(blocks, a: a, b: b, within: rangeOfA, rangeOfB),
      equalWords: blocks.reduce(0) { $0 + $1.count }, bits: piece.bits, cluster: 0, kind: piece.kind
    )
  }

  /// The equal words that stand in the same order on both sides and tell most together, with what
  /// agrees next to them.
  private func blocks(_ a: Range<Int>, _ b: Range<Int>, words: PairWords) -> [Block] {
    var blocks: [Block] = []
    var endOfA = a.lowerBound
    var endOfB = b.lowerBound
    for anchor in heaviestChain(of: anchors(a, b), words: words)
    where anchor.a >= endOfA && anchor.b >= endOfB {
      var run = Block(a: anchor.a, b: anchor.b, count: 1)
      while run.a > endOfA, run.b > endOfB, corpus.words[run.a - 1] == corpus.words[run.b - 1] {
        run.a -= 1
        run.b -= 1
        run.count += 1
      }
      while run.aEnd < a.upperBound, run.bEnd < b.upperBound,
        corpus.words[run.aEnd] == corpus.words[run.bEnd]
      {
        run.count += 1
      }
      fillGap(endOfA..<run.a, endOfB..<run.b, isInside: !blocks.isEmpty, blocks: &blocks)
      Block.append(run, to: &blocks)
      endOfA = run.aEnd
      endOfB = run.bEnd
    }
    return blocks
  }

  private func fillGap(
    _ a: Range<Int>, _ b: Range<Int>, isInside: Bool, blocks: inout [Block]
  ) {
    guard isInside, a.count < AlignmentCosts.window, b.count < AlignmentCosts.window else { return }
    GapAlignment.appendBlocks(of: corpus.words.span, a: a, b: b, to: &blocks)
  }

  /// Pairs of places with the same word, ascending by place on side `a`, descending on side `b`.
  private func anchors(_ a: Range<Int>, _ b: Range<Int>) -> [(a: Int, b: Int)] {
    var ofA = a.map { UInt64(corpus.words[$0]) << 32 | UInt64($0 - a.lowerBound) }
    var ofB = b.map { UInt64(corpus.words[$0]) << 32 | UInt64($0 - b.lowerBound) }
    RadixSort.sort(&ofA)
    RadixSort.sort(&ofB)
    var keys: [UInt64] = []
    var x = 0
    var y = 0
    while x < ofA.count, y < ofB.count {
      let word = ofA[x] >> 32
      if word != ofB[y] >> 32 {
        if word < ofB[y] >> 32 { x += 1 } else { y += 1 }
        continue
      }
      var endX = x
      while endX < ofA.count, ofA[endX] >> 32 == word { endX += 1 }
      var endY = y
      while endY < ofB.count, ofB[endY] >> 32 == word { endY += 1 }
      if (endX - x) * (endY - y) <= Self.mostPlaces {
        for first in ofA[x..<endX] {
          for second in ofB[y..<endY] {
            keys.append((first & 0xFFFF_FFFF) << 32 | (0xFFFF_FFFF - (second & 0xFFFF_FFFF)))
          }
        }
      }
      x = endX
      y = endY
    }
    RadixSort.sort(&keys)
    return keys.map { key in
      (Int(key >> 32) + a.lowerBound, Int(0xFFFF_FFFF - (key & 0xFFFF_FFFF)) + b.lowerBound)
    }
  }

  /// The chain of anchors, ascending on both sides, whose words tell most.
  ///
  /// - Note: The heaviest increasing subsequence, by a binary indexed tree of prefix maxima (Fenwick
  ///   1994). Of equally heavy chains the one found first.
  private func heaviestChain(
    of anchors: [(a: Int, b: Int)], words: PairWords
  ) -> [(a: Int, b: Int)] {
    guard let low = anchors.map(\.b).min(), let high = anchors.map(\.b).max() else { return [] }
    var best = [(weight: Double, anchor: Int)](repeating: (0, -1), count: high - low + 2)
    var before = [Int](repeating: -1, count: anchors.count)
    var top: (weight: Double, anchor: Int) = (0, -1)
    for (index, anchor) in anchors.enumerated() {
      // The heaviest chain that ends before this anchor on side `b`; anchors of one place on side
      // `a` come with falling places on side `b`, so that none follows another.
      var chain: (weight: Double, anchor: Int) = (0, -1)
      var slot = anchor.b - low
      while slot > 0 {
        if best[slot].weight > chain.weight { chain = best[slot] }
        slot -= slot & -slot
      }
      before[index] = chain.anchor
      let weight = chain.weight + words.bits(of: words.number(at: anchor.a))
      if weight > top.weight { top = (weight, index) }
      slot = anchor.b - low + 1
      while slot < best.count {
        if weight > best[slot].weight { best[slot] = (weight, index) }
        slot += slot & -slot
      }
    }
    var chain: [(a: Int, b: Int)] = []
    var index = top.anchor
    while index >= 0 {
      chain.append(anchors[index])
      index = before[index]
    }
    return chain.reversed()
  }
}
