/// Many aligned pairs in three columns: 16 bytes a pair, 16 an alignment and 12 a block.
///
/// Most pairs that are aligned share a formula and nothing else; millions of them are held until it is
/// known which pairs surely share text.
struct PackedPairs: Sendable {
  private struct Pair {
    let first: UInt32
    let second: UInt32
    /// Where the alignments of the pair end.
    let end: UInt32
    let isStrong: Bool
    let leavesRepeatsOut: Bool
  }

  private struct Packed {
    let bits: Double
    let equalWords: UInt32
    /// Where the blocks of the alignment end.
    let end: UInt32
  }

  private var pairs: [Pair] = []
  private var alignments: [Packed] = []
  private var blocks: [Block] = []

  /// Packs pairs, which are ascending by document.
  init(_ aligned: [AlignedPair]) {
    let all = aligned.lazy.flatMap(\.alignments)
    pairs.reserveCapacity(aligned.count)
    alignments.reserveCapacity(aligned.reduce(0) { $0 + $1.alignments.count })
    blocks.reserveCapacity(all.reduce(0) { $0 + $1.blocks.count })
    for pair in aligned {
      for alignment in pair.alignments {
        blocks += alignment.blocks
        alignments.append(
          Packed(
            bits: alignment.bits, equalWords: UInt32(truncatingIfNeeded: alignment.equalWords),
            end: UInt32(truncatingIfNeeded: blocks.count)))
      }
      pairs.append(
        Pair(
          first: UInt32(truncatingIfNeeded: pair.pair.first),
          second: UInt32(truncatingIfNeeded: pair.pair.second),
          end: UInt32(truncatingIfNeeded: alignments.count), isStrong: pair.isStrong,
          leavesRepeatsOut: pair.leavesRepeatsOut))
    }
  }

  /// The number of pairs.
  var count: Int { pairs.count }

  /// The documents of a pair.
  func documents(of index: Int) -> DocumentPair {
    DocumentPair(first: Int(pairs[index].first), second: Int(pairs[index].second))
  }

  /// Whether a pair shows by itself that its documents share text.
  func isStrong(_ index: Int) -> Bool { pairs[index].isStrong }

  /// Whether some alignments of a pair were left out because a text repeats itself.
  func leavesRepeatsOut(_ index: Int) -> Bool { pairs[index].leavesRepeatsOut }

  /// Where the alignments of a pair stand among those of all.
  func alignments(of index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(pairs[index - 1].end))..<Int(pairs[index].end)
  }

  /// One alignment.
  func alignment(_ index: Int) -> Alignment {
    let packed = alignments[index]
    let start = index == 0 ? 0 : Int(alignments[index - 1].end)
    return Alignment(
      blocks: Array(blocks[start..<Int(packed.end)]), equalWords: Int(packed.equalWords),
      bits: packed.bits)
  }

  /// One pair.
  subscript(index: Int) -> AlignedPair {
    AlignedPair(
      pair: documents(of: index), alignments: alignments(of: index).map(alignment),
      isStrong: isStrong(index), leavesRepeatsOut: leavesRepeatsOut(index))
  }

  /// The index of a pair of documents; nil if it is not among them. O(log *n*).
  func index(of pair: DocumentPair) -> Int? {
    let place = pairs.partitioningIndex {
      (Int($0.first), Int($0.second)) >= (pair.first, pair.second)
    }
    return place < pairs.count && documents(of: place) == pair ? place : nil
  }
}

/// Aligned pairs with what their alignments tell once stock phrases are known: 16 bytes an alignment
/// more.
struct JudgedPairs: Sendable {
  /// What was aligned.
  let aligned: PackedPairs
  /// What each alignment tells; no surprise marks those that do not count.
  private var verdicts: [(bits: Double, surprise: Double?)] = []
  /// The pairs of which something counts, ascending.
  private(set) var kept: [UInt32] = []
  /// The surprise of each of these.
  private(set) var surprises: [Double] = []

  /// Judges pairs.
  init(
    _ aligned: PackedPairs, by surprise: Surprise, related: inout RelatedDocuments,
    minimumBits: Double
  ) {
    self.aligned = aligned
    for index in 0..<aligned.count {
      let found = aligned[index].judged(by: surprise, related: &related)
      verdicts += found
      let surprises = found.compactMap(\.surprise)
      guard !surprises.isEmpty else { continue }
      kept.append(UInt32(truncatingIfNeeded: index))
      self.surprises.append(Significance.surprise(of: surprises, minimumBits: minimumBits))
    }
  }

  /// The passages of a pair, by first word on side `a`, then `b`.
  func passages(of index: Int, in corpus: CorpusWords) -> [Passage] {
    let pair = aligned.documents(of: index)
    return aligned.alignments(of: index).compactMap { number in
      verdicts[number].surprise.map {
        aligned.alignment(number).passage(
          of: pair, bits: verdicts[number].bits, surprise: $0, in: corpus)
      }
    }
  }
}

extension [JudgedPairs] {
  /// The alignments of a pair of documents, whether or not they count, among pairs that are ascending
  /// by document.
  func alignments(of pair: DocumentPair) -> [Alignment] {
    guard let (chunk, index) = place(of: pair) else { return [] }
    return self[chunk].aligned[index].alignments
  }

  /// Where a pair stands; nil if it was not aligned. O(log *n*).
  func place(of pair: DocumentPair) -> (chunk: Int, index: Int)? {
    let chunk = partitioningIndex { chunk in
      chunk.aligned.count > 0
        && !DocumentPair.precedes(chunk.aligned.documents(of: chunk.aligned.count - 1), pair)
    }
    guard chunk < count, let index = self[chunk].aligned.index(of: pair) else { return nil }
    return (chunk, index)
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element belongs to the second half of a collection that a test cuts in two.
  fileprivate func partitioningIndex(where isInSecondHalf: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isInSecondHalf(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
