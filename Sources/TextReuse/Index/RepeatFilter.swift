/// Tells which of many keys certainly come once only, without sorting them.
///
/// A table of two bits, met and met again, for each of at least eight times as many slots as there are keys: a key is
/// counted in the slot that its bits name. Two keys sometimes meet in one, so that a few that come
/// once are taken for repeated; one that repeats never passes for single.
struct RepeatFilter {
  private var slots: [UInt64]
  private let mask: UInt64

  /// Prepares to count so many keys, whose bits are spread evenly from the 24th on.
  init(count: Int) {
    var words = 1
    while words * 32 < count * 8 && words < 1 << 26 { words *= 2 }
    slots = Array(repeating: 0, count: words)
    mask = UInt64(words * 32 - 1)
  }

  /// Counts some of the keys.
  mutating func note(_ keys: Span<UInt64>, in range: Range<Int>) {
    let mask = mask
    var slots = slots.mutableSpan
    for index in range {
      let slot = (keys[index] &>> 24) & mask
      let place = Int(truncatingIfNeeded: slot &>> 5)
      let shift = (slot & 31) &* 2
      let isKnown = (slots[place] &>> shift) & 1
      slots[place] |= (isKnown &* 2 | 1) &<< shift
    }
  }

  /// Whether a key may have come more than once.
  func hasRepeated(_ key: UInt64) -> Bool {
    let slot = (key &>> 24) & mask
    let shift = (slot & 31) &* 2
    return (slots[Int(truncatingIfNeeded: slot &>> 5)] &>> shift) & 2 != 0
  }
}
