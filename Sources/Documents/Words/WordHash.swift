/// The fixed hash of a word's comparison form.
///
/// FNV-1a over the UTF-8 bytes, then the finalizer of SplitMix64, because FNV alone leaves the high
/// bits of short words alike. Traces and archives store values made of it: it never changes.
/// Fowler, Noll and Vo, "The FNV Non-Cryptographic Hash Algorithm"; Steele, Lea and Flood, "Fast
/// splittable pseudorandom number generators", OOPSLA 2014.
package enum WordHash {
  /// The start value of FNV-1a.
  static let basis: UInt64 = 0xcbf2_9ce4_8422_2325
  /// The multiplier of FNV-1a.
  static let prime: UInt64 = 0x100_0000_01b3

  /// Mixes the bits of a running value.
  static func finished(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// The hash of bytes that are in comparison form already.
  package static func hash(ofComparisonForm bytes: some Sequence<UInt8>) -> UInt64 {
    var value = basis
    for byte in bytes { value = (value ^ UInt64(byte)) &* prime }
    return finished(value)
  }

  /// The hash of one word as it may be written in a text.
  package static func hash(of word: String) -> UInt64 {
    hash(ofComparisonForm: ComparisonForm(word).bytes)
  }

  /// The hashes of the words of a phrase, as a document's `WordTable` would hold them.
  package static func hashes(of phrase: String) -> [UInt64] {
    var words = WordTable()
    let bytes = Array(phrase.utf8)
    WordScanner.scan(bytes.span, ByteSpan(0, bytes.count), sentence: 0, region: 0, into: &words)
    return words.hash
  }
}
