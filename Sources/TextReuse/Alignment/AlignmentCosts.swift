/// What alignment weighs against each other, in sixteenths of a bit.
///
/// Whole numbers, so that no rounding decides where a passage ends.
enum AlignmentCosts {
  /// The units of one bit.
  static let unitsPerBit = 16
  /// The cost of leaving equal words: 4 bits, about the worth of one very common word.
  static let open: Int32 = 4 * 16
  /// The cost of each unmatched word, on either side: 2 bits. Eight unmatched words on both sides
  /// cost 36 bits with the opening: as much as about five ordinary words beyond the gap are worth.
  static let word: Int32 = 2 * 16
  /// How far beyond the last equal word the next ones are looked for unless another bound is asked
  /// for (`ReuseParameters.gapWords`), in words a side.
  static let window = ReuseParameters().gapWords
}
