/// The words of one window, as far as a glance tells: by twelve bits of their numbers.
///
/// Of the words that are not in a window of sixteen, one in twenty is taken for one that may be.
struct WindowSet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Adds a word.
  mutating func insert(_ word: UInt32) {
    low |= 1 &<< UInt64(word)
    high |= 1 &<< UInt64(word &>> 6)
  }

  /// False only if the word was not added.
  func mayContain(_ word: UInt32) -> Bool {
    (low &>> UInt64(word)) & (high &>> UInt64(word &>> 6)) & 1 == 1
  }
}
