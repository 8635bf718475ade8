/// Two documents, as places in `CorpusWords.order`.
struct DocumentPair: Hashable, Sendable {
  /// The one that comes first in canonical order.
  let first: Int
  /// The other one.
  let second: Int

  /// Whether a pair stands before another one, by its documents.
  static func precedes(_ left: DocumentPair, _ right: DocumentPair) -> Bool {
    (left.first, left.second) < (right.first, right.second)
  }
}

/// A pair of documents that goes into the second pass, and where it stands among those that were aligned.
struct OpenPair: Sendable {
  private let first: UInt32
  private let second: UInt32
  private let chunk: Int32
  private let index: UInt32
  /// Whether the two are related by what was aligned; else they were opened for what they retell.
  let isRelated: Bool

  /// Creates a pair; without a place nothing of it was aligned.
  init(_ pair: DocumentPair, at place: (chunk: Int, index: Int)?, isRelated: Bool) {
    first = UInt32(truncatingIfNeeded: pair.first)
    second = UInt32(truncatingIfNeeded: pair.second)
    chunk = Int32(truncatingIfNeeded: place?.chunk ?? -1)
    index = UInt32(truncatingIfNeeded: place?.index ?? 0)
    self.isRelated = isRelated
  }

  /// The documents.
  var documents: DocumentPair { DocumentPair(first: Int(first), second: Int(second)) }

  /// Whether some alignments of the pair were left out because a text repeats itself.
  func leavesRepeatsOut(in judged: [JudgedPairs]) -> Bool {
    chunk >= 0 && judged[Int(chunk)].aligned.leavesRepeatsOut(Int(index))
  }

  /// The pair with its aligned passages.
  func passages(
    of judged: [JudgedPairs], in corpus: CorpusWords, minimumBits: Double
  ) -> PairPassages {
    let passages = chunk < 0 ? [] : judged[Int(chunk)].passages(of: Int(index), in: corpus)
    return isRelated
      ? PairPassages(documents, related: passages, minimumBits: minimumBits)
      : PairPassages(documents, retold: passages, minimumBits: minimumBits)
  }
}

/// The aligned passages of a pair of documents that goes into the second pass.
struct PairPassages: Sendable {
  let pair: DocumentPair
  /// The passages, by first word on side `a`, then `b`.
  let passages: [Passage]

  /// Takes the passages of a pair that shares aligned text: the most surprising one, those that surprise
  /// for themselves, and those in their company, near one of them or between two of them.
  ///
  /// Two documents that share a page may also share a turn of phrase a chapter away. By itself that
  /// would be no passage; only as a part of what was taken it is.
  ///
  /// - Complexity: O(*n*²) for *n* passages, of which no more than `RetellingRule.mostPassages` are
  ///   compared.
  init(_ pair: DocumentPair, related passages: [Passage], minimumBits: Double) {
    self.pair = pair
    let least = min(RetellingRule.companyShare * minimumBits, passages.map(\.surprise).max() ?? 0)
    guard passages.count <= RetellingRule.mostPassages,
      passages.contains(where: { $0.surprise < least })
    else {
      self.passages = passages
      return
    }
    var counts = passages.map { $0.surprise >= least }
    let standing = passages.indices.filter { counts[$0] }.map { passages[$0] }
    var open = passages.indices.filter { counts[$0] }
    for index in passages.indices where !counts[index] && passages[index].isBetween(standing) {
      counts[index] = true
      open.append(index)
    }
    while let index = open.popLast() {
      for other in passages.indices where !counts[other] && passages[index].isNear(passages[other])
      {
        counts[other] = true
        open.append(other)
      }
    }
    self.passages = passages.indices.filter { counts[$0] }.map { passages[$0] }
  }

  /// Takes the passages of a pair that shares retold text: those that would stand by themselves.
  init(_ pair: DocumentPair, retold passages: [Passage], minimumBits: Double) {
    self.pair = pair
    self.passages = passages.filter { $0.surprise >= minimumBits }
  }
}

extension Passage {
  /// Whether another passage of the same pair stands near, on both sides.
  fileprivate func isNear(_ other: Passage) -> Bool {
    Self.gap(a.words, other.a.words) <= RetellingRule.companyGap
      && Self.gap(b.words, other.b.words) <= RetellingRule.companyGap
  }

  /// Whether one of the others stands before this passage on both sides, and one after it.
  fileprivate func isBetween(_ others: [Passage]) -> Bool {
    others.contains {
      $0.a.words.upperBound <= a.words.lowerBound && $0.b.words.upperBound <= b.words.lowerBound
    }
      && others.contains {
        $0.a.words.lowerBound >= a.words.upperBound && $0.b.words.lowerBound >= b.words.upperBound
      }
  }

  private static func gap(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    max(left.lowerBound, right.lowerBound) - min(left.upperBound, right.upperBound)
  }
}
