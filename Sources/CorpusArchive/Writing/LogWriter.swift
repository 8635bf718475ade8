/// Appends new text to the log and gives whole blocks to be compressed.
struct LogWriter {
  /// The most bytes of a block.
  static let blockByteCount = 256 << 10
  /// 16 KiB: a shorter block is not worth the 84 bytes and the fresh codes of another member.
  private static let leastBlockByteCount = 16 << 10

  /// Where the log ends, the text in memory included.
  private(set) var end: Int
  /// The blocks that were cut and not taken yet: their indices in the log.
  private(set) var cutBlocks: [Int] = []
  private let log: LogReader

  /// A writer that goes on where the log ends.
  init(log: LogReader, end: Int) {
    self.log = log
    self.end = end
    log.tailStart = end
  }

  /// Appends the new parts of a text.
  ///
  /// - Returns: The extents of the whole text; neighbours are joined.
  mutating func append(_ text: [UInt8], _ pieces: [DeltaFinder.Piece]) -> [Extent] {
    var extents: [Extent] = []
    for piece in pieces {
      let next: Extent
      switch piece {
      case .copy(let extent): next = extent
      case .literal(let range):
        next = Extent(start: end, count: range.count)
        append(text[range])
      }
      if let last = extents.last, last.end == next.start {
        extents[extents.count - 1] = Extent(start: last.start, count: last.count + next.count)
      } else {
        extents.append(next)
      }
    }
    return extents
  }

  /// Takes the blocks that have been cut since the last call.
  mutating func takeBlocks() -> [Int] {
    defer { cutBlocks = [] }
    return cutBlocks
  }

  /// Ends the block if it has much text already, so that what follows can be read without it.
  mutating func beginBlock() {
    if log.tail.count >= Self.leastBlockByteCount { cutBlocks.append(log.cutTail()) }
  }

  /// Ends the last block.
  mutating func finish() {
    if !log.tail.isEmpty { cutBlocks.append(log.cutTail()) }
  }

  private mutating func append(_ literal: ArraySlice<UInt8>) {
    end += literal.count
    var rest = literal
    while !rest.isEmpty {
      let part = rest.prefix(Self.blockByteCount - log.tail.count)
      log.tail += part
      rest = rest.dropFirst(part.count)
      if log.tail.count == Self.blockByteCount { cutBlocks.append(log.cutTail()) }
    }
  }
}
