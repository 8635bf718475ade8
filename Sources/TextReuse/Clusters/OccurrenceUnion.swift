/// One side of a passage. 16 bytes.
struct PassageSide: BitwiseCopyable, Sendable {
  let occurrence: Occurrence
  private let storedPassage: UInt32

  /// The index of the passage.
  var passage: Int { Int(storedPassage) }

  /// Creates a side of a passage.
  init(_ occurrence: Occurrence, of passage: Int) {
    self.occurrence = occurrence
    storedPassage = UInt32(truncatingIfNeeded: passage)
  }

  /// Whether a side stands before another one: by its words, then by passage.
  static func precedes(_ left: PassageSide, _ right: PassageSide) -> Bool {
    left.occurrence != right.occurrence
      ? left.occurrence < right.occurrence : left.passage < right.passage
  }
}

/// Joins passages that stand, in some document, on the same words.
enum OccurrenceUnion {
  /// Joins the passages whose sides, in some documents, are the same wording.
  ///
  /// Two passages are joined if, in one document, they share at least half of the longer
  /// occurrence's words, and so through any chain of such overlaps.
  ///
  /// - Parameters:
  ///   - sides: All sides that stand in some documents, by place.
  ///   - sets: The sets of passages that were joined so far, and are joined further.
  /// - Complexity: O(*n*) for *n* sides, and the number of distinct occurrences that overlap.
  ///   `SeedCollector` bounds how many passages stand on one word.
  static func join(_ sides: [PassageSide], in sets: inout UnionFind) {
    var open: [PassageSide] = []
    var last: PassageSide?
    for side in sides {
      if let last, last.occurrence == side.occurrence {
        sets.join(last.passage, side.passage)
        continue
      }
      last = side
      open.removeAll {
        $0.occurrence.document != side.occurrence.document
          || $0.occurrence.words.upperBound <= side.occurrence.words.lowerBound
      }
      for other in open {
        if isSameWording(other.occurrence.words, side.occurrence.words) {
          sets.join(other.passage, side.passage)
        }
      }
      open.append(side)
    }
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
