/// Joins passages that stand, in some document, on the same words.
enum OccurrenceUnion {
  /// Groups passages into sets of the same wording.
  ///
  /// Two passages are joined if, in one document, they share at least half of the longer
  /// occurrence's words, and so through any chain of such overlaps.
  ///
  /// - Returns: For each passage a number of its set.
  /// - Complexity: O(*n* log *n*) for *n* passages, and the number of distinct occurrences that
  ///   overlap. `SeedCollector` bounds how many passages stand on one word.
  static func sets(of passages: [Passage]) -> [Int] {
    var sets = UnionFind(count: passages.count)
    var entries: [(occurrence: Occurrence, passage: Int)] = []
    entries.reserveCapacity(passages.count * 2)
    for (index, passage) in passages.enumerated() {
      entries.append((passage.a, index))
      entries.append((passage.b, index))
    }
    entries.sort {
      if $0.occurrence != $1.occurrence { return $0.occurrence < $1.occurrence }
      return $0.passage < $1.passage
    }
    var open: [(occurrence: Occurrence, passage: Int)] = []
    var last: (occurrence: Occurrence, passage: Int)?
    for entry in entries {
      if let last, last.occurrence == entry.occurrence {
        sets.join(last.passage, entry.passage)
        continue
      }
      last = entry
      open.removeAll {
        $0.occurrence.document != entry.occurrence.document
          || $0.occurrence.words.upperBound <= entry.occurrence.words.lowerBound
      }
      for other in open {
        if isSameWording(other.occurrence.words, entry.occurrence.words) {
          sets.join(other.passage, entry.passage)
        }
      }
      open.append(entry)
    }
    return passages.indices.map { sets.root(of: $0) }
  }

  /// Whether two overlapping stretches of one document are the same wording: they share half of the longer one's words.
  ///
  /// Half of the shorter one would chain a sentence to the page that contains it, and through the page to
  /// every other sentence of it.
  private static func isSameWording(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    2 * left.clamped(to: right).count >= max(left.count, right.count)
  }
}

extension Occurrence: Comparable {
  /// Orders occurrences by document, then by first word, then by last word.
  public static func < (left: Occurrence, right: Occurrence) -> Bool {
    (left.document, left.words.lowerBound, left.words.upperBound)
      < (right.document, right.words.lowerBound, right.words.upperBound)
  }
}
