internal import TextReuse

/// Which texts of a cluster are laid beside each other, and in which order: the most central one
/// first, and each further one beside the text that it shares most with.
///
/// The order of a progressive alignment (D.-F. Feng and R. F. Doolittle, 1987), along a tree of
/// greatest weight (R. C. Prim, 1957) instead of a guide tree.
struct CollationOrder: Sendable {
  /// What ties a text to one that was laid out before it.
  struct Tie: Sendable {
    /// The earlier text, as an index into `witnesses`.
    let earlier: Int
    /// The index of the passage in `Reuse.passages`.
    let passage: Int
  }

  /// The occurrences, at most one a document: of a doublet the one that shares most.
  private(set) var witnesses: [Occurrence] = []
  /// For each of them its ties to those before it, the strongest first; none for the first.
  private(set) var ties: [[Tie]] = []
  /// The number of texts that were left out, because the cluster has too many.
  private(set) var leftOut = 0

  /// Orders the texts of a cluster.
  ///
  /// - Parameters:
  ///   - cluster: The cluster.
  ///   - numbers: Its passages, as indices into `passages`, ascending.
  ///   - passages: All passages.
  ///   - most: The most texts.
  /// - Complexity: O(*n*² + *p* log *p*) for *n* texts with *p* passages.
  init(of cluster: Cluster, numbers: [Int], in passages: [Passage], most: Int) {
    let all = cluster.occurrences
    let pairs = numbers.compactMap { number -> (a: Int, b: Int, number: Int)? in
      let passage = passages[number]
      guard passage.kind == .verbatim, let a = Self.index(of: passage.a, in: all),
        let b = Self.index(of: passage.b, in: all)
      else { return nil }
      return (a, b, number)
    }
    var shared = [Double](repeating: 0, count: all.count)
    for pair in pairs {
      shared[pair.a] += passages[pair.number].bits
      shared[pair.b] += passages[pair.number].bits
    }
    var isOpen = Self.bestOfDocuments(all, shared)
    let texts = all.indices.filter { isOpen[$0] }.sorted { (-shared[$0], $0) < (-shared[$1], $1) }
    leftOut = max(0, texts.count - most)
    for text in texts.dropFirst(most) { isOpen[text] = false }
    var partners = [[(other: Int, number: Int)]](repeating: [], count: all.count)
    for pair in pairs where isOpen[pair.a] && isOpen[pair.b] {
      partners[pair.a].append((pair.b, pair.number))
      partners[pair.b].append((pair.a, pair.number))
    }
    var place = [Int?](repeating: nil, count: all.count)
    var nearest = [Double](repeating: 0, count: all.count)
    var next = texts.first
    while let text = next {
      let tied = partners[text].filter { place[$0.other] != nil }
        .sorted { (-passages[$0.number].bits, $0.number) < (-passages[$1.number].bits, $1.number) }
      ties.append(tied.map { Tie(earlier: place[$0.other] ?? 0, passage: $0.number) })
      place[text] = witnesses.count
      witnesses.append(all[text])
      isOpen[text] = false
      for partner in partners[text] where isOpen[partner.other] {
        nearest[partner.other] = max(nearest[partner.other], passages[partner.number].bits)
      }
      next = nil
      for other in all.indices where isOpen[other] && nearest[other] > 0 {
        if nearest[other] > (next.map { nearest[$0] } ?? 0) { next = other }
      }
    }
  }

  /// The occurrence of a cluster that holds one side of a passage.
  private static func index(of side: Occurrence, in all: [Occurrence]) -> Int? {
    let index = all.partitioningIndex {
      ($0.document, $0.words.upperBound) > (side.document, side.words.lowerBound)
    }
    guard index < all.count, all[index].document == side.document,
      all[index].words.lowerBound <= side.words.lowerBound
    else { return nil }
    return index
  }

  /// Marks for each document its occurrence that shares most; of equal ones the first.
  private static func bestOfDocuments(_ all: [Occurrence], _ shared: [Double]) -> [Bool] {
    var isBest = [Bool](repeating: false, count: all.count)
    var best = 0
    for index in all.indices {
      if all[index].document != all[best].document || shared[index] > shared[best] {
        if all[index].document != all[best].document { isBest[best] = true }
        best = index
      }
    }
    if !all.isEmpty { isBest[best] = true }
    return isBest
  }
}
