internal import Documents
internal import Foundation
internal import TextReuse

/// A source of two or more texts that is not in the corpus, and that no text names: what the texts
/// read shows that none of them can be where the others have it from.
///
/// Rules H4 and H5. Of three texts that share wording, one that is the source of both others, or
/// stands on the way from one to the other, has all that those two have in common. If none of the
/// three does that could be it by its date, the common source is a fourth text; any one that is in the
/// corpus would have taken the link's place (`Betweenness`). The other explanation is that the last of
/// the three puts two others together sentence by sentence, which is done far less often.
///
/// In a pair without a third witness nothing can be known by reading. What can be said is how
/// surprising the follower is: who takes over another outlet's text cuts it, and seldom writes new
/// sentences between those that are taken; of two outlets that each use a third text, both have
/// such sentences.
struct LostSource: Sendable {
  /// The texts that follow it, ascending.
  let followers: [Int]
  /// The text that it follows itself, if one is known.
  let parent: Int?
  /// How probable each follower is, in the order of `followers`.
  let probabilities: [Double]
  /// The links whose wording it explains.
  let links: [Int]
  /// Why it is proposed, the strongest first.
  let evidence: [Evidence]

  /// A doubt about one link: the two may have what they share from a lost source.
  struct Doubt: Sendable {
    /// The link.
    let link: Int
    /// The probability of that.
    let probability: Double
    /// Why.
    let evidence: Evidence
    /// The text that the lost source follows, if one is known.
    var parent: Int?
    /// The third text that shows it, if one does.
    var witness: Int?
    /// Whether the doubt shows a lost source by itself.
    var isFinding = true

    /// The texts that follow the lost source.
    func followers(_ table: LinkTable) -> [Int] {
      let ends = [table.links[link].a, table.links[link].b] + (witness.map { [$0] } ?? [])
      return ends.filter { $0 != parent }
    }
  }

  /// Gathers doubts into sources: doubts about links that meet in a follower point at one source.
  ///
  /// - Parameters:
  ///   - doubts: What was found.
  ///   - table: The links.
  ///   - isBefore: Whether one document is known to be older than another.
  /// - Returns: The sources, in the order of their first followers.
  static func gathered(
    _ doubts: [Doubt], table: LinkTable, isBefore: (Int, Int) -> Bool
  ) -> [LostSource] {
    var sets = DisjointSets(count: table.linksOfDocument.count)
    for doubt in doubts {
      let ends = doubt.followers(table)
      for end in ends { _ = sets.union(ends[0], end) }
    }
    let groups = Dictionary(grouping: doubts) { sets.root($0.followers(table)[0]) }
    return groups.sorted { $0.key < $1.key }.map { _, doubts in
      LostSource(doubts, table: table, isBefore: isBefore)
    }
  }

  private init(_ doubts: [Doubt], table: LinkTable, isBefore: (Int, Int) -> Bool) {
    var best: [Int: Double] = [:]
    for doubt in doubts {
      for document in doubt.followers(table) {
        best[document] = max(best[document] ?? 0, doubt.probability)
      }
    }
    let kept = best.sorted { $0.key < $1.key }
    followers = kept.map(\.key)
    probabilities = kept.map(\.value)
    // Of several states that it may follow the latest is the nearest.
    parent = doubts.compactMap(\.parent).filter { best[$0] == nil }.sorted()
      .reduce(nil) { known, next in
        guard let known else { return next }
        return isBefore(known, next) ? next : known
      }
    links = doubts.map(\.link)
    var reasons: [Evidence] = []
    for doubt in doubts.sorted(by: { ($0.probability, -$0.link) > ($1.probability, -$1.link) })
    where !reasons.contains(where: { $0.note == doubt.evidence.note }) {
      reasons.append(doubt.evidence)
    }
    evidence = reasons
  }
}
