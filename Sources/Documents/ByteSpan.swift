/// A half-open range of bytes in the UTF-8 text of one document.
///
/// Every place that any part of the program points at is such a span, so that
/// a finding can be checked against the text with nothing but a byte offset.
public struct ByteSpan: Hashable, Sendable, Codable {
  /// The offset of the first byte, from 0.
  public let start: Int
  /// The offset after the last byte. Never less than `start`.
  public let end: Int

  /// Creates the span `start..<end`; an `end` before `start` gives an empty span at `start`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The length in bytes.
  public var count: Int { end - start }

  /// Whether the span holds no byte.
  public var isEmpty: Bool { start == end }

  /// The same span as a range of array indices.
  public var range: Range<Int> { start..<end }

  /// Whether the two spans share at least one byte.
  public func overlaps(_ other: ByteSpan) -> Bool { start < other.end && other.start < end }

  /// Whether every byte of `other` lies inside this span.
  public func contains(_ other: ByteSpan) -> Bool { start <= other.start && other.end <= end }

  /// The number of bytes between the two spans; 0 if they touch or overlap.
  public func distance(to other: ByteSpan) -> Int {
    max(0, max(start, other.start) - min(end, other.end))
  }
}

extension ByteSpan: Comparable {
  /// Orders spans by start, then by end.
  public static func < (left: ByteSpan, right: ByteSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
