internal import Documents

/// The sentences of one document that the same other documents hold.
///
/// What stands in a layer can only have come from one of its holders, or from outside, so that each
/// layer has one parent; a text with several sources has several layers.
struct Layer: Sendable {
  /// A document that holds the layer's wording too, and how much of it.
  struct Holder: Sendable, Hashable {
    /// The document.
    let document: Int
    /// The information of the layer's words that it holds, in bits.
    let bits: Double
  }

  /// The document whose sentences these are.
  let document: Int
  /// The holders, ascending by document.
  let holders: [Holder]
  /// The common source of the sentences that is not in the corpus; nil if none is supposed.
  let commonSource: Int?
  /// Whether more texts hold some of it than are weighed.
  var leavesHoldersOut = false

  /// A holder of a sentence has at least this share of what its best holder has.
  private static let holderShare = 0.5

  /// Sorts the shared sentences of a document by who holds them.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - documents: The corpus.
  ///   - table: The links.
  ///   - commonSources: For sentences (by index) that are laid to a hidden source, its number.
  ///   - ignored: Documents that count as the copy of another.
  ///   - candidates: The most holders that are weighed for one sentence.
  /// - Returns: The layers, ordered by their holders.
  /// - Complexity: linear in the shared words and the sentences that they stand in.
  static func layers(
    of document: Int, in documents: [Document], table: LinkTable, commonSources: [Int: Int],
    ignored: Set<Int>, candidates: Int
  ) -> [Layer] {
    let words = documents[document].words
    var held: [(sentence: Int, holder: Holder)] = []
    for index in table.linksOfDocument[document] {
      let other = table.links[index].other(than: document)
      guard !ignored.contains(other) else { continue }
      for (sentence, bits) in table.bitsBySentence(link: index, document: document, words: words) {
        held.append((sentence, Holder(document: other, bits: bits)))
      }
    }
    var sums: [Key: [Int: Double]] = [:]
    var cut = Set<Key>()
    held.sort { ($0.sentence, $0.holder.document) < ($1.sentence, $1.holder.document) }
    var first = 0
    while first < held.count {
      let sentence = held[first].sentence
      var last = first
      while last < held.count, held[last].sentence == sentence { last += 1 }
      let holders = held[first..<last].map(\.holder)
      first = last
      let best = holders.reduce(0) { max($0, $1.bits) }
      let near = holders.filter { $0.bits >= holderShare * best }
      let kept = near.sorted { (-$0.bits, $0.document) < (-$1.bits, $1.document) }
        .prefix(candidates)
      let key = Key(
        documents: kept.map(\.document).sorted(), commonSource: commonSources[sentence])
      if near.count > kept.count { cut.insert(key) }
      for holder in kept { sums[key, default: [:]][holder.document, default: 0] += holder.bits }
    }
    return sums.sorted { $0.key < $1.key }.map { key, bits in
      Layer(
        document: document,
        holders: key.documents.map { Holder(document: $0, bits: bits[$0] ?? 0) },
        commonSource: key.commonSource, leavesHoldersOut: cut.contains(key))
    }
  }

  private struct Key: Hashable, Comparable {
    let documents: [Int]
    let commonSource: Int?

    static func < (left: Key, right: Key) -> Bool {
      if left.documents != right.documents {
        return left.documents.lexicographicallyPrecedes(right.documents)
      }
      return (left.commonSource ?? -1) < (right.commonSource ?? -1)
    }
  }
}

extension LinkTable {
  /// The information of a link's shared words in each sentence of one of its documents.
  fileprivate func bitsBySentence(link: Int, document: Int, words: WordTable) -> [(Int, Double)] {
    var result: [(sentence: Int, bits: Double)] = []
    for range in links[link].words(of: document).ranges {
      var first = range.lowerBound
      while first < range.upperBound {
        let sentence = words.sentence[first]
        var last = first
        while last < range.upperBound, words.sentence[last] == sentence { last += 1 }
        let part = bits[document].bits(first..<last)
        if result.last?.sentence == Int(sentence) {
          result[result.count - 1].bits += part
        } else {
          result.append((Int(sentence), part))
        }
        first = last
      }
    }
    return result
  }
}
