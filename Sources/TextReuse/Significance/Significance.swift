/// The test that tells pairs of documents that share text from pairs that met by chance.
///
/// Every pair of documents is a chance to meet: twenty thousand articles make two hundred million
/// pairs, and in the same business the same things are said in nearly the same words. The *surprise*
/// of a pair is that of its most surprising passage, and of each further passage what exceeds the
/// least information of a passage. A pair counts if, by the model of chance below, at most
/// `chanceShare` of the pairs with at least its surprise can be expected to have met by chance.
///
/// Pairs that share aligned wording and pairs that share only retold wording are two families with a
/// model of chance (`ChanceModel`) and a test each: in a corpus where hardly anything was retold a
/// retelling must surprise more. As each family keeps to `chanceShare`, so do both together.
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
  ///   - chance: How far chance goes in what was measured.
  /// - Complexity: O(*n* log *n*) for *n* pairs.
  init(
    of surprises: [Double], documents: Int, chanceShare: Double, chance: ChanceModel = .aligned
  ) {
    let pairs = documents * max(0, documents - 1) / 2
    let sorted = surprises.sorted(by: >)
    var required = chanceShare >= 1 ? 0 : chance.certainBits
    if chanceShare < 1 {
      for count in stride(from: sorted.count, to: 0, by: -1) {
        let bits = chance.required(
          forShare: max(0, chanceShare) * Double(count) / Double(max(1, pairs)))
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
