/// Finds what of a text the log already has.
///
/// The method is fixed, so that the same inputs give the same bytes before compression wherever and
/// whenever they are archived: see `init` for the constants, ``plan(_:)`` for the choices.
struct DeltaFinder {
  /// A part of a text: new, or a copy from the log.
  enum Piece: Hashable {
    case literal(Range<Int>)
    case copy(Extent)
  }

  /// The shortest copy that is worth an extent.
  static let minimumCopy = 96

  private let log: LogReader
  private var index: SegmentIndex
  /// Whether every place is compared; what is found is the same, which is for tests to see.
  var comparesAll = false

  /// Indexes the whole log.
  ///
  /// - Parameters:
  ///   - log: The log to be read.
  ///   - boundaries: How far the log reached after each text, ascending: no segment crosses one.
  ///   - logEnd: Where the log ends.
  /// - Throws: `ArchiveDamage` where the log cannot be read.
  /// - Complexity: O(*n*) in the bytes of the log.
  init(log: LogReader, boundaries: [Int], logEnd: Int) throws(ArchiveDamage) {
    self.log = log
    index = SegmentIndex(logByteCount: logEnd)
    var start = 0
    for boundary in boundaries where boundary > start {
      try add(start..<min(boundary, logEnd))
      start = boundary
    }
    if start < logEnd { try add(start..<logEnd) }
  }

  /// Indexes a text that was appended to the log.
  mutating func add(_ range: Range<Int>) throws(ArchiveDamage) {
    guard !range.isEmpty else { return }
    var scanner = SegmentScanner()
    var position = range.lowerBound
    while position < range.upperBound {
      let (start, bytes) = try log.block(at: position)
      let high = min(bytes.count, range.upperBound - start)
      scanner.scan(bytes.span.extracting((position - start)..<high), at: position) {
        insert($0, ofBlock: bytes, at: start)
      }
      position = start + high
      if position == range.upperBound {
        scanner.finish(at: position) { insert($0, ofBlock: bytes, at: start) }
      }
    }
  }

  private mutating func insert(
    _ segment: SegmentScanner.Segment, ofBlock bytes: [UInt8], at start: Int
  ) {
    let range = segment.range
    // What began in the block before has no surroundings at hand.
    let context =
      range.lowerBound < start
      ? SegmentContext()
      : SegmentContext(of: (range.lowerBound - start)..<(range.upperBound - start), in: bytes.span)
    index.insert(segment.key, at: range.lowerBound, context: context)
  }

  /// The text as copies from the log, which ends at `logEnd`, and new parts, in order.
  ///
  /// At each segment the longest match is taken, the newest of equal ones; it is extended to both
  /// sides and used if it then has ``minimumCopy`` bytes; the search goes on behind it.
  func plan(_ text: [UInt8], logEnd: Int) throws(ArchiveDamage) -> [Piece] {
    var segments: [SegmentScanner.Segment] = []
    var scanner = SegmentScanner()
    scanner.scan(text.span, at: 0) { segments.append($0) }
    scanner.finish(at: text.count) { segments.append($0) }

    var pieces: [Piece] = []
    var done = 0
    for segment in segments where segment.range.lowerBound >= done {
      guard
        let (copy, before) = try copy(
          of: segment, in: text, from: done, logEnd, comparesAll: comparesAll)
      else {
        continue
      }
      let start = segment.range.lowerBound - before
      if start > done { pieces.append(.literal(done..<start)) }
      pieces.append(.copy(copy))
      done = start + copy.count
    }
    if done < text.count { pieces.append(.literal(done..<text.count)) }
    return pieces
  }

  /// The copy that is used at a segment, and how many of its bytes stand before the segment.
  ///
  /// Of all places that have the segment the one is meant that goes on longest like the text, the
  /// newest of equal ones. Only those are compared of which ``SegmentContext`` does not tell enough.
  private func copy(
    of segment: SegmentScanner.Segment, in text: [UInt8], from done: Int, _ logEnd: Int,
    comparesAll: Bool
  ) throws(ArchiveDamage) -> (Extent, before: Int)? {
    let start = segment.range.lowerBound
    let least = segment.range.count
    let context = SegmentContext(of: segment.range, in: text.span)
    let room = (before: start - done, after: text.count - segment.range.upperBound)
    var best = Extent(start: 0, count: 0)
    // The newest that ends with the segment, and where it stands among all.
    var plain: (start: Int, order: Int)?
    var bestOrder = 0
    // Those that may go on but are too short for a copy, and how far they may.
    var short: [(start: Int, order: Int)] = []
    var mostShort = 0
    var canUsePlain = false
    var order = 0
    try index.forEach(segment.key) { (entry) throws(ArchiveDamage) in
      order += 1
      let before = context.mostBefore(entry.context, room: room.before)
      let after = context.mostAfter(entry.context, room: room.after)
      let isShort = before + least + after < Self.minimumCopy && !comparesAll
      if after == 0, !comparesAll {
        if plain == nil { plain = (entry.position, order) }
        if !isShort { canUsePlain = true }
      } else if isShort {
        short.append((entry.position, order))
        mostShort = max(mostShort, least + after)
      } else {
        let count = try matchCount(text, start, entry.position, logEnd)
        if count > best.count {
          (best, bestOrder) = (Extent(start: entry.position, count: count), order)
        }
      }
    }
    if best.count <= max(mostShort, plain == nil ? 0 : least) {
      // Whichever is the best one, it is too short.
      if !canUsePlain, try extended(best, in: text, at: start, from: done) == nil { return nil }
      for place in short {
        let count = try matchCount(text, start, place.start, logEnd)
        if count > best.count || (count == best.count && place.order < bestOrder) {
          (best, bestOrder) = (Extent(start: place.start, count: count), place.order)
        }
      }
      if let plain, best.count < least || (best.count == least && plain.order < bestOrder) {
        let count = try matchCount(text, start, plain.start, logEnd)
        // Another text may have the same key.
        guard count >= least else {
          return try copy(of: segment, in: text, from: done, logEnd, comparesAll: true)
        }
        best = Extent(start: plain.start, count: count)
      }
    }
    return try extended(best, in: text, at: start, from: done)
  }

  /// A match that begins at `start` of the text, with what is the same before it, back to `done`;
  /// `nil` if it is too short for a copy.
  private func extended(
    _ match: Extent, in text: [UInt8], at start: Int, from done: Int
  ) throws(ArchiveDamage) -> (Extent, before: Int)? {
    guard match.count > 0 else { return nil }
    let before = try matchCount(text, from: done, before: start, match.start)
    guard match.count + before >= Self.minimumCopy else { return nil }
    return (Extent(start: match.start - before, count: match.count + before), before)
  }

  /// How many bytes from `offset` of the text on equal those from `position` of the log on.
  private func matchCount(
    _ text: [UInt8], _ offset: Int, _ position: Int, _ logEnd: Int
  ) throws(ArchiveDamage) -> Int {
    let limit = min(text.count - offset, logEnd - position)
    var count = 0
    while count < limit {
      let (start, bytes) = try log.block(at: position + count)
      let low = position + count - start
      let here = min(bytes.count - low, limit - count)
      let left = text.span.extracting((offset + count)..<(offset + count + here))
      let right = bytes.span.extracting(low..<(low + here))
      var same = 0
      while same < here, left[same] == right[same] { same &+= 1 }
      count += same
      if same < here { break }
    }
    return max(0, count)
  }

  /// How many bytes before `offset` of the text, back to `first`, equal those before `position` of
  /// the log.
  private func matchCount(
    _ text: [UInt8], from first: Int, before offset: Int, _ position: Int
  ) throws(ArchiveDamage) -> Int {
    let limit = min(offset - first, position)
    var count = 0
    while count < limit {
      let (start, bytes) = try log.block(at: position - count - 1)
      guard bytes[position - count - 1 - start] == text[offset - count - 1] else { break }
      count += 1
    }
    return count
  }
}
