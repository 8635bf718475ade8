/// Characters that act on a page without being seen: they turn the reading direction round, or hide
/// inside words.
enum HiddenScalar {
  /// The scalar at an index of UTF-8 and its length in bytes; nil for what is no scalar that could
  /// be hidden, which may be copied as it is.
  ///
  /// Never reads beyond the end: a sequence that is cut off has the bytes that are there.
  static func read(_ source: Span<UInt8>, at index: Int) -> (UInt32?, Int) {
    let first = source[index]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    guard index + length <= source.count else { return (nil, source.count - index) }
    // Two bytes hold the C1 controls, U+00AD and U+061C; three the marks of direction and U+FEFF; four
    // the tags of plane 14.
    switch first {
    case 0xC2, 0xD8: return (UInt32(first & 0x1F) << 6 | UInt32(source[index + 1] & 0x3F), 2)
    case 0xE1, 0xE2, 0xEF:
      return (
        UInt32(first & 0x0F) << 12 | UInt32(source[index + 1] & 0x3F) << 6
          | UInt32(source[index + 2] & 0x3F), 3
      )
    case 0xF3 where source[index + 1] == 0xA0: return (0xE0000, 4)
    default: return (nil, length)
    }
  }

  /// Whether a scalar is shown by its number. A joiner belongs to scripts that have it and is left
  /// alone there; after a Latin letter it can only disguise a word.
  static func isHidden(_ scalar: UInt32, after previous: UInt8?) -> Bool {
    switch scalar {
    case 0x80...0x9F, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000:
      true
    case 0x200C, 0x200D: (previous ?? 0x20) < 0x80
    default: false
    }
  }
}
