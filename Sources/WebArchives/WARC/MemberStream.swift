/// The bytes of a WARC file in order, inflated if it is compressed, a gzip member at a time.
///
/// An uncompressed file is treated as one member that is stored as it is.
final class MemberStream {
  private static let pieceSize = 1 << 16
  private let file: RandomAccessBytes
  let isCompressed: Bool

  /// Where the current member begins in the file.
  private(set) var memberOffset: Int
  /// How many bytes of the current member were taken so far.
  private(set) var taken = 0

  /// Bytes of the member that were not taken yet, from `head` on.
  private var buffer: [UInt8] = []
  private var head = 0
  /// Bytes of the file that were not inflated yet, from `inputHead` on.
  private var input: [UInt8] = []
  private var inputHead = 0
  /// Where `input` ends in the file.
  private var inputEnd: Int
  /// `nil` once the member has ended.
  private var inflater: InflateStream?
  private var hasEnded = false

  /// Begins with the member at `offset`, or there if the file is not compressed.
  init(_ file: RandomAccessBytes, isCompressed: Bool, at offset: Int) {
    self.file = file
    self.isCompressed = isCompressed
    memberOffset = isCompressed ? offset : 0
    taken = isCompressed ? 0 : offset
    inputEnd = offset
    inflater = isCompressed ? InflateStream(.gzip) : nil
  }

  /// Where a record that begins with the next byte is.
  var position: RecordPosition {
    isCompressed
      ? RecordPosition(offset: memberOffset, inflated: taken) : RecordPosition(offset: taken)
  }

  /// What was read ahead and not taken yet.
  var pending: ArraySlice<UInt8> { buffer[head...] }

  /// Reads ahead until at least `count` bytes are pending.
  ///
  /// - Returns: `false` if the member ends before; what there is, is pending.
  func require(_ count: Int) throws(RecordFault) -> Bool {
    while buffer.count - head < count {
      if try !readAhead() { return false }
    }
    return true
  }

  /// Makes some more bytes pending, and returns `false` if the member has none.
  func readAhead() throws(RecordFault) -> Bool {
    guard !hasEnded else { return false }
    if head > 0 {
      buffer.removeFirst(head)
      head = 0
    }
    return isCompressed ? try inflateAhead() : try copyAhead()
  }

  /// Takes the next `count` bytes, or as many as are pending.
  func drop(_ count: Int) {
    let count = min(max(0, count), buffer.count - head)
    head += count
    taken += count
  }

  /// Takes the next `count` bytes; the caller has checked that so many may be held.
  func take(_ count: Int) throws(RecordFault) -> [UInt8] {
    try checkRoom(for: count)
    guard try require(count) else { throw shortage }
    let bytes = Array(pending.prefix(count))
    drop(count)
    return bytes
  }

  /// Takes the next `count` bytes without keeping them.
  func skip(_ count: Int) throws(RecordFault) {
    try checkRoom(for: count)
    var left = count
    while left > 0 {
      if pending.isEmpty, try !readAhead() { throw shortage }
      let size = min(left, pending.count)
      drop(size)
      left -= size
    }
  }

  /// Goes on to the member after the current one, which must have been taken whole.
  ///
  /// - Returns: `false` at the end of the file.
  func beginNextMember() throws(RecordFault) -> Bool {
    guard isCompressed else { return false }
    memberOffset = inputEnd - (input.count - inputHead)
    taken = 0
    guard memberOffset < file.count else { return false }
    inflater = InflateStream(.gzip)
    hasEnded = false
    return true
  }

  /// What is wrong if the member ends inside a record.
  var shortage: RecordFault {
    let isLast = inputEnd - (input.count - inputHead) >= file.count
    return isLast ? .truncated : .damaged("its gzip member ends before it does")
  }

  /// An uncompressed file says at once that it is too short, instead of after reading it whole.
  private func checkRoom(for count: Int) throws(RecordFault) {
    if !isCompressed, count > file.count - taken { throw .truncated }
  }

  private func copyAhead() throws(RecordFault) -> Bool {
    let piece = try load()
    buffer += piece
    hasEnded = piece.isEmpty
    return !hasEnded
  }

  private func inflateAhead() throws(RecordFault) -> Bool {
    let before = buffer.count
    while let inflater, buffer.count == before {
      if inputHead == input.count {
        (input, inputHead) = (try load(), 0)
        if input.isEmpty { throw .truncated }
      }
      do throws(InflateStream.Failure) {
        let step = try inflater.step(input[inputHead...], appendingTo: &buffer)
        inputHead += step.used
        if step.hasEnded {
          self.inflater = nil
          hasEnded = true
        } else if step.used == 0, buffer.count == before {
          // zlib always gets on with input; if it ever does not, this must not go on for ever.
          throw InflateStream.Failure(reason: "it makes no progress")
        }
      } catch {
        throw .damaged("it cannot be inflated (\(error.reason))")
      }
    }
    return buffer.count > before
  }

  private func load() throws(RecordFault) -> [UInt8] {
    do {
      let piece = try file.bytes(at: inputEnd, count: Self.pieceSize)
      inputEnd += piece.count
      return piece
    } catch {
      throw .source(error)
    }
  }
}
