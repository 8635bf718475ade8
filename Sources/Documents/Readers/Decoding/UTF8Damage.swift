/// How much of some bytes is not UTF-8, and how much of the rest shows that it was meant to be.
struct UTF8Damage: Sendable, Equatable {
  /// The offset of the first malformed sequence; nil if there is none.
  private(set) var firstOffset: Int?
  /// The number of malformed sequences. Each is one "maximal subpart" of the Unicode Standard,
  /// chapter 3.9, and so becomes one U+FFFD when it is repaired.
  private(set) var malformed = 0
  /// The number of well-formed sequences of two to four bytes.
  private(set) var wellFormed = 0

  /// Examines `bytes`.
  ///
  /// - Complexity: O(*n*), and no memory, however much is malformed.
  init(of bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let (length, isWellFormed) = Self.sequence(bytes, at: index)
      if isWellFormed {
        wellFormed += 1
      } else {
        if firstOffset == nil { firstOffset = index }
        malformed += 1
      }
      index += length
    }
  }

  /// The sequence at `index`, which is not ASCII: how many bytes belong together, and whether they
  /// are a whole character. Source: the Unicode Standard, table 3-7.
  private static func sequence(
    _ bytes: [UInt8], at index: Int
  ) -> (length: Int, isWellFormed: Bool) {
    let second: ClosedRange<UInt8>
    let needed: Int
    switch bytes[index] {
    case 0xC2...0xDF: (needed, second) = (2, 0x80...0xBF)
    case 0xE0: (needed, second) = (3, 0xA0...0xBF)
    case 0xED: (needed, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (needed, second) = (3, 0x80...0xBF)
    case 0xF0: (needed, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (needed, second) = (4, 0x80...0xBF)
    case 0xF4: (needed, second) = (4, 0x80...0x8F)
    default: return (1, false)
    }
    var length = 1
    while length < needed, index + length < bytes.count {
      let allowed = length == 1 ? second : 0x80...0xBF
      guard allowed.contains(bytes[index + length]) else { break }
      length += 1
    }
    return (length, length == needed)
  }
}
