import Documents
import TestSupport
import Testing

@testable import TextReuse

@Suite("Alignment")
struct AlignmentTests {
  @Test("a gap keeps as many words as the longest common subsequence", arguments: 1...200)
  func keepsLongestSubsequence(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let words = (0..<24).map { _ in UInt32.random(in: 0..<5, using: &generator) }
    let middle = Int.random(in: 0...24, using: &generator)
    var blocks: [Block] = []
    GapAlignment.appendBlocks(of: words.span, a: 0..<middle, b: middle..<24, to: &blocks)
    #expect(
      blocks.reduce(0) { $0 + $1.count }
        == longestCommon(words[..<middle], words[middle...]))
    for block in blocks {
      #expect(words[block.a..<block.aEnd] == words[block.b..<block.bEnd])
    }
    for (left, right) in zip(blocks, blocks.dropFirst()) {
      #expect(left.aEnd <= right.a && left.bEnd <= right.b)
      #expect(left.aEnd < right.a || left.bEnd < right.b, "blocks that touch are one")
    }
  }

  @Test("looks at equal words alone and finds what looking at all finds", arguments: [2, 6, 40])
  func searchesWindows(vocabulary: UInt32) {
    var generator = SplitMix64(seed: UInt64(vocabulary))
    var search = WindowSearch(window: 16)
    let scores = (0..<vocabulary + 2).map { _ in Int32.random(in: 1...256, using: &generator) }
    for _ in 0..<600 {
      // Next to the block on both sides stand words that differ.
      let lengths = (0..<2).map { _ in Int.random(in: 0...20, using: &generator) }
      let sides = lengths.enumerated().map { side, length in
        [vocabulary + UInt32(side)]
          + (0..<length).map { _ in UInt32.random(in: 0..<vocabulary, using: &generator) }
      }
      let border = [CorpusWords.border]
      let words = border + sides[0] + border + sides[1] + border
      let a = 1
      let b = sides[0].count + 2
      let found = search.bestWay(words: words.span, scores: scores.span, a: a, b: b, step: 1)
      let byRows = search.bestWayByRows(
        words: words.span, scores: scores.span, a: a, b: b, step: 1,
        rows: min(16, sides[0].count), columns: min(16, sides[1].count))
      #expect(found?.a == byRows?.a && found?.b == byRows?.b)
    }
  }

  @Test("grows from any of its equal words to both ends of a text with every fifth word replaced")
  func growsToBothEnds() {
    let border = [CorpusWords.border]
    let text: [UInt32] = Array(0..<60)
    let copy: [UInt32] = text.map { $0 % 5 == 4 ? 100 + $0 : $0 }
    let words: [UInt32] = border + text + border + copy + border
    var growth = PassageGrowth(words: words, scores: Array(repeating: 160, count: 160))
    for seed in [0, 3, 31, 58] {
      let blocks: [Block] = growth.blocks(from: 1 + seed, 62 + seed)
      #expect(blocks.map(\.count) == Array(repeating: 4, count: 12))
      #expect(blocks.map(\.a) == (0..<12).map { 1 + 5 * $0 })
      #expect(blocks.allSatisfy { $0.b == $0.a + 61 })
    }
  }

  @Test(
    "names what happened between equal words",
    arguments: [
      (gapA: 2, gapB: 3, kind: .substitute), (gapA: 2, gapB: 0, kind: .onlyA),
      (gapA: 0, gapB: 1, kind: .onlyB),
    ] as [(gapA: Int, gapB: Int, kind: AlignmentStep.Kind)])
  func namesSteps(gapA: Int, gapB: Int, kind: AlignmentStep.Kind) {
    let blocks = [Block(a: 10, b: 50, count: 5), Block(a: 15 + gapA, b: 55 + gapB, count: 4)]
    let steps = Block.steps(blocks, a: -10, b: -50)
    #expect(steps.map(\.kind) == [.keep, kind, .keep])
    #expect(steps[1].a == 5..<5 + gapA)
    #expect(steps[1].b == 5..<5 + gapB)
  }

  @Test("of alignments that are shifted forms of each other the richest stays")
  func dropsShifted() {
    let words = [UInt32](repeating: 0, count: 300)
    let make = { (a: Int, b: Int, count: Int) in
      Alignment(blocks: [Block(a: a, b: b, count: count)], words: words, bits: [1])
    }
    let kept = Alignment.withoutShifted(
      [make(0, 100, 40), make(0, 110, 30), make(5, 200, 30)], repeats: 8
    ).kept
    #expect(kept.map(\.a) == [0..<40, 5..<35], "the third has other words on side b")
    let chain = Alignment.withoutShifted(
      [make(0, 100, 10), make(4, 104, 9), make(8, 108, 8)], repeats: 8
    ).kept
    #expect(chain.map(\.a) == [0..<10, 8..<16], "what only a dropped one covers stays")
  }

  private func longestCommon(_ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>) -> Int {
    var row = [Int](repeating: 0, count: right.count + 1)
    for word in left {
      var diagonal = 0
      for (column, other) in right.enumerated() {
        let above = row[column + 1]
        row[column + 1] = word == other ? diagonal + 1 : max(above, row[column])
        diagonal = above
      }
    }
    return row[right.count]
  }
}
