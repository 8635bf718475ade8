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
      let piece = bytes.span.extracting((position - start)..<high)
      scanner.scan(piece, at: position) { index.insert($1, at: $0) }
      position = start + high
    }
    scanner.finish(at: range.upperBound) { index.insert($1, at: $0) }
  }

  /// The text as copies from the log, which ends at `logEnd`, and new parts, in order.
  ///
  /// At each segment the longest match is taken, the newest of equal ones; it is extended to both
  /// sides and used if it then has ``minimumCopy`` bytes; the search goes on behind it.
  func plan(_ text: [UInt8], logEnd: Int) throws(ArchiveDamage) -> [Piece] {
    var segments: [(start: Int, key: UInt32)] = []
    var scanner = SegmentScanner()
    scanner.scan(text.span, at: 0) { segments.append(($0, $1)) }
    scanner.finish(at: text.count) { segments.append(($0, $1)) }

    var pieces: [Piece] = []
    var done = 0
    for segment in segments where segment.start >= done {
      var best = Extent(start: 0, count: 0)
      try index.forEach(segment.key) { (position) throws(ArchiveDamage) in
        let count = try matchCount(text, segment.start, position, logEnd)
        if count > best.count { best = Extent(start: position, count: count) }
      }
      guard best.count > 0 else { continue }
      let before = try matchCount(text, from: done, before: segment.start, best.start)
      guard best.count + before >= Self.minimumCopy else { continue }
      let start = segment.start - before
      if start > done { pieces.append(.literal(done..<start)) }
      pieces.append(.copy(Extent(start: best.start - before, count: best.count + before)))
      done = segment.start + best.count
    }
    if done < text.count { pieces.append(.literal(done..<text.count)) }
    return pieces
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
