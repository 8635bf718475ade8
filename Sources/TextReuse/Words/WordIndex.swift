/// Numbers words by their hash: equal hashes get equal numbers, counted from 0 as they come.
///
/// An open-addressing table with linear probing, at most half full: 24 bytes a distinct word and no
/// allocation for a word already known. The numbers depend on the order of insertion and so never
/// leave the process.
struct WordIndex: Sendable {
  /// The hash of every word, by its number.
  private(set) var hashes: [UInt64] = []
  /// The number of the word in each slot, or `free`.
  private var slots: [UInt32]
  private var mask: Int

  /// Marks an empty slot; no word ever has this number.
  private static let free = UInt32.max

  /// Creates an empty index.
  init() {
    slots = Array(repeating: Self.free, count: 1024)
    mask = 1023
  }

  /// The number of distinct words.
  var count: Int { hashes.count }

  /// The number of the word with this hash, given out now if the word is new.
  mutating func number(of hash: UInt64) -> UInt32 {
    var slot = Self.slot(of: hash, mask: mask)
    while slots[slot] != Self.free {
      if hashes[Int(slots[slot])] == hash { return slots[slot] }
      slot = (slot + 1) & mask
    }
    let number = UInt32(truncatingIfNeeded: hashes.count)
    slots[slot] = number
    hashes.append(hash)
    if hashes.count * 2 > slots.count { grow() }
    return number
  }

  /// The number of the word with this hash, or nil if it was never seen.
  func existing(_ hash: UInt64) -> Int? {
    var slot = Self.slot(of: hash, mask: mask)
    while slots[slot] != Self.free {
      let number = Int(slots[slot])
      if hashes[number] == hash { return number }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Doubles the table and puts every word where it belongs now.
  private mutating func grow() {
    slots = Array(repeating: Self.free, count: slots.count * 2)
    mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Self.slot(of: hash, mask: mask)
      while slots[slot] != Self.free { slot = (slot + 1) & mask }
      slots[slot] = UInt32(truncatingIfNeeded: number)
    }
  }

  private static func slot(of hash: UInt64, mask: Int) -> Int {
    Int(truncatingIfNeeded: Fingerprint.mixed(hash) >> 20) & mask
  }
}
