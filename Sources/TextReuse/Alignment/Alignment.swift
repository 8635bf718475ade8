/// A grown alignment and what its equal words tell. 24 bytes, and 12 a block.
struct Alignment: Sendable {
  /// The equal words, in text order.
  let blocks: [Block]
  /// The information of the equal words.
  let bits: Double
  private let storedWords: UInt32

  /// The positions from the first to the last equal word on side `a`.
  var a: Range<Int> { (blocks.first?.a ?? 0)..<(blocks.last?.aEnd ?? 0) }
  /// The positions from the first to the last equal word on side `b`.
  var b: Range<Int> { (blocks.first?.b ?? 0)..<(blocks.last?.bEnd ?? 0) }
  /// The number of equal words.
  var equalWords: Int { Int(storedWords) }

  /// Measures an alignment.
  init(blocks: [Block], words: [UInt32], bits table: [Double]) {
    self.blocks = blocks
    storedWords = UInt32(truncatingIfNeeded: blocks.reduce(0) { $0 + $1.count })
    bits = Self.bits(of: blocks.span, words: words.span, table: table.span)
  }

  /// An alignment whose words were weighed before.
  init(blocks: [Block], bits: Double) {
    self.blocks = blocks
    self.bits = bits
    storedWords = UInt32(truncatingIfNeeded: blocks.reduce(0) { $0 + $1.count })
  }

  /// What the words of blocks tell, in bits.
  static func bits(
    of blocks: Span<Block>, words: Span<UInt32>, table: Span<Double>
  ) -> Double {
    var sum = 0.0
    for index in blocks.indices {
      let block = blocks[index]
      for position in block.a..<block.aEnd { sum += table[Int(words[position])] }
    }
    return sum
  }

  /// Whether a seed lies between the ends of an alignment on both sides.
  static func contains(_ seed: Seed, in blocks: [Block]) -> Bool {
    guard let first = blocks.first, let last = blocks.last else { return false }
    return (first.a..<last.aEnd).contains(seed.first)
      && (first.b..<last.bEnd).contains(seed.second)
  }

  /// Keeps, of alignments that are shifted forms of each other, the one that tells most.
  ///
  /// Two are so if they share more than half of the shorter one's words on side `a` and on side `b`
  /// too. A text that stands twice in one document is not: there one side differs. On equal bits
  /// the one that begins first is kept. Of text that stands many times in both documents only so
  /// many alignments are kept as `WordUse` allows, the most telling ones.
  ///
  /// - Complexity: O(*n* log *n*) for *n* alignments, and the number of pairs that overlap.
  ///
  /// - Returns: The alignments that are kept, and whether some were left out because the text
  ///   repeats itself.
  static func withoutShifted(
    _ alignments: [Alignment], repeats: Int
  ) -> (kept: [Alignment], leavesRepeatsOut: Bool) {
    guard alignments.count > 1 else { return (alignments, false) }
    let most = UInt8(clamping: repeats)
    var leavesRepeatsOut = false
    let sorted = alignments.sorted {
      ($0.a.lowerBound, $0.b.lowerBound, $0.a.upperBound, $0.b.upperBound)
        < ($1.a.lowerBound, $1.b.lowerBound, $1.a.upperBound, $1.b.upperBound)
    }
    var shifted = [[Int]](repeating: [], count: sorted.count)
    var open: [Int] = []
    for index in sorted.indices {
      open.removeAll { sorted[$0].a.upperBound <= sorted[index].a.lowerBound }
      for other in open where isShifted(sorted[index], sorted[other]) {
        shifted[index].append(other)
        shifted[other].append(index)
      }
      open.append(index)
    }
    var isDropped = [Bool](repeating: false, count: sorted.count)
    let byWorth = sorted.indices.sorted {
      sorted[$0].bits != sorted[$1].bits ? sorted[$0].bits > sorted[$1].bits : $0 < $1
    }
    var useOfA = WordUse(of: sorted.map(\.a), most: most)
    var useOfB = WordUse(of: sorted.map(\.b), most: most)
    for index in byWorth where !isDropped[index] {
      for other in shifted[index] { isDropped[other] = true }
      let a = useOfA.uses(of: sorted[index].a)
      let b = useOfB.uses(of: sorted[index].b)
      // What nothing else covers stays, however often the other side was used.
      if max(a, b) >= most, min(a, b) > 0 {
        isDropped[index] = true
        leavesRepeatsOut = true
      } else {
        useOfA.add(sorted[index].a)
        useOfB.add(sorted[index].b)
      }
    }
    return (sorted.indices.filter { !isDropped[$0] }.map { sorted[$0] }, leavesRepeatsOut)
  }

  private static func isShifted(_ left: Alignment, _ right: Alignment) -> Bool {
    let a = left.a.clamped(to: right.a).count
    let b = left.b.clamped(to: right.b).count
    return 2 * a > min(left.a.count, right.a.count) && 2 * b > min(left.b.count, right.b.count)
  }
}
