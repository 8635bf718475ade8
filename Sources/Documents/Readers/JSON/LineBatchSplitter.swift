/// Cuts a file of lines into batches of whole lines, fed piece by piece.
///
/// Holds at most one batch and one line. A line over the document limit is passed over with a
/// warning, and never held.
struct LineBatchSplitter: BatchSplitter {
  private let reader: any DocumentReader
  private let file: DocumentID
  private let limits: ReaderLimits
  /// The bytes that are in no batch yet.
  private var pending: [UInt8] = []
  /// The offset in the file of the first pending byte.
  private var offset = 0
  /// The number of the line that `pending` begins on.
  private var line = 1
  /// The length of the unfinished line at the end of `pending` or, if it is too long, of what has
  /// been passed over.
  private var unfinished = 0
  private var isPassingOver = false
  private var ready: [ReaderContent] = []
  private var warnings: [DocumentWarning] = []

  init(reader: any DocumentReader, file: DocumentID, limits: ReaderLimits) {
    self.reader = reader
    self.file = file
    self.limits = limits
  }

  mutating func feed(_ piece: [UInt8]) {
    var start = 0
    while start < piece.count {
      let newline = piece[start...].firstIndex(of: 0x0A)
      let end = newline.map { $0 + 1 } ?? piece.count
      take(piece[start..<end], endsLine: newline != nil)
      start = end
    }
  }

  mutating func finish() {
    if isPassingOver { endLongLine() }
    flush()
  }

  mutating func next() -> ReaderBatch? {
    guard !ready.isEmpty else { return nil }
    let content = ready.removeFirst()
    return { [reader] in reader.read(content) }
  }

  mutating func takeWarnings() -> [DocumentWarning] {
    defer { warnings = [] }
    return warnings
  }

  private mutating func take(_ part: ArraySlice<UInt8>, endsLine: Bool) {
    unfinished += part.count
    if !isPassingOver, unfinished > limits.documentBytes { beginLongLine(before: part) }
    if isPassingOver {
      if endsLine { endLongLine() }
      return
    }
    pending.append(contentsOf: part)
    guard endsLine else { return }
    unfinished = 0
    if pending.count >= limits.batchBytes { flush() }
  }

  /// Hands out the lines before the long one and forgets the part of it that was held.
  private mutating func beginLongLine(before part: ArraySlice<UInt8>) {
    pending.removeLast(min(pending.count, unfinished - part.count))
    flush()
    isPassingOver = true
  }

  private mutating func endLongLine() {
    warnings.append(
      DocumentWarning(
        document: file, offset: offset, code: "over-size-limit", isLoss: true,
        message: "Line \(line) has \(unfinished) bytes, more than the limit of "
          + "\(limits.documentBytes), and was left out. Raise the limit with --max-document."))
    offset += unfinished
    line += 1
    unfinished = 0
    isPassingOver = false
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    ready.append(ReaderContent(file: file, bytes: pending, offset: offset, line: line))
    offset += pending.count
    line += pending.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    pending = []
  }
}
