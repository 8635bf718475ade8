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
    var sums: [Sum] = []
    var places: [Key: Int] = [:]
    var last = -1
    held.sort { ($0.sentence, $0.holder.document) < ($1.sentence, $1.holder.document) }
    var first = 0
    while first < held.count {
      let sentence = held[first].sentence
      var end = first
      while end < held.count, held[end].sentence == sentence { end += 1 }
      let holders = held[first..<end]
      first = end
      let best = holders.reduce(0) { max($0, $1.holder.bits) }
      let near = holders.map(\.holder).filter { $0.bits >= holderShare * best }
      let kept = strongest(near, atMost: candidates)
      let key = Key(documents: kept.map(\.document), commonSource: commonSources[sentence])
      // Most sentences have the holders of the one before.
      if last < 0 || sums[last].key != key {
        last = places[key] ?? sums.count
        if last == sums.count {
          places[key] = last
          sums.append(Sum(key: key, bits: Array(repeating: 0, count: kept.count)))
        }
      }
      if near.count > kept.count { sums[last].isCut = true }
      for (place, holder) in kept.enumerated() { sums[last].bits[place] += holder.bits }
    }
    return sums.sorted { $0.key < $1.key }.map { sum in
      Layer(
        document: document,
        holders: zip(sum.key.documents, sum.bits).map { Holder(document: $0, bits: $1) },
        commonSource: sum.key.commonSource, leavesHoldersOut: sum.isCut)
    }
  }

  /// The holders with the most bits, ascending by document as they are given; of equal ones the first.
  private static func strongest(_ holders: [Holder], atMost count: Int) -> [Holder] {
    guard holders.count > count else { return holders }
    return holders.sorted { (-$0.bits, $0.document) < (-$1.bits, $1.document) }.prefix(count)
      .sorted { $0.document < $1.document }
  }

  /// What the holders of one layer have of its sentences so far, in bits, in the order of the key.
  private struct Sum {
    let key: Key
    var bits: [Double]
    var isCut = false
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
