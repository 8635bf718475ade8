/// How often two documents of the same kind that have nothing to do with each other reach a surprise of
/// *s* bits: with probability 2^−(`baseBits` + *s* ÷ `bitsPerHalving`).
///
/// Both models were measured on 20,000 reports of one news agency, and are the same there for samples
/// of 5,000. Agency reports are about as alike as unrelated texts get, so elsewhere fewer pairs meet by
/// chance than this says.
struct ChanceModel: Sendable {
  /// The chance to share anything at all that passes for a passage: 2^−`baseBits`.
  let baseBits: Double
  /// How many bits of surprise halve the chance.
  let bitsPerHalving: Double
  /// The surprise that suffices in any corpus.
  let certainBits: Double

  /// Wording that was aligned, by `Surprise`. The tail is sixteen times longer than for independent
  /// words, because reports of like events choose like words.
  static let aligned = ChanceModel(
    baseBits: 10.7, bitsPerHalving: 16, certainBits: Significance.certainBits)
  /// Words that stand together in other order or other company, by `RetellingSearch.likeness`. The
  /// tail is shorter, because what chance explains is taken off each word already; nothing but a long
  /// passage is certain, because nothing but the choice of words speaks.
  static let retold = ChanceModel(baseBits: 8.8, bitsPerHalving: 9.4, certainBits: 200)

  /// The surprise that no more than this share of all pairs reaches by chance, up to `certainBits`.
  func required(forShare share: Double) -> Double {
    guard share > 0 else { return certainBits }
    let bits = bitsPerHalving * (BinaryLogarithm.bits(of: share) - baseBits)
    return min(max(0, bits), certainBits)
  }
}
