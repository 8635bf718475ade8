/// Cuts a text into segments, lines and sentences, and hashes them.
///
/// A segment ends behind a line feed, and behind a space that follows `.`, `?` or `!`. The cuts are
/// part of what makes equal inputs give equal archives, so they never change in major 1.
struct SegmentScanner {
  /// The shortest segment that is worth a place in the index.
  static let minimumSegment = 12

  /// A line or sentence and the hash of its bytes.
  struct Segment {
    let range: Range<Int>
    let key: UInt32
  }

  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01B3

  private var hash = Self.basis
  private var count = 0
  private var previous: UInt8 = 0

  /// Takes the next bytes, of which the first is at `position`, and calls `body` with every segment
  /// of at least ``minimumSegment`` bytes that ends in them.
  ///
  /// - Note: The key is 64-bit FNV-1a, folded to 32 bits by exclusive or as its authors advise;
  ///   equal keys are only candidates, whose bytes are compared.
  mutating func scan(
    _ bytes: Span<UInt8>, at position: Int, _ body: (Segment) -> Void
  ) {
    for index in 0..<bytes.count {
      let byte = bytes[index]
      hash = (hash ^ UInt64(byte)) &* Self.prime
      count &+= 1
      if byte == 0x0A || (byte == 0x20 && Self.endsSentence(previous)) {
        end(position &+ index &+ 1, body)
      } else {
        previous = byte
      }
    }
  }

  /// Ends the last segment at `position`; the next one begins there.
  mutating func finish(at position: Int, _ body: (Segment) -> Void) {
    end(position, body)
  }

  private mutating func end(_ position: Int, _ body: (Segment) -> Void) {
    if count >= Self.minimumSegment {
      body(
        Segment(
          range: (position &- count)..<position,
          key: UInt32(truncatingIfNeeded: hash ^ hash >> 32)))
    }
    hash = Self.basis
    count = 0
    previous = 0
  }

  private static func endsSentence(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
  }
}
