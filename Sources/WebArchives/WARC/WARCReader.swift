/// Reads the documents of a WARC file, one after the other, in little memory.
///
/// WARC/1.0 and 1.1, plain or compressed with gzip, one member a record or any other way that does
/// not cut a record. Records that hold no document (`warcinfo`, `request`, `metadata` and unknown
/// ones) are passed over. A class, because it stands at one place in the file.
///
/// - Note: ISO 28500:2017, The WARC File Format 1.1.
package final class WARCReader {
  /// What was wrong with records that were not returned, in the order of the file.
  ///
  /// A revisit without its original is always noted here and never thrown, because large crawls are
  /// spread over several files. Other errors are only noted if reading goes on behind them.
  package internal(set) var problems: [InteropError] = []

  /// How many whole records held no document.
  package private(set) var passedOver = 0

  let file: RandomAccessBytes
  let isCompressed: Bool
  let limits: WARCLimits
  let keepGoing: Bool
  var stream: MemberStream
  var hasFinished = false
  /// Whether the stream stands behind a whole record, so that nothing need be searched.
  var isBehindRecord = true
  private var originals = RecordIndex()
  /// How many more bytes may be read again.
  private var rereadingLeft: Int

  /// Begins to read a file.
  ///
  /// - Parameters:
  ///   - file: The bytes of the file.
  ///   - limits: How much is held in memory.
  ///   - keepGoing: Whether damaged records are noted in `problems` and the rest is kept, instead
  ///     of stopping with an error at the first.
  /// - Throws: `InteropError.notWARC` if the file begins neither with a record nor with a gzip
  ///   member. An empty file is a WARC file without records.
  package init(
    _ file: RandomAccessBytes, limits: WARCLimits = WARCLimits(), keepGoing: Bool = false
  ) throws(InteropError) {
    let start = try file.bytes(at: 0, count: WARCRecord.mark.count)
    isCompressed = start.starts(with: GzipMember.magic)
    guard isCompressed || start.isEmpty || start == WARCRecord.mark else { throw .notWARC }
    self.file = file
    self.limits = limits
    self.keepGoing = keepGoing
    stream = MemberStream(file, isCompressed: isCompressed, at: 0)
    hasFinished = start.isEmpty
    rereadingLeft = limits.rereading
  }

  /// The next document, or `nil` behind the last.
  ///
  /// - Throws: What is wrong with the next record and where it begins, unless reading keeps going.
  ///   After an error there are no more documents.
  /// - Complexity: O(*n*) over the whole file, plus what revisits ask to read again.
  package func next() throws(InteropError) -> WARCDocument? {
    while !hasFinished {
      var position: RecordPosition?
      do throws(RecordFault) {
        isBehindRecord = false
        guard try moveToRecord() else {
          hasFinished = true
          return nil
        }
        position = stream.position
        if let document = try readRecord() { return document }
      } catch {
        try note(error, at: position ?? stream.position)
      }
    }
    return nil
  }

  /// Moves over blank lines and the ends of members to the first byte of a record.
  private func moveToRecord() throws(RecordFault) -> Bool {
    while true {
      if try !stream.require(1) {
        guard try stream.beginNextMember() else { return false }
      } else if let byte = stream.pending.first, byte == 0x0D || byte == 0x0A {
        stream.drop(1)
      } else {
        return true
      }
    }
  }

  /// Reads one record to its end.
  ///
  /// - Returns: `nil` if it holds no document.
  private func readRecord() throws(RecordFault) -> WARCDocument? {
    let record = try WARCRecord(stream, limit: limits.header)
    let kind = WARCDocument.Kind(rawValue: record.type)
    guard let kind, record.length <= limits.document else {
      try stream.skip(record.length)
      try finishRecord()
      if kind == nil {
        passedOver += 1
        return nil
      }
      throw .tooLarge(part: "block", size: record.length, limit: limits.document)
    }
    let block = try stream.take(record.length)
    var isEnded = true
    do {
      try finishRecord()
    } catch {
      // The document is whole, so whoever keeps going keeps it.
      guard keepGoing, case .truncated = error else { throw error }
      problems.append(error.error(at: record.position))
      isEnded = false
      hasFinished = true
    }
    let original = kind == .revisit ? try findOriginal(of: record) : nil
    var builder = DocumentBuilder(record: record, kind: kind, limits: limits)
    if !isEnded { builder.warnings.append(.missingEnd) }
    let document = try builder.document(block: block, original: original)
    if kind != .revisit { originals.add(record) }
    return document
  }

  /// Takes the two line ends behind a block: CRLF or, from careless programs, LF.
  private func finishRecord() throws(RecordFault) {
    let whole: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
    guard try stream.require(1) else { throw stream.shortage }
    let end = stream.pending.first == 0x0A ? [0x0A, 0x0A] : whole
    let isThere = try stream.require(end.count)
    guard stream.pending.prefix(end.count).elementsEqual(end.prefix(stream.pending.count)) else {
      throw .damaged("its block is not as long as its header says")
    }
    guard isThere else { throw stream.shortage }
    stream.drop(end.count)
    // The check at the end of a member belongs to the record that it holds.
    if isCompressed { _ = try stream.require(1) }
    isBehindRecord = true
  }

  /// The document that a revisit leaves out.
  private func findOriginal(of record: WARCRecord) throws(RecordFault) -> WARCDocument {
    guard let position = originals.original(of: record) else {
      throw .unresolved(target: record.targetURI ?? "an unknown address")
    }
    let again = try reopen(at: position)
    let original = try WARCRecord(again, limit: limits.header)
    try spend(original.length)
    guard let kind = WARCDocument.Kind(rawValue: original.type) else {
      throw .unresolved(target: record.targetURI ?? "an unknown address")
    }
    let document = try DocumentBuilder(record: original, kind: kind, limits: limits)
      .document(block: try again.take(original.length), original: nil)
    // Encodings can make a small block a large document, again and again.
    try spend(document.payload.count)
    return document
  }

  /// A stream that stands at a record that was read before.
  func reopen(at position: RecordPosition) throws(RecordFault) -> MemberStream {
    try spend(position.inflated)
    let again = MemberStream(file, isCompressed: isCompressed, at: position.offset)
    try again.skip(position.inflated)
    return again
  }

  /// Counts bytes that are read again.
  func spend(_ count: Int) throws(RecordFault) {
    guard count <= rereadingLeft else { throw .tooMuchRereading }
    rereadingLeft -= count
  }
}
