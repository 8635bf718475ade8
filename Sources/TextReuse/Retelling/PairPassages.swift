/// Two documents, as places in `CorpusWords.order`. 8 bytes.
struct DocumentPair: Hashable, Sendable, BitwiseCopyable {
  private let storedFirst: UInt32
  private let storedSecond: UInt32

  /// The one that comes first in canonical order.
  var first: Int { Int(storedFirst) }
  /// The other one.
  var second: Int { Int(storedSecond) }

  /// Creates a pair.
  init(first: Int, second: Int) {
    storedFirst = UInt32(truncatingIfNeeded: first)
    storedSecond = UInt32(truncatingIfNeeded: second)
  }

  /// Whether a pair stands before another one, by its documents.
  static func precedes(_ left: DocumentPair, _ right: DocumentPair) -> Bool {
    (left.first, left.second) < (right.first, right.second)
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
  /// - Complexity: O(*n*²) for *n* passages, of which no more than `mostPassages` are compared.
  init(
    _ pair: DocumentPair, related passages: [Passage], minimumBits: Double,
    mostPassages: Int = ReuseParameters().retoldPassages
  ) {
    self.pair = pair
    let least = min(RetellingRule.companyShare * minimumBits, passages.map(\.surprise).max() ?? 0)
    guard passages.count <= mostPassages,
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
