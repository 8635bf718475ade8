/// Finds the seeds of passages: pairs of places that hold the same shingle.
///
/// **The rule, and why it loses nothing rare.** A shingle that stands at no more than `frequentPlaces`
/// places pairs all of them, at most half of `frequentPlaces` pairs a place. A more frequent shingle is
/// a stock phrase, page furniture, or part of a text with many reprints, and pairing all of it would
/// be quadratic. It does two cheaper things instead:
/// 1. Each document is linked with its next `neighbours` documents of the group in canonical order.
///    That is linear and keeps all holders of the wording connected: two hundred reprints of one
///    article are one chain, so one cluster.
/// 2. The shingle is read on: its places are grouped again by twice as many words, up to eight
///    times the width, and each of the smaller groups is dealt with by the same rule.
///
/// So a rare passage is found if any one of its shingles is rare, or if its frequent shingles are
/// rare in the company of the words that follow them; alignment then walks through the frequent
/// ones. Lost is only a passage made up wholly of runs shorter than two shingles that are each
/// frequent by themselves.
///
/// Of a run of shared shingles only the first seeds a pair: a seed is left out if the words before
/// both places are equal too and the shingle that begins there is not frequent, because that one
/// pairs the same places.
struct SeedCollector: Sendable {
  /// With how many following documents each document of a larger group is linked.
  static let neighbours = 2
  /// How often a frequent shingle's width is doubled.
  static let doublings = 3

  let corpus: CorpusWords
  /// The bounds of the search.
  let limits: SearchLimits
  /// Which documents are compared, by their places in canonical order.
  var scope = ReuseScope.all

  /// How many following documents of a large group are looked at for those that may be compared.
  private static let reach = 256

  /// All seeds of a corpus whose shingles are indexed, in an order that only its content decides.
  ///
  /// - Parameters:
  ///   - shingles: The index.
  ///   - shelf: Takes the seeds.
  /// - Returns: The seeds, and whether some places were only linked with their neighbours.
  /// - Throws: If the shelf does.
  func seeds(
    of shingles: FingerprintIndex, on shelf: Shelf
  ) async throws(ShelfError) -> (seeds: SeedStretches, limits: [ReachedLimit]) {
    var seeds = SeedStretches(corpus: corpus, on: shelf)
    var reached: [ReachedLimit] = []
    var index = shingles
    for level in 0...Self.doublings {
      let frequent = frequentPositions(of: index)
      var isFrequent = PositionSet(count: corpus.words.count)
      for position in frequent { isFrequent.insert(position) }
      let known = isFrequent
      try await forEachConcurrently(index.parts) { part throws(ShelfError) in
        pairedSeeds(of: part, frequent: known)
      } _: { found throws(ShelfError) in
        try seeds.append(found)
      }
      if frequent.isEmpty { break }
      try seeds.append(await linkedSeeds(of: index))
      if level == Self.doublings {
        reached.append(
          .frequentWording(
            stretches: frequentGroups(of: index), words: index.width, places: limits.frequentPlaces)
        )
        break
      }
      index = await FingerprintIndex(corpus: corpus, width: index.width * 2, at: frequent)
    }
    return (seeds, reached)
  }

  /// The number of groups that are too large to pair.
  private func frequentGroups(of index: FingerprintIndex) -> Int {
    index.parts.reduce(0) { sum, part in
      sum + (0..<part.count).count { part.range($0).count > limits.frequentPlaces }
    }
  }

  /// The positions of all groups that are too large to pair, ascending.
  private func frequentPositions(of index: FingerprintIndex) -> [UInt32] {
    var positions: [UInt32] = []
    for part in index.parts {
      for group in 0..<part.count where part.range(group).count > limits.frequentPlaces {
        positions += part.positions[part.range(group)]
      }
    }
    var keys = positions.map(UInt64.init)
    RadixSort.sort(&keys, &positions, bits: 0..<32)
    return positions
  }

  /// The pairs of places of all groups that are small enough to pair.
  private func pairedSeeds(of groups: PostingGroups, frequent: PositionSet) -> SeedList {
    var seeds = SeedList()
    let words = corpus.words.span
    let positions = groups.positions.span
    // Places lie all over the corpus. Looked up one after the other, none has to wait for the last.
    let documentColumn = groups.positions.map {
      UInt32(truncatingIfNeeded: corpus.document(at: $0))
    }
    let beforeColumn = groups.positions.map { words[Int($0) - 1] }
    let documents = documentColumn.span
    let before = beforeColumn.span
    for group in 0..<groups.count {
      let range = groups.range(group)
      if range.count > limits.frequentPlaces { continue }
      for second in range.dropFirst() {
        let secondDocument = documents[second]
        let word = before[second]
        for first in range.lowerBound..<second where documents[first] != secondDocument {
          if scope.isLimited, !scope.compares(Int(documents[first]), Int(secondDocument)) {
            continue
          }
          let goesOn = before[first] == word && word != CorpusWords.border
          if goesOn, !frequent.contains(positions[first] - 1) { continue }
          seeds.append(Seed(positions[first], positions[second]), in: words, goesOn: goesOn)
        }
      }
    }
    return seeds
  }

  /// The links between neighbours in all groups that are too large to pair.
  ///
  /// Links that continue each other, word by word on both sides, are reduced to the first of them.
  private func linkedSeeds(of index: FingerprintIndex) async -> SeedList {
    var links = await concurrentMap(index.parts, links).flatMap(\.self)
    RadixSort.sort(&links)
    let words = corpus.words.span
    var seeds = SeedList()
    var previous: UInt64?
    for link in links {
      defer { previous = link }
      if let previous, link - previous <= 1 { continue }
      let position = UInt32(truncatingIfNeeded: link)
      let second = position + UInt32(truncatingIfNeeded: link >> 32)
      let word = words[Int(position) - 1]
      let goesOn = word == words[Int(second) - 1] && word != CorpusWords.border
      seeds.append(Seed(position, second), in: words, goesOn: goesOn)
    }
    return seeds
  }

  /// The next documents of a group with which one of them is linked.
  private func following(_ number: Int, of documents: [Int]) -> [Int] {
    let candidates = number + 1..<documents.count
    guard scope.isLimited else { return Array(candidates.prefix(Self.neighbours)) }
    return Array(
      candidates.prefix(Self.reach).lazy
        .filter { scope.compares(documents[number], documents[$0]) }.prefix(Self.neighbours))
  }

  /// The links of a part of the index: the distance of both places above, the first place below.
  ///
  /// Two documents that hold the shingle several times are linked first with first, second with
  /// second, and so on; what is left over is linked with the other side's last.
  private func links(of groups: PostingGroups) -> [UInt64] {
    var links: [UInt64] = []
    for group in 0..<groups.count where groups.range(group).count > limits.frequentPlaces {
      let range = groups.range(group)
      var holders: [Range<Int>] = []
      var holderDocuments: [Int] = []
      var lastDocument = -1
      for place in range {
        let document = corpus.document(at: groups.positions[place])
        if document == lastDocument {
          holders[holders.count - 1] = holders[holders.count - 1].lowerBound..<place + 1
        } else {
          holders.append(place..<place + 1)
          holderDocuments.append(document)
          lastDocument = document
        }
      }
      for (number, holder) in holders.enumerated() {
        for next in following(number, of: holderDocuments) {
          let other = holders[next]
          for occurrence in 0..<max(holder.count, other.count) {
            let first = groups.positions[min(holder.lowerBound + occurrence, holder.upperBound - 1)]
            let second = groups.positions[min(other.lowerBound + occurrence, other.upperBound - 1)]
            links.append(UInt64(second - first) << 32 | UInt64(first))
          }
        }
      }
    }
    return links
  }
}
