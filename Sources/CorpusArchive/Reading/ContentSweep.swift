/// Puts every content together once and compares it with its digest, in the order of the log.
///
/// The contents lie in the log in the order of the catalogue, and what they share lies before them.
/// So the log is read from front to back, and what contents share is kept when the walk passes it:
/// each block is inflated once. Contents that share more than ``mostKept`` bytes together are taken
/// in groups with a walk each, and no document is held as a whole, so the memory does not depend on
/// the archive.
struct ContentSweep {
  /// How many shared bytes are kept: 8 MiB.
  static let mostKept = 8 << 20
  /// How many blocks are inflated at a time, on all cores.
  private static let blocksAhead = 4

  private let reader: ArchiveReader
  private let contents: [Catalog.Content]
  private let isShort: Bool

  init(reader: ArchiveReader, contents: [Catalog.Content]) {
    self.reader = reader
    self.contents = contents
    // A log that fits into the cache needs no plan.
    isShort = reader.log.blocks.count <= reader.log.capacity
  }

  /// Compares every content; `body` is told each of them and what is wrong with it, in order.
  func run(_ body: (Catalog.Content, ArchiveDamage?) -> Void) {
    var next = 0
    var reached = 0
    while next < contents.count {
      let (end, shared) = group(from: next, reached)
      var kept = SharedText(shared)
      for content in contents[next..<end] {
        kept.load(below: reached, from: self)
        reached = max(reached, content.line.highest)
        do throws(ArchiveDamage) {
          try check(content, kept)
          body(content, nil)
        } catch {
          body(content, error)
        }
      }
      next = end
    }
  }

  /// The contents from `first` on that share little enough, and what they share; `reached` is where
  /// the text of those before ends.
  private func group(from first: Int, _ reached: Int) -> (end: Int, shared: [Range<Int>]) {
    guard !isShort else { return (contents.count, []) }
    var shared: [Range<Int>] = []
    var byteCount = 0
    var reached = reached
    for index in first..<contents.count {
      let content = contents[index]
      // What cannot be decoded is reported when it is compared.
      for extent in (try? extents(of: content)) ?? [] where extent.start < reached {
        shared.append(extent.start..<min(extent.end, reached))
        byteCount += extent.count
      }
      reached = max(reached, content.line.highest)
      if byteCount > Self.mostKept {
        shared = Self.merged(shared)
        byteCount = shared.reduce(0) { $0 + $1.count }
        // Merging again for little would take long.
        if byteCount > Self.mostKept / 4 * 3 { return (index + 1, shared) }
      }
    }
    return (contents.count, Self.merged(shared))
  }

  /// The ranges, ascending; those that overlap or touch are joined.
  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  private func check(
    _ content: Catalog.Content, _ kept: SharedText
  ) throws(ArchiveDamage) {
    try reader.checkSize(of: content.line, file: content.file)
    var hasher = DigestHasher()
    for extent in try extents(of: content) {
      var position = extent.start
      while position < extent.end {
        let piece: ArraySlice<UInt8>
        if let known = kept.piece(from: position, to: extent.end) {
          piece = known
        } else {
          piece = try self.piece(of: extent, at: position)
        }
        hasher.update(piece)
        position += piece.count
      }
    }
    guard hasher.finalize() == content.digest else { throw reader.wrongText(content) }
  }

  private func extents(of content: Catalog.Content) throws(ArchiveDamage) -> [Extent] {
    try reader.table(content.file).extents(
      of: content.line, logEnd: reader.logEnd(of: content.file))
  }

  /// A part of the log; the blocks behind it are inflated beside its own.
  fileprivate func piece(of extent: Extent, at position: Int) throws(ArchiveDamage) -> ArraySlice<
    UInt8
  > {
    if let index = reader.log.index(of: position), !reader.log.isKept(index) {
      reader.log.prepare(index..<(index + Self.blocksAhead))
    }
    return try reader.log.piece(of: extent, at: position)
  }
}

/// Text of the log that several contents have.
private struct SharedText {
  private let ranges: [Range<Int>]
  // Where the text of each range that has been taken begins in `bytes`; -1 if it is lost or too
  // much.
  private var places: [Int] = []
  private var bytes: [UInt8] = []

  init(_ ranges: [Range<Int>]) {
    self.ranges = ranges
    bytes.reserveCapacity(
      min(ContentSweep.mostKept, ranges.reduce(0) { $0 + $1.count }))
  }

  /// Takes the ranges that begin below a position.
  mutating func load(below end: Int, from sweep: ContentSweep) {
    while places.count < ranges.count, ranges[places.count].lowerBound < end {
      let range = ranges[places.count]
      let place = bytes.count
      guard range.count <= ContentSweep.mostKept - place else {
        places.append(-1)
        continue
      }
      let extent = Extent(start: range.lowerBound, count: range.count)
      var position = extent.start
      while position < extent.end, let piece = try? sweep.piece(of: extent, at: position) {
        bytes += piece
        position += piece.count
      }
      if position < extent.end { bytes.removeSubrange(place...) }
      places.append(position < extent.end ? -1 : place)
    }
  }

  /// The text from a position on, up to `end` or the end of what is kept there.
  func piece(from position: Int, to end: Int) -> ArraySlice<UInt8>? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= position { low = middle + 1 } else { high = middle }
    }
    guard low < places.count, ranges[low].lowerBound <= position, places[low] >= 0 else {
      return nil
    }
    let start = places[low] + position - ranges[low].lowerBound
    return bytes[start..<(start + min(end, ranges[low].upperBound) - position)]
  }
}
