/// The test that tells pairs of documents that share text from pairs that met by chance.
///
/// Every pair of documents is a chance to meet: twenty thousand articles make two hundred million
/// pairs, and in the same business the same things are said in nearly the same words. The *surprise*
/// of a pair is that of its most surprising passage, and of each further passage what exceeds the
/// least information of a passage. A pair counts if, by the model of chance below, at most
/// `chanceShare` of the pairs with at least its surprise can be expected to have met by chance.
///
/// **The model of chance.** Two documents of the same kind that have nothing to do with each other
/// reach a surprise of *s* bits with probability 2^−(10.7 + *s*/16): measured on 20,000 reports of one
/// news agency, and the same there for samples of 1,000 and 5,000. The tail is sixteen times longer
/// than for independent words, because reports of like events choose like words. Agency reports are
/// about as alike as unrelated texts get, so elsewhere fewer pairs meet by chance than this says.
///
/// - Note: The threshold is that of Benjamini and Hochberg (1995), which bounds the expected share of
///   false findings, with the number of pairs of documents as the number of tests.
public struct Significance: Hashable, Sendable {
  /// The surprise that a pair needs, in bits: 0…`certainBits`.
  public let requiredBits: Double
  /// The number of pairs of documents in the corpus: the chances to meet.
  public let pairs: Int
  /// The number of pairs that share a passage, by the least size of a passage alone.
  public let sharing: Int
  /// The number of those that met by more than chance.
  public let kept: Int

  /// The surprise that suffices in any corpus: a dozen words in a row that tell as much as words
  /// can. Without it a few quotations in a very large corpus would be lost among its many pairs.
  public static let certainBits = 140.0
  /// The chance to share anything at all that passes for a passage: 2^−`baseBits`.
  static let baseBits = 10.7
  /// How many bits of surprise halve the chance.
  static let bitsPerHalving = 16.0

  /// Creates the outcome of a test.
  public init(requiredBits: Double, pairs: Int, sharing: Int, kept: Int) {
    self.requiredBits = requiredBits
    self.pairs = pairs
    self.sharing = sharing
    self.kept = kept
  }

  /// Finds the surprise that pairs need.
  ///
  /// - Parameters:
  ///   - surprises: The surprise of each pair that shares a passage, in any order.
  ///   - documents: The number of documents of the corpus.
  ///   - chanceShare: The share of the pairs kept that may have met by chance, above 0; from 1 on
  ///     every pair is kept.
  /// - Complexity: O(*n* log *n*) for *n* pairs.
  init(of surprises: [Double], documents: Int, chanceShare: Double) {
    let pairs = documents * max(0, documents - 1) / 2
    let sorted = surprises.sorted(by: >)
    var required = chanceShare >= 1 ? 0 : Self.certainBits
    if chanceShare < 1 {
      for count in stride(from: sorted.count, to: 0, by: -1) {
        let bits = Self.required(for: count, of: pairs, chanceShare: chanceShare)
        if sorted[count - 1] >= bits {
          required = bits
          break
        }
      }
    }
    self.init(
      requiredBits: required, pairs: pairs, sharing: sorted.count,
      kept: sorted.prefix { $0 >= required }.count)
  }

  /// The surprise from which on so few of all pairs meet by chance that they are `chanceShare` of
  /// `count`.
  private static func required(for count: Int, of pairs: Int, chanceShare: Double) -> Double {
    let chance = max(0, chanceShare) * Double(count) / Double(max(1, pairs))
    guard chance > 0 else { return certainBits }
    let bits = bitsPerHalving * (BinaryLogarithm.bits(of: chance) - baseBits)
    return min(max(0, bits), certainBits)
  }

  /// The surprise of a pair whose passages have these.
  static func surprise(of passages: [Double], minimumBits: Double) -> Double {
    var most = 0.0
    var further = 0.0
    for surprise in passages {
      further += max(0, min(most, surprise) - minimumBits)
      most = max(most, surprise)
    }
    return most + further
  }
}
