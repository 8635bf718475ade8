internal import TextReuse

/// Passages of two documents that follow each other closely in both: one act of copying, however often
/// its words were changed since.
struct Stretch: Hashable, Sendable {
  /// The information of its equal words, in bits.
  private(set) var bits: Double
  /// The information of its retold passages beyond chance, in bits, as far as no third document tells
  /// the same.
  private(set) var retoldBits: Double
  /// The number of places at which the two part inside it.
  private(set) var partings: Int

  /// The most words that may stand between two passages of one stretch, on either side: some three
  /// sentences that one of the two wrote anew.
  private static let longestGap = 60

  /// Joins passages, given in any order and without overlap, into stretches.
  ///
  /// - Parameters:
  ///   - passages: The passages of one pair of documents.
  ///   - isPairs: Tells of a passage whether its wording stands in no third document.
  /// - Returns: The stretches, by place on side `a`.
  /// - Complexity: O(*n* log *n*).
  static func joined(_ passages: [Passage], isPairs: (Passage) -> Bool) -> [Stretch] {
    var result: [Stretch] = []
    var last: Passage?
    for passage in passages.sorted(by: { $0.a.words.lowerBound < $1.a.words.lowerBound }) {
      let isRetold = passage.kind != .verbatim && isPairs(passage)
      let runs = isRetold ? 0 : passage.steps.reduce(0) { $0 + ($1.kind == .keep ? 1 : 0) }
      let bits = isRetold ? 0 : passage.bits
      let retoldBits = isRetold ? passage.bits : 0
      if let last, passage.b.words.lowerBound >= last.b.words.lowerBound,
        passage.a.words.distance(to: last.a.words) <= longestGap,
        passage.b.words.distance(to: last.b.words) <= longestGap
      {
        result[result.count - 1].bits += bits
        result[result.count - 1].retoldBits += retoldBits
        result[result.count - 1].partings += runs
      } else {
        result.append(
          Stretch(bits: bits, retoldBits: retoldBits, partings: max(0, runs - 1)))
      }
      last = passage
    }
    return result
  }

  /// What it shows of a link between the two, in bits.
  ///
  /// Of what only these two documents tell in each other's words everything: chance is taken off each
  /// word already, a formula would have more holders, and that the two part everywhere is what
  /// retelling means. What others tell as well is news that all had, or the manner of their kind.
  func evidence(_ parameters: LineageParameters) -> Double {
    let kept = max(
      parameters.rewrittenShare * bits, bits - parameters.partingBits * Double(partings))
    return max(0, kept - parameters.formulaBits) + retoldBits
  }
}
