/// The alignments of pairs of documents on a shelf: 12 bytes a pair, 20 an alignment and 12 a block.
struct ShelvedAlignments: Sendable {
  private let pairs: Shelved<PairRecord>
  private let alignments: Shelved<AlignmentRecord>
  private let blocks: Shelved<Block>

  private struct PairRecord: BitwiseCopyable, Sendable {
    let documents: DocumentPair
    let alignments: UInt32
    let isStrong: Bool
    let leavesRepeatsOut: Bool
  }

  private struct AlignmentRecord: BitwiseCopyable, Sendable {
    let bits: Double
    let surprise: Double
    let blocks: UInt32
  }

  /// Columns that grow.
  private struct Columns {
    var pairs: [PairRecord] = []
    var alignments: [AlignmentRecord] = []
    var blocks: [Block] = []

    mutating func append(_ alignment: Alignment, bits: Double, surprise: Double) {
      alignments.append(
        AlignmentRecord(
          bits: bits, surprise: surprise,
          blocks: UInt32(truncatingIfNeeded: alignment.blocks.count)))
      blocks += alignment.blocks
    }
  }

  private init(_ columns: Columns, on shelf: Shelf) throws(ShelfError) {
    pairs = try shelf.put(columns.pairs)
    alignments = try shelf.put(columns.alignments)
    blocks = try shelf.put(columns.blocks)
  }

  /// Puts aligned pairs aside.
  init(_ aligned: [AlignedPair], on shelf: Shelf) throws(ShelfError) {
    var columns = Columns()
    for pair in aligned {
      columns.pairs.append(
        PairRecord(
          documents: pair.pair, alignments: UInt32(truncatingIfNeeded: pair.alignments.count),
          isStrong: pair.isStrong, leavesRepeatsOut: pair.leavesRepeatsOut))
      for alignment in pair.alignments {
        columns.append(alignment, bits: alignment.bits, surprise: 0)
      }
    }
    try self.init(columns, on: shelf)
  }

  /// Puts judged pairs aside.
  init(_ judged: [JudgedPair], on shelf: Shelf) throws(ShelfError) {
    var columns = Columns()
    for pair in judged {
      columns.pairs.append(
        PairRecord(
          documents: pair.pair, alignments: UInt32(truncatingIfNeeded: pair.alignments.count),
          isStrong: false, leavesRepeatsOut: pair.leavesRepeatsOut))
      for alignment in pair.alignments {
        columns.append(alignment.alignment, bits: alignment.bits, surprise: alignment.surprise)
      }
    }
    try self.init(columns, on: shelf)
  }

  /// The aligned pairs that were put aside.
  func aligned() throws(ShelfError) -> [AlignedPair] {
    try map { pair, alignments in
      AlignedPair(
        pair: pair.documents, alignments: alignments.map(\.alignment), isStrong: pair.isStrong,
        leavesRepeatsOut: pair.leavesRepeatsOut)
    }
  }

  /// The judged pairs that were put aside.
  func judged() throws(ShelfError) -> [JudgedPair] {
    try map { pair, alignments in
      JudgedPair(
        pair: pair.documents, alignments: alignments, leavesRepeatsOut: pair.leavesRepeatsOut)
    }
  }

  private func map<Pair>(
    _ body: (PairRecord, [JudgedAlignment]) -> Pair
  ) throws(ShelfError) -> [Pair] {
    let alignments = try alignments.records()
    let blocks = try blocks.records()
    var nextAlignment = 0
    var nextBlock = 0
    return try pairs.records().map { pair in
      let found = alignments[nextAlignment..<nextAlignment + Int(pair.alignments)].map { record in
        let end = nextBlock + Int(record.blocks)
        defer { nextBlock = end }
        return JudgedAlignment(
          alignment: Alignment(blocks: Array(blocks[nextBlock..<end]), bits: record.bits),
          bits: record.bits, surprise: record.surprise)
      }
      nextAlignment += Int(pair.alignments)
      return body(pair, found)
    }
  }
}

/// The candidate pairs of one stretch on a shelf.
struct ShelvedCandidates: Sendable {
  private let pairs: Shelved<CandidatePair>
  private let seeds: Shelved<Seed>
  private let runs: Shelved<UInt8>

  /// Puts candidate pairs aside.
  init(_ candidates: CandidatePairs, on shelf: Shelf) throws(ShelfError) {
    pairs = try shelf.put(candidates.pairs)
    seeds = try shelf.put(candidates.seeds)
    runs = try shelf.put(candidates.runs)
  }

  /// The candidate pairs.
  func candidates() throws(ShelfError) -> CandidatePairs {
    CandidatePairs(
      pairs: try pairs.records(), seeds: try seeds.records(), runs: try runs.records())
  }
}

/// The candidate pairs of one stretch on a shelf, as far as they are aligned.
struct ShelvedStretch: Sendable {
  let candidates: ShelvedCandidates
  private let aligned: ShelvedAlignments
  private let isOpen: Shelved<Bool>

  /// Puts a stretch aside.
  init(_ stretch: AlignedPairs, on shelf: Shelf) throws(ShelfError) {
    candidates = try ShelvedCandidates(stretch.candidates, on: shelf)
    aligned = try ShelvedAlignments(stretch.aligned, on: shelf)
    isOpen = try shelf.put(stretch.isOpen)
  }

  /// The stretch.
  func stretch() throws(ShelfError) -> AlignedPairs {
    AlignedPairs(
      candidates: try candidates.candidates(), aligned: try aligned.aligned(),
      isOpen: try isOpen.records())
  }
}
