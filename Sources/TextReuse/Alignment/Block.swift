/// Equal words that follow each other without gap on both sides of an alignment. 12 bytes.
package struct Block: Hashable, Sendable, BitwiseCopyable {
  private var storedA: UInt32
  private var storedB: UInt32
  private var storedCount: UInt32

  /// Creates a block from the positions of its first words and their number.
  init(a: Int, b: Int, count: Int) {
    storedA = UInt32(truncatingIfNeeded: a)
    storedB = UInt32(truncatingIfNeeded: b)
    storedCount = UInt32(truncatingIfNeeded: count)
  }

  /// The position of the first word on side `a`.
  var a: Int {
    get { Int(storedA) }
    set { storedA = UInt32(truncatingIfNeeded: newValue) }
  }
  /// The position of the first word on side `b`.
  var b: Int {
    get { Int(storedB) }
    set { storedB = UInt32(truncatingIfNeeded: newValue) }
  }
  /// The number of words, on each side.
  package var count: Int {
    get { Int(storedCount) }
    set { storedCount = UInt32(truncatingIfNeeded: newValue) }
  }

  /// The position after the last word on side `a`.
  var aEnd: Int { a + count }
  /// The position after the last word on side `b`.
  var bEnd: Int { b + count }

  /// Adds a block after the last one, or lengthens that one if there is no gap between them.
  static func append(_ block: Block, to blocks: inout [Block]) {
    if let last = blocks.last, last.aEnd == block.a, last.bEnd == block.b {
      blocks[blocks.count - 1].count += block.count
    } else {
      blocks.append(block)
    }
  }

  /// Whether blocks in text order align two positions with each other.
  ///
  /// - Complexity: O(log *n*) for *n* blocks.
  static func align(_ first: Int, _ second: Int, in blocks: [Block]) -> Bool {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].aEnd <= first { low = middle + 1 } else { high = middle }
    }
    guard low < blocks.count, blocks[low].a <= first else { return false }
    return second - blocks[low].b == first - blocks[low].a
  }

  /// The steps of an alignment whose equal words are `blocks`.
  ///
  /// - Parameters:
  ///   - blocks: Blocks in text order, with a gap on at least one side between any two.
  ///   - a: What to add to a position on side `a`, to get the index of the word in its document.
  ///   - b: The same for side `b`.
  ///   - rangeOfA: The positions on side `a` that the steps cover; those of the blocks if nil.
  ///   - rangeOfB: The same for side `b`.
  /// - Returns: The steps, in words of the documents.
  static func steps(
    _ blocks: [Block], a: Int, b: Int, within rangeOfA: Range<Int>? = nil,
    _ rangeOfB: Range<Int>? = nil
  ) -> [AlignmentStep] {
    guard let first = blocks.first, let last = blocks.last else { return [] }
    var steps: [AlignmentStep] = []
    steps.reserveCapacity(blocks.count * 2)
    var endOfA = rangeOfA?.lowerBound ?? first.a
    var endOfB = rangeOfB?.lowerBound ?? first.b
    func appendGap(_ nextOfA: Int, _ nextOfB: Int) {
      let gapA = endOfA + a..<max(endOfA, nextOfA) + a
      let gapB = endOfB + b..<max(endOfB, nextOfB) + b
      if gapA.isEmpty && gapB.isEmpty { return }
      let kind: AlignmentStep.Kind =
        gapA.isEmpty ? .onlyB : gapB.isEmpty ? .onlyA : .substitute
      steps.append(AlignmentStep(kind: kind, a: gapA, b: gapB))
    }
    for block in blocks {
      appendGap(block.a, block.b)
      steps.append(
        AlignmentStep(
          kind: .keep, a: block.a + a..<block.aEnd + a, b: block.b + b..<block.bEnd + b))
      endOfA = block.aEnd
      endOfB = block.bEnd
    }
    appendGap(rangeOfA?.upperBound ?? last.aEnd, rangeOfB?.upperBound ?? last.bEnd)
    return steps
  }
}
