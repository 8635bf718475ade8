/// Finds the words that several documents draw in company of one and the same word.
///
/// Holds its working memory, 8 bytes a word of the vocabulary.
struct SharedDraws {
  /// What each word was met beside last, by its number.
  private var met: [Met]
  /// The companions that two documents or more draw, each above a document that does: ascending.
  private(set) var companions: [UInt64] = []

  /// The last company of a word.
  private struct Met {
    /// The word that it was met beside.
    var word = CorpusWords.border
    /// The one document where it was, or `several`.
    var document: UInt32 = 0

    static let several = UInt32.max
  }

  /// Prepares to look at the words of a vocabulary.
  init(vocabulary: Int) {
    met = Array(repeating: Met(), count: vocabulary)
  }

  /// Finds the companions of a word that have a lower number, so that each pair of words has its turn
  /// once.
  ///
  /// - Complexity: O(*n*) for *n* units that draw the word.
  mutating func look(at word: Int, in drawn: DrawnWords) {
    companions.removeAll(keepingCapacity: true)
    let places = drawn.places(of: word)
    guard let first = places.first, let last = places.last,
      drawn.document(at: first) != drawn.document(at: last)
    else { return }
    if note(UInt32(truncatingIfNeeded: word), at: places, in: drawn) {
      collect(UInt32(truncatingIfNeeded: word), at: places, in: drawn)
      RadixSort.sort(&companions)
    }
  }

  /// Notes who stands beside a word, and whether any did in two documents.
  private mutating func note(
    _ word: UInt32, at places: ArraySlice<UInt32>, in drawn: DrawnWords
  ) -> Bool {
    var met = met.mutableSpan
    let rows = drawn.rows.span
    var isShared = false
    for place in places {
      let document = drawn.document(at: place)
      for other in drawn.lower(thanAt: place) {
        let companion = Int(rows[other])
        if met[companion].word != word {
          met[companion] = Met(word: word, document: document)
        } else if met[companion].document != document {
          met[companion].document = Met.several
          isShared = true
        }
      }
    }
    return isShared
  }

  /// Collects those that did.
  private mutating func collect(
    _ word: UInt32, at places: ArraySlice<UInt32>, in drawn: DrawnWords
  ) {
    let column = met
    let met = column.span
    let rows = drawn.rows.span
    for place in places {
      let document = drawn.document(at: place)
      for other in drawn.lower(thanAt: place) {
        let companion = rows[other]
        if met[Int(companion)].document == Met.several {
          companions.append(UInt64(companion) << 32 | UInt64(document))
        }
      }
    }
  }
}
