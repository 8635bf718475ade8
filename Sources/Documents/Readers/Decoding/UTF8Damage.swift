/// Where bytes are not UTF-8, and how much of the rest shows that they were meant to be.
struct UTF8Damage: Sendable, Equatable {
  /// The malformed sequences, ascending; each is one "maximal subpart" of the Unicode Standard,
  /// chapter 3.9, and so becomes one U+FFFD.
  private(set) var malformed: [Range<Int>] = []
  /// The number of well-formed sequences of two to four bytes. 0 if nothing is malformed, as
  /// nobody needs the number then.
  private(set) var wellFormedSequences = 0

  /// Examines `bytes`.
  ///
  /// - Complexity: O(*n*): the standard library's validator runs once over each byte.
  init(of bytes: [UInt8]) {
    var start = 0
    while start < bytes.count {
      do {
        _ = try UTF8Span(validating: bytes.span.extracting(start..<bytes.count))
        break
      } catch {
        let lower = start + max(0, error.byteOffsets.lowerBound)
        let upper = min(bytes.count, max(lower + 1, start + error.byteOffsets.upperBound))
        malformed.append(lower..<upper)
        start = upper
      }
    }
    guard !malformed.isEmpty else { return }
    var next = 0
    for range in malformed {
      wellFormedSequences += Self.leadBytes(in: bytes[next..<range.lowerBound])
      next = range.upperBound
    }
    wellFormedSequences += Self.leadBytes(in: bytes[next...])
  }

  /// `bytes` with U+FFFD in place of each malformed sequence.
  func repaired(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 2 * malformed.count)
    var next = 0
    for range in malformed {
      text.append(contentsOf: bytes[next..<range.lowerBound])
      text.append(contentsOf: [0xEF, 0xBF, 0xBD])
      next = range.upperBound
    }
    text.append(contentsOf: bytes[next...])
    return text
  }

  /// The number of bytes that begin a sequence of several bytes, in valid UTF-8.
  private static func leadBytes(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 >= 0xC2 ? 1 : 0) }
  }
}
