/// Wording that many use without taking it from each other.
///
/// The words of a stock phrase tell nothing (design: "a shingle found in ≥ 3 documents that share
/// nothing else counts 0 bits"), so a passage of nothing else is no passage. To call a real
/// quotation a stock phrase loses a finding for good, so all of this must hold:
/// - the passage is short: fewer than `enoughWords` equal words or less than `enoughBits` bits. A
///   long passage in many documents is wire copy or a speech that all of them quote;
/// - its two documents share no other passage;
/// - it and the passages like it that stand on the same words reach `enoughDocuments` documents.
enum StockPhrase {
  /// From this many equal words on, and with `enoughBits`, wording is taken, not common.
  static let enoughWords = 12
  /// From this much information on, and with `enoughWords`, wording is taken, not common.
  static let enoughBits = 90.0
  /// The fewest documents that make a phrase common.
  static let enoughDocuments = 3

  /// The passages that are more than a stock phrase, in their order.
  ///
  /// - Parameter passages: All passages, those of one pair of documents side by side.
  static func removed(from passages: [Passage]) -> [Passage] {
    var candidates: [Int] = []
    for (index, passage) in passages.enumerated() where isShort(passage) {
      let isAlone =
        (index == 0 || !isSamePair(passages[index - 1], passage))
        && (index + 1 == passages.count || !isSamePair(passages[index + 1], passage))
      if isAlone { candidates.append(index) }
    }
    let sets = OccurrenceUnion.sets(of: candidates.map { passages[$0] })
    var holders: [(set: Int, document: Int)] = []
    for (place, index) in candidates.enumerated() {
      holders.append((sets[place], passages[index].a.document))
      holders.append((sets[place], passages[index].b.document))
    }
    holders.sort { $0 < $1 }
    var documents = [Int](repeating: 0, count: candidates.count)
    for (index, holder) in holders.enumerated()
    where index == 0 || holder != holders[index - 1] {
      documents[holder.set] += 1
    }
    var isStock = [Bool](repeating: false, count: passages.count)
    for (place, index) in candidates.enumerated() {
      isStock[index] = documents[sets[place]] >= enoughDocuments
    }
    return passages.indices.filter { !isStock[$0] }.map { passages[$0] }
  }

  private static func isShort(_ passage: Passage) -> Bool {
    passage.equalWords < enoughWords || passage.bits < enoughBits
  }

  private static func isSamePair(_ left: Passage, _ right: Passage) -> Bool {
    left.a.document == right.a.document && left.b.document == right.b.document
  }
}
