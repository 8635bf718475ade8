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
  /// The words of each of those texts that have to do with it.
  let words: [Int: WordRanges]
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

    /// The words of a document that it is about: what the link shares, and what the third text has of
    /// that.
    func words(of document: Int, _ table: LinkTable) -> WordRanges {
      let link = table.links[link]
      if document == link.a || document == link.b { return link.words(of: document) }
      return WordRanges([link.a, link.b].flatMap { table.words(of: document, in: $0).ranges })
    }

    /// The texts that follow the lost source.
    func followers(_ table: LinkTable) -> [Int] {
      let ends = [table.links[link].a, table.links[link].b] + (witness.map { [$0] } ?? [])
      return ends.filter { $0 != parent }
    }
  }

  /// Gathers doubts into sources: doubts about the same words of a follower point at one source, and
  /// one who has words from several places may have lost several.
  ///
  /// - Parameters:
  ///   - doubts: What was found.
  ///   - table: The links.
  ///   - isBefore: Whether one document is known to be older than another.
  /// - Returns: The sources, in the order of their first followers.
  static func gathered(
    _ doubts: [Doubt], table: LinkTable, isBefore: (Int, Int) -> Bool
  ) -> [LostSource] {
    var sets = DisjointSets(count: doubts.count)
    var doubtsOf: [Int: [(doubt: Int, words: WordRanges)]] = [:]
    for (number, doubt) in doubts.enumerated() {
      for document in doubt.followers(table) {
        let words = doubt.words(of: document, table)
        for other in doubtsOf[document] ?? []
        where sets.root(other.doubt) != sets.root(number)
          && !other.words.intersection(words).isEmpty
        {
          _ = sets.union(other.doubt, number)
        }
        doubtsOf[document, default: []].append((number, words))
      }
    }
    let groups = Dictionary(grouping: doubts.indices) { sets.root($0) }
    return groups.values.map { numbers in
      LostSource(numbers.map { doubts[$0] }, table: table, isBefore: isBefore)
    }.sorted {
      ($0.followers + [-1] + $0.links).lexicographicallyPrecedes($1.followers + [-1] + $1.links)
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
    var ranges: [Int: [Range<Int>]] = [:]
    for doubt in doubts {
      for document in doubt.followers(table) + (doubt.parent.map { [$0] } ?? []) {
        ranges[document, default: []] += doubt.words(of: document, table).ranges
      }
    }
    words = ranges.mapValues { WordRanges($0) }
    var reasons: [Evidence] = []
    for doubt in doubts.sorted(by: { ($0.probability, -$0.link) > ($1.probability, -$1.link) })
    where !reasons.contains(where: { $0.note == doubt.evidence.note }) {
      reasons.append(doubt.evidence)
    }
    evidence = reasons
  }
}
