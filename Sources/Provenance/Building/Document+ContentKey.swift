internal import Documents

extension Document {
  /// A 128-bit digest of the words of body and embedded regions, in text order.
  ///
  /// Two texts with the same words have the same key, whatever their encoding, quotes or names.
  var contentKey: (UInt64, UInt64) {
    var high: UInt64 = 0xcbf2_9ce4_8422_2325
    var low: UInt64 = 0x9e37_79b9_7f4a_7c15
    for index in 0..<words.count {
      let region = Int(words.region[index])
      guard region < regions.count, regions[region].isScored else { continue }
      let word = words.hash[index]
      high = Self.mixed(high ^ word)
      low = Self.mixed(low &+ word)
    }
    return (high, low)
  }

  /// The finaliser of SplitMix64: every bit of the input moves every bit of the output.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9e37_79b9_7f4a_7c15
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}
