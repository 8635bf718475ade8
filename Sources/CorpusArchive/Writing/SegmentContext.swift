/// What stands on both sides of a segment, in three bytes.
///
/// Most segments that occur again are short and stand among other text each time, so a copy of them
/// would not pay; and of many places that have one, few go on in the same way. Three bytes show that
/// without a look at the log, whose block would have to be inflated for it. They only spare
/// comparisons whose result is certain, so nothing that is stored depends on them.
struct SegmentContext: Hashable, Sendable {
  /// How many bytes on each side are looked at.
  static let width = 8

  // Fingerprints of the bytes on each side; 0 if fewer than `width` are at hand.
  private var before: UInt8 = 0
  private var after: UInt8 = 0
  // The byte behind the segment, if `after` is not 0.
  private var next: UInt8 = 0

  /// Nothing is known.
  init() {}

  /// The surroundings of a part of a text.
  init(of range: Range<Int>, in text: Span<UInt8>) {
    if range.lowerBound >= Self.width, range.lowerBound <= text.count {
      before = Self.fingerprint(text.extracting((range.lowerBound - Self.width)..<range.lowerBound))
    }
    if range.upperBound >= 0, text.count - range.upperBound >= Self.width {
      after = Self.fingerprint(text.extracting(range.upperBound..<(range.upperBound + Self.width)))
      next = text[range.upperBound]
    }
  }

  /// The most bytes before both segments that may be the same, of `room` that there are.
  func mostBefore(_ other: Self, room: Int) -> Int {
    let differs = before != 0 && other.before != 0 && before != other.before
    return differs ? min(Self.width - 1, room) : room
  }

  /// The most bytes behind both segments that may be the same, of `room` that there are.
  func mostAfter(_ other: Self, room: Int) -> Int {
    guard after != 0, other.after != 0, after != other.after else { return room }
    return next == other.next ? min(Self.width - 1, room) : 0
  }

  /// A value from 1 to 255 that is the same for the same bytes.
  private static func fingerprint(_ bytes: Span<UInt8>) -> UInt8 {
    var hash: UInt64 = 0
    for index in 0..<bytes.count { hash = hash << 8 | UInt64(bytes[index]) }
    // A multiplication by the golden ratio mixes all bytes into the high bits.
    hash = (hash &* 0x9E37_79B9_7F4A_7C15) >> 32
    return UInt8(truncatingIfNeeded: hash % 255 + 1)
  }
}
